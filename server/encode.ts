/** A body → its codings, each made once, when first asked for, off the serving thread. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { Coding } from './negotiate.ts';

export interface Encoded {
  bytes: Buffer;
  /** Strong: of these very bytes (RFC 9110 §8.8.3). */
  etag: string;
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
  readonly #body: Buffer;
  readonly #compressible: boolean;
  readonly #made = new Map<Coding, Encoded>();
  readonly #making = new Map<Coding, Promise<Encoded>>();

  constructor(body: Buffer, type: string) {
    this.#body = body;
    this.#compressible = COMPRESSIBLE.test(type) && body.length > 0;
    this.#made.set('identity', encoded(body));
  }

  /** What a body of this kind is sent in when a coding is asked for. */
  settle(coding: Coding): Coding {
    return this.#compressible ? coding : 'identity';
  }

  /** At once, when it has been made. */
  peek(coding: Coding): Encoded | undefined {
    return this.#made.get(coding);
  }

  make(coding: Coding): Promise<Encoded> {
    const making = this.#making.get(coding) ?? this.#encode(coding);
    this.#making.set(coding, making);
    return making;
  }

  async #encode(coding: Coding): Promise<Encoded> {
    if (coding === 'identity') return encoded(this.#body);
    const made = encoded(await ENCODERS[coding](this.#body));
    this.#made.set(coding, made);
    if (coding === 'br') void this.#improve();
    return made;
  }

  /** The best coding takes ten times as long as the quick one: the first reader does not wait for it. */
  async #improve(): Promise<void> {
    this.#made.set('br', encoded(await brotli(this.#body, BEST)));
  }
}

function encoded(bytes: Buffer): Encoded {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}
