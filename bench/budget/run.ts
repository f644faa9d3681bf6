/** `npm run budget`: what the first answer of each template weighs, and whether it weighs too much. Fails when one does. */
import { writeTable } from '../report/report.ts';
import { type Weighed, weighTemplates } from './weigh-templates.ts';

const KILOBYTE = 1_024;

/** Bytes in brotli: what arrives in the first flight of a connection, ten segments. */
const MOST_OF_AN_ARTICLE = 14 * KILOBYTE;
const ARTICLES = ['flagship', 'article of 1,200 words'];

/** All of the site's own scripts together. */
const MOST_OF_SCRIPTS = 6 * KILOBYTE;

const { documents, scripts } = await weighTemplates();
const rows = [...documents, scripts].map((weighed) => ({ ...weighed, most: limitOf(weighed) }));
const count = (bytes: number | undefined) => bytes?.toLocaleString('en') ?? '';
console.log(
  writeTable({
    title: 'First answer, brotli, in bytes',
    head: ['template', 'bytes', 'to the first reader', 'at most', ''],
    rows: rows.map(({ name, best, quick, most }) => [
      name,
      count(best),
      count(quick),
      count(most),
      best > (most ?? Infinity) ? 'too much' : '',
    ]),
  }),
);
const heavy = rows.filter(({ best, most }) => best > (most ?? Infinity));
for (const { name, best, most } of heavy) console.error(`${name}: ${count(best)} bytes, at most ${count(most)}.`);
process.exit(heavy.length === 0 ? 0 : 1);

function limitOf({ name }: Weighed): number | undefined {
  if (name === scripts.name) return MOST_OF_SCRIPTS;
  return ARTICLES.includes(name) ? MOST_OF_AN_ARTICLE : undefined;
}
