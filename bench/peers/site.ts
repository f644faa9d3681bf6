/** The site as operators start it. */
import { DEPLOYED, serve } from '../../e2e/harness/serve.ts';
import { adopt, pin } from '../process/launch.ts';
import { settle } from '../process/usage.ts';
import type { Edition } from './next-start.ts';
import type { Peer } from './nginx.ts';

export interface SiteOptions extends Edition {
  core?: number | undefined;
  logRequests?: boolean;
  cacheMb?: number;
  /** More variables. */
  env?: Record<string, string>;
}

/** Answers once the site has rendered what it renders before it is asked. */
export async function startSite({
  contentDir,
  dataDir,
  core,
  logRequests = false,
  cacheMb = 128,
  env: more = {},
}: SiteOptions): Promise<Peer> {
  const env = {
    ...DEPLOYED,
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
    LOG_REQUESTS: logRequests ? '1' : '0',
    CACHE_MB: String(cacheMb),
    ...more,
  };
  const site = await serve({ env: { ...env, SITE_URL: '' } });
  adopt(site.process);
  site.process.stderr?.removeAllListeners('data').resume(); // read, as a journal would, and not kept
  const pid = site.process.pid ?? 0;
  if (core !== undefined) pin(pid, core);
  await settle(pid);
  return { pid, url: site.url, stop: async () => void (await site.stop()) };
}
