/** Which rows of a list are of stories that a reader of one language can read. */
import type { Reader } from '../index/reader.ts';
import { writtenLanguage } from '../written-language.ts';
import { readSite } from './site.ts';

/** Of SQL, on rows of `public_listing`. */
export interface Condition {
  condition: string;
  values: string[];
}

/** @param lang BCP 47; absent for every language */
export function inLanguage(reader: Reader, lang: string | undefined): Condition {
  if (lang === undefined) return { condition: 'TRUE', values: [] };
  const language = writtenLanguage(lang);
  const isOfSite = language === writtenLanguage(readSite(reader).language);
  return { condition: isOfSite ? '(language IS NULL OR language = ?)' : 'language = ?', values: [language] };
}
