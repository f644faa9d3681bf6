/** Readers who go on asking for a page: half of them over connections that they keep, half over a new one each time. */
import { Agent, get } from 'node:http';

export interface Readers {
  /** How often they have asked. */
  readonly asked: number;
  /** Resolves once so many more answers have come. */
  answered(count: number): Promise<void>;
  /** @returns what failed, in words */
  stop(): Promise<string[]>;
}

const READERS = 16;

export function startReaders(url: string): Readers {
  const failures: string[] = [];
  const waiting = new Set<{ left: number; resolve: () => void }>();
  const keeping = new Agent({ keepAlive: true });
  let asked = 0;
  let going = true;
  const read = async (agent: Agent | false) => {
    while (going) {
      asked += 1;
      await ask(url, agent).catch((error: Error) => failures.push(error.message));
      for (const wait of waiting) if (--wait.left === 0) wait.resolve();
    }
  };
  const all = Array.from({ length: READERS }, (_, index) => read(index % 2 === 0 ? keeping : false));
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
