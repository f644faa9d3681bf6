/**
 * A table of data (CSV, RFC 4180): the first row names the columns, the first column says what each row is about, every
 * other cell is a number or empty. Bytes → table and problems.
 */
import { isUtf8 } from 'node:buffer';
import { csvParseRows } from 'd3-dsv';
import { FILE_START, type LocalProblem, type Place } from '../problem.ts';
import { placeOfIndex } from './limits.ts';

/** Largest file that is read, in bytes. */
export const DATA_BYTES = 1024 * 1024;

export interface DataTable {
  /** Names of all columns, the first included. */
  columns: string[];
  rows: DataRow[];
}

export interface DataRow {
  label: string;
  /** One for each column after the first; `null` where nothing is known. */
  values: (number | null)[];
}

/** Mistakes of one file that are told: the rest are most likely the same. */
const TOLD = 20;

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

export function parseCsv(bytes: Uint8Array): { table?: DataTable; problems: LocalProblem[] } {
  if (bytes.byteLength > DATA_BYTES)
    return refuse('file-too-large', 'The file is larger than 1 MB: keep the rows and columns that are drawn.');
  if (!isUtf8(bytes)) return refuse('not-utf-8', 'The file is not UTF-8: save it as “CSV UTF-8”.');
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n');
  const [head = [], ...body] = withoutEmptyEnd(csvParseRows(text));
  const problems = [...checkHead(head), ...body.flatMap((cells, index) => checkRow(cells, index + 1, head))];
  if (body.length === 0) problems.push({ cell: [0, 0], what: 'no-rows', message: 'There are no rows under the names of the columns.' });
  if (problems.length > 0) return { problems: problems.slice(0, TOLD).map((problem) => placed(problem, text)) };
  const rows = body.map(([label = '', ...cells]) => ({ label: label.trim(), values: cells.map(toValue) }));
  return { table: { columns: head.map((name) => name.trim()), rows }, problems: [] };
}

interface CellProblem {
  /** Row and column, counted from 0. */
  cell: [number, number];
  what: string;
  message: string;
}

function checkHead(head: readonly string[]): CellProblem[] {
  const names = head.map((name) => name.trim());
  if (names.length < 2)
    return [{ cell: [0, 0], what: 'one-column', message: 'The first row names at least two columns, separated by commas.' }];
  return names.flatMap((name, column): CellProblem[] => {
    const cell: [number, number] = [0, column];
    if (name === '') return [{ cell, what: 'unnamed-column', message: 'This column has no name: the first row names every column.' }];
    if (names.indexOf(name) < column) return [{ cell, what: 'duplicate-column', message: `Two columns are called “${name}”.` }];
    return [];
  });
}

function checkRow(cells: readonly string[], row: number, head: readonly string[]): CellProblem[] {
  if (cells.length !== head.length) {
    const message = `This row has ${cells.length} cells, and the first row names ${head.length} columns. A cell that holds a comma stands in quotes.`;
    return [{ cell: [row, 0], what: 'uneven-row', message }];
  }
  return cells.flatMap((text, column): CellProblem[] => {
    const cell: [number, number] = [row, column];
    if (column === 0)
      return text.trim() === '' ? [{ cell, what: 'unnamed-row', message: 'The first cell of a row says what the row is about.' }] : [];
    if (Number.isFinite(toValue(text) ?? 0)) return [];
    const message = `“${text.trim()}” is not a number: write digits with a point for decimals and no separators, or leave the cell empty.`;
    return [{ cell, what: 'not-a-number', message }];
  });
}

/** A cell's number, nothing for an empty cell, `NaN` for anything else. */
function toValue(cell: string): number | null {
  const text = cell.trim();
  if (text === '') return null;
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1);
}

function placed({ cell, what, message }: CellProblem, text: string): LocalProblem {
  return { ...placeOfCell(text, ...cell), severity: 'error', code: `data/${what}`, message };
}

/** Where a cell begins. Rows and cells end at line feeds and commas that stand outside quotes. */
function placeOfCell(text: string, row: number, column: number): Place {
  let [atRow, atColumn, quoted] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    if (atRow === row && atColumn === column) return placeOfIndex(text, index);
    const sign = text[index];
    if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) atColumn += 1;
    else if (sign === '\n' && !quoted) [atRow, atColumn] = [atRow + 1, 0];
  }
  return placeOfIndex(text, text.length);
}

function refuse(what: string, message: string): { problems: LocalProblem[] } {
  return { problems: [{ ...FILE_START, severity: 'error', code: `data/${what}`, message }] };
}
