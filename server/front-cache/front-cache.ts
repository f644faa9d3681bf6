/** The caches that may stand in front of the site, and how each is told to let go of what has a tag. */
import { cloudflare } from './cloudflare.ts';
import { fastly } from './fastly.ts';
import { varnish } from './varnish.ts';
import { webhook } from './webhook.ts';

export interface FrontCacheOptions {
  /** Where it is told. */
  url: string;
  /** What it knows us by; each kind has its own way of showing it. */
  token: string | undefined;
}

/** One request that purges; a cache takes so many tags at a time. */
export interface PurgeRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

export interface FrontCache {
  /** Most tags that one request may name. */
  most: number;
  request(tags: readonly string[], options: FrontCacheOptions): PurgeRequest;
}

export const FRONT_CACHES = { varnish, fastly, cloudflare, webhook } satisfies Record<string, FrontCache>;

export type FrontCacheName = keyof typeof FRONT_CACHES;
export const FRONT_CACHE_NAMES = Object.keys(FRONT_CACHES) as [FrontCacheName, ...FrontCacheName[]];
