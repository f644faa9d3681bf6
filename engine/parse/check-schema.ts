/** zod's issues → problems at the place that an editor has to change. */
import type { z } from 'zod';
import { didYouMean } from '../did-you-mean.ts';
import type { LocalProblem, Place } from '../problem.ts';

/** Where values and keys stand in whatever text the value was read from. */
export interface Places {
  placeOf(path: readonly PropertyKey[]): Place;
  placeOfKey(path: readonly PropertyKey[]): Place;
  /** Where a missing key is reported. */
  start: Place;
}

export interface Checked<Schema extends z.ZodType> {
  /** Absent when there is a problem. */
  data?: z.output<Schema> | undefined;
  problems: LocalProblem[];
}

/**
 * @param kind what the codes of problems begin with
 */
export function checkSchema<Schema extends z.ZodType>(schema: Schema, value: unknown, kind: string, places: Places): Checked<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = flattenUnions(result.error.issues).flatMap((issue) => describe(issue, schema, value, kind, places));
  return { problems };
}

type Issue = z.core.$ZodIssue;

/** A union that fails in one branch only at depth is told by that branch: the one that got furthest. */
function flattenUnions(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
    const furthest = issue.errors.toSorted((a, b) => progress(b) - progress(a))[0] ?? [];
    return flattenUnions(furthest, path);
  });
}

function progress(branch: readonly Issue[]): number {
  return branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0)
    ? -1
    : Math.max(0, ...branch.map((issue) => issue.path.length));
}

function describe(issue: Issue, schema: z.ZodType, value: unknown, kind: string, places: Places): LocalProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => ({
      ...places.placeOfKey([...issue.path, key]),
      severity: 'error',
      code: `${kind}/unknown-key`,
      message: `Unknown key “${key}”.${didYouMean(key, known) || ` Known here: ${known.join(', ')}.`}`,
    }));
  }
  const found = valueAt(value, issue.path);
  const name = issue.path.map(String).join('.') || 'this file';
  if (found === undefined) {
    return [{ ...places.start, severity: 'error', code: `${kind}/missing-key`, message: `“${name}” is missing.` }];
  }
  const place = places.placeOf(issue.path);
  if (issue.code === 'invalid_type')
    return [
      {
        ...place,
        severity: 'error',
        code: `${kind}/wrong-type`,
        message: `“${name}” must be ${article(issue.expected)}, and here is ${typeName(found)}.`,
      },
    ];
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const hint = typeof found === 'string' ? didYouMean(found, choices) : '';
    return [
      {
        ...place,
        severity: 'error',
        code: `${kind}/invalid-value`,
        message: `“${name}” is one of ${choices.join(', ')}, and here is “${String(found)}”.${hint}`,
      },
    ];
  }
  return [{ ...place, severity: 'error', code: `${kind}/invalid-value`, message: `“${name}”: ${issue.message}` }];
}

/** Keys that the object at a path accepts, seen through optional, default and list wrappers. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let options: z.core.$ZodType[] = unwrap(schema);
  for (const part of path) {
    options = options.flatMap((option) => {
      const def = option._zod.def as z.core.$ZodTypeDef & { shape?: Record<PropertyKey, z.core.$ZodType>; element?: z.core.$ZodType };
      const child = typeof part === 'number' ? def.element : def.shape?.[part];
      return child === undefined ? [] : unwrap(child);
    });
  }
  return options.flatMap((option) => Object.keys((option._zod.def as { shape?: object }).shape ?? {}));
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = schema._zod.def as z.core.$ZodTypeDef & { innerType?: z.core.$ZodType; in?: z.core.$ZodType; options?: z.core.$ZodType[] };
  if (def.innerType !== undefined) return unwrap(def.innerType);
  if (def.type === 'pipe' && def.in !== undefined) return unwrap(def.in);
  if (def.options !== undefined) return def.options.flatMap(unwrap);
  return [schema];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  );
}

const TYPE_NAMES: Record<string, string> = {
  array: 'a list',
  object: 'a set of keys',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function article(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}

function typeName(found: unknown): string {
  if (found === null) return 'nothing';
  return TYPE_NAMES[Array.isArray(found) ? 'array' : typeof found] ?? typeof found;
}
