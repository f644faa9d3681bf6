/** What axe finds on the templates. */
import { bringAxe, findViolations } from './axe.ts';
import { templates } from './edition.ts';
import { expect, test } from './test.ts';

export interface Look {
  on: 'phone' | 'desk';
  colorScheme: 'light' | 'dark';
}

const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

/** Defines a test for each template, in each of these looks. */
export function testWithAxe(looks: readonly Look[]): void {
  const named = looks.map(({ on, colorScheme }) => `${colorScheme} on a ${on}`).join(' and ');
  for (const { name, path } of templates)
    test(`axe finds nothing on the ${name} page, ${named}`, async ({ page }) => {
      await page.goto(path);
      await bringAxe(page);
      for (const { on, colorScheme } of looks) {
        await page.setViewportSize(SCREENS[on]);
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page), `${on}, ${colorScheme}`).toEqual([]);
      }
    });
}
