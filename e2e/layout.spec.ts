import { findLayoutFaults, SMALL_AND_LARGE } from './harness/layout.ts';
import { testLayout } from './harness/layout-tests.ts';
import { expect, test } from './harness/test.ts';

testLayout(SMALL_AND_LARGE);

test('text over text is found, and text that is close to text is not (control)', async ({ page }) => {
  const title =
    '<a style="display:flex;margin-block:-9px;font:700 15px/1.5 sans-serif;width:9em">A heading that may simply go on to three lines</a>';
  const body = `${title}<p style="margin:0;font:13px/1.4 sans-serif">Publisher</p><h2 style="line-height:1;margin:0">One</h2><h2 style="line-height:1;margin:0">Two</h2>`;
  await page.route('**/overlap', (route) => route.fulfill({ contentType: 'text/html', body }));
  expect(await findLayoutFaults(page, '/overlap')).toEqual([
    '“A heading that may simply go on to three” and “Publisher” lie over each other.',
  ]);
});

test('text that gives way to what comes late is found (control)', async ({ page }) => {
  const grow = `document.body.prepend(Object.assign(document.createElement('hr'), { style: 'height:90px' }))`;
  const late = `<script>requestAnimationFrame(() => requestAnimationFrame(() => ${grow}))</script>`;
  const body = `<style>html { height: 3000px }</style><p style="font:700 40px/1.5 sans-serif">First of all</p>${late}`;
  await page.route('**/late', (route) => route.fulfill({ contentType: 'text/html', body }));
  expect(await findLayoutFaults(page, '/late')).toEqual([
    expect.stringMatching(/^“First of all” moved from .+ while the page was read\.$/),
  ]);
});
