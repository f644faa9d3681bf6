/** An edition in a folder of its own, that a test writes file by file. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Engine, type EngineOptions, openEngine } from '../open.ts';
import { SITE_FILES } from './sample-files.ts';

export const blocks = new URL('../../components/blocks/schemas.ts', import.meta.url).href;

/** Files by path; what is `undefined` is deleted. */
export type Files = Record<string, string | Uint8Array | undefined>;

export interface TemporaryEdition {
  folder: string;
  dataDir: string;
  /** Standing pages that the site compiles; none at first. */
  compiledPages: string;
  write(files: Files): void;
  rename(from: string, to: string): void;
  /** Opens the edition; closed when the test ends. */
  open(options?: Partial<EngineOptions>): Promise<Engine>;
}

/** Gone when the test ends. Has a site, two sections, two authors, two topics and a picture, and the files given. */
export function createEdition(files: Files = {}): TemporaryEdition {
  const root = temporaryFolder();
  const [folder, dataDir, compiledPages] = [join(root, 'content'), join(root, 'data'), join(root, 'pages')];
  mkdirSync(compiledPages);
  const write = (written: Files) => {
    for (const [path, content] of Object.entries(written)) {
      const file = join(folder, path);
      rmSync(file, { force: true });
      if (content === undefined) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };
  write({ ...SITE_FILES, ...files });
  return {
    folder,
    dataDir,
    compiledPages,
    write,
    rename: (from, to) => renameSync(join(folder, from), join(folder, to)),
    open: async (options) => {
      const engine = await openEngine({ contentDir: folder, dataDir, blocks, compiledPages, ...options });
      let closing: Promise<void> | undefined;
      const close = () => (closing ??= engine.close());
      onTestFinished(close);
      return { ...engine, close };
    },
  };
}

/** An empty folder, gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallel-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
