/** What a benchmark found → its section of docs/benchmarks.md. */

export interface Table {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface Report {
  /** What was measured and how, in a paragraph. */
  method: string;
  tables: readonly Table[];
  /** One line for each aim: met, or missed by how much, and why. */
  verdicts: readonly string[];
  /** Version by program. */
  versions: Readonly<Record<string, string>>;
}

export function writeReport(name: string, { method, tables, verdicts, versions }: Report, machine: string, now: Date): string {
  const programs = Object.entries(versions).map((entry) => entry.join(' '));
  return [
    `## ${name}`,
    `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC, \`npm run bench -- ${name}\`. ${machine}. ${programs.join(', ')}.`,
    method,
    ...tables.map(writeTable),
    verdicts.map((verdict) => `- ${verdict}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Numbers stand right, the first column left. */
export function writeTable({ title, head, rows }: Table): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
  return `**${title}**\n\n${lines.join('\n')}`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

export interface Remarks {
  unit?: string;
  /** A sentence that says why, where the aim is missed. */
  why?: string | undefined;
}

/** @returns “met: …” or “missed by …” of an aim that a figure must reach */
export function judgeAtLeast(aim: string, figure: number, least: number, { unit = '', why }: Remarks = {}): string {
  const seen = `${aim} — ${figure.toFixed(2)}${unit}, aim ${least}${unit}.`;
  return figure >= least ? `Met: ${seen}` : withReason(`Missed by ${percent(1 - figure / least)}: ${seen}`, why);
}

/** @returns the same of an aim that a figure must not pass */
export function judgeAtMost(aim: string, figure: number, most: number, { unit = '', why }: Remarks = {}): string {
  const seen = `${aim} — ${figure < 10 ? figure.toFixed(2) : Math.round(figure)}${unit}, aim ${most}${unit}.`;
  return figure <= most ? `Met: ${seen}` : withReason(`Missed by ${percent(figure / most - 1)}: ${seen}`, why);
}

function withReason(verdict: string, why: string | undefined): string {
  return why === undefined ? verdict : `${verdict} ${why}`;
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`;
}
