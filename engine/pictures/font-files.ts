/** The faces that drawings and cards are drawn with, from files that come with the site: a machine's own fonts are not asked. */
import { createRequire } from 'node:module';
import { FAMILIES } from './font-families.ts';

const { resolve } = createRequire(import.meta.url);

export const FACES = {
  serif: {
    family: FAMILIES.serif,
    weight: 600,
    file: resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  },
  sans: { family: FAMILIES.sans, weight: 400, file: resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf') },
  bold: { family: FAMILIES.sans, weight: 700, file: resolve('@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf') },
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
