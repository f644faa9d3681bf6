/**
 * The faces that a page's style names → links that fetch them beside the page. A browser holds its first picture of the
 * page for a moment when an optional face was preloaded; found later, the face would move what is there already.
 */
import { LRUCache } from 'lru-cache';
import postcss from 'postcss';

/** Pages of one template share a style. */
const remembered = new LRUCache<string, string>({ max: 512 });

/**
 * @param style what the page uses of its sheets
 * @returns HTML for its head; slanted faces, which few pages use, are left to be found
 */
export function preloadFaces(style: string): string {
  const known = remembered.get(style);
  if (known !== undefined) return known;
  const links = listFaces(style).map((href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin="">`);
  remembered.set(style, links.join(''));
  return links.join('');
}

function listFaces(style: string): string[] {
  if (!style.includes('@font-face')) return [];
  const hrefs: string[] = [];
  postcss.parse(style).walkAtRules('font-face', (face) => {
    const values = new Map((face.nodes ?? []).flatMap((node) => (node.type === 'decl' ? [[node.prop, node.value] as const] : [])));
    const [, href] = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(values.get('src') ?? '') ?? [];
    const isPlain = (values.get('font-style') ?? 'normal') === 'normal';
    if (href !== undefined && isPlain && values.get('font-display') === 'optional') hrefs.push(href);
  });
  return hrefs;
}
