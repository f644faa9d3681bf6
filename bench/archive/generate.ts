/** `node bench/archive/generate.ts <folder> <count> [seed]`: writes an edition of that many articles. */
import { generateArchive } from './generate-archive.ts';

const [folder, count, seed] = process.argv.slice(2);
const articles = Number(count);
if (folder === undefined || !Number.isInteger(articles) || articles < 1) {
  console.error('Usage: node bench/archive/generate.ts <folder> <count> [seed]');
  process.exitCode = 2;
} else {
  const { counts } = generateArchive({ folder, articles, seed });
  console.log(
    `${counts.articles} articles in ${counts.files} files: ${counts.ready} public, ${counts.scheduled} scheduled, ${counts.draft} drafts, ${counts.withdrawn} withdrawn`,
  );
}
