/** What an address leads to, with the text of the story that it leads to. */
import type { Reader } from '../index/reader.ts';
import { type BodyView, readBody } from './body.ts';
import { type ArticleAddress, type Resolution, resolveArticle } from './resolve.ts';
import type { ArticleView } from './views.ts';

export type Absent = Exclude<Resolution, { found: 'article' }>;

export type StoryResolution = Absent | { found: 'article'; article: ArticleView; body: BodyView };

/** A story without a sound text is no story. */
export async function readStory(reader: Reader, address: ArticleAddress): Promise<StoryResolution> {
  const resolution = resolveArticle(reader, address);
  if (resolution.found !== 'article') return resolution;
  const body = await readBody(reader, resolution.article);
  return body === undefined ? { found: 'nothing' } : { ...resolution, body };
}
