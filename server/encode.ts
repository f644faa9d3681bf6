/** A body → its codings, each made once, when first asked for, off the serving thread. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { Coding } from './negotiate.ts';

export interface Encoded {
  bytes: Buffer;
  /** Strong: of these very bytes (RFC 9110 §8.8.3). */
  etag: string;
  /** Headers of the answer that holds these bytes, once it was sent: names and values in turn, and until when they are right. */
  told?: { headers: readonly string[]; until: number };
}

const QUICK = 5;
const BEST = 11;

const brotli = (body: Buffer, quality: number) =>
  promisify(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });

const ENCODERS: Record<Exclude<Coding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => brotli(body, QUICK),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
  zstd: (body) => promisify(zstdCompress)(body, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
};

/** Compressing these gains something. */
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|[a-z.+-]+\+(?:json|xml)|javascript)|image\/svg\+xml)/;

export class Codings {
  readonly #compressible: boolean;
  readonly #made = new Map<Coding, Encoded>();
  readonly #making = new Map<Coding, Promise<Encoded>>();
  #best = false;

  constructor(body: Buffer, type: string) {
    this.#compressible = COMPRESSIBLE.test(type) && body.length > 0;
    this.#made.set('identity', encoded(body));
  }

  /** Bytes of all that is held. */
  get size(): number {
    let size = 0;
    for (const { bytes } of this.#made.values()) size += bytes.length;
    return size;
  }

  /** Whether `improve` can do something. */
  get improvable(): boolean {
    return this.#compressible && !this.#best;
  }

  /** What a body of this kind is sent in when a coding is asked for. */
  settle(coding: Coding): Coding {
    return this.#compressible ? coding : 'identity';
  }

  /** At once, when it has been made. */
  peek(coding: Coding): Encoded | undefined {
    return this.#made.get(coding);
  }

  /** However many ask at once, it is made once. */
  make(coding: Coding): Promise<Encoded> {
    const making = this.#making.get(coding) ?? this.#encode(coding).finally(() => this.#making.delete(coding));
    this.#making.set(coding, making);
    return making;
  }

  /** Holds the body as most readers take it, a fifth of its size, and no other way: the rest can be had from that. */
  async pack(): Promise<void> {
    if (!this.#compressible) return;
    await this.make('br');
    this.#made.delete('identity');
  }

  /** Makes brotli's best of it, which takes ten times as long as the first. */
  async improve(): Promise<void> {
    if (!this.improvable) return;
    this.#best = true;
    this.#made.set('br', encoded(exactly(await brotli(await this.#body(), BEST))));
  }

  async #encode(coding: Coding): Promise<Encoded> {
    const made = this.#made.get(coding) ?? encoded(coding === 'identity' ? await this.#body() : exactly(await this.#compress(coding)));
    this.#made.set(coding, made);
    return made;
  }

  async #compress(coding: Exclude<Coding, 'identity'>): Promise<Buffer> {
    return ENCODERS[coding](await this.#body());
  }

  async #body(): Promise<Buffer> {
    return this.#made.get('identity')?.bytes ?? promisify(brotliDecompress)(this.#made.get('br')?.bytes ?? Buffer.alloc(0));
  }
}

/** What zlib returns may be the beginning of a block of 16 KB, all of which it would keep. */
function exactly(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

function encoded(bytes: Buffer): Encoded {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}
