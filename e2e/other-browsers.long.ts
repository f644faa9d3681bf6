/** Firefox and WebKit lay pages out as Chromium does. What a machine does not have is skipped, with what would bring it. */
import { templates } from './harness/edition.ts';
import { findFaultsAtRest } from './harness/layout.ts';
import { OTHER_BROWSERS } from './harness/other-browsers.ts';
import { expect, test } from './harness/test.ts';

const TEXT_OVER_TEXT =
  'data:text/html,<html style="height:100vh"><p style="margin:0">Publisher</p><p style="margin:-9px 0 0">A heading that lies over it</p>';

for (const { name, path, packages, narrowest, open } of OTHER_BROWSERS)
  test.describe(name, () => {
    test.skip(path === undefined, `${name} is not installed: apt-get install ${packages}`);

    for (const width of [narrowest, 1440])
      test(`shows no page wider than ${width} px, and no text over another`, async ({ site }) => {
        const browser = await open(path ?? '');
        await browser.setWidth(width);
        expect(await findFaultsAtRest(browser, TEXT_OVER_TEXT), 'what is wrong is found').toHaveLength(1);
        const faults: string[] = [];
        for (const { name, path } of templates)
          for (const fault of await findFaultsAtRest(browser, site.url + path)) faults.push(`${name}: ${fault}`);
        await browser.close();
        expect(faults).toEqual([]);
      });
  });
