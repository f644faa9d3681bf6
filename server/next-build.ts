/** What the document server reads of Next's build: the text of its style sheets, and which client modules there are. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { ClientModules } from './flight.ts';
import type { StyleSource } from './used-styles.ts';

export type NextBuild = StyleSource & ClientModules;

/** @param root folder of the checkout, in which `next build` has run */
export function openNextBuild(root: string): NextBuild {
  return { ...readNextStyles(root), ...readClientModules(root) };
}

const PREFIX = '/_next/static/';

/** Addresses of what pages may link: scripts, style sheets and faces, whose names are hashes of what they hold. */
export function listAssets(root: string): string[] {
  const entries = readdirSync(join(root, '.next/static'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(
    ({ parentPath, name }) =>
      PREFIX + relative(join(root, '.next/static'), join(parentPath, name)).split(sep).map(encodeURIComponent).join('/'),
  );
}

/** Style sheets by their addresses. Their names are hashes of their text, so each is read once. */
export function readNextStyles(root: string): StyleSource {
  const folder = resolve(root, '.next/static');
  const texts = new Map<string, Promise<string>>();
  return {
    async read(href) {
      const text = texts.get(href) ?? readFile(locate(folder, href), 'utf8');
      texts.set(href, text);
      return text.catch((error: unknown) => {
        texts.delete(href);
        throw error;
      });
    },
  };
}

/** @throws when the address leads out of the folder */
function locate(folder: string, href: string): string {
  const path = decodeURIComponent(href.split(/[?#]/, 1)[0] ?? '');
  const file = resolve(folder, `.${path.slice(PREFIX.length - 1)}`);
  if (path.startsWith(PREFIX) && file.startsWith(folder + sep) && file.endsWith('.css')) return file;
  throw new Error(`${href}: a page's style sheets are files in ${PREFIX}, and this is none of them.`);
}

const MANIFEST = '_client-reference-manifest.js';

/** Next lists, for each page, the client modules that it may refer to by number. */
export function readClientModules(root: string): ClientModules {
  const folder = join(root, '.next/server/app');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(MANIFEST));
  const sources = new Map(files.flatMap((file) => listModules(readFileSync(join(folder, file), 'utf8'))));
  return { sourceOf: (id) => sources.get(id) };
}

/** @param script assigns one object, written as JSON, to a global */
function listModules(script: string): [id: string, source: string][] {
  const manifest = JSON.parse(script.slice(script.indexOf('{"'), script.lastIndexOf('}') + 1)) as {
    clientModules: Record<string, { id: string | number }>;
  };
  return Object.entries(manifest.clientModules).map(([source, { id }]) => [String(id), source]);
}
