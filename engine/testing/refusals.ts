/** Tables of files that are refused, each with the problem that it is refused for, through the threads that parse. */
import { afterAll, describe, expect, it } from 'vitest';
import type { FileKind } from '../parse/content-files.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import { ParseAborted, ParsePool } from '../parse/parse-pool.ts';
import { articleText } from './sample-files.ts';
import { blocks } from './temporary-edition.ts';

/** The line of a sample article on which its body begins. */
export const BODY_LINE = 10;

export interface Refusal {
  name: string;
  /** The body of a sound article… */
  body?: string;
  /** …or the whole file. */
  file?: string | Uint8Array;
  kind?: FileKind;
  slug?: string;
  /** Every problem, as `line:column code`; lines of a body count from 1 at its beginning. */
  problems: readonly string[];
  /** The parser gives up where its stack ends: which columns those are differs, so `line code` is compared, each once. */
  columnsVary?: boolean;
}

const CONTROL = articleText({ body: '## A heading\n\nSome *text*.' });

export function describeRefusals(title: string, refusals: readonly Refusal[]): void {
  describe(title, () => {
    const pool = new ParsePool(blocks, 1);
    afterAll(() => pool.close());

    it('accepts an ordinary article (control)', async () => {
      expect((await parse(pool, { name: '', file: CONTROL, problems: [] })).problems).toEqual([]);
    });

    it.each(refusals.map((refusal) => [refusal.name, refusal] as const))(
      'refuses %s at its place, in time, and goes on',
      async (_, refusal) => {
        await parse(pool, { name: 'warms the thread up', file: CONTROL, problems: [] });
        const parsed = await parse(pool, refusal);
        expect(describeProblems(parsed, refusal)).toEqual(refusal.problems.map((problem) => placeInFile(problem, refusal)));
        expect(parsed.data).toBeUndefined();
        expect((await parse(pool, { name: 'after', file: CONTROL, problems: [] })).data).toBeDefined();
      },
    );
  });
}

/** A parse that had to be ended counts as the problem that the index makes of it. */
async function parse(
  pool: ParsePool,
  { kind = 'article', slug = 'a-slug', body = '', file = articleText({ body }) }: Refusal,
): Promise<ParsedFile> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  try {
    return await pool.run('file', { kind, slug, bytes, lang: 'en' });
  } catch (error) {
    if (!(error instanceof ParseAborted)) throw error;
    return { references: [], problems: [{ line: 1, column: 1, severity: 'error', code: `${kind}/too-complex`, message: error.message }] };
  }
}

function describeProblems({ problems }: ParsedFile, { columnsVary = false }: Refusal): string[] {
  const described = problems.map(({ line, column, code }) => (columnsVary ? `${line} ${code}` : `${line}:${column} ${code}`));
  return columnsVary ? [...new Set(described)] : described;
}

function placeInFile(problem: string, { body }: Refusal): string {
  if (body === undefined) return problem;
  return problem.replace(/^\d+/, (line) => String(Number(line) + BODY_LINE - 1));
}
