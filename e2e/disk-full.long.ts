/** A disk without room: readers notice nothing, operators are told, and what waited is published once there is room. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { publicStories } from './harness/edition.ts';
import { type RunningSite, root, serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';

const MEGABYTE = 1024 * 1024;
const DISK_MB = 96;

const [STORY, OTHER] = publicStories as [(typeof publicStories)[number], (typeof publicStories)[number]];

const folder = mkdtempSync(join(tmpdir(), 'parallel-disk-'));
const [content, disk] = [join(folder, 'content'), join(folder, 'disk')];
mkdirSync(disk);
const isMounted = process.getuid?.() === 0 && run('mount', '-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'none', disk);

let site: RunningSite | undefined;

test.skip(!isMounted, 'Only root may mount a small file system, and not everywhere.');
test.describe.configure({ timeout: 300_000 });

test.afterAll(async () => {
  await site?.stop();
  if (isMounted) run('umount', '--lazy', disk);
  rmSync(folder, { recursive: true, force: true });
});

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Writes zeros until there is no room. */
function fill(): string {
  const file = join(disk, 'filler');
  for (const size of [MEGABYTE, 4_096, 1])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
  return file;
}

test('a full disk keeps nobody from reading; what was saved is published when there is room again', async () => {
  cpSync(join(root, 'content'), content, { recursive: true });
  site = await serve({ env: { CONTENT_DIR: content, DATA_DIR: disk, LOG_REQUESTS: '0' } });
  const { url, errors } = site;
  const textOf = async (path: string) => (await fetch(url + path)).text();
  const before = await textOf(STORY.href);

  const filler = fill();
  const file = join(content, relative(join(root, 'content'), STORY.file));
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Saved while the disk was full'));
  await expect.poll(errors, { timeout: 30_000 }).toContain('"nothing was published"');
  expect(errors()).toMatch(/"message":"[^"]*(?:full|I\/O|ENOSPC)/);
  expect(await textOf(STORY.href)).toBe(before);
  expect((await fetch(url + OTHER.href)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  rmSync(filler);
  site.process.kill('SIGHUP');
  await expect.poll(() => textOf(STORY.href), { timeout: 30_000 }).toContain('Saved while the disk was full');
});
