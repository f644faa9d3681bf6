/** Every problem of an edition, found the way the index finds them, and nothing kept. */

import { findExpiring } from './check-expiry.ts';
import { findLongHeadlines } from './check-headlines.ts';
import { findDeadRedirects } from './check-redirects.ts';
import { hashPages } from './index/compiled-pages.ts';
import { openForUpdate } from './index/database.ts';
import { Statements } from './index/statements.ts';
import { updateIndex } from './index/update-index.ts';
import { ParsePool } from './parse/parse-pool.ts';
import { inspectPictures } from './pictures/inspect-pictures.ts';
import type { Problem } from './problem.ts';
import { findMissingEssentials } from './query/essentials.ts';
import { listProblems } from './query/problems.ts';
import { openDirectory } from './source/directory.ts';

export interface CheckOptions {
  contentDir: string;
  /** URL of the module that exports the block registry as `blocks`. */
  blocks: string;
  /** Folder of the standing pages that the site compiles. */
  compiledPages: string;
}

export interface CheckResult {
  problems: Problem[];
  /** How many files of each kind were read. */
  counts: Record<string, number>;
}

export async function checkEdition({ contentDir, blocks, compiledPages }: CheckOptions): Promise<CheckResult> {
  const source = openDirectory(contentDir);
  const pool = new ParsePool(blocks);
  const db = openForUpdate(':memory:', { code: 'check', source: source.id });
  try {
    await updateIndex(db, { source, pool, compiledPages: hashPages(compiledPages) });
    const index = new Statements(db);
    const counts = index
      .all('SELECT kind, count(*) AS count FROM file GROUP BY kind')
      .map((row) => [row.kind as string, row.count as number]);
    const missing = findMissingEssentials(index).filter(({ code }) => code.endsWith('/missing'));
    const failures = await inspectPictures(index, source);
    const site = source.read('site.yaml');
    const expiring = site === undefined ? [] : findExpiring(Buffer.from(site).toString('utf8'), Date.now());
    return {
      problems: [
        ...missing,
        ...listProblems({ all: (sql, ...values) => index.all(sql, ...values) }, failures),
        ...findDeadRedirects(index),
        ...findLongHeadlines(index, source),
        ...expiring,
      ],
      counts: Object.fromEntries(counts),
    };
  } finally {
    db.close();
    await pool.close();
  }
}
