/**
 * What one has to know to read a text: a language and its script, whatever the country. Who reads `en` reads `en-GB`; who
 * reads `zh-Hant` reads `zh-TW`, and not `zh-Hans`.
 *
 * @param tag BCP 47
 * @returns `en-Latn`
 */
export function writtenLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return script === undefined ? language : `${language}-${script}`;
}
