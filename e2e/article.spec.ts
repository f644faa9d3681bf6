import { corrected, flagship, korean, longest, opinion, shortest, updated } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

const HEADINGS = [
  'Key shift in deterrence strategy',
  'What changes are envisioned?',
  'Implications for the U.S.-South Korea alliance',
  'Operational changes on the peninsula',
  'Regional security implications',
  'Next steps for policymakers',
  'Bottom line',
];

test.describe('an article', () => {
  test('has its seven headings, in order, each in the contents', async ({ page }) => {
    await page.goto(flagship.href);
    const headings = await page.locator('article h2[id]').allTextContents();
    expect(headings.filter((heading) => HEADINGS.includes(heading))).toEqual(HEADINGS);
    const entries = await page
      .getByRole('navigation', { name: /^(Contents|In this article)$/, includeHidden: true })
      .first()
      .locator('a')
      .allTextContents();
    expect(entries.slice(0, HEADINGS.length)).toEqual(HEADINGS);
  });

  test('has contents whose links lead to their headings', async ({ page, isMobile }) => {
    await page.goto(flagship.href);
    if (isMobile) await page.locator('summary', { hasText: 'In this article' }).click();
    await page.getByRole('link', { name: 'Bottom line' }).locator('visible=true').click();
    await expect(page.getByRole('heading', { name: 'Bottom line' })).toBeInViewport();
    expect(new URL(page.url()).hash).toBe('#bottom-line');
  });

  test('says who wrote it, when, in which zone, and how long it takes', async ({ page }) => {
    await page.goto(flagship.href);
    const header = page.getByRole('article').first().locator('header').first();
    await expect(header.locator('a[rel=author]')).toHaveAttribute('href', '/authors/security-desk');
    await expect(header.locator('time').first()).toHaveAttribute('datetime', flagship.published);
    await expect(header.locator('time').first()).toHaveText('24 January 2026, 09:00 KST');
    await expect(header).toContainText(/\d+ min/);
    await expect(header).toContainText('Categories: Defense & Security');
  });

  test('shows sources, what is not known, and a way to report an error', async ({ page }) => {
    await page.goto(flagship.href);
    const working = page.getByRole('region', { name: 'The working' });
    for (const { title } of flagship.sources ?? []) await expect(working).toContainText(title);
    await expect(working.getByRole('heading', { name: 'What we do not know' })).toBeVisible();
    const address = await working.getByRole('link', { name: 'Report an error' }).getAttribute('href');
    expect(address).toMatch(/^mailto:/);
    expect(decodeURIComponent(address ?? '')).toContain(flagship.href);
  });

  test('says its corrections above the text', async ({ page }) => {
    await page.goto(corrected.href);
    const [correction] = corrected.corrections ?? [];
    const above = page
      .getByRole('article')
      .first()
      .getByText(correction?.text ?? '')
      .first();
    await expect(above).toBeVisible();
    const first = page.locator('article p').filter({ hasText: /\S{3}/ });
    const text = await page
      .locator('[class*=prose] > p, .article-body > p')
      .first()
      .boundingBox()
      .catch(() => null);
    const box = await above.boundingBox();
    expect(await first.count()).toBeGreaterThan(3);
    if (text !== null && box !== null) expect(box.y).toBeLessThan(text.y);
  });

  test('does not look corrected when it was only updated', async ({ page }) => {
    await page.goto(updated.href);
    const header = page.getByRole('article').first().locator('header').first();
    await expect(header.getByText('Updated')).toBeVisible();
    await expect(page.getByRole('article').first().getByText('Correction', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'The working' })).toContainText('None so far.');
  });

  test('is labelled when it is opinion', async ({ page }) => {
    await page.goto(opinion.href);
    await expect(page.getByRole('article').first().locator('header').first().getByText('Opinion', { exact: true })).toBeVisible();
  });

  test('is marked as Korean when it is', async ({ page }) => {
    await page.goto(korean.href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(korean.title);
    const lang = await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang'));
    expect(lang).toBe('ko');
    const id = await page
      .locator('article h2[id]')
      .filter({ hasText: /\p{Script=Hangul}/u })
      .first()
      .getAttribute('id');
    expect(id).toMatch(/\p{Script=Hangul}/u);
  });

  for (const story of [longest, shortest])
    test(`holds together with ${story.length} characters`, async ({ page }) => {
      await page.goto(story.href);
      await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
      await expect(page.getByRole('contentinfo')).toBeAttached();
    });

  test('prints its headline and sources, and no navigation', async ({ page }) => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    await page.goto(flagship.href);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))), { mergePages: true });
    const printed = text.replace(/\s+/g, ' ');
    expect(printed).toContain(flagship.title);
    for (const { title } of flagship.sources ?? []) expect(printed).toContain(title);
    expect(printed).toContain(flagship.href);
    for (const navigation of ['Skip to content', 'Breadcrumb', 'In this article', 'Spaceflight', 'Style guide', 'Related'])
      expect(printed).not.toContain(navigation);
  });
});
