import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { listNewest } from '../query/listing.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';

const LONGEST = 1024 * 1024;
const BODY = 'A word and another. And a paragraph.\n\n'.repeat(500);
const ONE = articlePath('one');

async function openLong(longestLog: number) {
  const edition = createEdition({ [ONE]: articleText({ body: BODY }) });
  const engine = await edition.open({ longestLog, readerMs: 20 });
  let count = 0;
  return {
    engine,
    publish: async () => {
      count += 1;
      edition.write({ [ONE]: articleText({ title: `Version ${count}`, body: BODY }) });
      await engine.update();
      return `Version ${count}`;
    },
    length: () => statSync(join(edition.dataDir, 'index.sqlite-wal')).size,
  };
}

it('begins anew while somebody always reads, and readers see the newest all the while', async () => {
  const { engine, publish, length } = await openLong(LONGEST);
  while (length() <= LONGEST) await publish();
  const titles = () => listNewest(engine.read(), { by: 'all' }, 10).map(({ title }) => title);
  const longest = length();
  for (let tries = 0; tries < 5 && length() >= longest; tries += 1) {
    const title = await publish();
    expect(titles()).toEqual([title]);
    await setTimeout(1_300); // a moment without a writer
  }
  expect(length()).toBeLessThan(LONGEST);
});

it('grows with all that is written where it may', async () => {
  const { publish, length } = await openLong(Number.POSITIVE_INFINITY);
  for (let times = 0; times < 5; times += 1) await publish();
  const before = length();
  await setTimeout(1_200);
  await publish();
  expect(length()).toBeGreaterThan(before);
});
