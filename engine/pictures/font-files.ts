/** The faces that drawings and cards are drawn with, from files that come with the site: a machine's own fonts are not asked. */
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export const FONTS = {
  loadSystemFonts: false,
  fontFiles: [
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  ].map((file) => resolve(file)),
  defaultFontFamily: 'Noto Sans KR',
  sansSerifFamily: 'Noto Sans KR',
  serifFamily: 'Source Serif 4',
};
