/** An edition in a thread that only reads it: another thread of the process keeps its index up to date. */
import { indexFile, pictureFolder } from './data-folder.ts';
import type { Reader } from './index/reader.ts';
import { Snapshots } from './index/snapshots.ts';
import { RememberingPool } from './parse/remembering-pool.ts';
import type { Order } from './pictures/order.ts';
import { PictureShelf } from './pictures/picture-shelf.ts';
import type { SourceLocation } from './source/open-source.ts';
import { ServedSource } from './source/served-source.ts';

/** Which edition; plain values, that threads can be told. */
export interface ReadingOptions {
  dataDir: string;
  source: SourceLocation;
  /** URL of the module that exports the block registry as `blocks`. */
  blocks: string;
  /** What is served, of a source that has commits. */
  commit: string | undefined;
}

export interface ReadingEngine {
  /** A reader for one request. */
  read(): Reader;
  /**
   * Readers made from then on see what has been committed to the index, and files as a commit has them.
   * @param ended when nobody uses those any more that were made before
   */
  follow(commit: string | undefined, ended: Promise<unknown>): void;
}

/** What a page went without, and asks the thread for that has it made. */
export type Wanted = { picture: Order } | { body: string };

/**
 * @param want hears what pages went without
 * @throws when the edition has not been indexed
 */
export function openReading({ dataDir, source: location, blocks, commit }: ReadingOptions, want: (wanted: Wanted) => void): ReadingEngine {
  const snapshots = new Snapshots(indexFile(dataDir));
  const source = new ServedSource(location, commit);
  const surroundings = {
    development: false,
    pool: new RememberingPool(blocks),
    source,
    pictures: new PictureShelf(pictureFolder(dataDir), (picture) => want({ picture })),
    bodies: { want: (body: string) => want({ body }) },
  };
  return {
    read: () => snapshots.at(Date.now(), surroundings),
    follow(served, ended) {
      source.follow(served);
      snapshots.renew(ended);
    },
  };
}
