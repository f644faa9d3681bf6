import { bringAxe, findViolations } from './harness/axe.ts';
import { templates } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const { name, path } of templates)
  test(`axe finds nothing on the ${name} page, on a phone and a desk, light and dark`, async ({ page }) => {
    await page.goto(path);
    await bringAxe(page);
    for (const screen of SCREENS)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(screen);
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page), `${screen.width} px, ${colorScheme}`).toEqual([]);
      }
  });

test('what is wrong is found (control)', async ({ page }) => {
  await page.route('**/faint', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<html lang="en"><title>Faint</title><main><h1 style="color:#ccc;background:#fff">Faint</h1></main>',
    }),
  );
  await page.goto('/faint');
  await bringAxe(page);
  expect((await findViolations(page)).map(({ rule }) => rule)).toEqual(['color-contrast']);
});
