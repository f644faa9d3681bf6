interface TableLabels {
  /** What opens the table. */
  open: string;
  /** Where the drawing leaves something out. */
  cut: string;
  /** Where the table does. */
  every(step: number, count: number): string;
}

const LABELS: Record<string, TableLabels> = {
  en: {
    open: 'The numbers',
    cut: 'Drawn in part: the table has the rest.',
    every: (step, count) => `One row in ${step}, of ${count}`,
  },
  ko: {
    open: '수치 보기',
    cut: '일부만 그렸으며, 나머지는 표에 있다.',
    every: (step, count) => `전체 ${count}행 가운데 ${step}행마다 하나`,
  },
};

const ENGLISH = LABELS.en as TableLabels;

export function labelsFor(lang: string): TableLabels {
  return LABELS[new Intl.Locale(lang).language] ?? ENGLISH;
}

/** Rows that a table on a page has at most: more would weigh more than the story. */
const MOST_ROWS = 120;

/** One row in how many a table shows. */
export function tableStep(rowCount: number): number {
  return Math.ceil(rowCount / MOST_ROWS);
}
