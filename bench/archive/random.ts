/** Chance that can be repeated: the same seed draws the same numbers on every machine. */

export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True in this share of draws. */
  happens(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A rank from 0 to `count - 1` by Zipf's law: rank r is drawn as often as 1/(r + 1). */
  rank(count: number): number;
  /** Different items, the first of the list the likeliest. */
  pickSome<Item>(items: readonly Item[], count: number): Item[];
}

/** @param seed any text; streams of different seeds have nothing to do with each other */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  // mulberry32, by Tommy Ettinger: public domain
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const random: Random = {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (share) => next() < share,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
    rank: (count) => Math.floor((count + 1) ** next()) - 1,
    pickSome: (items, count) => {
      const picked = new Set<(typeof items)[number]>();
      const wanted = Math.min(count, items.length);
      while (picked.size < wanted) picked.add(items[random.rank(items.length)] as (typeof items)[number]);
      return [...picked];
    },
  };
  return random;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
