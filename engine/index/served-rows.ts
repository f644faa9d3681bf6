/** The rows that answers are made from, changed in one place, so that every change is noted under the names that queries observe. */
import { classify } from '../parse/content-files.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import { countTags, tags } from '../tags.ts';
import { listNeighbourTags } from './adjacent.ts';
import type { Candidate } from './changed-files.ts';
import type { Statements } from './statements.ts';
import { refileArticle, removeArticle, writeArticle } from './write-article.ts';
import { removeTaxonomy, writeTaxonomy } from './write-taxonomy.ts';

export class ServedRows {
  readonly #index: Statements;
  /** Names of what changed. */
  readonly changedTags = new Set<string>();
  #changesEverything = false;

  constructor(index: Statements) {
    this.#index = index;
  }

  /** Nothing that was made before can be kept, so that what each story changes need not be told. */
  changesEverything(): void {
    this.#changesEverything = true;
    this.changedTags.add(tags.site);
  }

  /** Serves a sound file. */
  write({ kind, slug, stamp: { path } }: Candidate, hash: string, parsed: ParsedFile, bytes: Uint8Array, timezone: string): void {
    if (kind === 'article') return this.#changeArticle(slug, () => writeArticle(this.#index, { path, slug, hash, parsed }, timezone));
    this.#noteOther(kind, slug);
    writeTaxonomy(this.#index, kind, path, slug, hash, parsed, bytes);
  }

  remove(path: string): void {
    const file = classify(path);
    if (file === undefined) return;
    if (file.kind === 'article') return this.#changeArticle(file.slug, () => removeArticle(this.#index, path));
    this.#noteOther(file.kind, file.slug);
    removeTaxonomy(this.#index, file.kind, path);
  }

  /** Makes an article's address and lists again; one whose category is gone has no address left, and goes. */
  refile(path: string, timezone: string): void {
    this.#changeArticle(classify(path)?.slug ?? '', () => {
      refileArticle(this.#index, path, timezone);
      if (this.#isHomeless(path)) removeArticle(this.#index, path);
    });
  }

  #isHomeless(path: string): boolean {
    const homeless = `SELECT 1 FROM article WHERE path = ?
      AND NOT EXISTS (SELECT 1 FROM target WHERE kind = 'category' AND value = category)`;
    return this.#index.get(homeless, path) !== undefined;
  }

  #changeArticle(slug: string, change: () => void): void {
    if (this.#changesEverything) return change();
    const before = describeArticle(this.#index, slug);
    change();
    const after = describeArticle(this.#index, slug);
    const names = new Set([...before.names.keys(), ...after.names.keys()]);
    const reached = [...after.places.keys()].filter((tag) => before.places.get(tag) !== after.places.get(tag));
    const neighbours = reached.length > 0 ? listNeighbourTags(this.#index, slug) : [];
    for (const tag of [...reached, ...neighbours]) this.changedTags.add(tag);
    for (const tag of names) if (before.names.get(tag) !== after.names.get(tag)) this.changedTags.add(tag);
  }

  #noteOther(kind: Candidate['kind'], slug: string): void {
    for (const tag of OTHER_TAGS[kind]?.(slug) ?? []) this.changedTags.add(tag);
  }
}

const OTHER_TAGS: Partial<Record<Candidate['kind'], (slug: string) => string[]>> = {
  site: () => [tags.site],
  section: () => [tags.site],
  author: (slug) => [tags.author(slug), tags.authors],
  topic: (slug) => [tags.topic(slug), tags.topics],
  front: (slug) => [tags.front(slug)],
  page: (slug) => [tags.page(slug)],
  picture: (path) => [tags.picture(path)],
  data: (path) => [tags.data(path)],
};

interface Described {
  /** Every name that a story is observed under, with what an observer would have seen. */
  names: Map<string, string>;
  /** Its place in each of its lists. A place that it leaves tells nobody: who showed it there observed the story, or the count. */
  places: Map<string, string>;
}

function describeArticle(index: Statements, slug: string): Described {
  const names = new Map<string, string>();
  const places = new Map<string, string>();
  const row = index.get('SELECT hash, status, published, section, category, minutes FROM article WHERE slug = ?', slug);
  if (row === undefined) return { names, places };
  names.set(tags.article(slug), `${row.hash} ${row.section} ${row.category} ${row.minutes}`);
  names.set(tags.address(slug), `${row.section} ${row.category} ${row.status} ${row.published}`);
  for (const { path } of index.all('SELECT path FROM shown_picture WHERE slug = ?', slug))
    names.set(tags.showing(path as string), String(row.hash));
  const original = index.get('SELECT original FROM translation WHERE slug = ?', slug)?.original;
  if (typeof original === 'string') names.set(tags.translations(original), slug);
  const listings = 'SELECT list, key, published, modified, language FROM listing WHERE slug = ?';
  for (const { list, key, published, modified, language } of index.all(listings, slug)) {
    places.set(tags.list(list as string, key as string), `${published} ${language} ${original}`);
    for (const tag of countTags(list as string, key as string)) names.set(tag, `${key} ${language}`);
    if (list === 'month') names.set(tags.monthModified(key as string), String(modified));
  }
  for (const { list, key, at } of index.all('SELECT list, key, at FROM withdrawal WHERE slug = ?', slug))
    for (const tag of countTags(list as string, key as string)) names.set(tag, `withdrawn ${at}`);
  for (const { alias } of index.all('SELECT alias FROM alias WHERE slug = ?', slug)) names.set(tags.alias(alias as string), slug);
  const changes = index.all('SELECT at, kind, text FROM change WHERE slug = ? ORDER BY at, kind, text', slug);
  if (changes.length > 0) names.set(tags.changes, JSON.stringify(changes));
  return { names, places };
}
