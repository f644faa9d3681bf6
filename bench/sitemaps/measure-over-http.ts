/** The same files as a crawler is given them: over HTTP, from a site that was started with the index. */
import { join } from 'node:path';
import { startSite } from '../peers/site.ts';
import { readMemory, settle } from '../process/usage.ts';
import { fetchAnswer } from '../serve/fetch-answer.ts';

export interface Crawl {
  /** To the last byte of each file, when nobody had asked for it before; in milliseconds. */
  first: number[];
  /** When it is asked for again. */
  again: number[];
  /** What the process held more of afterwards, in bytes, and at the most. */
  grown: { now: number; peak: number };
}

/** @param folder has `content` and `index.sqlite`, which is of this code */
export async function measureOverHttp(folder: string): Promise<Crawl> {
  const site = await startSite({ contentDir: join(folder, 'content'), dataDir: folder });
  try {
    await settle(site.pid, { limitMs: 300_000, idleMs: 3_000 }); // pictures of the newest stories are made first
    const files = (await textOf(`${site.url}/sitemap.xml`)).matchAll(/<loc>[^<]*(\/sitemaps\/\d[^<]*)<\/loc>/g);
    const addresses = [...files].map(([, path = '']) => site.url + path);
    const before = readMemory(site.pid);
    const first = await timeAll(addresses);
    const after = readMemory(site.pid);
    return { first, again: await timeAll(addresses), grown: { now: after.now - before.now, peak: after.peak - before.peak } };
  } finally {
    await site.stop();
  }
}

async function timeAll(addresses: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const address of addresses) {
    const start = performance.now();
    const { status } = await fetchAnswer(address, 'gzip');
    times.push(performance.now() - start);
    if (status !== 200) throw new Error(`${address} answered ${status}.`);
  }
  return times;
}

async function textOf(address: string): Promise<string> {
  return (await fetchAnswer(address, 'identity')).body.toString('utf8');
}
