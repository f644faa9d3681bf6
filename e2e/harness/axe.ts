/** What axe finds on a page: WCAG 2.2 AA and its best practices. */
import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe is half a megabyte, and no page of ours brings it: once for each page that is opened. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** @returns each violation with the elements that it is about, on the page as it stands */
export function findViolations(page: Page): Promise<{ rule: string; elements: string[] }[]> {
  return page.evaluate(async (values) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations }: AxeResults = await run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) }));
  }, TAGS);
}
