/** YAML → a value and the place of every part of it. Nothing in a document can expand, execute or shadow anything. */
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { FILE_START, type LocalProblem, type Place } from '../problem.ts';
import type { Places } from './check-schema.ts';

/** No schema has this key, not even one that takes any. */
const PROTO = '__proto__';

export interface YamlFile extends Places {
  /** `undefined` when the document could not be read. */
  value: unknown;
  problems: LocalProblem[];
}

/**
 * @param source the YAML text
 * @param kind what the codes of problems begin with: `article`, `site`, …
 * @param lineOffset lines before the text in its file
 */
export function parseYaml(source: string, kind: string, lineOffset = 0): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, stringKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };

  const problems: LocalProblem[] = document.errors.map((error) => ({
    ...placeAt(error.pos[0]),
    severity: 'error',
    code: error.code === 'DUPLICATE_KEY' ? `${kind}/duplicate-key` : `${kind}/yaml`,
    message: error.code === 'DUPLICATE_KEY' ? 'This key is here twice: keep one.' : `This is not YAML: ${firstLine(error.message)}.`,
  }));
  visit(document, {
    Alias: (_, node) => void problems.push({ ...placeAt(node.range?.[0] ?? 0), ...refusedAlias(kind) }),
    Node: (_, node) => {
      if (isAlias(node) || node.anchor === undefined) return;
      const anchor = source.lastIndexOf(`&${node.anchor}`, node.range?.[0]); // the range begins behind it
      problems.push({ ...placeAt(Math.max(0, anchor)), ...refusedAlias(kind) });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== PROTO) return;
      problems.push({
        ...placeAt(key.range?.[0] ?? 0),
        severity: 'error',
        code: `${kind}/unknown-key`,
        message: `Unknown key “${PROTO}”.`,
      });
    },
  });

  return {
    value: problems.some((problem) => unreadable(problem, kind)) ? undefined : withoutProto(document.toJS()),
    problems,
    start: FILE_START,
    placeOf: (path) => placeOfNode(nodeAt(document.contents, path), placeAt),
    placeOfKey: (path) => placeOfNode(keyAt(document.contents, path), placeAt),
  };
}

/** A duplicate key still leaves a value whose other mistakes can be told at once. */
function unreadable(problem: LocalProblem, kind: string): boolean {
  return problem.code === `${kind}/yaml` || problem.code === `${kind}/yaml-alias`;
}

/** The key has its problem; the schema need not find it again. */
function withoutProto(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProto);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (key === PROTO ? [] : [[key, withoutProto(part)]])));
}

function refusedAlias(kind: string): Omit<LocalProblem, keyof Place> {
  return {
    severity: 'error',
    code: `${kind}/yaml-alias`,
    message: 'Anchors and aliases (& and *) are not used here: write the value out.',
  };
}

function placeOfNode(node: Node | null, placeAt: (offset: number) => Place): Place {
  return node?.range ? placeAt(node.range[0]) : FILE_START;
}

function nodeAt(root: unknown, path: readonly PropertyKey[]): Node | null {
  let node: unknown = root;
  for (const part of path) {
    if (!isCollection(node)) return null;
    node = node.get(part, true);
  }
  return isNode(node) ? node : null;
}

function keyAt(root: unknown, path: readonly PropertyKey[]): Node | null {
  const parent = nodeAt(root, path.slice(0, -1));
  if (!isMap(parent)) return null;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return pair !== undefined && isNode(pair.key) ? pair.key : null;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}
