/** What an edition cannot be served without. */
import type { Reader } from '../index/reader.ts';
import type { Problem } from '../problem.ts';
import { listProblems } from './problems.ts';

/** Nothing when there is a site and a section; otherwise why there is not, as problems of the files that are at fault. */
export function findMissingEssentials(reader: Pick<Reader, 'get' | 'all'>): Problem[] {
  const missing = ESSENTIALS.filter(({ kind }) => reader.get(`SELECT 1 FROM ${kind} LIMIT 1`) === undefined);
  return missing.flatMap(({ kind, path, message }) => {
    if (reader.get('SELECT 1 FROM file WHERE kind = ?', kind) === undefined)
      return [{ path, line: 1, column: 1, severity: 'error', code: `${kind}/missing`, message }];
    return listProblems(reader).filter((problem) => problem.code.startsWith(`${kind}/`));
  });
}

const ESSENTIALS = [
  { kind: 'site', path: 'site.yaml', message: 'An edition needs a site.yaml with name, language and timezone.' },
  { kind: 'section', path: 'sections', message: 'An edition needs at least one section with one category: sections/<section>.yaml.' },
] as const;
