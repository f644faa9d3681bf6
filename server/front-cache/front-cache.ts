/** The caches that may stand in front of the site, and how each is told to let go of what has a tag. */
import { cloudflare } from './cloudflare.ts';
import { fastly } from './fastly.ts';
import type { FrontCache } from './purge-request.ts';
import { varnish } from './varnish.ts';
import { webhook } from './webhook.ts';

export const FRONT_CACHES = { varnish, fastly, cloudflare, webhook } satisfies Record<string, FrontCache>;

export type FrontCacheName = keyof typeof FRONT_CACHES;
export const FRONT_CACHE_NAMES = Object.keys(FRONT_CACHES) as [FrontCacheName, ...FrontCacheName[]];
