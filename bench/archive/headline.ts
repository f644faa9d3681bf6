/** Headlines with the build of a newspaper's. */
import type { Random } from './random.ts';
import { capitalise, drawSubject, drawWord } from './words.ts';

const BUILDS: readonly ((word: () => string, random: Random) => string)[] = [
  (word) => `${word()} council votes to ${word()} the ${word()}`,
  (word) => `How the ${word()} of ${word()} works`,
  (word) => `Why ${word()} and ${word()} disagree about ${word()}`,
  (word, random) => `${word()} ${word()} rises ${random.between(2, 90)} per cent in a year`,
  (word) => `After the ${word()}: what ${word()} knew`,
  (word) => `“${capitalise(word())} is not ${word()}”, court says`,
  (word, random) => `${random.between(3, 40)} questions about the ${word()} ${word()}`,
  (word) => `${word()}’s ${word()} opens early`,
  (word) => `What is left of ${word()} ${word()}?`,
];

export function drawHeadline(random: Random): string {
  const build = random.pick(BUILDS);
  return capitalise(build(() => (random.happens(0.8) ? drawSubject(random) : drawWord(random)), random));
}
