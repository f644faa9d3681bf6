/** The site as readers reach it: build → renderer beside the edition → documents → what publishes, and back down again. */
import type { Engine } from '#engine/open.ts';
import { tags } from '#engine/tags.ts';
import type { Site } from './answer.ts';
import { buildIfNeeded } from './build.ts';
import { calm } from './calm.ts';
import { openEdition } from './edition.ts';
import type { Environment } from './environment.ts';
import { openFrontCache } from './front-cache/open-front-cache.ts';
import type { Logger } from './log.ts';
import { Publisher } from './publish.ts';
import { openPublishSources } from './publish-sources.ts';
import { Renderer } from './renderer.ts';
import { serveDocuments } from './serve-documents.ts';

/**
 * What changed while the process was away is not known to the cache in front: it lets go of everything, once it has had
 * the time to see that there is somebody to ask again. In milliseconds.
 */
const NOTICED_MS = 5_000;

/** This thread asks the index and has its answer; pages are rendered in another. In milliseconds. */
const READER_MS = 500;

/** In a rush, the index is looked through for damage so long after the start, in milliseconds. */
const VERIFIED_MS = 5_000;

export interface Opening {
  /** Folder of the checkout. */
  root: string;
  /** Where the process is bound. */
  origin: string;
  /** Where readers reach it. */
  publicOrigin: string;
  environment: Environment;
  log: Logger;
}

export interface OpenSite {
  site: Site;
  engine: Engine;
  close(): Promise<void>;
}

/** Resolves when readers may come: what is served is what the source has. */
export async function openSite({ root, origin, publicOrigin, environment, log }: Opening): Promise<OpenSite> {
  const frontCache = openFrontCache(environment, log);
  await buildIfNeeded(root);
  const renderer = new Renderer({ root, origin: publicOrigin }); // Next is prepared beside the indexing
  const { engine, mirror } = await openEdition(root, environment, { readerMs: READER_MS });
  renderer.onWanted = (wanted) => ('body' in wanted ? engine.bodies.want(wanted.body) : engine.pictures.want(wanted.picture));
  const follow = () => renderer.follow(engine.reading);
  engine.onRenewed(follow);
  follow();
  await renderer.ready;
  const site = serveDocuments({ root, origin, publicOrigin, environment, engine, renderer, log });
  const publisher = new Publisher({ engine, documents: site.documents, log });
  publisher.listeners.push((publication) => frontCache?.purge(publication.tags));
  engine.pictures.onMade((changedTags) => {
    site.documents.purge(changedTags, 'soft');
    frontCache?.purge(changedTags);
  });
  engine.bodies.listen({
    checked: (checked) => publisher.takeChecked(checked),
    failed: (error) => log.error({ err: error }, 'bodies cannot be checked'),
  });
  const sources = openPublishSources(environment, mirror, publisher, log);
  if (environment.PUBLISH_SECRET !== undefined) site.webhook = { secret: environment.PUBLISH_SECRET, look: sources.look };
  await sources.catchUp(); // the mirror may be behind
  if (frontCache === undefined) void publisher.warm();
  else {
    // it has others to ask: its readers neither wait for the first pages of this one, nor get older ones
    await publisher.warmWhole();
    await sources.catchUp();
    setTimeout(() => frontCache.purge([tags.site]), NOTICED_MS).unref();
  }
  verify(engine, publisher, log).catch((error) => log.error({ err: error }, 'the index cannot be looked through'));
  return {
    site,
    engine,
    close: async () => {
      sources.close();
      frontCache?.close();
      await renderer.close();
      await engine.close();
    },
  };
}

/** Readers are not kept waiting for it. */
async function verify(engine: Engine, publisher: Publisher, log: Logger): Promise<void> {
  await calm(VERIFIED_MS);
  if (await engine.verify()) return;
  log.error('the index is damaged: it is made anew');
  await publisher.publish();
}
