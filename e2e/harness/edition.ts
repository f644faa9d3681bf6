/** The sample edition as its files say it, read without the engine: what tests expect is not what they test. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from './serve.ts';

export interface Story {
  slug: string;
  /** Canonical address. */
  href: string;
  title: string;
  standfirst: string;
  lang?: string;
  kind?: string;
  status?: string;
  published: string;
  updated?: unknown;
  withdrawn?: { reason: string };
  corrections?: { text: string }[];
  aliases?: string[];
  translationOf?: string;
  categories: string[];
  authors: string[];
  topics?: string[];
  sources?: { title: string }[];
  /** Path of the file, and its length in characters. */
  file: string;
  length: number;
}

interface Section {
  slug: string;
  title: string;
  categories: { slug: string; title: string }[];
}

const content = join(root, 'content');

export const sections: Section[] = readdirSync(join(content, 'sections')).map((file) => ({
  slug: basename(file, '.yaml'),
  ...(parse(readFileSync(join(content, 'sections', file), 'utf8')) as Omit<Section, 'slug'>),
}));

export const stories: Story[] = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => readStory(join(content, 'articles', file)));

function readStory(path: string): Story {
  const source = readFileSync(path, 'utf8');
  const data = parse(source.split('\n---', 1)[0]?.replace(/^---/, '') ?? '') as Omit<Story, 'slug' | 'href' | 'file' | 'length'>;
  const slug = basename(path, '.mdx');
  const section = sections.find(({ categories }) => categories.some((category) => category.slug === data.categories[0]));
  return { ...data, slug, href: `/${section?.slug}/${data.categories[0]}/${slug}`, file: path, length: source.length };
}

const now = Date.now();
const isFuture = ({ published }: Story) => Date.parse(published) > now;

export const publicStories = stories.filter((story) => !story.status && !story.withdrawn && !isFuture(story));
export const hiddenStories = stories.filter((story) => story.status === 'draft' || (isFuture(story) && !story.withdrawn));

/** The one story that has a property; the edition is made so that there is one. */
export function storyWith(what: string, has: (story: Story) => boolean, among = publicStories): Story {
  const story = among.find(has);
  if (story === undefined) throw new Error(`The sample edition has no story that is ${what}.`);
  return story;
}

export const flagship = storyWith('the flagship', ({ slug }) => slug === 'pentagon-signals-more-limited-us-role');
export const korean = storyWith('in Korean', ({ lang }) => lang === 'ko');
export const corrected = storyWith('corrected', ({ corrections }) => corrections !== undefined);
export const updated = storyWith(
  'updated and not corrected',
  ({ updated, corrections }) => updated !== undefined && corrections === undefined,
);
export const opinion = storyWith('opinion', ({ kind }) => kind === 'opinion');
export const withdrawn = storyWith('withdrawn', (story) => story.withdrawn !== undefined, stories);
export const scheduled = storyWith('scheduled', isFuture, stories);
export const longest = publicStories.toSorted((a, b) => b.length - a.length)[0] as Story;
export const shortest = publicStories.toSorted((a, b) => a.length - b.length)[0] as Story;

/** One address for each template, and for each kind of content that strains one. */
export const templates: readonly { name: string; path: string; status?: number }[] = [
  { name: 'home', path: '/' },
  { name: 'section front', path: '/world' },
  { name: 'category front', path: '/world/defense-security' },
  { name: 'flagship', path: flagship.href },
  { name: 'Korean story', path: korean.href },
  { name: 'corrected story', path: corrected.href },
  { name: 'longest story', path: longest.href },
  { name: 'shortest story', path: shortest.href },
  { name: 'opinion', path: opinion.href },
  { name: 'topics', path: '/topics' },
  { name: 'topic', path: `/topics/${flagship.topics?.[0]}` },
  { name: 'authors', path: '/authors' },
  { name: 'author', path: `/authors/${flagship.authors[0]}` },
  { name: 'latest', path: '/latest' },
  { name: 'feeds', path: '/feeds' },
  { name: 'archive', path: '/archive' },
  { name: 'archive of a year', path: '/archive/2026' },
  { name: 'archive of a month', path: '/archive/2026/01' },
  { name: 'about', path: '/about' },
  { name: 'ethics', path: '/ethics' },
  { name: 'corrections', path: '/corrections' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'contact', path: '/contact' },
  { name: 'style guide', path: '/style-guide' },
  { name: 'not found', path: '/nothing-is-here', status: 404 },
  { name: 'withdrawn', path: withdrawn.href, status: 410 },
];
