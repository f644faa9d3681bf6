/** Threads that parse for readers. A feed carries thirty stories whole, and one of them is another each time: the rest are parsed already. */
import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import { ParsePool } from './parse-pool.ts';
import type { ParsedBody } from './parsed-body.ts';
import type { Tasks } from './worker.ts';

/** Characters of the texts whose bodies are remembered: a tree takes several times the room of its text. */
const MOST_CHARACTERS = 512 * 1024;

/** The thread that renders works beside them. */
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

export class RememberingPool extends ParsePool {
  readonly #bodies = new LRUCache<string, Promise<ParsedBody>>({ maxSize: MOST_CHARACTERS, sizeCalculation: (_, key) => key.length });

  /** @param blocks URL of the module that exports the registry as `blocks` */
  constructor(blocks: string) {
    super(blocks, THREADS);
  }

  /** Who gets a body shares it with others: it is read, and not changed. */
  override run<Name extends keyof Tasks>(name: Name, given: Tasks[Name]['given']): Promise<Tasks[Name]['answer']> {
    if (name !== 'body') return super.run(name, given);
    const { kind, lang, headline, source } = given as Tasks['body']['given'];
    const key = JSON.stringify([kind, lang, headline, source]);
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const body = super.run('body', given as Tasks['body']['given']);
    this.#bodies.set(key, body);
    body.catch(() => this.#bodies.delete(key)); // it may have been the machine's fault
    return body;
  }
}
