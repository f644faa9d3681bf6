/** What was corrected, and what was changed and said to be. */
import type { Reader } from '../index/reader.ts';
import { articleHref } from './cards.ts';
import { readSite } from './site.ts';
import type { ChangeView } from './views.ts';

const COLUMNS = `c.kind, c.at_text, c.text, a.slug, a.section, a.category, a.data ->> 'title' AS title, a.data ->> 'lang' AS lang`;

/** The newest changes of public stories. */
export function listChanges(reader: Reader, limit: number): ChangeView[] {
  return read(
    reader,
    `SELECT ${COLUMNS} FROM change c JOIN public_article a ON a.slug = c.slug WHERE c.at <= now() ORDER BY c.at DESC LIMIT ?`,
    limit,
  );
}

/** Every correction of a public story, newest first. */
export function listCorrections(reader: Reader): ChangeView[] {
  return read(
    reader,
    `SELECT ${COLUMNS} FROM change c JOIN public_article a ON a.slug = c.slug WHERE c.kind = 'correction' AND c.at <= now() ORDER BY c.at DESC LIMIT ?`,
    -1,
  );
}

function read(reader: Reader, sql: string, limit: number): ChangeView[] {
  const { language } = readSite(reader);
  return reader.all(sql, limit).map((row) => ({
    at: row.at_text as string,
    text: row.text as string,
    kind: row.kind as ChangeView['kind'],
    article: {
      slug: row.slug as string,
      title: row.title as string,
      href: articleHref(row),
      lang: (row.lang as string | null) ?? language,
    },
  }));
}
