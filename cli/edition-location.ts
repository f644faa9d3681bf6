/** Which edition a command works on, and what it needs of the checkout to read it. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');

export const blocks = pathToFileURL(join(root, 'components/blocks/schemas.ts')).href;
export const compiledPages = join(root, 'content/pages');

/** Where `npm run` was called: npm itself goes to the checkout. */
export const callersFolder = process.env.INIT_CWD ?? process.cwd();

/** The variable's folder, or the checkout's own, as seen from where the command was called. */
export function defaultEdition(): string {
  return process.env.CONTENT_DIR || relative(callersFolder, join(root, 'content')) || '.';
}

/** The folder at or above a path that holds an edition's `site.yaml`. */
export function editionAround(path: string): string | undefined {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'site.yaml'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
