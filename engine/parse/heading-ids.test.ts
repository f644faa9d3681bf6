import { describe, expect, it } from 'vitest';
import { parseSampleBody, places } from '../testing/parse-sample.ts';
import { PAGE_IDS } from './heading-ids.ts';

const ids = (body: string) => parseSampleBody(body).headings.map((heading) => heading.id);

describe('ids of headings', () => {
  it('never are ids that the page uses itself', () => {
    for (const taken of PAGE_IDS) expect(ids(`## ${taken}`)).toEqual([`${taken}-1`]);
    expect(ids('## Key points')).toEqual(['key-points-1']);
  });

  it('differ where headings are alike', () => {
    expect(ids('## Costs\n\n## Costs\n\n### Costs')).toEqual(['costs', 'costs-1', 'costs-2']);
    expect(ids('## Costs 1\n\n## Costs\n\n## Costs')).toEqual(['costs-1', 'costs', 'costs-2']);
  });

  it('say what the heading says, in any script', () => {
    expect(ids('## 무엇이 알려져 있나')).toEqual(['무엇이-알려져-있나']);
    expect(ids('## Ünïted *Nations*: the `veto`')).toEqual(['ünïted-nations-the-veto']);
  });

  it('are there for headings without a letter', () => {
    expect(ids('## ???\n\n## !!!')).toEqual(['heading', 'heading-1']);
  });

  it('are the same whenever the text is', () => {
    const body = '## One\n\n## Two\n\n## One';
    expect(ids(body)).toEqual(ids(body));
    expect(ids(body)).toEqual(['one', 'two', 'one-1']);
  });

  it('stand on every heading of the page, and headings of the second and third level are its contents', () => {
    const { headings, tree } = parseSampleBody('## One\n\n### Two\n\n#### Three');
    expect(headings).toEqual([
      { id: 'one', text: 'One', depth: 2 },
      { id: 'two', text: 'Two', depth: 3 },
    ]);
    const elements = tree.children.flatMap((node) => (node.type === 'element' ? [`${node.tagName}#${node.properties.id}`] : []));
    expect(elements).toEqual(['h2#one', 'h3#two', 'h4#three']);
  });

  it('are led to by links within the text', () => {
    expect(places(parseSampleBody('## 결론\n\n[a](#결론) [b](#%EA%B2%B0%EB%A1%A0) [c](#top) [d](#)').problems)).toEqual([]);
    const { problems } = parseSampleBody('## Conclusion\n\n[a](#conclusions)');
    expect(problems[0]?.message).toBe('No heading of this article has the address “#conclusions”. Did you mean “conclusion”?');
  });
});

describe('headings that are not as they should be', () => {
  it('leaves out a heading that says the headline again, with a warning', () => {
    const { headings, problems } = parseSampleBody('# “Who commands what” in Korea\n\n## One', { headline: 'Who Commands What in Korea' });
    expect(places(problems)).toEqual(['1:1 article/repeated-headline']);
    expect(problems[0]?.severity).toBe('warning');
    expect(headings.map((heading) => heading.text)).toEqual(['One']);
  });

  it('leaves a heading alone that says something else (control)', () => {
    expect(parseSampleBody('## Another', { headline: 'A headline' }).problems).toEqual([]);
  });

  it('shows a first-level heading at the second, with a warning', () => {
    const { headings, problems } = parseSampleBody('Text.\n\n# One');
    expect(problems.map((problem) => `${problem.line} ${problem.severity} ${problem.code}`)).toEqual(['3 warning article/heading-level']);
    expect(headings).toEqual([{ id: 'one', text: 'One', depth: 2 }]);
  });

  it('closes up a skipped level, with a warning', () => {
    const { headings, problems } = parseSampleBody('## One\n\n#### Two');
    expect(places(problems)).toEqual(['3:1 article/heading-level']);
    expect(headings[1]?.depth).toBe(3);
  });

  it('warns of an empty heading', () => {
    expect(places(parseSampleBody('##\n\nText.').problems)).toEqual(['1:1 article/empty-heading']);
  });
});
