/** A language of 20,000 words, used by Zipf's law: the commonest are English, the rest are made of its sounds. */
import { createRandom, type Random } from './random.ts';

export const VOCABULARY_SIZE = 20_000;

const COMMON =
  'the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no out up said what about into than them only some time could these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people too how little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three';
const ONSETS = 'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ee ie oa ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 's', 't', 'm', 'd', 'ck', 'nd', 'nt', 'st', 'rd', 'lt', 'sh', 'ng'];

/** Words that begin code when they begin a line of MDX. */
const UNUSABLE = new Set(['import', 'export']);

function makeVocabulary(): readonly string[] {
  const random = createRandom('vocabulary');
  const words = new Set(COMMON.split(' '));
  while (words.size < VOCABULARY_SIZE) {
    const syllables = 1 + Math.floor(random.next() * 3) + (words.size > 5_000 ? 1 : 0);
    let word = '';
    for (let syllable = 0; syllable < syllables; syllable += 1) word += random.pick(ONSETS) + random.pick(VOWELS);
    word += random.pick(CODAS);
    if (!UNUSABLE.has(word)) words.add(word);
  }
  return [...words];
}

/** Commonest first. */
export const vocabulary = makeVocabulary();

/** A word as texts use them: the commonest most. */
export function drawWord(random: Random): string {
  return vocabulary[random.rank(VOCABULARY_SIZE)] ?? '';
}

/** A word that says what a text is about: none of the commonest. */
export function drawSubject(random: Random): string {
  return vocabulary[COMMON_COUNT + random.rank(VOCABULARY_SIZE - COMMON_COUNT)] ?? '';
}

const COMMON_COUNT = 200;

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
