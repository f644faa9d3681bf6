/** Content that changed → what was made from it is let go, and what most readers ask for is made before they do. */
import type { Engine } from '#engine/open.ts';
import { listHotAddresses } from '#engine/query/hot-addresses.ts';
import type { Documents } from './documents.ts';
import type { Logger } from './log.ts';

export async function publish(engine: Engine, documents: Documents, log: Logger): Promise<void> {
  const { snapshot, changedPaths, changedTags } = await engine.update();
  const purged = documents.purge(changedTags);
  log.info({ snapshot, changed: changedPaths.length, purged }, 'published');
  await warm(engine, documents);
}

/** One at a time: readers come first. */
export async function warm(engine: Engine, documents: Documents): Promise<void> {
  for (const address of listHotAddresses(engine.read())) await documents.find(address).catch(() => undefined); // reported by Documents
}
