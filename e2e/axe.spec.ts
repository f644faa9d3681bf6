import { bringAxe, findViolations } from './harness/axe.ts';
import { testWithAxe } from './harness/axe-tests.ts';
import { expect, test } from './harness/test.ts';

testWithAxe([
  { on: 'phone', colorScheme: 'light' },
  { on: 'desk', colorScheme: 'dark' },
]);

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
