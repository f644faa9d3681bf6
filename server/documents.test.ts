import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Document, Made } from './document.ts';
import { Documents, type DocumentsOptions } from './documents.ts';

const page = (body: string, more: Partial<Made> = {}): Made => ({
  status: 200,
  type: 'text/html',
  body: Buffer.from(body),
  tags: new Set(['site']),
  expires: Number.POSITIVE_INFINITY,
  ...more,
});

async function textOf({ codings }: Document): Promise<string> {
  return (await codings.make('identity')).bytes.toString();
}

function open(make: DocumentsOptions['make'], more: Partial<DocumentsOptions> = {}) {
  const failures: string[] = [];
  const documents = new Documents({ make, maxBytes: 1_000_000, onFailure: (key) => void failures.push(key), ...more });
  const read = async (key: string) => textOf((await documents.find(key)).document);
  return { documents, read, failures };
}

/** Makes pages that count how often they were made. */
function counter(more: Partial<Made> = {}) {
  let made = 0;
  return async () => page(`${++made}`, more);
}

/** In a rush, pages are asked for that take until its end. */
function openWithRush(more: Partial<Made> = {}) {
  const ended = Promise.withResolvers<void>();
  const made: string[] = [];
  const opened = open(async (key) => {
    if (key.startsWith('/slow')) await ended.promise;
    made.push(key);
    return page(`${key} ${made.filter((one) => one === key).length}`, more);
  });
  const rush = () => ['/slow-1', '/slow-2', '/slow-3', '/slow-4'].forEach((key) => void opened.read(key));
  return { ...opened, made, rush, end: ended.resolve };
}

