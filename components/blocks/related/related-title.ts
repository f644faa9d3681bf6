const TITLES: Record<string, string> = { en: 'Related', ko: '관련 기사' };

/** What stands over related stories when the editor wrote nothing. */
export function relatedTitle(lang: string): string {
  return TITLES[new Intl.Locale(lang).language] ?? 'Related';
}
