import { describe, expect, it, vi } from 'vitest';
import type { EngineOptions } from '#engine/open.ts';
import { resolveArticle } from '#engine/query/resolve.ts';
import { createScope, withRequestScope } from '#engine/request-scope.ts';
import { articlePath, articleText } from '#engine/testing/sample-files.ts';
import { createEdition, type Files } from '#engine/testing/temporary-edition.ts';
import { Documents } from './documents.ts';
import { Publisher } from './publish.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-01T12:00:00Z');

const inDays = (days: number) => articleText({ published: new Date(NOW + days * DAY_MS).toISOString() });

/** An edition, documents of its stories, and a clock that is moved by hand. */
async function open(files: Files, options: Partial<EngineOptions> = {}) {
  let now = NOW;
  const clock = () => now;
  const edition = createEdition(files);
  const engine = await edition.open({ clock, ...options });
  const make = async (key: string) => {
    const scope = createScope();
    const { found } = withRequestScope(scope, () =>
      resolveArticle(engine.read(), { section: 'world', category: 'treaties', slug: key.slice(1) }),
    );
    return { status: 200, type: 'text/plain', body: Buffer.from(found), tags: scope.tags, expires: scope.expires };
  };
  const documents = new Documents({ make, maxBytes: 1_000_000, clock, onFailure: () => undefined });
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const publisher = new Publisher({ engine, documents, log: log as never, clock });
  vi.spyOn(publisher, 'warm').mockResolvedValue(); // addresses of pages mean nothing here
  const heard = vi.fn();
  publisher.listeners.push(({ tags }) => heard(tags));
  const shown = async (slug: string) => (await (await documents.find(`/${slug}`)).document.codings.make('identity')).bytes.toString();
  const moveTo = (days: number) => {
    now = NOW + days * DAY_MS;
    publisher.tick();
  };
  return { edition, engine, publisher, documents, log, heard, shown, moveTo };
}

describe('what comes due', () => {
  it('is published by the tick after it, and told to who listens', async () => {
    const { shown, moveTo, heard } = await open({ [articlePath('later')]: inDays(1) });
    expect(await shown('later')).toBe('nothing');
    moveTo(0.99);
    expect([await shown('later'), heard.mock.calls]).toEqual(['nothing', []]);
    moveTo(1.01);
    expect(await shown('later')).toBe('article');
    expect(heard.mock.lastCall?.[0]).toContain('article:later');
  });

  it('while the machine slept for two months is published together when it wakes', async () => {
    const { shown, moveTo, heard } = await open({ [articlePath('soon')]: inDays(1), [articlePath('later')]: inDays(59) });
    expect([await shown('soon'), await shown('later')]).toEqual(['nothing', 'nothing']);
    moveTo(60);
    expect([await shown('soon'), await shown('later')]).toEqual(['article', 'article']);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('is taken back when the clock goes back before it, and comes again', async () => {
    const { shown, moveTo } = await open({ [articlePath('later')]: inDays(1) });
    const seen: string[] = [];
    for (const day of [2, 0, 2]) {
      moveTo(day);
      seen.push(await shown('later'));
    }
    expect(seen).toEqual(['article', 'nothing', 'article']);
  });

  it('in more days than a timer can count does not come before', async () => {
    const { shown, moveTo, heard } = await open({ [articlePath('later')]: inDays(30) });
    for (const day of [24.8, 24.9, 25, 29.9]) moveTo(day);
    expect([await shown('later'), heard.mock.calls]).toEqual(['nothing', []]);
    moveTo(30);
    expect(await shown('later')).toBe('article');
  });

  it('is known of a story that came while the process ran', async () => {
    const { edition, publisher, shown, moveTo } = await open({});
    edition.write({ [articlePath('new')]: inDays(1) });
    await publisher.publish();
    expect(await shown('new')).toBe('nothing');
    moveTo(1);
    expect(await shown('new')).toBe('article');
  });
});

describe('publishing', () => {
  it('lets go of what changed, and of nothing else', async () => {
    const { edition, publisher, documents, shown } = await open({
      [articlePath('one')]: articleText(),
      [articlePath('two')]: articleText(),
    });
    await shown('one');
    await shown('two');
    edition.write({ [articlePath('one')]: articleText({ title: 'Another' }) });
    await publisher.publish([articlePath('one')]);
    expect([documents.peek('/one'), documents.peek('/two')?.state]).toEqual([undefined, 'hit']);
  });

  it('says what is wrong with a file, and where', async () => {
    const { edition, publisher, log } = await open({ [articlePath('one')]: articleText() });
    edition.write({ [articlePath('one')]: articleText({ body: 'Text.\n\n<Nothing />' }) });
    await publisher.publish();
    const [problem, text] = log.warn.mock.lastCall ?? [];
    expect(problem).toMatchObject({ path: articlePath('one'), line: 12, column: 1, code: 'article/unknown-block' });
    expect(text).toContain(`${articlePath('one')}:12:1`);
  });

  it('that fails is logged, and what is served stays', async () => {
    const { engine, publisher, documents, log, shown, heard } = await open({ [articlePath('one')]: articleText() });
    await shown('one');
    vi.spyOn(engine, 'update').mockRejectedValueOnce(new Error('database or disk is full'));
    await publisher.publish();
    expect(log.error).toHaveBeenCalledWith(
      { err: expect.objectContaining({ message: 'database or disk is full' }) },
      'nothing was published',
    );
    expect([documents.peek('/one')?.state, heard.mock.calls]).toEqual(['hit', []]);
  });

  it('reaches every listener, also after one that fails', async () => {
    const { edition, publisher, log, heard } = await open({});
    publisher.listeners.unshift(() => {
      throw new Error('a listener’s own');
    });
    edition.write({ [articlePath('one')]: articleText() });
    await publisher.publish();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(log.error.mock.calls.map(([, text]) => text)).toEqual(['a listener failed']);
  });

  it('says loudly of a commit that is held, and once', async () => {
    const { engine, log } = await open({});
    const held = { commit: 'c'.repeat(40), stories: 10, lost: 3 };
    const engineThatHolds = { ...engine, held: undefined as typeof held | undefined };
    const holding = new Publisher({
      engine: Object.assign(engineThatHolds, {
        update: async () => {
          engineThatHolds.held = held;
          return { snapshot: 1, changedPaths: [], changedTags: [], commit: engine.commit, held };
        },
      }),
      documents: new Documents({ make: () => Promise.reject(), maxBytes: 1, onFailure: () => undefined }),
      log: log as never,
    });
    await holding.publish();
    await holding.publish();
    expect(log.error.mock.calls).toEqual([[held, expect.stringContaining('ALLOW_SHRINK')]]);
  });
});

describe('what is asked for most', () => {
  /** How often the last of them is asked for when a publication comes in between. */
  async function timesMade(method: 'warm' | 'warmWhole') {
    const { publisher, documents } = await open({ [articlePath('a-story')]: articleText() });
    vi.mocked(publisher.warm).mockRestore();
    const found: string[] = [];
    vi.spyOn(documents, 'find').mockImplementation(async (key) => {
      found.push(key);
      return undefined as never;
    });
    await Promise.all([publisher[method](), publisher.warm()]);
    return found.filter((key) => key === '/feed.xml').length;
  }

  it('is made by the last publication alone', async () => {
    expect(await timesMade('warm')).toBe(1);
  });

  it('is made whole before a cache asks, whatever is published meanwhile', async () => {
    expect(await timesMade('warmWhole')).toBe(2);
  });
});
