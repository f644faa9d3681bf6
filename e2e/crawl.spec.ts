import { crawl } from './harness/crawl.ts';
import { hiddenStories, publicStories, sections, templates } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

test.describe('a crawl from the front page', () => {
  test('finds no broken link, no missing picture, no redirect, and every page', async ({ site }) => {
    const visits = await crawl(site.url);
    expect(visits.filter(({ status }) => status !== 200).map(({ path, status, from }) => `${status} ${path} from ${from}`)).toEqual([]);
    const reached = new Set(visits.map(({ path }) => path));
    const expected = [
      ...publicStories.map(({ href }) => href),
      ...sections.flatMap(({ slug, categories }) => [`/${slug}`, ...categories.map((category) => `/${slug}/${category.slug}`)]),
      ...templates.filter(({ status }) => status === undefined).map(({ path }) => path),
    ];
    expect(expected.filter((path) => !reached.has(path))).toEqual([]);
    expect([...reached].filter((path) => path.startsWith('/images/')).length).toBeGreaterThan(3);
  });

  test('meets no story before its time, nor a draft', async ({ site }) => {
    expect(hiddenStories.length).toBeGreaterThan(0);
    const visits = await crawl(site.url);
    for (const { slug, title, standfirst, href } of hiddenStories) {
      expect((await fetch(site.url + href)).status, slug).toBe(404);
      for (const { path, html } of visits) {
        for (const trace of [slug, title, standfirst]) expect(html.includes(trace), `${trace} on ${path}`).toBe(false);
      }
    }
  });

  test('links every fragment to something that is there', async ({ site }) => {
    const visits = await crawl(site.url);
    const broken = visits.flatMap(({ path, html }) =>
      [...html.matchAll(/<a\b[^>]*?href="#([^"]+)"/g)]
        .map(([, id = '']) => decodeURIComponent(id))
        .filter((id) => !html.includes(`id="${id}"`))
        .map((id) => `${path}#${id}`),
    );
    expect(broken).toEqual([]);
  });
});
