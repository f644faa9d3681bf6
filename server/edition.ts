/** Opens the edition that the process serves and hands it to the pages. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provideEngine } from '#engine/handle.ts';
import { type Engine, openEngine } from '#engine/open.ts';
import { formatProblem } from '#engine/problem.ts';
import { findMissingEssentials } from '#engine/query/essentials.ts';
import { type Environment, StartError } from './environment.ts';

/** @param root folder of the checkout */
export async function openEdition(
  root: string,
  { CONTENT_DIR, DATA_DIR }: Pick<Environment, 'CONTENT_DIR' | 'DATA_DIR'>,
  development: boolean,
): Promise<Engine> {
  requireFolder(CONTENT_DIR);
  requireWritable(DATA_DIR);
  const engine = await openEngine({
    contentDir: CONTENT_DIR,
    dataDir: DATA_DIR,
    blocks: pathToFileURL(join(root, 'components/blocks/schemas.ts')).href,
    compiledPages: join(root, 'content/pages'),
    development,
  });
  const missing = findMissingEssentials(engine.read());
  if (missing.length > 0)
    throw new StartError(missing.map((problem) => formatProblem({ ...problem, path: join(CONTENT_DIR, problem.path) })).join('\n'));
  provideEngine(engine);
  engine.pictures.start();
  return engine;
}

function requireFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) throw new StartError(`CONTENT_DIR=${folder}: there is no such folder.`);
  if (!stats.isDirectory()) throw new StartError(`CONTENT_DIR=${folder}: this is not a folder.`);
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StartError(`DATA_DIR=${folder}: it cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
