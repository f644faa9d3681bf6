/** A story that is taken back takes its pictures along, from a server that has given them out before. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const STORY = '/world/defense-security/taken-back';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><path d="M0 36L64 0v36z"/></svg>';
const HEAD = `title: Taken back
standfirst: A story that is withdrawn, and comes again.
categories: [defense-security]
authors: [security-desk]
published: 2026-01-01T00:00:00Z
image: { src: images/taken-back.svg, alt: A slope }`;
const CHART = `<Chart type="bar" title="T" description="One is less than two." unit="Things" source="A count" columns={['Name', 'Things']} rows={[['One', 1], ['Two', 2]]} />`;

test('the pictures of a story, their crops, its charts and its card go and come with it [FD-20]', async () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'parallel-withdrawal-'));
  for (const part of ['site.yaml', 'sections', 'authors', 'topics'])
    cpSync(join(root, 'content', part), join(folder, part), { recursive: true });
  for (const part of ['images', 'articles/2026/01']) mkdirSync(join(folder, part), { recursive: true });
  const write = (more = '') => writeFileSync(join(folder, 'articles/2026/01/taken-back.mdx'), `---\n${HEAD}\n${more}---\n\n${CHART}\n`);
  writeFileSync(join(folder, 'images/taken-back.svg'), DRAWING);
  write();
  const site = await serve({ env: { CONTENT_DIR: folder, LOG_REQUESTS: '0' } });
  try {
    const textOf = async (path: string) => (await fetch(new URL(path, site.url))).text();
    const statusOf = async (path: string) => (await fetch(new URL(path, site.url), { redirect: 'manual' })).status;
    const pictures = async () => {
      const texts = await Promise.all([STORY, '/feed.xml', '/feed.json'].map(textOf));
      const addresses = texts.flatMap((text) =>
        [...text.matchAll(/\/images\/[0-9a-f]{32}\/taken-back-[\w-]+\.\w+/g)].map(([path]) => path),
      );
      return [...new Set(addresses)].sort();
    };
    const kinds = async () => new Set((await pictures()).map((path) => path.replace(/.*taken-back-(?:(\d+x\d+)-)?\d+/, '$1')));
    // the drawing, its raster form, three crops, the chart; the card is a JPEG as the raster form is
    await expect.poll(kinds, { timeout: 120_000 }).toEqual(new Set(['.svg', '.jpg', '1x1.jpg', '4x3.jpg', '16x9.jpg', '.png']));
    await expect.poll(async () => (await textOf(STORY)).includes('taken-back-1200.jpg'), { timeout: 120_000 }).toBe(true);
    const all = await pictures();
    expect(all.length).toBeGreaterThanOrEqual(7);
    const statuses = async () => [...new Set(await Promise.all(all.map(statusOf)))];
    expect(await statuses()).toEqual([200]);
    expect(await statuses(), 'and from memory').toEqual([200]);
    write('withdrawn: { at: 2026-01-02T00:00:00Z, reason: It was wrong. }\n');
    await expect.poll(() => statusOf(STORY), { timeout: 60_000 }).toBe(410);
    expect(await statuses()).toEqual([404]);
    write();
    await expect.poll(() => statusOf(STORY), { timeout: 60_000 }).toBe(200);
    expect(await statuses()).toEqual([200]);
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
