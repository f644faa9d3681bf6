/**
 * What editors may write into blocks, as JSON Schema, and whether a later version still accepts it: what was written
 * once is read for as long as the site runs, so props are added and widened, never taken away.
 */
import { z } from 'zod';
import type { BlockRegistry } from '#engine/policy/block.ts';

/** The part of JSON Schema that `z.toJSONSchema` makes of our props. */
export interface PropSchema {
  type?: string | string[];
  properties?: Record<string, PropSchema>;
  required?: string[];
  items?: PropSchema | false;
  prefixItems?: PropSchema[];
  anyOf?: PropSchema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  [limit: string]: unknown;
}

export interface BlockContract {
  children: 'required' | 'optional' | 'none';
  props: PropSchema;
}

export function contractOf(blocks: BlockRegistry): Record<string, BlockContract> {
  return Object.fromEntries(
    Object.entries(blocks).map(([name, { children, props }]) => [
      name,
      { children, props: z.toJSONSchema(props, { io: 'input' }) as PropSchema },
    ]),
  );
}

/** What was accepted and is not accepted any more, a sentence each. */
export function findNarrowing(before: Record<string, BlockContract>, after: Record<string, BlockContract>): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const now = after[name];
    if (now === undefined) return [`${name} is gone`];
    const children =
      old.children === now.children || now.children === 'optional'
        ? []
        : [`${name}: text between the tags was ${old.children}, and is ${now.children}`];
    return [...children, ...narrowed(old.props, now.props, name)];
  });
}

/** Limits that accept more when they are lower, and those that accept more when they are higher. */
const LOWER_IS_WIDER = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum'];
const HIGHER_IS_WIDER = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum'];
/** Keys whose every change may refuse something. */
const KEPT_OR_DROPPED = ['pattern', 'format', 'const'];

function narrowed(old: PropSchema, now: PropSchema, at: string): string[] {
  if (old.anyOf !== undefined) return old.anyOf.flatMap((option) => narrowed(option, now, at));
  if (now.anyOf !== undefined)
    return now.anyOf.some((option) => narrowed(old, option, at).length === 0) ? [] : [`${at} accepts fewer kinds of value`];
  return [...typesOf(old, now, at), ...limitsOf(old, now, at), ...propsOf(old, now, at), ...itemsOf(old, now, at)];
}

function typesOf(old: PropSchema, now: PropSchema, at: string): string[] {
  const accepted = now.type === undefined ? undefined : [now.type].flat();
  const types = [old.type ?? []]
    .flat()
    .filter((type) => accepted?.includes(type === 'integer' && accepted.includes('number') ? 'number' : type) === false);
  const values = now.enum === undefined ? [] : (old.enum ?? ['any value']).filter((value) => !now.enum?.includes(value));
  return [...types, ...values].map((lost) => `${at} does not accept ${JSON.stringify(lost)}`);
}

function limitsOf(old: PropSchema, now: PropSchema, at: string): string[] {
  const lower = LOWER_IS_WIDER.filter((key) => numberAt(now, key, Number.NEGATIVE_INFINITY) > numberAt(old, key, Number.NEGATIVE_INFINITY));
  const higher = HIGHER_IS_WIDER.filter(
    (key) => numberAt(now, key, Number.POSITIVE_INFINITY) < numberAt(old, key, Number.POSITIVE_INFINITY),
  );
  const changed = KEPT_OR_DROPPED.filter((key) => now[key] !== undefined && now[key] !== old[key]);
  return [...lower, ...higher, ...changed].map((key) => `${at} has another ${key}`);
}

function propsOf(old: PropSchema, now: PropSchema, at: string): string[] {
  const required = (now.required ?? []).filter((name) => !old.required?.includes(name)).map((name) => `${at}.${name} is required`);
  const props = Object.entries(old.properties ?? {}).flatMap(([name, prop]) => {
    const other = now.properties?.[name];
    return other === undefined ? [`${at}.${name} is gone`] : narrowed(prop, other, `${at}.${name}`);
  });
  return [...required, ...props];
}

function itemsOf(old: PropSchema, now: PropSchema, at: string): string[] {
  const items =
    old.items && now.items
      ? narrowed(old.items, now.items, `${at}[]`)
      : now.items === false && old.items
        ? [`${at} accepts no more items`]
        : [];
  const first = (old.prefixItems ?? []).flatMap((item, index) => {
    const other = now.prefixItems?.[index] ?? now.items;
    return other ? narrowed(item, other, `${at}[${index}]`) : [`${at}[${index}] is gone`];
  });
  return [...items, ...first];
}

function numberAt(schema: PropSchema, key: string, otherwise: number): number {
  const value = schema[key];
  return typeof value === 'number' ? value : otherwise;
}
