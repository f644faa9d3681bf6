const LABELS: Record<string, string> = { en: 'Source', ko: '출처' };

/** Where the figures of a block are from: “Source: the ministry of trade”. */
export function sourceLine(source: string, lang: string): string {
  return `${LABELS[new Intl.Locale(lang).language] ?? LABELS.en}: ${source}`;
}
