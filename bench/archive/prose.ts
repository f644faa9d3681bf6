/** Sentences and paragraphs of about as many words as are asked for, in Markdown that means nothing but itself. */
import type { Random } from './random.ts';
import { capitalise, drawWord } from './words.ts';

const ENDS = ['.', '.', '.', '.', '.', '.', '?', '!'];

export function writeSentence(random: Random, words = random.between(6, 26)): string {
  let sentence = capitalise(drawWord(random));
  const aside = random.happens(0.15) ? random.between(2, words) : -1;
  for (let word = 1; word < words; word += 1) {
    if (word === aside) sentence += random.happens(0.5) ? ' --' : ',';
    sentence += ` ${drawWord(random)}`;
  }
  return sentence + random.pick(ENDS);
}

/** @returns the text, and how many words it has at least */
export function writeParagraph(
  random: Random,
  decorate: (sentence: string) => string = (sentence) => sentence,
): { text: string; words: number } {
  const sentences: string[] = [];
  let words = 0;
  for (let left = random.between(2, 6); left > 0; left -= 1) {
    const length = random.between(6, 26);
    words += length;
    const sentence = writeSentence(random, length);
    sentences.push(left === 1 ? decorate(sentence) : random.happens(0.06) ? quote(sentence) : sentence);
  }
  return { text: sentences.join(' '), words };
}

function quote(sentence: string): string {
  return `"${sentence}"`;
}
