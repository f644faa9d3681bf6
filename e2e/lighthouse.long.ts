import { flagship, templates } from './harness/edition.ts';
import { judge } from './harness/lighthouse.ts';
import { expect, test } from './harness/test.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

for (const path of ['/', '/world', flagship.href])
  test(`Lighthouse gives ${path} full marks on a phone`, async ({ site, launchOptions }) => {
    const { scores, audits, failed } = await judge(site.url + path, CATEGORIES, launchOptions, ['bf-cache']);
    expect({ ...scores, 'bf-cache': audits['bf-cache']?.score, failed }).toEqual({
      accessibility: 1,
      'best-practices': 1,
      seo: 1,
      'bf-cache': 1,
      failed: [],
    });
  });

for (const { name, path, status } of templates)
  if (status === undefined)
    test(`Lighthouse finds nothing in the way of search on the ${name} page`, async ({ site, launchOptions }) => {
      const { scores, failed } = await judge(site.url + path, ['seo'], launchOptions);
      expect({ ...scores, failed }).toEqual({ seo: 1, failed: [] });
    });
