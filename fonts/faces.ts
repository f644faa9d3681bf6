/** The faces of the site: which characters, axes and features of Source Serif 4 each keeps, and the system face that stands in for it. */

/** What the site's own words are written in; others fall to the reader's Georgia or Korean face. */
const BASIC = Array.from({ length: 95 }, (_, offset) => String.fromCharCode(32 + offset)).join('');
const LETTERS = '\u00a0ÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØŒÚÜàáâäåæçèéêëíîïñóôöøœúüß';
const PUNCTUATION = '‘’“”–—…·';
const SIGNS = '°×−£€§«»½¼¾²³';

/** Kerning, ligatures and marks: the rest of the face's features are not used. */
export const FEATURES = ['kern', 'liga', 'locl', 'ccmp', 'mark', 'mkmk'];

export interface Face {
  /** File in this folder. */
  file: string;
  family: string;
  weight: string;
  style: 'normal' | 'italic';
  characters: string;
  axes: Record<string, number | { min: number; max: number }>;
  /** Most bytes that the file may have. */
  budget: number;
  /** By weight: Georgia's face that stands in, and the one of the same widths (Gelasio) that it is measured by. */
  standIns: { weight: string; axes: Record<string, number>; local: string; measuredBy: string }[];
}

export const FACES: readonly Face[] = [
  {
    file: 'parallel-headline.woff2',
    family: 'Parallel Headline',
    weight: '400 700',
    style: 'normal',
    characters: BASIC + LETTERS + PUNCTUATION + SIGNS,
    axes: { opsz: 36, wght: { min: 400, max: 700 } },
    budget: 30_000,
    standIns: [
      { weight: '400', axes: { opsz: 36, wght: 400 }, local: 'Georgia', measuredBy: 'gelasio-latin-400-normal.woff2' },
      { weight: '600 700', axes: { opsz: 36, wght: 600 }, local: 'Georgia Bold', measuredBy: 'gelasio-latin-700-normal.woff2' },
    ],
  },
  {
    file: 'parallel-text.woff2',
    family: 'Parallel Text',
    weight: '400',
    style: 'normal',
    characters: BASIC + LETTERS + PUNCTUATION + SIGNS,
    axes: { opsz: 15, wght: 400 },
    budget: 16_000,
    standIns: [{ weight: '400', axes: { opsz: 15, wght: 400 }, local: 'Georgia', measuredBy: 'gelasio-latin-400-normal.woff2' }],
  },
  {
    file: 'parallel-text-italic.woff2',
    family: 'Parallel Text',
    weight: '400',
    style: 'italic',
    characters: BASIC + LETTERS + PUNCTUATION,
    axes: { opsz: 15, wght: 400 },
    budget: 16_000,
    standIns: [{ weight: '400', axes: { opsz: 15, wght: 400 }, local: 'Georgia Italic', measuredBy: 'gelasio-latin-400-italic.woff2' }],
  },
];
