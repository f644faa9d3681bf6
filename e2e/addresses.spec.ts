import { flagship, stories, withdrawn } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

const aliased = stories.find(({ aliases, withdrawn, status }) => aliases !== undefined && !withdrawn && !status);
const alias = aliased?.aliases?.[0] ?? '';

/** Where one hop leads. */
const REDIRECTS: [from: string, to: string][] = [
  [flagship.href.toUpperCase(), flagship.href],
  [`${flagship.href}/`, flagship.href],
  [`/economy/trade/${flagship.slug}`, flagship.href],
  [`/World/Diplomacy/${flagship.slug}/`, flagship.href],
  ['/WORLD', '/world'],
  ['/world/', '/world'],
  ['/World/Defense-Security/', '/world/defense-security'],
  ['//world', '/world'],
  ['/latest?page=1', '/latest'],
  ['/world?page=1', '/world'],
  [alias.startsWith('/') ? alias : `/world/diplomacy/${alias}`, aliased?.href ?? ''],
];

test.describe('an address', () => {
  for (const [from, to] of REDIRECTS)
    test(`${from} leads to ${to} in one hop`, async ({ site }) => {
      const answer = await fetch(site.url + from, { redirect: 'manual' });
      expect(answer.status).toBe(308);
      expect(new URL(answer.headers.get('location') ?? '', site.url).href).toBe(site.url + to);
      expect((await fetch(site.url + to, { redirect: 'manual' })).status).toBe(200);
    });

  for (const path of [
    '/nothing',
    '/Nothing/',
    '/world/nothing',
    '/world/defense-security/nothing',
    '/a/b/c/d',
    '/topics/nothing',
    '/authors/nothing',
    '/archive/1999',
    '/archive/2026/13',
    '/archive/abcd',
    '/latest?page=0',
    '/latest?page=99',
    '/latest?page=x',
    '/images/x/y.png',
    '/..%2f..%2fetc%2fpasswd',
  ])
    test(`${path} is not found`, async ({ site }) => {
      const answer = await fetch(site.url + path, { redirect: 'manual' });
      expect(answer.status).toBe(404);
    });

  test('that is not percent-encoded right is refused', async ({ site }) => {
    expect((await fetch(`${site.url}/%E0%A4%A`)).status).toBe(400);
  });

  test('that was never there helps on', async ({ page }) => {
    const answer = await page.goto('/nothing-is-here');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'World' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.getByRole('main').locator('h3 a, h2 a').count()).toBeGreaterThan(2);
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/);
  });

  test('of a withdrawn story says that it is gone, and why', async ({ page }) => {
    const answer = await page.goto(withdrawn.href);
    expect(answer?.status()).toBe(410);
    await expect(page.getByRole('main')).toContainText(withdrawn.withdrawn?.reason ?? '');
    expect(await page.getByRole('main').locator('h3 a, h2 a').count()).toBeGreaterThan(2);
  });

  test('takes no other method than reading', async ({ site }) => {
    const answer = await fetch(site.url, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect((await fetch(site.url, { method: 'HEAD' })).status).toBe(200);
  });
});
