/** The public origin of the site as the process was started with it, without a slash at the end. */
export function siteOrigin(): string | undefined {
  return process.env.SITE_URL?.replace(/\/$/, '');
}
