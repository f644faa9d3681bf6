/** The faces that drawings and cards are drawn with, from files that come with the site: a machine's own fonts are not asked. */
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export const FACES = {
  serif: {
    family: 'Source Serif 4',
    weight: 600,
    file: resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  },
  sans: { family: 'Noto Sans KR', weight: 400, file: resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf') },
  bold: { family: 'Noto Sans KR', weight: 700, file: resolve('@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf') },
} as const;

export type Face = keyof typeof FACES;

/** For resvg. */
export const FONTS = {
  loadSystemFonts: false,
  fontFiles: Object.values(FACES).map(({ file }) => file),
  defaultFontFamily: FACES.sans.family,
  sansSerifFamily: FACES.sans.family,
  serifFamily: FACES.serif.family,
};
