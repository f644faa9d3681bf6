import { resolve } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const FOLDERS = '{app,drawings,engine,fonts,components,server,cli,bench,discovery}';
// Threads that tests start load their modules compiled; most of a test's time would go there.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, 'node_modules/.cache/node');

const ON_AN_ARCHIVE = 'engine/query/**/*.archive.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    exclude: [...configDefaults.exclude, '.next/**'],
    execArgv: ['--no-memory-protection-keys'], // see docs/decisions/0007-pinned-runtime.md
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [`${FOLDERS}/**/*.test.{ts,tsx}`], exclude: [...configDefaults.exclude, '.next/**', ON_AN_ARCHIVE] },
      },
      {
        extends: true,
        // one index of 10,000 generated articles, made once for all of its files
        test: { name: 'archive', include: [ON_AN_ARCHIVE], globalSetup: 'engine/testing/archive-setup.ts' },
      },
    ],
  },
});
