import type { Metadata } from 'next';
import { cache } from 'react';
import { answerAbsent, describeAbsent } from '#app/absent.tsx';
import { absoluteOrigin, siteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { decodePart } from '#app/request-path.ts';
import { Shell } from '#app/shell.tsx';
import { AfterArticle } from '#components/article/after-article.tsx';
import { Article } from '#components/article/article.tsx';
import { StructuredData } from '#components/site/structured-data.tsx';
import { articleGraph } from '#discovery/json-ld/article.ts';
import { articleMetadata } from '#discovery/metadata.ts';
import { listMore } from '#engine/query/more.ts';
import { findNeighbours } from '#engine/query/neighbours.ts';
import { findHandles, findPeople } from '#engine/query/people.ts';
import { listRelated } from '#engine/query/related.ts';
import { readSite } from '#engine/query/site.ts';
import { readStory } from '#engine/query/story.ts';
import type { ArticleView } from '#engine/query/views.ts';
import { beside } from '#engine/request-scope.ts';

interface Props {
  params: Promise<{ section: string; category: string; slug: string }>;
}

/** Stories shown below an article, of each kind. */
const BELOW = 4;

/** Head and page ask the same; they are given the same answer. */
const resolve = cache((section: string, category: string, slug: string) => readStory(reader(), { section, category, slug }));

async function resolveParams(params: Props['params']) {
  const { section, category, slug } = await params;
  return resolve(decodePart(section), decodePart(category), decodePart(slug));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const resolution = await resolveParams(params);
  if (resolution.found !== 'article') return describeAbsent(resolution);
  const { article } = resolution;
  const handles = findHandles(
    reader(),
    article.authors.map(({ slug }) => slug),
  );
  return articleMetadata(article, readSite(reader()), absoluteOrigin(), handles);
}

export default async function ArticlePage({ params }: Props) {
  const resolution = await resolveParams(params);
  if (resolution.found !== 'article') return answerAbsent(resolution);
  const { article, body } = resolution;
  const site = readSite(reader());
  const people = findPeople(
    reader(),
    article.authors.map(({ slug }) => slug),
  );
  return (
    <Shell current={{ section: article.section.slug, category: article.category.slug }}>
      <StructuredData graph={articleGraph(article, site, absoluteOrigin(), people)} />
      <Article article={article} body={body} site={site} origin={siteOrigin() ?? ''} />
      <AfterArticle article={article} site={site} {...readOn(article)} />
    </Shell>
  );
}

/** What to read next; no story twice. */
function readOn(article: ArticleView) {
  const related = beside(() => listRelated(reader(), article, BELOW));
  const more = beside(() => listMore(reader(), article, related, BELOW));
  return { related, more, neighbours: findNeighbours(reader(), article) };
}
