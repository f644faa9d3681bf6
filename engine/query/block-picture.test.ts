import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../open.ts';
import { createScope, withRequestScope } from '../request-scope.ts';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition, type Files } from '../testing/temporary-edition.ts';
import { findBlockPicture } from './block-picture.ts';
import { isKnownAddress } from './known-address.ts';
import { readPicture } from './picture.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>';
const drawing = { svg: SVG, alt: 'A line' };
const TABLE = 'Year,Trade\n2025,1\n2026,2\n';

const ask = (engine: Engine, more: { table?: string } = {}) => findBlockPicture(engine.read(), 'one', { ...drawing, ...more });

function fetchPicture(engine: Engine, href = '') {
  const [, , key = '', file = ''] = href.split('/');
  return readPicture(engine.read(), key, file);
}

async function openWith(files: Files, clock = Date.now): Promise<{ engine: Engine; write(files: Files): Promise<unknown> }> {
  const edition = createEdition(files);
  const engine = await edition.open({ clock });
  return {
    engine,
    write: async (changed) => {
      edition.write(changed);
      return engine.update();
    },
  };
}

describe('the picture of a block', () => {
  it('holds no text up: it is not there at first, and whoever asked is told when it is [FD-8]', async () => {
    const { engine } = await openWith({ [articlePath('one')]: articleText({}) });
    const told: string[] = [];
    engine.pictures.onMade((changed) => told.push(...changed));
    const scope = createScope();
    expect(withRequestScope(scope, () => ask(engine))).toBeUndefined();
    await engine.pictures.settled();
    expect(told.filter((tag) => scope.tags.has(tag))).toHaveLength(1);
    const picture = ask(engine);
    expect(picture).toMatchObject({ href: expect.stringMatching(/^\/images\/[0-9a-f]{32}\/one-80\.png$/), width: 40, height: 30 });
    expect(isKnownAddress(engine.read(), picture?.href ?? '')).toBe(true);
    const { bytes, type } = fetchPicture(engine, picture?.href) ?? {};
    expect(type).toBe('image/png');
    expect(imageSize(bytes ?? new Uint8Array())).toMatchObject({ width: 80, height: 60, type: 'png' });
  });

  it('is neither made nor given out before the story is public', async () => {
    let now = Date.parse('2026-01-02T00:00:00Z');
    const { engine } = await openWith({ [articlePath('one')]: articleText({ published: '2026-01-02T00:00:00Z' }) }, () => now);
    ask(engine);
    await engine.pictures.settled();
    const href = ask(engine)?.href;
    expect(fetchPicture(engine, href)).toBeDefined();
    now -= 1;
    expect(ask(engine)).toBeUndefined();
    expect(fetchPicture(engine, href)).toBeUndefined();
  });

  it('goes with the story when that is withdrawn, or says something else', async () => {
    const { engine, write } = await openWith({ [articlePath('one')]: articleText({}) });
    ask(engine);
    await engine.pictures.settled();
    const href = ask(engine)?.href;
    await write({ [articlePath('one')]: articleText({ more: 'withdrawn: { at: 2026-01-03T00:00:00Z, reason: It was wrong. }' }) });
    expect(fetchPicture(engine, href)).toBeUndefined();
    await write({ [articlePath('one')]: articleText({ body: 'Other words.' }) });
    expect(fetchPicture(engine, href)).toBeUndefined();
    await write({ [articlePath('one')]: articleText({}) });
    expect(fetchPicture(engine, href)).toBeDefined();
  });

  it('goes with the table that it drew', async () => {
    const { engine, write } = await openWith({ [articlePath('one')]: articleText({}), 'data/trade.csv': TABLE });
    const table = 'data/trade.csv';
    ask(engine, { table });
    await engine.pictures.settled();
    const href = ask(engine, { table })?.href;
    expect(fetchPicture(engine, href)).toBeDefined();
    await write({ 'data/trade.csv': TABLE.replace('2026,2', '2026,3') });
    expect(fetchPicture(engine, href)).toBeUndefined();
    expect(ask(engine, { table: 'data/none.csv' })).toBeUndefined();
  });
});
