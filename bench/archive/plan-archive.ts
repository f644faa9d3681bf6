/** A whole archive as it will be: its taxonomy, its articles and its front, without a byte written. */
import { type ArticlePlan, planArticle, type Shares } from './plan-article.ts';
import { type ContainerPlan, planFront } from './plan-front.ts';
import { createRandom } from './random.ts';
import { planTaxonomy, SITE, type Taxonomy } from './taxonomy.ts';

export interface ArchiveOptions {
  articles: number;
  /** Same seed and options, same bytes. */
  seed?: string | undefined;
  /** How many of the articles, from 0 to 1, are not public. */
  shares?: Partial<Shares> | undefined;
  /** ISO 8601: stories that are not scheduled are published between these moments. */
  from?: string | undefined;
  until?: string | undefined;
}

export interface ArchivePlan extends Taxonomy {
  seed: string;
  site: typeof SITE;
  /** Without order. */
  articles: ArticlePlan[];
  front: ContainerPlan[];
}

const SHARES: Shares = { draft: 0.02, scheduled: 0.02, withdrawn: 0.02 };

export function planArchive({
  articles: count,
  seed = '1',
  shares,
  from = '2014-01-01T00:00:00Z',
  until = '2026-06-30T00:00:00Z',
}: ArchiveOptions): ArchivePlan {
  const taxonomy = planTaxonomy(createRandom(`${seed}/taxonomy`), count);
  const articles: ArticlePlan[] = [];
  const surroundings = {
    taxonomy,
    shares: { ...SHARES, ...shares },
    earlier: articles,
    takenSlugs: new Set<string>(),
    from: Date.parse(from),
    until: Date.parse(until),
  };
  for (let index = 0; index < count; index += 1) articles.push(planArticle(createRandom(`${seed}/article/${index}`), surroundings));
  return { ...taxonomy, seed, site: SITE, articles, front: planFront(createRandom(`${seed}/front`), taxonomy, articles) };
}
