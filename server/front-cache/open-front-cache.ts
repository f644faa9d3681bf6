/** The cache in front that the environment names, if it names one. */
import { type Environment, StartError } from '../environment.ts';
import type { Logger } from '../log.ts';
import { FRONT_CACHES } from './front-cache.ts';
import { Purger } from './purger.ts';

export function openFrontCache(
  { FRONT_CACHE, FRONT_CACHE_URL, FRONT_CACHE_TOKEN, CACHE_TAGS }: Environment,
  log: Logger,
): Purger | undefined {
  if (FRONT_CACHE === undefined) return undefined;
  if (FRONT_CACHE_URL === undefined)
    throw new StartError(`FRONT_CACHE=${FRONT_CACHE}: FRONT_CACHE_URL must say where it is told what to let go.`);
  if (!CACHE_TAGS) throw new StartError(`FRONT_CACHE=${FRONT_CACHE}: it lets go by tag, so CACHE_TAGS must be 1.`);
  return new Purger(FRONT_CACHES[FRONT_CACHE], { url: FRONT_CACHE_URL, token: FRONT_CACHE_TOKEN }, log);
}
