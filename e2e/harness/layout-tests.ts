/** What holds of how every template lies on the screen. */
import { templates } from './edition.ts';
import { findLayoutFaults } from './layout.ts';
import { expect, test } from './test.ts';

/** Defines a test for each of these widths of the screen, in CSS px. */
export function testLayout(widths: readonly number[]): void {
  for (const width of widths)
    test(`at ${width} px no page is wider than the screen, no text lies over another, and nothing moves`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const faults = [];
      for (const { name, path } of templates) for (const fault of await findLayoutFaults(page, path)) faults.push(`${name}: ${fault}`);
      expect(faults).toEqual([]);
    });
}
