/** A cold and a warm start of the site on one archive. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYED, START_ARGUMENTS } from '../../e2e/harness/serve.ts';
import { bodiesChecked } from '../process/bodies-checked.ts';
import { freePort } from '../process/free-port.ts';
import { launch, waitFor } from '../process/launch.ts';
import { TreeMemory } from '../process/tree-memory.ts';
import { settle } from '../process/usage.ts';
import { root } from '../process/work-folder.ts';

export interface Start {
  /** From the start of the process to its first answer that says it serves, in seconds. */
  servingSeconds: number;
  /** Until no body was left to be checked. */
  checkedSeconds: number;
  /** The most that all its processes held together, until they had nothing left to do; in bytes. */
  peak: number;
}

export interface Starts {
  cold: Start;
  warm: Start;
  /** Of the index, in bytes. */
  indexSize: number;
}

const START_LIMIT_MS = 60 * 60_000;
const SETTLE = { limitMs: 10 * 60_000, idleMs: 2_000 };

/** @param folder has the archive in `content`; its `data` is made anew */
export async function timeStarts(folder: string): Promise<Starts> {
  const dataDir = join(folder, 'data');
  rmSync(dataDir, { recursive: true, force: true });
  const cold = await start(folder, dataDir);
  const warm = await start(folder, dataDir);
  return { cold, warm, indexSize: statSync(join(dataDir, 'index.sqlite')).size };
}

async function start(folder: string, dataDir: string): Promise<Start> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...DEPLOYED,
    PORT: String(port),
    SITE_URL: '',
    CONTENT_DIR: join(folder, 'content'),
    DATA_DIR: dataDir,
    LOG_REQUESTS: '0',
  };
  const begun = performance.now();
  const site = launch(process.execPath, [...START_ARGUMENTS], { cwd: root, env, log: join(folder, 'log') });
  const memory = new TreeMemory(site.pid);
  try {
    await waitFor(`http://127.0.0.1:${port}/readyz`, START_LIMIT_MS);
    const servingSeconds = (performance.now() - begun) / 1_000;
    await bodiesChecked(`http://127.0.0.1:${port}`);
    const checkedSeconds = (performance.now() - begun) / 1_000;
    await settle(site.pid, SETTLE);
    memory.look();
    return { servingSeconds, checkedSeconds, peak: memory.peak };
  } finally {
    memory.stop();
    await site.stop();
  }
}
