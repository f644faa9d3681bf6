import { describe, expect, it } from 'vitest';
import { parseSample, places } from '../testing/parse-sample.ts';
import { articleText } from '../testing/sample-files.ts';

const head = (lines: string) => `---\n${lines}\n---\n\nText.\n`;
const messages = (text: string) => parseSample(text).problems.map((problem) => problem.message);

describe('the keys of a file', () => {
  it('has every problem told at once, each at its place', () => {
    const text = head(
      'titel: A\nstandfirst: 7\ncategories: []\nauthors: [Desk, desk]\npublished: yesterday\nkind: raport\nimage: { src: images/a.png }',
    );
    expect(places(parseSample(text).problems)).toEqual([
      '1:1 article/missing-key',
      '3:13 article/wrong-type',
      '4:13 article/invalid-value',
      '5:11 article/invalid-value',
      '6:12 article/invalid-value',
      '7:7 article/invalid-value',
      '1:1 article/missing-key',
      '2:1 article/unknown-key',
    ]);
  });

  it('has problems of the body told with those of the keys', () => {
    expect(places(parseSample(articleText({ title: '""', body: '<Nothing />' })).problems)).toEqual([
      '2:8 article/invalid-value',
      '10:1 article/unknown-block',
    ]);
  });

  it('names the key that is likely meant', () => {
    expect(messages(articleText({ more: 'topic: [tides]' }))).toEqual(['Unknown key “topic”. Did you mean “topics”?']);
    expect(messages(articleText({ more: 'seo: { titel: A }' }))).toEqual(['Unknown key “titel”. Did you mean “title”?']);
    expect(messages(articleText({ more: 'withdrawn: { at: 2026-01-01T00:00:00Z, reason: A, leagl: true }' }))).toEqual([
      'Unknown key “leagl”. Did you mean “legal”?',
    ]);
  });

  it('lists the keys that are known when none is close', () => {
    expect(messages(articleText({ more: 'seo: { robots: none }' }))).toEqual(['Unknown key “robots”. Known here: title, description.']);
  });

  it('finds unknown keys in lists and in what may be written in two ways', () => {
    expect(messages(articleText({ more: 'sources: [{ title: A }, { titel: B, title: C }]' }))).toEqual([
      'Unknown key “titel”. Did you mean “title”?',
    ]);
    expect(messages(articleText({ more: 'updated: { at: 2026-01-01T00:00:00Z, resaon: A }' }))).toEqual([
      'Unknown key “resaon”. Did you mean “reason”?',
    ]);
  });

  it('names the choice that is likely meant', () => {
    expect(messages(articleText({ more: 'kind: raport' }))).toEqual([
      '“kind” is one of report, explainer, analysis, opinion, live, briefing, and here is “raport”. Did you mean “report”?',
    ]);
  });

  it('puts missing keys at the start of the file', () => {
    const missing = parseSample(head('title: A')).problems;
    expect(places(missing)).toEqual(Array(4).fill('1:1 article/missing-key'));
    expect(missing.map((problem) => problem.message)).toEqual([
      '“standfirst” is missing.',
      '“categories” is missing.',
      '“authors” is missing.',
      '“published” is missing.',
    ]);
  });

  it('says what kind of value was expected and what is there', () => {
    expect(messages(articleText({ more: 'keyPoints: One' }))).toEqual(['“keyPoints” must be a list, and here is text.']);
    expect(messages(articleText({ more: 'series:' }))).toEqual(['“series” must be text, and here is nothing.']);
  });

  it('accepts every key that the contract has (control)', () => {
    const more = [
      'updated: { at: 2026-01-06T09:00:00Z, reason: Figures for October added. }',
      'kind: explainer',
      'image: { src: images/line.svg, dark: images/line.svg, alt: A line, caption: Text, credit: The desk, focal: [0.5, 0.4] }',
      'keyPoints: [One, Two]',
      'unknowns: [Three]',
      'sources: [{ title: A, publisher: B, url: "https://example.org", date: 2026-01-02 }]',
      'corrections: [{ at: 2026-01-07T09:00:00Z, text: It was wrong. }]',
      'aliases: [old-slug, /old/path]',
      'id: first-slug',
      'lang: ko',
      'translationOf: other-slug',
      'related: [other-slug]',
      'series: a-series',
      'seo: { title: Short, description: Text }',
    ].join('\n');
    expect(parseSample(articleText({ more })).problems).toEqual([]);
  });
});

describe('moments', () => {
  it.each([
    '2026-11-20',
    '2026-11-20T09:00:00',
    '2026-11-20T09:00',
    '"20 November 2026"',
    '2026-13-40T09:00:00Z',
    '2026-11-20T09:00:00 KST',
  ])('refuse %s, which has no offset or is none', (published) => {
    const { problems } = parseSample(articleText({ published }));
    expect(places(problems)).toEqual(['6:12 article/invalid-value']);
    expect(problems[0]?.message).toContain('2026-11-20T09:00:00+09:00');
  });

  it.each(['2026-11-20T09:00:00+09:00', '2026-11-20T00:00:00Z', '2026-11-20T00:00:00.500-03:30'])('accept %s (control)', (published) => {
    expect(parseSample(articleText({ published })).problems).toEqual([]);
  });
});

describe('what keys say together', () => {
  it('refuses a withdrawn article that does not say why', () => {
    expect(places(parseSample(articleText({ more: 'status: withdrawn' })).problems)).toEqual(['8:9 article/invalid-value']);
  });

  it('refuses a draft that is withdrawn', () => {
    const more = 'status: draft\nwithdrawn: { at: 2026-01-06T09:00:00Z, reason: A. }';
    expect(places(parseSample(articleText({ more })).problems)).toEqual(['9:12 article/invalid-value']);
  });

  it('refuses a sixth key point', () => {
    expect(places(parseSample(articleText({ more: 'keyPoints: [a, b, c, d, e, f]' })).problems)).toEqual(['8:12 article/invalid-value']);
  });

  it('refuses a front that fills a container from two lists', () => {
    const text = 'containers:\n  - layout: row\n    fill: { section: a, topic: b }\n';
    expect(places(parseSample(text, { kind: 'front', slug: 'home' }).problems)).toEqual(['3:11 front/invalid-value']);
  });
});
