import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blocks } from '#components/blocks/schemas.ts';
import { defineBlock } from '#engine/policy/block.ts';
import { contractOf, findNarrowing } from './block-contract.ts';
import { describeBlocks } from './block-reference.ts';

const read = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const contract = (props: z.ZodObject, children: 'required' | 'optional' | 'none' = 'none') =>
  contractOf({ Box: defineBlock({ summary: 'A box.', props, children, example: '<Box />' }) });

const BEFORE = contract(
  z.strictObject({
    title: z.string().max(80),
    kind: z.enum(['a', 'b']).optional(),
    items: z.array(z.strictObject({ at: z.tuple([z.number(), z.number()]), text: z.string().optional() })).min(1),
    value: z.union([z.string(), z.number()]).optional(),
  }),
  'optional',
);
const item = z.strictObject({ at: z.tuple([z.number(), z.number()]), text: z.string().optional() });
const title = z.string().max(80);
const kind = z.enum(['a', 'b']).optional();
const items = z.array(item).min(1);
const value = z.union([z.string(), z.number()]).optional();

describe('the contract of blocks', () => {
  it('accepts all that it accepted when it was last written down', () => {
    expect(findNarrowing(JSON.parse(read('blocks.schema.json')), contractOf(blocks))).toEqual([]);
  });

  it('is written down as it is, for editors and for later versions: npm run docs:blocks', () => {
    expect(read('blocks.md')).toBe(describeBlocks(blocks));
    expect(JSON.parse(read('blocks.schema.json'))).toEqual(JSON.parse(JSON.stringify(contractOf(blocks))));
  });

  it('may grow', () => {
    const wider = {
      title: z.string().max(120).optional(),
      kind: z.enum(['a', 'b', 'c']).optional(),
      items: z.array(z.strictObject({ ...item.shape, more: z.boolean().optional() })),
      value: z.union([z.string(), z.number(), z.null()]).optional(),
      added: z.string().optional(),
    };
    expect(findNarrowing(BEFORE, contract(z.strictObject(wider), 'optional'))).toEqual([]);
  });

  it.each([
    ['a prop that is gone', { title, items, value }, 'Box.kind is gone'],
    ['a prop that has to be there', { title, kind, items, value, added: z.string() }, 'Box.added is required'],
    ['a prop that was optional', { title, kind: z.enum(['a', 'b']), items, value }, 'Box.kind is required'],
    ['another type', { title: z.number(), kind, items, value }, 'Box.title does not accept "string"'],
    ['a choice less', { title, kind: z.enum(['a']).optional(), items, value }, 'Box.kind does not accept "b"'],
    ['a tighter limit', { title: z.string().max(79), kind, items, value }, 'Box.title has another maxLength'],
    ['a new limit', { title: title.regex(/x/), kind, items, value }, 'Box.title has another pattern'],
    ['a list that must be longer', { title, kind, items: z.array(item).min(2), value }, 'Box.items has another minItems'],
    ['less in a list', { title, kind, items: z.array(item.omit({ text: true })).min(1), value }, 'Box.items[].text is gone'],
    [
      'less in a pair',
      { title, kind, items: z.array(item.extend({ at: z.tuple([z.number()]) })).min(1), value },
      'Box.items[].at[1] is gone',
    ],
    ['a kind of value less', { title, kind, items, value: z.string().optional() }, 'Box.value does not accept "number"'],
  ])('refuses %s', (_, props, sentence) => {
    expect(findNarrowing(BEFORE, contract(z.strictObject(props), 'optional'))).toContain(sentence);
  });

  it('refuses a block that is gone, and text that must stand where it might', () => {
    expect(findNarrowing(BEFORE, {})).toEqual(['Box is gone']);
    expect(findNarrowing(BEFORE, contract(z.strictObject({ title, kind, items, value }), 'required'))).toHaveLength(1);
  });
});
