import { templates } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

test.use({ javaScriptEnabled: false });
test('every template is whole without JavaScript', async ({ page }) => {
  for (const { path, status = 200 } of templates) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(status);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    await expect(page.getByRole('main'), path).toBeVisible();
    await expect(page.getByRole('contentinfo'), path).toBeAttached();
  }
});

test('the menu opens without JavaScript', async ({ page }) => {
  await page.goto('/');
  await page.locator('summary', { hasText: 'All' }).first().click();
  await page.getByRole('navigation', { name: 'All sections and categories' }).getByRole('link', { name: 'Trade' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trade' })).toBeVisible();
});
