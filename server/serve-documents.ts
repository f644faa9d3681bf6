/** The site as readers reach it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '#engine/open.ts';
import { isKnownAddress } from '#engine/query/known-address.ts';
import { countStories } from '#engine/query/listing.ts';
import { listProblems } from '#engine/query/problems.ts';
import type { Site } from './answer.ts';
import { Documents } from './documents.ts';
import type { Environment } from './environment.ts';
import { ownHosts } from './hosts.ts';
import type { Logger } from './log.ts';
import { listAssets } from './next-build.ts';
import type { Renderer } from './renderer.ts';

const MEGABYTE = 1024 * 1024;

export interface Serving {
  root: string;
  /** Where the process is bound. */
  origin: string;
  /** Where readers reach it. */
  publicOrigin: string;
  environment: Pick<Environment, 'CACHE_MB' | 'CACHE_TAGS'>;
  engine: Engine;
  renderer: Renderer;
  log: Logger;
}

export function serveDocuments({ root, origin, publicOrigin, environment, engine, renderer, log }: Serving): Site {
  const files = new Set(readdirSync(join(root, 'public')).map((name) => `/${name}`));
  for (const address of listAssets(root)) files.add(address);
  const documents = new Documents({
    make: (key) => renderer.make(key),
    maxBytes: environment.CACHE_MB * MEGABYTE,
    onFailure: (key, error) => log.error({ err: error, key }, 'a page cannot be made'),
  });
  return {
    documents,
    isOurs: ownHosts(origin, publicOrigin),
    isKnown: (path) => files.has(path) || isKnownAddress(engine.read(), path),
    secure: publicOrigin.startsWith('https:'),
    tellTags: environment.CACHE_TAGS,
    commit: () => engine.commit,
    report: () => {
      const reader = engine.read();
      const { commit, held } = engine;
      return {
        commit,
        held,
        snapshot: reader.snapshot,
        articles: countStories(reader, { by: 'all' }),
        bodiesWaiting: engine.bodies.waiting,
        picturesWaiting: engine.pictures.waiting,
        pagesWaiting: documents.making,
        problems: listProblems(reader, engine.pictures.failures),
      };
    },
  };
}
