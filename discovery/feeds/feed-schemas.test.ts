/** Feeds by the schemas of their formats, and what the schemas refuse. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ORIGIN, SITE, sampleArticle } from '#engine/testing/sample-views.ts';
import type { FeedFormat } from './feed.ts';
import { type FeedStories, writeFeed } from './write-feed.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const SCHEMAS = { xml: 'rss.rng', atom: 'atom.rng' } as const;
const ajv = addFormats.default(new Ajv({ allErrors: true }));
const validateJson = ajv.compile(JSON.parse(read('json-feed.schema.json')));

async function mistakes(format: FeedFormat, text: string): Promise<string[]> {
  if (format === 'json') {
    validateJson(JSON.parse(text));
    return (validateJson.errors ?? []).map(
      ({ instancePath, message }: { instancePath: string; message?: string }) => `${instancePath} ${message}`,
    );
  }
  const preload = [{ fileName: 'feed-parts.rng', contents: read('feed-parts.rng') }];
  const { errors } = await validateXML({ xml: text, schema: read(SCHEMAS[format]), extension: 'relaxng', preload });
  return errors.map(({ message }) => message);
}

const subject = { id: 'section/world', title: 'World & all', description: 'What is far.', href: '/world' };
const picture = { href: '/images/0/a-1600.jpg', width: 1600, height: 900, type: 'image/jpeg' as const, size: 12_345 };
const article = sampleArticle();
const withRaster = sampleArticle({ image: { ...picture, alt: 'A line', raster: picture } });
const list = (given: Partial<FeedStories> = {}): FeedStories => ({
  stories: [article, withRaster, sampleArticle({ image: undefined })].map((story) => ({ article: story, html: '<p>Text.</p>' })),
  updated: Date.parse('2026-01-08T00:00:00Z'),
  storyCount: 65,
  pageSize: 30,
  ...given,
});
const write = (format: FeedFormat, given?: Partial<FeedStories>) => writeFeed(format, subject, list(given), SITE, ORIGIN);

describe.each(['xml', 'atom', 'json'] as const)('a feed of format %s', (format) => {
  it.each([
    ['the newest stories', {}],
    ['a page of the archive', { page: 2 }],
    ['no story', { stories: [], storyCount: 0, updated: undefined }],
  ])('is valid by the schema of its format: %s [FD-1, FD-2, FD-3, FD-5, FD-6]', async (_what, given) => {
    expect(await mistakes(format, write(format, given))).toEqual([]);
  });

  it.each([
    ['a relative address', `${ORIGIN}/world/treaties/a-story`, '/world/treaties/a-story'],
    ['an id that is an address', 'tag:ledger.example,2025-01-01:first-slug', `${ORIGIN}/first-slug`],
    [
      'a day without its time',
      { xml: 'Mon, 05 Jan 2026 00:00:00 GMT', atom: '2026-01-05T00:00:00.000Z', json: '2026-01-05T00:00:00.000Z' }[format],
      '2026-01-05',
    ],
  ])('is refused with %s (control)', async (_what, right, wrong) => {
    const text = write(format);
    expect(text).toContain(right);
    expect(await mistakes(format, text.replaceAll(right, wrong))).not.toEqual([]);
  });

  it('says how large the picture is, where that is known [FD-12]', () => {
    const said = { xml: 'fileSize="12345"', atom: 'fileSize="12345"', json: '"size_in_bytes":12345' }[format];
    expect(write(format).split(said)).toHaveLength(2);
  });
});
