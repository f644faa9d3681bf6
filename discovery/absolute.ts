/** An address of the site, from its root, as machines are given it. */
export function absolute(origin: string, href: string): string {
  return href.startsWith('/') ? `${origin}${href}` : href;
}
