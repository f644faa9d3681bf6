/** Blocks of the registry with drawn content, as an editor would write them. */
import { PICTURES } from './pictures.ts';
import { writeSentence } from './prose.ts';
import type { Random } from './random.ts';
import { capitalise, drawSubject } from './words.ts';

const subject = (random: Random) => capitalise(drawSubject(random));
const sentence = (random: Random) => writeSentence(random, random.between(5, 14));

function many(random: Random, least: number, most: number, line: () => string): string {
  return Array.from({ length: random.between(least, most) }, line).join('\n');
}

function factBox(random: Random): string {
  const facts = many(random, 2, 5, () => `    { label: '${subject(random)}', value: '${sentence(random)}' },`);
  return `<FactBox\n  title="${subject(random)}"\n  facts={[\n${facts}\n  ]}\n>\n${sentence(random)}\n</FactBox>`;
}

function timeline(random: Random): string {
  let year = random.between(1880, 1950);
  const items = many(random, 3, 7, () => {
    year += random.between(1, 9);
    return `    { date: '${year}-0${random.between(1, 9)}', text: '${sentence(random)}' },`;
  });
  return `<Timeline title="${subject(random)}" items={[\n${items}\n]} />`;
}

function callout(random: Random): string {
  return `<Callout title="${subject(random)}">\n${sentence(random)} ${sentence(random)}\n</Callout>`;
}

function quote(random: Random): string {
  return `<Quote who="${subject(random)} ${subject(random)}" where="${subject(random)}" date="${random.between(1990, 2020)}">\n${sentence(random)}\n</Quote>`;
}

function table(random: Random): string {
  const rows = many(
    random,
    2,
    8,
    () => `| ${subject(random)} | ${random.between(1, 9999)} | ${random.between(1, 99)}.${random.between(0, 9)} |`,
  );
  return `<Table caption="${sentence(random)}" source="${subject(random)} yearbook">\n\n| Place | Count | Share |\n| --- | ---: | ---: |\n${rows}\n\n</Table>`;
}

function figure(random: Random): string {
  return `<Figure src="${random.pick(PICTURES).path}" alt="${sentence(random)}" caption="${sentence(random)}" credit="Drawing: ${subject(random)}" />`;
}

/** A picture as Markdown writes it. */
function picture(random: Random): string {
  return `![${sentence(random)}](${random.pick(PICTURES).path} "${sentence(random)}")`;
}

const BLOCKS = [factBox, timeline, callout, quote, table, figure, picture];

export function writeBlock(random: Random): string {
  return random.pick(BLOCKS)(random);
}
