const CREDITS: Record<string, string> = { en: 'Map data: Natural Earth.', ko: '지도 자료: Natural Earth.' };

/** Where the outlines are from. */
export function mapCredit(lang: string): string {
  return CREDITS[new Intl.Locale(lang).language] ?? 'Map data: Natural Earth.';
}
