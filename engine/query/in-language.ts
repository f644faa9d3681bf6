/** Lists of one language, as a query asks for them. */
import { type Condition, languageCondition } from '../index/language-condition.ts';
import type { Reader } from '../index/reader.ts';
import { readSite } from './site.ts';

/** @param lang BCP 47; absent for every language */
export function inLanguage(reader: Reader, lang: string | undefined): Condition {
  return lang === undefined ? { condition: 'TRUE', values: [] } : languageCondition(lang, readSite(reader).language);
}
