import { describe, expect, it } from 'vitest';
import { parseSampleBody } from '../testing/parse-sample.ts';

/** The value of a prop as a reader of MDX sees it: through a block whose facts may hold anything refused or not. */
function messagesOf(expression: string): string[] {
  return parseSampleBody(`<Callout title={${expression}}>\nText.\n</Callout>`).problems.map((problem) => problem.message);
}

const holds = (what: string) => [`“title” holds ${what}; it takes text in quotes or a literal in braces.`];

describe('an expression in a prop', () => {
  it.each([
    ['undefined', 'a name (put text in quotes)'],
    ['process.env.HOME', 'a name (put text in quotes)'],
    ['alert()', 'a call'],
    ['`a`', 'a template (use plain quotes)'],
    ['1 + 1', 'code'],
    ["'a' + 'b'", 'code'],
    ['() => 1', 'code'],
    ['new Date()', 'code'],
    ['a ? 1 : 2', 'code'],
    ['<b />', 'code'],
    ['/a/', 'a pattern or a big number'],
    ['1n', 'a pattern or a big number'],
    ['!true', 'a computation'],
    ['+1', 'a computation'],
    ['-"1"', 'a computation'],
    ['[1, , 2]', 'a list with a gap'],
    ['[...[1]]', 'a spread (…)'],
    ['{ ...{} }', 'a spread (…)'],
    ['{ a }', 'a key that is not plain'],
    ['{ a() {} }', 'a key that is not plain'],
    ['{ ["a"]: 1 }', 'a key that is not plain'],
    ['{ get a() { return 1 } }', 'a key that is not plain'],
    ['{ __proto__: 1 }', 'a key that is not plain'],
    ['{ "__proto__": 1 }', 'a key that is not plain'],
    ['{ a: [{ b: c }] }', 'a name (put text in quotes)'],
  ])('is refused when it is %s', (expression, what) => {
    expect(messagesOf(expression)).toEqual(holds(what));
  });

  it('is refused when there is nothing in the braces', () => {
    expect(parseSampleBody('<Callout title={/* note */}>\nText.\n</Callout>').problems.map((problem) => problem.code)).toEqual([
      'article/syntax',
    ]);
  });

  it.each([
    ['7', 'a number'],
    ['-7.5', 'a number'],
    ['true', 'true or false'],
    ['null', 'nothing'],
    ['[1, [2]]', 'a list'],
    ["{ a: 1, 'b-c': [null], 3: { d: false } }", 'a set of keys'],
  ])('is read when it is the literal %s', (expression, type) => {
    expect(messagesOf(expression)).toEqual([`“<Callout>”: “title” must be text, and here is ${type}.`]);
  });

  it('is the text itself when it is text in quotes', () => {
    const { tree, problems } = parseSampleBody(`<Callout title={'it\\'s "a"'}>\nText.\n</Callout>`);
    expect(problems).toEqual([]);
    expect(tree.children[0]).toMatchObject({ data: { props: { title: 'it\'s "a"' } } });
  });
});
