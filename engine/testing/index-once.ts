/** One update of an index, with nothing kept open. */
import { join } from 'node:path';
import { openForUpdate } from '../index/database.ts';
import type { UpdateResult } from '../index/filing.ts';
import { updateIndex } from '../index/update-index.ts';
import { ParsePool } from '../parse/parse-pool.ts';
import { openDirectory } from '../source/directory.ts';
import { blocks, type TemporaryEdition } from './temporary-edition.ts';

export function indexFile({ dataDir }: TemporaryEdition): string {
  return join(dataDir, 'index.sqlite');
}

/** @param identity what the index belongs to, where it is not this edition and this code */
export async function indexOnce(edition: TemporaryEdition, identity: { code?: string; source?: string } = {}): Promise<UpdateResult> {
  const source = openDirectory(edition.folder);
  const pool = new ParsePool(blocks, 1);
  const db = openForUpdate(indexFile(edition), { code: 'this', source: source.id, ...identity });
  try {
    return await updateIndex(db, { source, pool, compiledPages: new Map() });
  } finally {
    db.close();
    await pool.close();
  }
}
