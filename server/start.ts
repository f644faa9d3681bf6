/** The process: environment → port → build → edition → pages → ready, and back down again. */
import { resolve } from 'node:path';
import { countStories } from '#engine/query/listing.ts';
import { readSite } from '#engine/query/site.ts';
import { answer, type Site } from './answer.ts';
import { answerInDevelopment, type SiteInDevelopment } from './answer-in-development.ts';
import { buildIfNeeded } from './build.ts';
import { openEdition } from './edition.ts';
import { readEnvironment, StartError } from './environment.ts';
import { openFrontCache } from './front-cache/open-front-cache.ts';
import { listen } from './listen.ts';
import { type Logger, logRequest, openLog } from './log.ts';
import { openPages } from './pages.ts';
import { Publisher } from './publish.ts';
import { openPublishSources, type PublishSources } from './publish-sources.ts';
import { serveDocuments } from './serve-documents.ts';
import { stopOnSignals } from './stop.ts';

process.env.NEXT_TELEMETRY_DISABLED = '1'; // nothing here reports to anybody

const root = resolve(import.meta.dirname, '..');
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

  const frontCache = openFrontCache(environment, log);
  const { engine, mirror } = await openEdition(root, environment, development);
  if (!development) await buildIfNeeded(root);
  const pages = await openPages(root, publicOrigin, server, development);
  let publishSources: PublishSources | undefined;
  if (development) siteInDevelopment = { pages, refresh: () => engine.update() };
  else {
    site = serveDocuments({ root, origin, publicOrigin, environment, engine, pages, log });
    const publisher = new Publisher({ engine, documents: site.documents, log });
    publisher.listeners.push(({ tags }) => frontCache?.purge(tags));
    publishSources = openPublishSources(environment, mirror, publisher, log);
    if (environment.PUBLISH_SECRET !== undefined) site.webhook = { secret: environment.PUBLISH_SECRET, look: publishSources.look };
    const { documents } = site;
    engine.pictures.onMade((changedTags) => {
      documents.purge(changedTags, 'soft');
      frontCache?.purge(changedTags);
    });
    void publisher.warm();
  }
  stopOnSignals(server, async () => {
    publishSources?.close();
    frontCache?.close();
    await pages.close();
    await engine.close();
  });
  endOnTheUnexpected(log);
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
