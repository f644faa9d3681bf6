/** The thread that writes: the only one in the process that does. */
import { parentPort, workerData } from 'node:worker_threads';
import { ParsePool } from '../parse/parse-pool.ts';
import { openDirectory } from '../source/directory.ts';
import { hashPages } from './compiled-pages.ts';
import { openForUpdate } from './database.ts';
import { fingerprintCode } from './fingerprint.ts';
import { type UpdateResult, updateIndex } from './update-index.ts';

export interface IndexerOptions {
  /** The index file; `:memory:` is not possible, since readers open it too. */
  file: string;
  contentDir: string;
  /** URL of the module that exports the block registry as `blocks`. */
  blocks: string;
  /** Folder of the standing pages that the site compiles. */
  compiledPages: string;
}

export type IndexerMessage = { result: UpdateResult } | { failure: string };

const { file, contentDir, blocks, compiledPages } = workerData as IndexerOptions;
const pool = new ParsePool(blocks);

async function update(): Promise<UpdateResult> {
  const source = openDirectory(contentDir);
  const db = openForUpdate(file, { code: fingerprintCode(blocks), source: source.id });
  try {
    return await updateIndex(db, { source, pool, compiledPages: hashPages(compiledPages) });
  } finally {
    db.close();
  }
}

parentPort?.on('message', async () => {
  let message: IndexerMessage;
  try {
    message = { result: await update() };
  } catch (error) {
    message = { failure: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(message);
});
