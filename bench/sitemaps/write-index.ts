/** An index of any size without its texts: what lists and sitemaps are made from, written as the engine writes it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openForUpdate } from '#engine/index/database.ts';
import { fingerprintCode } from '#engine/index/fingerprint.ts';
import { Statements } from '#engine/index/statements.ts';
import { updateIndex } from '#engine/index/update-index.ts';
import { writeArticle } from '#engine/index/write-article.ts';
import { ParsePool } from '#engine/parse/parse-pool.ts';
import { articleSchema } from '#engine/schema/article.ts';
import { openDirectory } from '#engine/source/directory.ts';
import { PICTURES } from '../archive/pictures.ts';
import type { ArchivePlan } from '../archive/plan-archive.ts';
import type { ArticlePlan } from '../archive/plan-article.ts';
import { writeDataFiles } from '../archive/write-data-files.ts';

export const BLOCKS = new URL('../../components/blocks/schemas.ts', import.meta.url).href;

/** @param folder is emptied; the edition without its articles comes to lie in it, and `index.sqlite` */
export async function writeIndex(folder: string, plan: ArchivePlan): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  for (const [path, bytes] of [...writeDataFiles(plan), ...PICTURES.map((picture) => [picture.path, picture.bytes] as const)]) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
  }
  const source = openDirectory(content);
  const pool = new ParsePool(BLOCKS, 1);
  const file = join(folder, 'index.sqlite');
  const db = openForUpdate(file, { code: fingerprintCode(BLOCKS), source: source.id });
  try {
    await updateIndex(db, { source, pool, compiledPages: new Map() });
    const index = new Statements(db);
    db.exec('BEGIN');
    for (const article of plan.articles) writePlanned(index, article);
    db.exec('COMMIT');
  } finally {
    db.close();
    await pool.close();
  }
  return file;
}

function writePlanned(index: Statements, plan: ArticlePlan): void {
  const { slug, path, title, standfirst, published, categories, authors, topics, kind, picture, corrections, updated } = plan;
  const image = picture === undefined ? undefined : { src: picture, alt: title };
  const data = articleSchema.parse({ title, standfirst, published, categories, authors, topics, kind, image, corrections, updated });
  const body = { plainText: '', wordCount: 0, minutes: 1, blocks: [] };
  writeArticle(index, { path, slug, hash: slug, parsed: { data, body, source: new Uint8Array(), references: [], problems: [] } }, 'UTC');
}
