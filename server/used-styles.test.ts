import { describe, expect, it } from 'vitest';
import { DocumentTokens } from './document-tokens.ts';
import { usedStyles } from './used-styles.ts';

/** A document with a titled, shown picture in a section. */
function tokens(): DocumentTokens {
  const document = new DocumentTokens();
  document.add('section', { class: 'page sm:wide [&>p]:x', id: 'Main' });
  document.add('a', { href: 'https://example.org/', 'data-accent': 'rose', lang: 'en-GB' });
  document.add('rect', { fill: 'var(--sea)' });
  return document;
}

const used = (css: string) => usedStyles(css, tokens());

describe('a rule goes', () => {
  it.each([
    ['with an element that does not occur', 'table{color:red}'],
    ['with a class that does not occur', '.absent{color:red}'],
    ['with a class in another case', '.Page{color:red}'],
    ['with an id that does not occur', '#other{color:red}'],
    ['with an attribute that does not occur', '[title]{color:red}'],
    ['with a value that does not occur', '[data-accent=blue]{color:red}'],
    ['with one part of a chain that does not occur', '.page>table a{color:red}'],
    ['when none of its alternatives occurs', '.page :is(table,.absent){color:red}'],
    ['for a shadow tree', ':host{color:red}'],
    ['for form controls where there are none', '::placeholder{opacity:1}'],
    ['inside a rule that goes', '.absent{&:hover{color:red}}'],
    ['and takes an empty condition with it', '@media print{@supports (color:red){.absent{color:red}}}'],
  ])('%s', (_, css) => {
    expect(used(css)).toBe('');
  });
});

describe('a rule stays', () => {
  it.each([
    ['with an element, a class and an id that occur', 'section.page#Main{color:red}'],
    ['with a class that is escaped', '.sm\\:wide{color:red}'],
    ['with a class of brackets and signs', '.\\[\\&\\>p\\]\\:x{color:red}'],
    ['with an attribute that begins so', '[href^="http"]{color:red}'],
    ['with a value in another case', '[data-accent=ROSE]{color:red}'],
    ['with a language', '[lang|=en]{color:red}'],
    ['with one alternative that occurs', ':where(.absent,.page) a{color:red}'],
    ['whatever it is not', 'a:not(.absent){color:red}'],
    ['in any state', 'a:hover,a:focus-visible:after,section:target,:lang(ko){color:red}'],
    ['with an attribute that browsers set', 'section[open]{color:red}'],
    ['for every element', '*,:before,::backdrop{color:red}'],
    ['inside one that stays', '.page{&:hover{color:red}}'],
    ['under conditions', '@layer a{@media print{@supports (color:red){a{color:red}}}}'],
    ['for printed pages', '@media print{@page{margin:1cm}}'],
    ['for view transitions', '@view-transition{navigation:auto}'],
  ])('%s (control)', (_, css) => {
    expect(used(css)).toBe(css);
  });
});

describe('of a rule', () => {
  it('only the selectors that can match stay', () => {
    expect(used('table,a,.absent,.page>a{color:red}')).toBe('a,.page>a{color:red}');
  });

  it('comments go', () => {
    expect(used('/*! licence */a{color:red/* why */}')).not.toContain('licence');
  });
});

describe('a layer that has become empty', () => {
  it('keeps its place among the others', () => {
    expect(used('@layer a{.absent{color:red}}@layer b{a{color:red}}@layer a{a{color:blue}}')).toBe(
      '@layer a;@layer b{a{color:red}}@layer a{a{color:blue}}',
    );
  });
});

describe('what is defined by name', () => {
  it('goes when nothing mentions it, through every step', () => {
    expect(used(':root{--one:var(--two);--two:1px;--self:var(--self)}a{color:red}')).toBe('a{color:red}');
  });

  it('stays when a value mentions it, through every step (control)', () => {
    const css = ':root{--one:var(--two);--two:1px}a{margin:calc(var(--one)*2)}';
    expect(used(css)).toBe(css);
  });

  it('stays when an attribute of the document mentions it', () => {
    expect(used(':root{--sea:blue;--land:tan}')).toBe(':root{--sea:blue}');
  });

  it('goes with the rule that mentioned it', () => {
    expect(used('@property --p{syntax:"*";inherits:false}:root{--p:1}.absent{margin:var(--p)}@keyframes k{to{top:0}}')).toBe('');
  });

  it('is a registered property, keyframes or a face that are in use', () => {
    const css =
      '@property --p{syntax:"*";inherits:false}@font-face{font-family:"Serif One";src:url(/a)}@keyframes turn{to{rotate:1turn}}' +
      'a{margin:var(--p);font:1em Serif One;animation:turn 1s}';
    expect(used(`${css}@font-face{font-family:Two;src:url(/b)}@keyframes other{to{top:0}}`)).toBe(css);
  });
});

it('is made once for documents that differ in what the sheet does not name', () => {
  const css = `a{color:red}${'.absent{color:red}'.repeat(5_000)}`;
  const other = tokens();
  other.add('em', { id: 'heading-of-its-own', class: 'unknown' });
  used(css);
  const begun = performance.now();
  expect(usedStyles(css, other)).toBe('a{color:red}');
  expect(performance.now() - begun).toBeLessThan(50);
});
