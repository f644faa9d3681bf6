/** Languages written from right to left, by their primary subtag (CLDR, layout orientation). */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).language) ? 'rtl' : 'ltr';
}

/** `lang` and `dir` for text in a language that may differ from that of the page around it; nothing where it does not. */
export function languageOf(lang: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (lang === around) return {};
  return directionOf(lang) === directionOf(around) ? { lang } : { lang, dir: directionOf(lang) };
}
