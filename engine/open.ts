/** The engine of one edition: its index, kept up to date, and readers of it. */
import { setTimeout } from 'node:timers/promises';
import { indexFile, pictureFolder } from './data-folder.ts';
import { BodyChecks } from './index/body-checks.ts';
import { lookForDamage } from './index/damage.ts';
import type { UpdateResult } from './index/filing.ts';
import { Indexer } from './index/indexer.ts';
import type { Checked, Indexed } from './index/indexer-worker.ts';
import type { Reader } from './index/reader.ts';
import type { HeldCommit } from './index/shrink-guard.ts';
import { Snapshots } from './index/snapshots.ts';
import { WriteAheadLog } from './index/write-ahead-log.ts';
import type { ReadingOptions } from './open-reading.ts';
import { ParsePool } from './parse/parse-pool.ts';
import { Pictures } from './pictures/pictures.ts';
import { prepareChanged, prepareNewest } from './pictures/prepare-pictures.ts';
import type { MirrorLocation } from './source/git-mirror.ts';
import { openSource } from './source/open-source.ts';
import { ServedSource } from './source/served-source.ts';
import { tags } from './tags.ts';

export interface EngineOptions {
  contentDir: string;
  /** A branch that is mirrored, in place of the folder. */
  repository?: MirrorLocation | undefined;
  /** The one commit that may take away more than a fifth of what is public. */
  allowShrink?: string | undefined;
  dataDir: string;
  /** URL of the module that exports the block registry as `blocks`. */
  blocks: string;
  /** Folder of the standing pages that the site compiles. */
  compiledPages: string;
  /** Tell editors what is wrong on the page that it concerns. */
  development?: boolean | undefined;
  /** Of more new articles than this, the bodies of so many are checked before anything is served, and the rest later. */
  firstBodies?: number | undefined;
  /** For how long a reader is used, in milliseconds. */
  readerMs?: number | undefined;
  /** How long the log of what was written may get, in bytes. */
  longestLog?: number | undefined;
  /** Milliseconds since the epoch. */
  clock?: (() => number) | undefined;
}

/** As long as a slow page may take. */
const READER_MS = 30_000;

const LONGEST_LOG = 64 * 1024 * 1024;

export interface Engine {
  /** A reader for one request. */
  read(): Reader;
  /** What is published of pictures; made beside everything else. */
  pictures: Pictures;
  /** Bodies that are still to be checked, once they may be. */
  bodies: BodyChecks;
  /** What another thread reads the edition with. */
  readonly reading: ReadingOptions;
  /** What is served, of a source that has commits. */
  readonly commit: string | undefined;
  /** What the source has, and is not served because of what it would take away. */
  readonly held: HeldCommit | undefined;
  /**
   * Brings the index to the state of the source; readers made from then on see it.
   * @param within paths of files and folders that may have changed; everything when absent
   */
  update(within?: readonly string[]): Promise<Indexed>;
  /**
   * Looks through the index for damage, beside everything else. One that is damaged is made anew by the next update.
   * @returns whether it is whole
   */
  verify(): Promise<boolean>;
  /** One listener: whoever reads the edition in another thread, and has to follow. */
  onRenewed(follow: () => void): void;
  close(): Promise<void>;
}

/** Opens an edition and indexes it; rejects when its folder is not there. */
export async function openEngine({
  contentDir,
  repository,
  allowShrink,
  dataDir,
  blocks,
  compiledPages,
  development = false,
  firstBodies,
  readerMs = READER_MS,
  longestLog = LONGEST_LOG,
  clock = Date.now,
}: EngineOptions): Promise<Engine> {
  const file = indexFile(dataDir);
  const location = repository ?? { folder: contentDir };
  if ('folder' in location) openSource(location); // rejects at once when it is not there
  const indexer = new Indexer({ file, source: location, blocks, compiledPages, allowShrink, firstBodies });
  const pool = new ParsePool(blocks);
  let indexed = await indexer.update();
  const snapshots = new Snapshots(file);
  const source = new ServedSource(location, indexed.commit);
  const pictures = new Pictures(pictureFolder(dataDir), source);
  let follow: () => void = () => undefined;
  const renew = () => {
    snapshots.renew(setTimeout(readerMs, undefined, { ref: false }));
    follow();
  };
  const log = new WriteAheadLog({ file, longest: longestLog, readerMs, copy: () => indexer.copyLog(), renew });
  const show = (checked: Checked) => {
    const seen = withOthersChanges(checked, snapshots.number, checked.commits);
    if (checked.snapshot !== snapshots.number) renew();
    return seen;
  };
  const bodies = new BodyChecks(indexer, show, log);
  bodies.expect(indexed.waiting);
  const read = () => snapshots.at(clock(), { development, pool, source, pictures, bodies });
  prepareNewest(read(), pictures);

  return {
    read,
    pictures,
    bodies,
    get reading() {
      return { dataDir, source: location, blocks, commit: indexed.commit };
    },
    get commit() {
      return indexed.commit;
    },
    get held() {
      return indexed.held;
    },
    update: async (within) => {
      const updated = await indexer.update(within);
      const result = withOthersChanges(updated, snapshots.number, updated.changedPaths.length > 0 ? 1 : 0);
      const hasChanged = result.changedPaths.length > 0; // an index that was made anew counts from the start
      const isOther = hasChanged || result.snapshot !== snapshots.number || result.commit !== indexed.commit;
      indexed = result;
      bodies.expect(result.waiting);
      source.follow(result.commit);
      if (isOther) renew();
      void log.shorten().catch(() => undefined); // tried again after the next
      prepareChanged(read(), pictures, result.changedPaths);
      return result;
    },
    verify: async () => {
      const isWhole = !(await lookForDamage(file));
      if (!isWhole) await indexer.forget();
      return isWhole;
    },
    onRenewed: (listener) => {
      follow = listener;
    },
    close: async () => {
      bodies.close();
      log.close();
      await Promise.all([indexer.close(), pool.close(), pictures.close()]);
      snapshots.close();
    },
  };
}

/** Where another process wrote to the index in between, what it changed is not known: everything may have. */
function withOthersChanges<Result extends UpdateResult>(result: Result, seen: number, commits: number): Result {
  return result.snapshot === seen + commits ? result : { ...result, changedTags: [...result.changedTags, tags.site] };
}
