import { flagship, publicStories } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

test.describe('a reader', () => {
  test('walks from the front page to the archive, link by link', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('link', { name: flagship.title })).toBeVisible();

    await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'World' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'World' })).toBeVisible();

    await page.getByRole('navigation', { name: 'World categories' }).getByRole('link', { name: 'Defense & Security' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Defense & Security' })).toBeVisible();

    await page.getByRole('main').getByRole('link', { name: flagship.title }).click();
    await expect(page.getByRole('heading', { level: 1, name: flagship.title })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(flagship.href);

    const related = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first();
    const title = (await related.textContent()) ?? '';
    await related.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

    await page.locator('a[rel=author]').first().click();
    await expect(page).toHaveURL(/\/authors\/[a-z-]+$/);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();

    await page.goto(flagship.href);
    await page.getByRole('navigation', { name: 'Topics of this article' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/topics\/[a-z-]+$/);
    await expect(page.getByRole('main').getByRole('link', { name: flagship.title })).toBeVisible();

    await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
    await page.getByRole('main').getByRole('link', { name: /2026/ }).first().click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /January/ })
      .first()
      .click();
    await expect(page.getByRole('main').getByRole('link', { name: flagship.title })).toBeVisible();
  });

  test('reaches every section and category in two taps from any page', async ({ page }) => {
    await page.goto(flagship.href);
    const all = page.getByRole('navigation', { name: 'All sections and categories' });
    await expect(all).toBeHidden();
    await page.getByText('All sections and categories').first().click();
    await all.getByRole('link', { name: 'Oceans' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Oceans' })).toBeVisible();
  });

  test('sees where they are', async ({ page }) => {
    await page.goto(flagship.href);
    await expect(page.getByRole('navigation', { name: 'Sections', exact: true }).locator('[aria-current]')).toHaveText('World');
    await expect(page.getByRole('navigation', { name: 'World categories' }).locator('[aria-current]')).toHaveText('Defense & Security');
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link')).toHaveText([
      'Front page',
      'World',
      'Defense & Security',
    ]);
  });

  test('finds no story twice on a page', async ({ page }) => {
    for (const path of ['/', '/world', '/world/defense-security', '/latest', flagship.href]) {
      await page.goto(path);
      const addresses = await page
        .getByRole('main')
        .locator('h2 a, h3 a, h4 a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      const stories = addresses.filter((address) => address?.split('/').length === 4);
      expect(stories, path).toEqual([...new Set(stories)]);
    }
  });

  test('finds every public story under latest', async ({ page }) => {
    const shown: (string | null)[] = [];
    for (let next: string | null = '/latest'; next !== null; ) {
      await page.goto(next);
      const links = page.getByRole('main').locator('h2 a, h3 a');
      shown.push(...(await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))));
      const older = page.locator('a[rel="next"]');
      next = (await older.count()) > 0 ? await older.first().getAttribute('href') : null;
    }
    expect(shown.sort()).toEqual(publicStories.map(({ href }) => href).sort());
  });
});
