import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { blocks, createEdition, type TemporaryEdition } from '../testing/temporary-edition.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../testing/open-and-list.ts', import.meta.url));

interface Listed {
  hrefs: string[];
  problems: number;
  snapshot: number;
}

async function openInProcess({ folder, dataDir, compiledPages }: TemporaryEdition): Promise<Listed> {
  const { stdout } = await run(process.execPath, [
    '--no-memory-protection-keys',
    script,
    JSON.stringify({ contentDir: folder, dataDir, compiledPages, blocks }),
  ]);
  return JSON.parse(stdout) as Listed;
}

const COUNT = 200;
const files = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => [
    articlePath(`story-${String(index).padStart(3, '0')}`),
    articleText({
      published: new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString(),
      body: `[next](/world/treaties/story-${String((index + 1) % COUNT).padStart(3, '0')})`,
    }),
  ]),
);
const hrefs = Array.from({ length: COUNT }, (_, index) => `/world/treaties/story-${String(index).padStart(3, '0')}`);

describe('processes on one DATA_DIR', () => {
  it('end with the same right index when they start at once on an empty one', async () => {
    const edition = createEdition(files);
    const listed = await Promise.all([openInProcess(edition), openInProcess(edition), openInProcess(edition)]);
    for (const one of listed) expect(one).toEqual({ hrefs, problems: 0, snapshot: 1 });
  });

  it('end with the same right index when they start at once on one that is behind', async () => {
    const edition = createEdition(files);
    await openInProcess(edition);
    edition.write({
      [articlePath('story-000')]: undefined,
      [articlePath('story-199')]: articleText({ body: 'The last has no link.', published: '2020-01-01T00:00:00Z' }),
    });
    const listed = await Promise.all([openInProcess(edition), openInProcess(edition)]);
    for (const one of listed) expect(one).toEqual({ hrefs: hrefs.slice(1), problems: 0, snapshot: 2 });
  });

  it('see what another has written once they update', async () => {
    const edition = createEdition({ [articlePath('one')]: articleText() });
    const engine = await edition.open();
    edition.write({ [articlePath('two')]: articleText() });
    expect((await openInProcess(edition)).hrefs).toEqual(['/world/treaties/one', '/world/treaties/two']);
    const before = engine.read().snapshot;
    expect(await engine.update()).toEqual({ snapshot: before + 1, changedPaths: [], changedTags: ['site'], waiting: 0 });
    expect(engine.read().snapshot).toBe(before + 1);
  });
});
