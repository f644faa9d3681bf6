const LABELS: Record<string, (host: string) => string> = { en: (host) => `Watch at ${host}`, ko: (host) => `${host}에서 보기` };

/** Where the link leads and how long it takes: “Watch at example.org, 4:05”. */
export function watchLabel(url: string, duration: string | undefined, lang: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const label = (LABELS[new Intl.Locale(lang).language] ?? LABELS.en)?.(host) ?? host;
  return duration === undefined ? label : `${label}, ${duration}`;
}
