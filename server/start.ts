/** The process: environment → port → build → edition → pages → ready, and back down again. */
import { resolve } from 'node:path';
import { countStories } from '#engine/query/listing.ts';
import { readSite } from '#engine/query/site.ts';
import { tags } from '#engine/tags.ts';
import { answer, type Site } from './answer.ts';
import { answerInDevelopment, type SiteInDevelopment } from './answer-in-development.ts';
import { buildIfNeeded } from './build.ts';
import { openEdition, requireFolders } from './edition.ts';
import { readEnvironment, StartError } from './environment.ts';
import { openFrontCache } from './front-cache/open-front-cache.ts';
import { listen } from './listen.ts';
import { type Logger, logRequest, openLog } from './log.ts';
import { openPages, type Pages } from './pages.ts';
import { Publisher } from './publish.ts';
import { openPublishSources, type PublishSources } from './publish-sources.ts';
import { Renderer } from './renderer.ts';
import { serveDocuments } from './serve-documents.ts';
import { stopOnSignals } from './stop.ts';

process.env.NEXT_TELEMETRY_DISABLED = '1'; // nothing here reports to anybody

const root = resolve(import.meta.dirname, '..');
/**
 * What changed while the process was away is not known to the cache in front: it lets go of everything, once it has had
 * the time to see that there is somebody to ask again. In milliseconds.
 */
const NOTICED_MS = 5_000;

const development = process.argv.includes('--dev');

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = openLog(environment.LOG_LEVEL);
  let site: Site | undefined;
  let siteInDevelopment: SiteInDevelopment | undefined;
  const logs = environment.LOG_REQUESTS && !development;
  const { server, origin } = await listen(environment.HOST, environment.PORT, (request, response) => {
    if (logs) logRequest(log, request, response);
    const fail = (error: unknown) => {
      log.error({ err: error }, 'a request cannot be answered');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    };
    try {
      const answering = development ? answerInDevelopment(request, response, siteInDevelopment) : answer(request, response, site);
      answering?.catch(fail); // nothing is left to wait for where it was kept
    } catch (error) {
      fail(error);
    }
  });
  const publicOrigin = environment.SITE_URL ?? origin;
  process.env.SITE_URL = publicOrigin; // pages read it when they are asked for

  endOnTheUnexpected(log);
  const frontCache = openFrontCache(environment, log);
  requireFolders(environment); // before a build is waited for in vain
  if (!development) await buildIfNeeded(root);
  const renderer = development ? undefined : new Renderer({ root, origin: publicOrigin }); // Next is prepared beside the indexing
  const { engine, mirror } = await openEdition(root, environment, development);
  let publishSources: PublishSources | undefined;
  let pagesInDevelopment: Pages | undefined;
  if (renderer === undefined) {
    pagesInDevelopment = await openPages(root, publicOrigin, server);
    siteInDevelopment = { pages: pagesInDevelopment, refresh: () => engine.update() };
  } else {
    renderer.onWanted = (wanted) => ('body' in wanted ? engine.bodies.want(wanted.body) : engine.pictures.want(wanted.picture));
    renderer.follow(engine.reading);
    await renderer.ready;
    const serving = serveDocuments({ root, origin, publicOrigin, environment, engine, renderer, log });
    const { documents } = serving;
    const publisher = new Publisher({ engine, documents, log });
    publisher.listeners.push(() => renderer.follow(engine.reading));
    publisher.listeners.push((publication) => frontCache?.purge(publication.tags));
    publishSources = openPublishSources(environment, mirror, publisher, log);
    if (environment.PUBLISH_SECRET !== undefined) serving.webhook = { secret: environment.PUBLISH_SECRET, look: publishSources.look };
    engine.pictures.onMade((changedTags) => {
      documents.purge(changedTags, 'soft');
      frontCache?.purge(changedTags);
    });
    engine.bodies.listen({
      checked: (checked) => publisher.takeChecked(checked),
      failed: (error) => log.error({ err: error }, 'bodies cannot be checked'),
    });
    void publisher.warm();
    await publishSources.caughtUp;
    site = serving;
    if (frontCache !== undefined) setTimeout(() => frontCache.purge([tags.site]), NOTICED_MS).unref();
  }
  stopOnSignals(server, async () => {
    publishSources?.close();
    frontCache?.close();
    await Promise.all([renderer?.close(), pagesInDevelopment?.close()]);
    await engine.close();
  });
  const reader = engine.read();
  const count = countStories(reader, { by: 'all' });
  console.log(`${readSite(reader).name} on ${origin} — ${count} ${count === 1 ? 'article' : 'articles'}`);
}

/** After an error that nobody caught the process cannot know what it holds: it says so and ends, for its supervisor to start anew. */
function endOnTheUnexpected(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'unexpected');
    log.flush(() => process.exit(1));
  });
}

try {
  await start();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
