/**
 * What readers get: rendered once, kept by address, let go when something that it was made from changes. Every answer of
 * a page comes out of here.
 */
import { LRUCache } from 'lru-cache';
import { allTags, type Document, type Made, toDocument, weigh } from './document.ts';
import type { Encoded } from './encode.ts';
import type { Coding } from './negotiate.ts';
import { Purges } from './purges.ts';
import { Turns } from './turns.ts';
import { Waits } from './waits.ts';
import { WhenCalm } from './when-calm.ts';

export interface DocumentsOptions {
  /** Makes what is at a key; rejects when it cannot. */
  make(key: string): Promise<Made>;
  /** Memory for bodies, in bytes. */
  maxBytes: number;
  /** Milliseconds since the epoch. */
  clock?: (() => number) | undefined;
  /** Hears of what could not be made. */
  onFailure(key: string, error: unknown): void;
}

/** Where an answer came from, for `Server-Timing`. */
export type CacheState = 'hit' | 'stale' | 'miss';

export interface Found {
  document: Document;
  state: CacheState;
}

/** Answers that say that nothing is there are kept this long, in milliseconds: an address may come to be. */
const MISSING_MS = 10_000;
const MOST_MISSING = 500;

/** In a rush, what was let go is given for so long still, in milliseconds: a part of the second in which a change is to be seen. */
const GIVEN_MS = 500;

/** In a rush, pages that lack a picture, or the newest beside their story, are made anew so long after one another, in milliseconds. */
const RENEWED_MS = 250;

/** More at once only make each of them, and all that they hold, wait for the others. */
const MADE_AT_ONCE = 4;

interface Making {
  found: Promise<Found>;
  waits: Waits;
}

export class Documents {
  readonly #options: DocumentsOptions;
  readonly #clock: () => number;
  readonly #kept: LRUCache<string, Document>;
  readonly #missing: LRUCache<string, Document>;
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #making = new Map<string, Making>();
  readonly #purges = new Purges();
  readonly #turns = new Turns(MADE_AT_ONCE);
  /** The best coding takes ten times as long as the quick one: it is made for what is asked for again. */
  readonly #improvements = new WhenCalm((key) => this.#improve(key));
  readonly #renewals = new WhenCalm((key) => this.#renew(key), RENEWED_MS);

  constructor(options: DocumentsOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    const dispose = (document: Document, key: string) => this.#unlink(key, document);
    this.#kept = new LRUCache({ maxSize: options.maxBytes, sizeCalculation: weigh, dispose });
    this.#missing = new LRUCache({ max: MOST_MISSING, ttl: MISSING_MS, dispose });
  }

  /** What can be answered without making anything. */
  peek(key: string): Found | undefined {
    const document = this.#kept.get(key) ?? this.#missing.get(key);
    if (document === undefined || document.expires <= this.#clock()) return undefined;
    if (document.freshness === 'gone') return this.#giveOnceMore(key, document);
    if (document.codings.improvable) this.#improvements.add(key);
    if (document.freshness === 'fresh') return { document, state: 'hit' };
    this.#renewals.add(key);
    return { document, state: 'stale' };
  }

  /** Rejects when it cannot be made and nothing was kept of it. */
  async find(key: string): Promise<Found> {
    return this.peek(key) ?? this.#make(key, this.#kept.peek(key));
  }

  /**
   * Lets go of what was made from any of these. Softly, or where what was only stands beside, readers get what is kept
   * until it was made anew, which a rush puts off; hard, the next one waits, unless in a rush. Either way it is kept for
   * when it cannot be made.
   */
  purge(tags: Iterable<string>, how: 'soft' | 'hard' = 'hard'): number {
    const keys = new Set<string>();
    for (const tag of tags) {
      this.#purges.add(tag);
      for (const key of this.#keysByTag.get(tag) ?? []) {
        keys.add(key);
        this.#letGo(key, tag, how);
      }
    }
    for (const key of keys) this.#missing.delete(key);
    return keys.size;
  }

  #letGo(key: string, tag: string, how: 'soft' | 'hard'): void {
    const document = this.#kept.peek(key);
    if (document === undefined || document.freshness === 'gone') return;
    const isSoft = how === 'soft' || !document.tags.has(tag);
    document.freshness = isSoft ? 'stale' : 'gone';
    if (!isSoft) document.goneAt = performance.now();
  }

  /** How many are being made, or are to be. */
  get making(): number {
    return this.#making.size + this.#renewals.size;
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /**
   * While others wait for pages, who asks for one that was let go just now gets it once more and does not wait with them.
   * What never changes was let go because it is taken back.
   */
  #giveOnceMore(key: string, document: Document): Found | undefined {
    if (document.immutable === true || !this.#turns.taken || performance.now() > (document.goneAt ?? 0) + GIVEN_MS) return undefined;
    void this.#make(key, document).catch(() => undefined); // reported by #render
    return { document, state: 'stale' };
  }

  /**
   * However many ask at once, it is made once. Who comes while it is made, and something changes that it may not have seen,
   * waits for the next one, which has.
   */
  async #make(key: string, old: Document | undefined): Promise<Found> {
    const isBegun = this.#making.has(key);
    const found = await this.#makeOnce(key, old);
    return isBegun && found.document.freshness === 'gone' ? this.#makeOnce(key, old) : found;
  }

  /** The sooner the longer they wait who asked for it, all together. */
  #makeOnce(key: string, old: Document | undefined): Promise<Found> {
    const now = performance.now();
    let making = this.#making.get(key);
    if (making === undefined) {
      const waits = new Waits();
      const found = this.#turns.take(
        () => this.#render(key, old),
        () => waits.sum(performance.now()),
      );
      making = { waits, found: found.finally(() => this.#making.delete(key)) };
      this.#making.set(key, making);
    }
    making.waits.add(now);
    return making.found;
  }

  async #render(key: string, old: Document | undefined): Promise<Found> {
    const begun = this.#purges.begin();
    try {
      const made = await this.#options.make(key);
      const document = toDocument(made);
      await document.codings.pack();
      if (this.#purges.touchedSince(begun, document.tags)) {
        document.freshness = 'gone';
        return { document, state: 'miss' };
      }
      if (this.#purges.touchedSince(begun, document.beside ?? [])) document.freshness = 'stale';
      this.#keep(key, document);
      return { document, state: 'miss' };
    } catch (error) {
      this.#options.onFailure(key, error);
      if (old === undefined) throw error;
      return { document: old, state: 'stale' };
    } finally {
      this.#purges.end(begun);
    }
  }

  /** In a coding that may have to be made; what it weighs then is counted. */
  async encode(key: string, document: Document, coding: Coding): Promise<Encoded> {
    const encoded = await document.codings.make(coding);
    this.#weighAgain(key, document);
    return encoded;
  }

  async #renew(key: string): Promise<void> {
    const document = this.#kept.peek(key);
    if (document?.freshness === 'stale') await this.#make(key, document).catch(() => undefined); // reported by #render
  }

  async #improve(key: string): Promise<void> {
    const document = this.#kept.peek(key);
    await document?.codings.improve();
    if (document !== undefined) this.#weighAgain(key, document);
  }

  #weighAgain(key: string, document: Document): void {
    if (this.#kept.peek(key) === document) this.#keep(key, document);
  }

  #keep(key: string, document: Document): void {
    const isMissing = document.status === 404;
    this.#kept.delete(key);
    this.#missing.delete(key);
    (isMissing ? this.#missing : this.#kept).set(key, document);
    for (const tag of allTags(document)) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
  }

  #unlink(key: string, document: Document): void {
    for (const tag of allTags(document)) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
