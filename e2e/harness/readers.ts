/** Readers who go on asking: half of them over connections that they keep, half over a new one each time. */
import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Asking {
  /** The first of them most, by Zipf's law: the second half as often, the third a third. */
  urls: readonly string[];
  count?: number;
  /** How long each of them reads before asking for more, in milliseconds. */
  pauseMs?: number;
}

export interface Readers {
  /** How often they have asked. */
  readonly asked: number;
  /** Resolves once so many more answers have come. */
  answered(count: number): Promise<void>;
  /** @returns what failed, in words */
  stop(): Promise<string[]>;
}

const READERS = 16;

export function startReaders({ urls, count = READERS, pauseMs }: Asking): Readers {
  const failures: string[] = [];
  const waiting = new Set<{ left: number; resolve: () => void }>();
  const keeping = new Agent({ keepAlive: true });
  let asked = 0;
  let going = true;
  const read = async (agent: Agent | false) => {
    while (going) {
      const url = urls[Math.floor((urls.length + 1) ** Math.random()) - 1] ?? '';
      asked += 1;
      await ask(url, agent).catch((error: Error) => failures.push(`${url}: ${error.message}`));
      for (const wait of waiting) if (--wait.left === 0) wait.resolve();
      if (pauseMs !== undefined) await setTimeout(pauseMs);
    }
  };
  const all = Array.from({ length: count }, (_, index) => read(index % 2 === 0 ? keeping : false));
  return {
    get asked() {
      return asked;
    },
    answered: (left) => new Promise((resolve) => waiting.add({ left, resolve })),
    stop: async () => {
      going = false;
      await Promise.all(all);
      keeping.destroy();
      return failures;
    },
  };
}

/** Rejects unless the whole answer came and was a page. */
function ask(url: string, agent: Agent | false): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.on('error', reject).on('end', () => {
        if (response.statusCode === 200 && response.complete) resolve();
        else reject(new Error(`status ${response.statusCode}`));
      });
      response.resume();
    }).on('error', reject);
  });
}
