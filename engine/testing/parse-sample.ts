/** Parses in the test's own thread: no text of these tests is hostile. */

import { type BodyContext, parseBody } from '../parse/parse-body.ts';
import { type FileToParse, type ParsedFile, parseFile } from '../parse/parse-file.ts';
import type { ParsedBody } from '../parse/parsed-body.ts';
import type { BlockRegistry } from '../policy/block.ts';
import type { LocalProblem } from '../problem.ts';
import { blocks } from './temporary-edition.ts';

const { blocks: registry } = (await import(/* @vite-ignore */ blocks)) as { blocks: BlockRegistry };

export function parseSample(text: string, given: Partial<Omit<FileToParse, 'bytes'>> = {}): ParsedFile {
  return parseFile({ kind: 'article', slug: 'a-slug', lang: 'en', bytes: Buffer.from(text), ...given }, registry);
}

export function parseSampleBody(body: string, context: Partial<BodyContext> = {}): ParsedBody {
  return parseBody(body, { kind: 'article', lang: 'en', blocks: registry, ...context });
}

/** `line:column code`, as tests compare problems. */
export function places(problems: readonly LocalProblem[]): string[] {
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}
