import { templates } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

for (const width of [320, 390, 768, 1024, 1440, 2560])
  test(`nothing is wider than the screen at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const { name, path } of templates) {
      await page.goto(path);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, name).toBeLessThanOrEqual(client);
    }
  });
