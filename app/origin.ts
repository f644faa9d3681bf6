/** The public origin of the site as the process was started with it, without a slash at the end. */
export function siteOrigin(): string | undefined {
  return process.env.SITE_URL?.replace(/\/$/, '');
}

/** The same for what cannot do without: under plain `next start`, which is told none, the address that Next itself takes. */
export function absoluteOrigin(): string {
  return siteOrigin() ?? 'http://localhost:3000';
}