describe('documents', () => {
  it('are made anew when something that they were made from was purged', async () => {
    const { documents, read } = open(counter());
    expect([await read('/'), await read('/')]).toEqual(['1', '1']);
    expect(documents.purge(['site'])).toBe(1);
    expect(await read('/')).toBe('2');
  });

  it('are kept when something else was (control)', async () => {
    const { documents, read } = open(counter());
    await read('/');
    expect(documents.purge(['article:x'])).toBe(0);
    expect(await read('/')).toBe('1');
  });

  it('are made once, however many ask at once', async () => {
    const make = vi.fn(counter());
    const { read } = open(make);
    expect(new Set(await Promise.all(Array.from({ length: 100 }, () => read('/'))))).toEqual(new Set(['1']));
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('that were purged softly are sent until they were made anew', async () => {
    const { documents, read } = open(counter());
    await read('/');
    documents.purge(['site'], 'soft');
    expect(documents.peek('/')?.state).toBe('stale');
    await vi.waitFor(async () => expect(await read('/')).toBe('2'), 10_000);
  });

  it('beside whose subject something was purged are sent until they were made anew', async () => {
    const { documents, read } = open(counter({ beside: new Set(['list:all/', 'article:x']) }));
    await read('/');
    expect(documents.purge(['list:all/'])).toBe(1);
    expect(documents.peek('/')?.state).toBe('stale');
    await vi.waitFor(async () => expect(await read('/')).toBe('2'), 10_000);
  });

  it('are made anew when what was purged is of their subject too', async () => {
    const { documents, read } = open(counter({ beside: new Set(['list:all/']) }));
    await read('/');
    documents.purge(['list:all/', 'site']);
    expect(await read('/')).toBe('2');
  });

  it('begun before something beside their subject was purged are kept, and made anew', async () => {
    const { documents, read } = open(counter({ beside: new Set(['list:all/']) }));
    const first = read('/');
    documents.purge(['list:all/']);
    await first;
    expect(documents.peek('/')?.state).toBe('stale');
    await vi.waitFor(async () => expect(await read('/')).toBe('2'), 10_000);
  });

  it('that were let go in a rush are given for half a second more, and made anew behind it', async () => {
    const { documents, read, rush, end } = openWithRush();
    await read('/');
    rush();
    documents.purge(['site']);
    expect(documents.peek('/')?.state).toBe('stale');
    await setTimeout(550);
    expect(documents.peek('/')).toBeUndefined();
    end();
    expect(await read('/')).toBe('/ 2');
  });

  it('that were let go while nobody waits are not given any more (control)', async () => {
    const { documents, read } = openWithRush();
    await read('/');
    documents.purge(['site']);
    expect(documents.peek('/')).toBeUndefined();
  });

  it('that never change are not given any more in a rush either', async () => {
    const { documents, read, rush } = openWithRush({ immutable: true });
    await read('/');
    rush();
    documents.purge(['site']);
    expect(documents.peek('/')).toBeUndefined();
  });

  it('are made the sooner the longer they are waited for, all together', async () => {
    const { read, rush, end, made } = openWithRush();
    rush();
    const asked = ['/one', '/three', '/three', '/three', '/two', '/two'].map(read);
    await setTimeout(50);
    end();
    await Promise.all(asked);
    expect(made.slice(-3)).toEqual(['/three', '/two', '/one']);
  });

  it('are kept when they cannot be made anew, and the failure is told', async () => {
    let broken = false;
    const { documents, read, failures } = open(async () => {
      if (broken) throw new Error('broken');
      return page('good');
    });
    await read('/');
    broken = true;
    documents.purge(['site']);
    expect(await read('/')).toBe('good');
    expect(failures).toEqual(['/']);
    broken = false;
    documents.purge(['site']);
    expect(await read('/')).toBe('good');
  });

  it('that were never made and cannot be are nothing', async () => {
    const { read, failures } = open(async () => {
      throw new Error('broken');
    });
    await expect(read('/')).rejects.toThrow('broken');
    expect(failures).toEqual(['/']);
  });

  it('begun before a purge are sent, and not kept', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let made = 0;
    const { documents, read } = open(async () => {
      made += 1;
      const body = `${made}`;
      if (made === 1) await held;
      return page(body);
    });
    const first = read('/');
    documents.purge(['site']);
    release();
    expect(await first).toBe('1');
    expect(await read('/')).toBe('2');
    expect(await read('/')).toBe('2');
  });

  it('begun before a purge are not for who asks after it', async () => {
    const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let made = 0;
    const { documents, read } = open(async () => {
      made += 1;
      const body = `${made}`;
      await held[made - 1]?.promise;
      return page(body);
    });
    const before = [read('/'), read('/')];
    documents.purge(['site']);
    const after = [read('/'), read('/')];
    for (const { resolve } of held) resolve();
    expect((await Promise.all([...before, ...after])).slice(2)).toEqual(['2', '2']);
    expect([(await before[0]) ?? '', made]).toEqual(['1', 2]);
  });

  it('begun before a purge are not for caches in front either', async () => {
    const { documents } = open(counter());
    const [first] = [documents.find('/'), documents.purge(['site'])];
    expect((await first).document.freshness).toBe('gone');
    expect((await documents.find('/')).document.freshness).toBe('fresh');
  });

  it('begun before a purge of something else are kept (control)', async () => {
    const { documents, read } = open(counter());
    const first = read('/');
    documents.purge(['article:x']);
    await first;
    expect(await read('/')).toBe('1');
  });

  it('expire when the clock says so', async () => {
    let now = 1_000;
    const { read } = open(counter({ expires: 2_000 }), { clock: () => now });
    expect(await read('/')).toBe('1');
    now = 1_999;
    expect(await read('/')).toBe('1');
    now = 2_000;
    expect(await read('/')).toBe('2');
  });

  it('fill no more memory than they may', async () => {
    const { documents, read } = open(async () => page('x'.repeat(10_000)), { maxBytes: 100_000 });
    for (let index = 0; index < 50; index += 1) await read(`/${index}`);
    expect(documents.bytes).toBeLessThanOrEqual(100_000);
    expect(documents.peek('/49')?.state).toBe('hit');
    expect(documents.peek('/0')).toBeUndefined();
  });

  it('of addresses that lead nowhere take no room from those that lead somewhere', async () => {
    const { documents, read } = open(async (key) => page(key, { status: key === '/' ? 200 : 404 }));
    await read('/');
    for (let index = 0; index < 2_000; index += 1) await read(`/nowhere-${index}`);
    expect(documents.peek('/')?.state).toBe('hit');
    expect(documents.peek('/nowhere-0')).toBeUndefined();
    expect(documents.peek('/nowhere-1999')?.document.status).toBe(404);
  });
});
