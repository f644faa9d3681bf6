/** Firefox and WebKit lay pages out as Chromium does. What a machine does not have is skipped, with what would bring it. */
import { templates } from './harness/edition.ts';
import { findFaultsAtRest } from './harness/layout.ts';
import { OTHER_BROWSERS } from './harness/other-browsers.ts';
import { expect, test } from './harness/test.ts';

/** WebKit's window can be no narrower than its tools. */
const WIDTHS = [480, 1440];

for (const { name, path, packages, open } of OTHER_BROWSERS)
  test.describe(name, () => {
    test.skip(path === undefined, `${name} is not installed: apt-get install ${packages}`);

    for (const width of WIDTHS)
      test(`shows no page wider than ${width} px, and no text over another`, async ({ site }) => {
        const browser = await open(path ?? '');
        await browser.setWidth(width);
        const faults: string[] = [];
        for (const { name, path } of templates)
          for (const fault of await findFaultsAtRest(browser, site.url + path)) faults.push(`${name}: ${fault}`);
        await browser.close();
        expect(faults).toEqual([]);
      });
  });
