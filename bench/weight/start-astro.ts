/** The site's articles through Astro, served by nginx with compression switched on. */
import { join } from 'node:path';
import { buildAstro, installAstro } from '../peers/astro.ts';
import { type Peer, startNginx } from '../peers/nginx.ts';
import { collectPage, collectStyles, listArticles, saveAsset } from './collect-pages.ts';

/**
 * @param site where content is taken from
 * @param next where the stylesheet is linked to rather than inlined
 * @param path an article that must be among them
 * @returns nothing where Astro or nginx cannot be had
 */
export async function startAstro(site: string, next: string, path: string): Promise<Peer | undefined> {
  const folder = installAstro();
  if (folder === undefined) return undefined;
  const isArticle = (href: string) => /^\/[a-z-]+\/[a-z-]+\/[a-z0-9-]+$/.test(href) && !href.startsWith('/archive/');
  const paths = new Set([path, ...(await listArticles(site, isArticle))]);
  const pages = await Promise.all([...paths].map((each) => collectPage(site, each)));
  const assets = new Set(pages.flatMap((page) => page.assets));
  for (const address of assets) await saveAsset(site, address, join(folder, 'public'));
  const files = buildAstro(
    folder,
    pages.map(({ assets: _, ...page }) => page),
    await collectStyles(next, path),
  );
  return startNginx({ name: 'astro', files, compression: 'on-demand' });
}
