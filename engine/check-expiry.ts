/** What will be out of date soon: seen only by who looks, since no file changes when it happens. */
import { parseYaml } from './parse/yaml-file.ts';
import type { Problem } from './problem.ts';
import { siteSchema } from './schema/site.ts';

const SITE_FILE = 'site.yaml';
const DAY_MS = 86_400_000;

/** A researcher who finds a stale security.txt may not use it (RFC 9116 §5.3); there is time to renew it before. */
const WARN_BEFORE_DAYS = 30;

/** @param text of site.yaml */
export function findExpiring(text: string, now: number): Problem[] {
  const yaml = parseYaml(text, 'site');
  const { data } = siteSchema.safeParse(yaml.value);
  if (data?.security === undefined) return [];
  const days = Math.ceil((Date.parse(data.security.expires) - now) / DAY_MS);
  if (days > WARN_BEFORE_DAYS) return [];
  const when = days <= 0 ? 'has expired' : `expires in ${days} ${days === 1 ? 'day' : 'days'}`;
  const message = `security.txt ${when}: check its contacts and set a date at most a year ahead.`;
  return [{ path: SITE_FILE, ...yaml.placeOf(['security', 'expires']), severity: 'warning', code: 'site/security-expires', message }];
}
