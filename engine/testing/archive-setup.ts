/** Makes one index of a generated archive, for all the tests of queries, and takes it away after them. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateArchive } from '../../bench/archive/generate-archive.ts';
import { openEngine } from '../open.ts';
import { ARCHIVE } from './archive-options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds `content` and `data`. */
    archive: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), 'parallel-archive-'));
  const [contentDir, compiledPages] = [join(root, 'content'), join(root, 'pages')];
  mkdirSync(compiledPages);
  generateArchive({ ...ARCHIVE, folder: contentDir });
  const blocks = new URL('../../components/blocks/schemas.ts', import.meta.url).href;
  const engine = await openEngine({ contentDir, dataDir: join(root, 'data'), blocks, compiledPages, longestLog: Number.POSITIVE_INFINITY });
  await engine.bodies.settled();
  await engine.close();
  provide('archive', root);
  return () => rmSync(root, { recursive: true, force: true });
}
