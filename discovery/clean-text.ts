/** Text as XML 1.0 can hold it (§2.2): without control characters, non-characters and halves of surrogate pairs. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}
