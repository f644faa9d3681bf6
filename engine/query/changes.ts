/** What was corrected, and what was changed and said to be. */
import type { Reader } from '../index/reader.ts';
import type { Row } from '../index/statements.ts';
import { observe } from '../request-scope.ts';
import { tags } from '../tags.ts';
import { articleHref } from './cards.ts';
import { expectAt } from './observed.ts';
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
  observe(tags.changes);
  expectAt(reader.get('SELECT min(at) AS moment FROM change WHERE at > now()'));
  expectAt(reader.get('SELECT min(published) AS moment FROM change c JOIN article a ON a.slug = c.slug WHERE published > now()'));
  const { language } = readSite(reader);
  return reader.all(sql, limit).map((row) => toView(row, language));
}

function toView(row: Row, language: string): ChangeView {
  const {
    slug,
    title,
    lang,
    at_text: at,
    text,
    kind,
  } = row as { slug: string; title: string; lang: string | null; at_text: string; text: string; kind: ChangeView['kind'] };
  observe(tags.article(slug));
  return { at, text, kind, article: { slug, title, href: articleHref(row), lang: lang ?? language } };
}
