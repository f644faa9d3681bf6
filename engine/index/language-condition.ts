/** Which rows of a list are of stories that a reader of one language can read. */
import { writtenLanguage } from '../written-language.ts';

/** Of SQL, on rows of `listing`. */
export interface Condition {
  condition: string;
  values: string[];
}

/**
 * @param lang BCP 47
 * @param siteLanguage that of rows which name none
 */
export function languageCondition(lang: string, siteLanguage: string): Condition {
  const language = writtenLanguage(lang);
  const isOfSite = language === writtenLanguage(siteLanguage);
  return { condition: isOfSite ? '(language IS NULL OR language = ?)' : 'language = ?', values: [language] };
}
