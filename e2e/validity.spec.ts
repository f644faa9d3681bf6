import { HtmlValidate } from 'html-validate';
import { templates } from './harness/edition.ts';
import { expect, test } from './harness/test.ts';

/** Rules of style, which React's spelling of attributes and Next's of the head do not follow, and which are not rules of HTML. */
const STYLE = [
  'attr-case',
  'doctype-style',
  'void-style',
  'no-trailing-whitespace',
  'long-title',
  'no-inline-style',
  'attribute-boolean-style',
  'attribute-empty-style',
  'no-raw-characters',
  'tel-non-breaking',
  'require-sri',
];

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: Object.fromEntries(STYLE.map((rule) => [rule, 'off'])),
});

for (const { name, path } of templates)
  test(`the ${name} page is valid HTML`, async ({ site }) => {
    const html = await (await fetch(site.url + path)).text();
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)),
    ).toEqual([]);
  });

for (const { name, path } of templates)
  test(`the ${name} page holds no inline style, and one first-level heading`, async ({ site }) => {
    const html = await (await fetch(site.url + path)).text();
    expect(html).not.toMatch(/<[a-z][^>]*\sstyle=/i);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  });
