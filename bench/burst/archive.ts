/** The generated archive that a burst reads: made once, kept in the cache folder. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../process/work-folder.ts';

export interface BurstArchive {
  contentDir: string;
  /** The index is kept too: what is measured is a cold cache, not a cold index. */
  dataDir: string;
  /** Paths, the newest story first, one a line. */
  list: string;
  paths: readonly string[];
}

const SEED = 'burst';

/** Every article of it is public. */
export async function openArchive(articles: number): Promise<BurstArchive> {
  const { generateArchive } = await import('../archive/generate-archive.ts');
  const { planArchive } = await import('../archive/plan-archive.ts');
  const { publicStories } = await import('../archive/lists.ts');
  const folder = workFolder(`archive-${articles}`);
  const options = { articles, seed: SEED, shares: { draft: 0, scheduled: 0, withdrawn: 0 } };
  const list = join(folder, 'paths.txt');
  const contentDir = join(folder, 'content');
  if (!existsSync(list)) generateArchive({ folder: contentDir, ...options });
  const paths = publicStories(planArchive(options)).map(({ section, categories, slug }) => `/${section}/${categories[0]}/${slug}`);
  writeFileSync(list, `${paths.join('\n')}\n`);
  return { contentDir, dataDir: join(folder, 'data'), list, paths };
}
