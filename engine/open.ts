/** The engine of one edition: its index, kept up to date, and readers of it. */
import { join } from 'node:path';
import { Indexer } from './index/indexer.ts';
import { type Reader, Snapshot } from './index/reader.ts';
import type { UpdateResult } from './index/update-index.ts';
import { ParsePool } from './parse/parse-pool.ts';
import { Pictures } from './pictures/pictures.ts';
import { prepareChanged, prepareNewest } from './pictures/prepare-pictures.ts';
import { openDirectory } from './source/directory.ts';
import { tags } from './tags.ts';

export interface EngineOptions {
  contentDir: string;
  dataDir: string;
  /** URL of the module that exports the block registry as `blocks`. */
  blocks: string;
  /** Folder of the standing pages that the site compiles. */
  compiledPages: string;
  /** Tell editors what is wrong on the page that it concerns. */
  development?: boolean | undefined;
  /** Milliseconds since the epoch. */
  clock?: (() => number) | undefined;
}

export interface Engine {
  /** A reader for one request. */
  read(): Reader;
  /** Brings the index to the state of the source; readers made from then on see it. */
  update(): Promise<UpdateResult>;
  /** What is published of pictures; made beside everything else. */
  pictures: Pictures;
  close(): Promise<void>;
}

/** How long requests that began on a snapshot may still read it, in milliseconds. */
const SNAPSHOT_GRACE_MS = 30_000;

/** Opens an edition and indexes it; rejects when its folder is not there. */
export async function openEngine({
  contentDir,
  dataDir,
  blocks,
  compiledPages,
  development = false,
  clock = Date.now,
}: EngineOptions): Promise<Engine> {
  const file = join(dataDir, 'index.sqlite');
  const source = openDirectory(contentDir);
  const indexer = new Indexer({ file, contentDir, blocks, compiledPages });
  const pool = new ParsePool(blocks);
  const pictures = new Pictures(dataDir, source);
  await indexer.update();
  let current = new Snapshot(file);

  const replaceSnapshot = () => {
    const old = current;
    current = new Snapshot(file);
    setTimeout(() => old.close(), SNAPSHOT_GRACE_MS).unref();
  };

  const read = () => current.at(clock(), { development, pool, source, pictures });
  prepareNewest(read(), pictures);

  return {
    read,
    pictures,
    update: async () => {
      const result = withOthersChanges(await indexer.update(), current.number);
      if (result.snapshot !== current.number) replaceSnapshot();
      prepareChanged(read(), pictures, result.changedPaths);
      return result;
    },
    close: async () => {
      await Promise.all([indexer.close(), pool.close(), pictures.close()]);
      current.close();
    },
  };
}

/** Where another process wrote to the index in between, what it changed is not known: everything may have. */
function withOthersChanges(result: UpdateResult, seen: number): UpdateResult {
  const own = result.changedPaths.length > 0 ? 1 : 0;
  return result.snapshot === seen + own ? result : { ...result, changedTags: [...result.changedTags, tags.site] };
}
