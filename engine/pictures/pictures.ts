/**
 * Pictures as they are published. What is not made yet is not offered; it is made beside the serving of text, and
 * whoever listens hears under which names (`tags.ts`) to make pages anew.
 */
import { hashOf } from '../index/changed-files.ts';
import type { Source } from '../source/source.ts';
import { tags } from '../tags.ts';
import { isDrawing, keyOf, type Order, type OrderedFile, sourceOf } from './order.ts';
import { PictureMaker } from './picture-maker.ts';
import type { MadeFile, PictureSet } from './picture-set.ts';
import { type FoundSet, PictureShelf, type PublishedPictures } from './picture-shelf.ts';
import { PictureStore } from './picture-store.ts';

/** A machine that is too busy is a reason to try again; a broken file is broken twice. */
const MOST_TRIES = 2;

/** Pages are made anew at most so often while pictures come in, in milliseconds. */
const TELL_MS = 1_000;

/** What is made first: of what was published just now, then what a page was asked for without, then what one may be. */
const URGENCIES = ['published', 'wanted', 'foreseen'] as const;

export type Urgency = (typeof URGENCIES)[number];

export class Pictures implements PublishedPictures {
  /** Why nothing can be made of a file, by its path. */
  readonly failures = new Map<string, string>();
  readonly #folder: string;
  readonly #source: Pick<Source, 'read'>;
  readonly #store: PictureStore;
  readonly #shelf: PictureShelf;
  readonly #maker = new PictureMaker();
  readonly #queues: Record<Urgency, Map<string, Order>> = { published: new Map(), wanted: new Map(), foreseen: new Map() };
  /** How often an order was tried in vain, by its key. */
  readonly #failed = new Map<string, number>();
  readonly #untold = new Set<string>();
  #told = 0;
  #tell: (changedTags: string[]) => void = () => undefined;
  #working: Promise<void> | undefined;
  /** Set once pictures may be made. */
  #calm: (() => Promise<unknown>) | undefined;
  #closed = false;
  readonly #closing = Promise.withResolvers<void>();

  /** @param folder where what is made is kept */
  constructor(folder: string, source: Pick<Source, 'read'>) {
    this.#folder = folder;
    this.#source = source;
    this.#store = new PictureStore(folder);
    this.#store.sweep(Date.now());
    this.#shelf = new PictureShelf(folder, (order) => this.want(order));
  }

  find(order: Order): FoundSet | undefined {
    return this.#shelf.find(order);
  }

  setOf(key: string): PictureSet | undefined {
    return this.#shelf.setOf(key);
  }

  read(key: string, file: MadeFile): Buffer<ArrayBuffer> | undefined {
    return this.#shelf.read(key, file);
  }

  /** Has what a page went without made. */
  want(order: Order): void {
    this.#ask('wanted', keyOf(order), order);
  }

  /** Has these made before a page asks for them. */
  prepare(orders: Iterable<Order>, urgency: Exclude<Urgency, 'wanted'>): void {
    for (const order of orders) this.#ask(urgency, keyOf(order), order);
  }

  /** How many are asked for and not made yet. */
  get waiting(): number {
    const queued = URGENCIES.reduce((sum, urgency) => sum + this.#queues[urgency].size, 0);
    return queued + (this.#working === undefined ? 0 : 1);
  }

  /** One listener: whoever keeps pages. */
  onMade(tell: (changedTags: string[]) => void): void {
    this.#tell = tell;
  }

  /**
   * From now on what is asked for is made; until then it waits, so that text is served first.
   * @param calm resolves when the machine has time for a picture
   */
  start(calm: () => Promise<unknown> = async () => undefined): void {
    this.#calm ??= calm;
    this.#working ??= this.#work(this.#calm);
  }

  /** When everything asked for until then is made, or cannot be. */
  async settled(): Promise<void> {
    this.start();
    while (this.#working !== undefined) await this.#working;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#closing.resolve();
    this.#maker.close();
    await this.#working;
  }

  #ask(urgency: Urgency, key: string, order: Order): void {
    if (this.#closed || (this.#failed.get(key) ?? 0) >= MOST_TRIES) return;
    this.#queues[urgency].set(key, order);
    if (this.#calm !== undefined) this.#working ??= this.#work(this.#calm);
  }

  async #work(calm: () => Promise<unknown>): Promise<void> {
    await Promise.resolve(); // whoever asks goes on first
    for (let next = this.#take(); next !== undefined && !this.#closed; next = this.#take()) {
      const { key, order, isWanted } = next;
      if (this.#store.find(key) !== undefined) {
        if (isWanted) this.#untold.add(tags.made(key)); // another process has made it since
        continue;
      }
      await Promise.race([calm(), this.#closing.promise]);
      if (!this.#closed) await this.#make(key, order);
    }
    this.#working = undefined; // in the same step as the last look into the queues: whoever asks from here on starts anew
    this.#tellNow();
  }

  /** The most urgent, out of every queue that it is in. */
  #take(): { key: string; order: Order; isWanted: boolean } | undefined {
    for (const urgency of URGENCIES)
      for (const [key, order] of this.#queues[urgency]) {
        const isWanted = this.#queues.wanted.has(key);
        for (const each of URGENCIES) this.#queues[each].delete(key);
        return { key, order, isWanted };
      }
    return undefined;
  }

  async #make(key: string, order: Order): Promise<void> {
    const file = sourceOf(order);
    const bytes = file === undefined ? undefined : this.#readAsOrdered(file);
    if (file !== undefined && bytes === undefined) return; // the file is another by now, and was asked for anew or will be
    try {
      await this.#maker.run({ key, order, bytes, folder: this.#folder });
      if (file !== undefined) this.failures.delete(file.path);
      this.#untold.add(tags.made(key));
      if (Date.now() - this.#told > TELL_MS) this.#tellNow();
    } catch (error) {
      if (this.#closed) return;
      this.#failed.set(key, (this.#failed.get(key) ?? 0) + 1);
      if (file !== undefined && !isDrawing(file.path)) this.failures.set(file.path, (error as Error).message);
      else process.emitWarning(`A picture was not made of ${file?.path ?? key}: ${(error as Error).message}`);
    }
  }

  #readAsOrdered({ path, hash }: OrderedFile): Uint8Array | undefined {
    const bytes = this.#source.read(path);
    return bytes !== undefined && hashOf(bytes) === hash ? bytes : undefined;
  }

  #tellNow(): void {
    if (this.#untold.size === 0 || this.#closed) return;
    this.#told = Date.now();
    const changed = [...this.#untold];
    this.#untold.clear();
    this.#tell(changed);
  }
}
