/** The names in a file's own keys that other files must answer to, each at its place. */
import type { Reference, ReferenceKind } from '../reference.ts';
import type { DataKind } from './content-files.ts';
import type { YamlFile } from './yaml-file.ts';

type Path = readonly (string | number)[];

/** `*` stands for every entry of a list. */
const REFERENCES: Partial<Record<DataKind, readonly { path: Path; kind: ReferenceKind }[]>> = {
  article: [
    { path: ['categories', '*'], kind: 'category' },
    { path: ['authors', '*'], kind: 'author' },
    { path: ['topics', '*'], kind: 'topic' },
    { path: ['related', '*'], kind: 'article' },
    { path: ['translationOf'], kind: 'article' },
    { path: ['aliases', '*'], kind: 'alias' }, // only for its place: the file answers to it itself
    { path: ['id'], kind: 'id' }, // likewise
    { path: ['image', 'src'], kind: 'picture' },
    { path: ['image', 'dark'], kind: 'picture' },
  ],
  front: [
    { path: ['topics', '*'], kind: 'topic' },
    { path: ['containers', '*', 'pins', '*'], kind: 'article' },
    { path: ['containers', '*', 'fill', 'section'], kind: 'section' },
    { path: ['containers', '*', 'fill', 'category'], kind: 'category' },
    { path: ['containers', '*', 'fill', 'topic'], kind: 'topic' },
    { path: ['containers', '*', 'fill', 'author'], kind: 'author' },
  ],
};

export function frontmatterReferences(kind: DataKind, yaml: YamlFile): Reference[] {
  return (REFERENCES[kind] ?? []).flatMap(({ path, kind: target }) =>
    find(yaml.value, path, []).map(({ value, at }) => ({ ...yaml.placeOf(at), kind: target, value, code: `${kind}/unknown-${target}` })),
  );
}

function find(value: unknown, [part, ...rest]: Path, at: Path): { value: string; at: Path }[] {
  if (part === undefined) return typeof value === 'string' ? [{ value, at }] : [];
  if (part === '*') return Array.isArray(value) ? value.flatMap((entry, index) => find(entry, rest, [...at, index])) : [];
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return [];
  return find((value as Record<string, unknown>)[part], rest, [...at, part]);
}
