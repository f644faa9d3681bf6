/** What has been made of pictures, as pages find it. */
import { observe } from '../request-scope.ts';
import { tags } from '../tags.ts';
import { keyOf, type Order } from './order.ts';
import type { MadeFile, PictureSet } from './picture-set.ts';
import { PictureStore } from './picture-store.ts';

export interface FoundSet {
  key: string;
  set: PictureSet;
}

/** What queries need of it. */
export interface PublishedPictures {
  /** What was made of an order. When it is not there it is asked for, and what was made before of the same file stands in. */
  find(order: Order): FoundSet | undefined;
  setOf(key: string): PictureSet | undefined;
  read(key: string, file: MadeFile): Buffer<ArrayBuffer> | undefined;
}

export class PictureShelf implements PublishedPictures {
  readonly #store: PictureStore;
  readonly #want: (order: Order) => void;
  /** The key of what was found last of a file, by the file. */
  readonly #offered = new Map<string, string>();

  /** @param want asks for what is not there */
  constructor(folder: string, want: (order: Order) => void) {
    this.#store = new PictureStore(folder);
    this.#want = want;
  }

  find(order: Order): FoundSet | undefined {
    const key = keyOf(order);
    const set = this.#store.find(key);
    const file = order.kind === 'picture' ? `${order.hash} ${order.path}` : undefined;
    if (set === undefined) {
      observe(tags.made(key));
      this.#want(order);
      return file === undefined ? undefined : this.#findOffered(file);
    }
    if (file !== undefined) this.#offered.set(file, key);
    return { key, set };
  }

  setOf(key: string): PictureSet | undefined {
    if (!/^[0-9a-f]{32}$/.test(key)) return undefined;
    const set = this.#store.find(key);
    if (set === undefined) observe(tags.made(key));
    return set;
  }

  read(key: string, file: MadeFile): Buffer<ArrayBuffer> | undefined {
    return this.#store.read(key, file);
  }

  #findOffered(file: string): FoundSet | undefined {
    const key = this.#offered.get(file);
    const set = key === undefined ? undefined : this.#store.find(key);
    return key === undefined || set === undefined ? undefined : { key, set };
  }
}
