/** The sample edition's articles as the site has them → their content, for another generator to deliver. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';

export interface Collected {
  path: string;
  title: string;
  description: string;
  lang: string;
  /** What is between the tags of the body, scripts left out. */
  body: string;
  assets: string[];
}

export async function collectPage(origin: string, path: string): Promise<Collected> {
  const html = await (await fetch(origin + path)).text();
  const found = { title: '', description: '', lang: 'en', assets: [] as string[] };
  let inTitle = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'html') found.lang = attributes.lang ?? 'en';
      inTitle = name === 'title' && found.title === '';
      if (name === 'meta' && attributes.name === 'description') found.description = attributes.content ?? '';
      if (name === 'img' || name === 'source') found.assets.push(...addressesOf(attributes));
    },
    ontext: (text) => {
      if (inTitle) found.title += text;
    },
    onclosetag: () => {
      inTitle = false;
    },
  });
  parser.end(html);
  return { ...found, path, body: html.slice(html.indexOf('>', html.indexOf('<body')) + 1, html.lastIndexOf('</body>')) };
}

function addressesOf({ src, srcset }: Record<string, string>): string[] {
  const candidates = (srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return [src ?? '', ...candidates].filter((address) => address.startsWith('/'));
}

/** Every article that the archive's map of the site names. */
export async function listArticles(origin: string, isArticle: (path: string) => boolean): Promise<string[]> {
  const paths = new Set<string>();
  for (const front of ['/', '/latest', '/latest?page=2', '/archive']) {
    const parser = new Parser({
      onopentag: (name, { href = '' }) => {
        if (name === 'a' && isArticle(href)) paths.add(href);
      },
    });
    parser.end(await (await fetch(origin + front)).text());
  }
  return [...paths];
}

/** The stylesheets that a page under `next start` links to. */
export async function collectStyles(origin: string, path: string): Promise<string> {
  const sheets: string[] = [];
  const parser = new Parser({
    onopentag: (name, { rel, href = '' }) => {
      if (name === 'link' && rel === 'stylesheet') sheets.push(href);
    },
  });
  parser.end(await (await fetch(origin + path)).text());
  const texts = await Promise.all(sheets.map(async (href) => (await fetch(new URL(href, origin))).text()));
  return texts.join('\n');
}

export async function saveAsset(origin: string, address: string, folder: string): Promise<void> {
  const response = await fetch(origin + address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const file = join(folder, address.split('?')[0] ?? '');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
}
