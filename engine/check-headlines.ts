/** Headlines that search results cut: seen only by who looks, since a long headline is a choice and no mistake. */

import type { Statements } from './index/statements.ts';
import { splitFrontmatter } from './parse/split-frontmatter.ts';
import { parseYaml } from './parse/yaml-file.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source/source.ts';

/** Characters that were once the most that a headline in structured data could have; longer ones may be cut. */
const LONGEST = 110;

/** A story that has a shorter headline for search is left alone. */
export function findLongHeadlines(index: Pick<Statements, 'all'>, source: Pick<Source, 'read'>): Problem[] {
  const rows = index.all(
    `SELECT path, length(data ->> '$.title') AS length FROM article
     WHERE length(coalesce(data ->> '$.seo.title', data ->> '$.title')) > ? ORDER BY path`,
    LONGEST,
  ) as { path: string; length: number }[];
  return rows.map(({ path, length }) => ({
    path,
    ...placeOfTitle(source.read(path)),
    severity: 'warning',
    code: 'article/long-headline',
    message: `The headline has ${length} characters, and search cuts what is over ${LONGEST}: shorten it, or give it a shorter seo.title.`,
  }));
}

function placeOfTitle(bytes: Uint8Array | undefined) {
  const { frontmatter } = splitFrontmatter(Buffer.from(bytes ?? []).toString('utf8'));
  return parseYaml(frontmatter?.text ?? '', 'article', frontmatter?.lineOffset).placeOf(['title']);
}
