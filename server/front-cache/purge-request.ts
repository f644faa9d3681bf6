/** What every cache in front is asked with. */

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
