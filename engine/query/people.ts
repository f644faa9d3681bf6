/** Who signs stories: desks and people. */
import type { Reader } from '../index/reader.ts';
import { observe } from '../request-scope.ts';
import type { AuthorFile } from '../schema/author.ts';
import { tags } from '../tags.ts';
import { countStories } from './listing.ts';
import type { AuthorView } from './views.ts';

export function findAuthor(reader: Reader, slug: string): AuthorView | undefined {
  observe(tags.author(slug));
  const row = reader.get('SELECT data FROM author WHERE slug = ?', slug);
  return row === undefined ? undefined : toView(reader, slug, JSON.parse(row.data as string));
}

/** Which of these authors are people and not desks. */
export function findPeople(reader: Reader, slugs: readonly string[]): ReadonlySet<string> {
  const isPerson = (slug: string) => {
    observe(tags.author(slug));
    return reader.get("SELECT 1 FROM author WHERE slug = ? AND data ->> 'kind' = 'person'", slug) !== undefined;
  };
  return new Set(slugs.filter(isPerson));
}

/** What these authors are called in the Fediverse (`@name@server`), those who are in it. */
export function findHandles(reader: Reader, slugs: readonly string[]): string[] {
  return slugs.flatMap((slug) => {
    observe(tags.author(slug));
    const handle = reader.get("SELECT data ->> 'fediverse' AS handle FROM author WHERE slug = ?", slug)?.handle;
    return typeof handle === 'string' ? [handle] : [];
  });
}

/** All authors, by name. */
export function listAuthors(reader: Reader): AuthorView[] {
  observe(tags.authors);
  const collator = new Intl.Collator();
  return reader
    .all('SELECT slug, data FROM author')
    .map((row) => toView(reader, row.slug as string, JSON.parse(row.data as string)))
    .sort((a, b) => collator.compare(a.title, b.title));
}

function toView(reader: Reader, slug: string, { name, ...author }: AuthorFile): AuthorView {
  return { ...author, slug, title: name, href: `/authors/${slug}`, storyCount: countStories(reader, { by: 'author', key: slug }) };
}
