/** An article's plan → the bytes of its file. */
import { writeBlock } from './blocks.ts';
import type { ArticlePlan } from './plan-article.ts';
import { writeParagraph, writeSentence } from './prose.ts';
import type { Random } from './random.ts';
import { capitalise, drawSubject } from './words.ts';

export interface BodyLength {
  least: number;
  most: number;
}

/** @param links addresses that the body may lead to */
export function writeArticle(plan: ArticlePlan, random: Random, length: BodyLength, links: readonly string[]): string {
  return `---\n${writeFrontmatter(plan, random)}---\n\n${writeBody(random, drawLength(random, length), links)}`;
}

function writeFrontmatter(plan: ArticlePlan, random: Random): string {
  const { state, picture, withdrawn, updated } = plan;
  const lines: [key: string, value: unknown][] = [
    ['title', plan.title],
    ['standfirst', plan.standfirst],
    ['categories', plan.categories],
    ['authors', plan.authors],
    ['published', plan.published],
    ['updated', updated?.reason === undefined ? updated?.at : updated],
    ['status', state === 'draft' || state === 'withdrawn' ? state : undefined],
    ['withdrawn', withdrawn],
    ['kind', plan.kind === 'report' ? undefined : plan.kind],
    ['topics', plan.topics],
    ['image', picture && { src: picture, alt: writeSentence(random, 8), caption: writeSentence(random, 9), credit: 'Drawing: the desk' }],
    ['keyPoints', random.happens(0.4) ? sentences(random, 5) : undefined],
    ['unknowns', random.happens(0.2) ? sentences(random, 3) : undefined],
    ['sources', Array.from({ length: random.between(0, 4) }, () => drawSource(random))],
    ['corrections', plan.corrections],
    ['aliases', plan.aliases],
    ['lang', plan.lang],
    ['translationOf', plan.translationOf],
    ['related', plan.related],
  ];
  // JSON is YAML, and quotes whatever a headline holds
  const written = lines.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return written.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');
}

function sentences(random: Random, most: number): string[] {
  return Array.from({ length: random.between(1, most) }, () => writeSentence(random));
}

function drawSource(random: Random): Record<string, string> {
  const name = drawSubject(random);
  return {
    title: capitalise(`${name} ${drawSubject(random)}`),
    publisher: capitalise(name),
    url: `https://example.org/${name}/${random.between(1, 9999)}`,
    date: `20${random.between(10, 25)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
  };
}

/** More short stories than long ones: as many between 200 and 400 words as between 1,000 and 2,000. */
function drawLength(random: Random, { least, most }: BodyLength): number {
  return Math.round(least * (most / least) ** random.next());
}

function writeBody(random: Random, length: number, links: readonly string[]): string {
  const parts: string[] = [];
  const link = (sentence: string) =>
    links.length > 0 && random.happens(0.2) ? sentence.replace(/^(\S+ \S+)/, (words) => `[${words}](${random.pick(links)})`) : sentence;
  let mark = '##';
  for (let words = 0; words < length; ) {
    if (parts.length > 1 && random.happens(0.12)) {
      parts.push(`${mark} ${writeSentence(random, random.between(2, 7)).slice(0, -1)}`);
      mark = random.happens(0.3) ? '###' : '##';
    }
    if (random.happens(0.08)) parts.push(writeBlock(random));
    const paragraph = writeParagraph(random, link);
    words += paragraph.words;
    parts.push(paragraph.text);
  }
  return `${parts.join('\n\n')}\n`;
}
