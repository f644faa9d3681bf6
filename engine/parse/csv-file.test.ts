import { describe, expect, it } from 'vitest';
import { DATA_BYTES, parseCsv } from './csv-file.ts';

const parse = (text: string) => parseCsv(new TextEncoder().encode(text));
const told = (text: string) => parse(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a table of data', () => {
  it('has names of columns, names of rows and numbers, some unknown', () => {
    expect(parse('\uFEFFYear,Exports,"Imports, all"\r\n1990,1.5,-2e3\r\n1991,,0\r\n\r\n')).toEqual({
      table: {
        columns: ['Year', 'Exports', 'Imports, all'],
        rows: [
          { label: '1990', values: [1.5, -2000] },
          { label: '1991', values: [null, 0] },
        ],
      },
      problems: [],
    });
  });

  it.each([
    ['a number with separators, at its cell', 'Year,A,B\n1990,1,2\n"19\n91",3,"1,000"\n', ['4:7 data/not-a-number']],
    ['a word among numbers', 'Year,A\n1990,n/a\n', ['2:6 data/not-a-number']],
    ['a row with a cell too many', 'Year,A\n1990,1,000\n', ['2:1 data/uneven-row']],
    ['a row without a name', 'Year,A\n,1\n', ['2:1 data/unnamed-row']],
    ['two columns of one name', 'Year,A,A\n1990,1,2\n', ['1:8 data/duplicate-column']],
    ['a column without a name', 'Year,,A\n1990,1,2\n', ['1:6 data/unnamed-column']],
    ['another separator', 'Year;A\n1990;1\n', ['1:1 data/one-column']],
    ['no rows', 'Year,A\n', ['1:1 data/no-rows']],
    ['nothing', '', ['1:1 data/one-column', '1:1 data/no-rows']],
    ['infinity', 'Year,A\n1990,1e999\n', ['2:6 data/not-a-number']],
  ])('is refused with %s', (_, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  it('is refused when it is too large or not UTF-8', () => {
    expect(told(`Year,A\n${'1990,1\n'.repeat(DATA_BYTES / 7)}`)).toEqual(['1:1 data/file-too-large']);
    expect(parseCsv(new Uint8Array([0x41, 0xe9])).problems[0]?.code).toBe('data/not-utf-8');
  });

  it('tells of twenty mistakes at most', () => {
    expect(told(`Year,A\n${'1990,x\n'.repeat(50)}`)).toHaveLength(20);
  });
});
