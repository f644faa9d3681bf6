/** Which coding of a body a reader gets (RFC 9110 §12.5.3). */

/** Ours, the smallest first; what a reader likes equally is decided by this order. */
export const CODINGS = ['br', 'zstd', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

const REMEMBERED = 1_000;
const remembered = new Map<string, Coding | undefined>();

/** @returns nothing when the reader refuses every coding that there is */
export function negotiate(header: string | undefined): Coding | undefined {
  if (header === undefined) return 'identity';
  const known = remembered.get(header);
  if (known !== undefined || remembered.has(header)) return known;
  const coding = choose(parse(header));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(header, coding);
  return coding;
}

function choose(weights: ReadonlyMap<string, number>): Coding | undefined {
  const others = weights.get('*');
  const weightOf = (coding: Coding) => weights.get(coding) ?? others ?? (coding === 'identity' ? LAST_RESORT : 0);
  const accepted = CODINGS.filter((coding) => weightOf(coding) > 0);
  return accepted.sort((a, b) => weightOf(b) - weightOf(a))[0];
}

/** Identity is acceptable unless it is refused, but not instead of anything that was asked for. */
const LAST_RESORT = 0.0001;

function parse(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = q === undefined ? 1 : Number(q);
    if (name !== '' && weight >= 0 && weight <= 1) weights.set(name === 'x-gzip' ? 'gzip' : name, weight);
  }
  return weights;
}
