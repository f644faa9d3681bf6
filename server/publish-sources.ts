/** What tells the process to publish: the folder's watches, the repository's new commits, the clock, a signal, a webhook. */
import type { GitMirror } from '#engine/source/git-mirror.ts';
import { watchDirectory } from '#engine/source/watch-directory.ts';
import type { Environment } from './environment.ts';
import type { Logger } from './log.ts';
import type { Publisher } from './publish.ts';
import { Repeated } from './repeated.ts';

/** How often all stamps of a watched folder are compared, and of one that cannot be watched, in milliseconds. */
const NET_MS = 60_000;
const SCAN_MS = 1_000;

const TICK_MS = 1_000;

/** How long a start waits for its repository, in milliseconds: who comes back should not be behind, nor wait for who is away. */
const CATCH_UP_MS = 3_000;

export interface PublishSources {
  /** Looks at the source; resolves when what is served is what it has, or when it has not said so in time. */
  catchUp(): Promise<void>;
  /** Looks at the source now, or as soon as it may. */
  look(): void;
  close(): void;
}

export function openPublishSources(
  { CONTENT_DIR, CONTENT_POLL }: Pick<Environment, 'CONTENT_DIR' | 'CONTENT_POLL'>,
  mirror: GitMirror | undefined,
  publisher: Publisher,
  log: Logger,
): PublishSources {
  const looks =
    mirror === undefined ? lookAtFolder(CONTENT_DIR, publisher, log) : lookAtRepository(mirror, CONTENT_POLL * 1_000, publisher, log);
  const ticks = setInterval(() => publisher.tick(), TICK_MS).unref();
  process.on('SIGHUP', looks.look);
  return {
    ...looks,
    close: () => {
      process.off('SIGHUP', looks.look);
      clearInterval(ticks);
      looks.close();
    },
  };
}

function lookAtFolder(folder: string, publisher: Publisher, log: Logger): PublishSources {
  const scans = new Repeated(() => publisher.publish(), NET_MS);
  const watch = watchDirectory(folder, {
    onChange: (paths) => void publisher.publish(paths),
    onEnd: (error) => {
      log.warn({ err: error }, 'the folder cannot be watched: all of it is looked at instead, again and again');
      scans.interval = SCAN_MS;
    },
  });
  scans.start();
  void scans.now(); // for what changed before the watches were there
  return {
    catchUp: () => Promise.resolve(), // all of it was looked at when the index was opened, and is watched since
    look: () => void scans.now(),
    close: () => {
      watch.close();
      scans.close();
    },
  };
}

function lookAtRepository(mirror: GitMirror, interval: number, publisher: Publisher, log: Logger): PublishSources {
  const fetches = new Repeated(() => fetchAndPublish(mirror, publisher, log), interval);
  fetches.start();
  return {
    catchUp: () => Promise.race([fetches.now(), new Promise<void>((resolve) => setTimeout(resolve, CATCH_UP_MS).unref())]),
    look: () => void fetches.now(),
    close: () => fetches.close(),
  };
}

async function fetchAndPublish(mirror: GitMirror, publisher: Publisher, log: Logger): Promise<void> {
  try {
    await mirror.fetch();
  } catch (error) {
    return log.error({ reason: (error as Error).message }, 'the repository cannot be fetched: what was fetched last is served');
  }
  await publisher.publish();
}
