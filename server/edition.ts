/** Opens the edition that the process serves and hands it to the pages. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provideEngine } from '#engine/handle.ts';
import { type Engine, type EngineOptions, openEngine } from '#engine/open.ts';
import { formatProblem } from '#engine/problem.ts';
import { findMissingEssentials } from '#engine/query/essentials.ts';
import { GitMirror } from '#engine/source/git-mirror.ts';
import { calm } from './calm.ts';
import { type Environment, StartError } from './environment.ts';

/** In a rush, a picture or a few bodies are begun so long after those before them, and readers have the machine in between. */
const MOST_WAIT_MS = 5_000;

type EditionVariables = Pick<Environment, 'CONTENT_DIR' | 'CONTENT_REPO' | 'CONTENT_BRANCH' | 'CONTENT_PATH' | 'ALLOW_SHRINK' | 'DATA_DIR'>;

export interface Edition {
  engine: Engine;
  /** Of the repository, where the edition comes from one. */
  mirror: GitMirror | undefined;
}

type EditionOptions = Pick<EngineOptions, 'development' | 'readerMs'>;

/** @param root folder of the checkout */
export async function openEdition(root: string, variables: EditionVariables, options: EditionOptions): Promise<Edition> {
  const { CONTENT_DIR, CONTENT_REPO, ALLOW_SHRINK, DATA_DIR } = variables;
  requireFolders(variables);
  const mirror = CONTENT_REPO === undefined ? undefined : await openMirror(CONTENT_REPO, variables);
  const engine = await openEngine({
    contentDir: CONTENT_DIR,
    repository: mirror?.location,
    allowShrink: ALLOW_SHRINK,
    dataDir: DATA_DIR,
    blocks: pathToFileURL(join(root, 'components/blocks/schemas.ts')).href,
    compiledPages: join(root, 'content/pages'),
    ...options,
  });
  const missing = findMissingEssentials(engine.read());
  if (missing.length > 0) {
    const where = mirror === undefined ? CONTENT_DIR : `${variables.CONTENT_BRANCH}:${variables.CONTENT_PATH}`;
    throw new StartError(missing.map((problem) => formatProblem({ ...problem, path: join(where, problem.path) })).join('\n'));
  }
  provideEngine(engine);
  engine.pictures.start(() => calm(MOST_WAIT_MS));
  engine.bodies.start(() => calm(MOST_WAIT_MS));
  return { engine, mirror };
}

/** What was fetched before is served at once, whether the repository can be reached or not. */
async function openMirror(repository: string, { CONTENT_BRANCH, CONTENT_PATH, DATA_DIR }: EditionVariables): Promise<GitMirror> {
  try {
    const mirror = new GitMirror(DATA_DIR, { repository, branch: CONTENT_BRANCH, path: CONTENT_PATH });
    if (!mirror.isFilled) await mirror.fetch();
    return mirror;
  } catch (error) {
    throw new StartError(`CONTENT_REPO, CONTENT_BRANCH=${CONTENT_BRANCH}: it cannot be fetched (${(error as Error).message}).`);
  }
}

/** Throws when the edition is not there, or nothing can be kept of it. */
export function requireFolders({ CONTENT_DIR, CONTENT_REPO, DATA_DIR }: EditionVariables): void {
  if (CONTENT_REPO === undefined) requireFolder(CONTENT_DIR);
  requireWritable(DATA_DIR);
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
