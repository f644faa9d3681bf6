/** The process: environment → port → site → ready, and back down again. */
import type { RequestListener, Server } from 'node:http';
import { resolve } from 'node:path';
import { countStories } from '#engine/query/listing.ts';
import { readSite } from '#engine/query/site.ts';
import { answer, type Site } from './answer.ts';
import { answerInDevelopment, type SiteInDevelopment } from './answer-in-development.ts';
import { openEdition, requireFolders } from './edition.ts';
import { readEnvironment, StartError } from './environment.ts';
import { listen } from './listen.ts';
import { type Logger, logRequest, openLog } from './log.ts';
import { type Opening, type OpenSite, openSite } from './open-site.ts';
import { openPages } from './pages.ts';
import { stopOnSignals } from './stop.ts';

process.env.NEXT_TELEMETRY_DISABLED = '1'; // nothing here reports to anybody

const root = resolve(import.meta.dirname, '..');
const development = process.argv.includes('--dev');

/** What answers, once it is ready. */
let site: Site | undefined;
let siteInDevelopment: SiteInDevelopment | undefined;

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = openLog(environment.LOG_LEVEL);
  const logs = environment.LOG_REQUESTS && !development;
  const listener: RequestListener = (request, response) => {
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
  };
  const sockets = development ? 1 : undefined; // Next takes over connections of one
  const { servers, origin } = await listen(environment.HOST, environment.PORT, listener, sockets);
  const publicOrigin = environment.SITE_URL ?? origin;
  process.env.SITE_URL = publicOrigin; // pages read it when they are asked for

  endOnTheUnexpected(log);
  requireFolders(environment); // before a build is waited for in vain
  const opening = { root, origin, publicOrigin, environment, log };
  const { engine, close } = development ? await openForDevelopment(opening, servers[0]) : await openForReaders(opening);
  stopOnSignals(servers, close);
  const reader = engine.read();
  const count = countStories(reader, { by: 'all' });
  console.log(`${readSite(reader).name} on ${origin} — ${count} ${count === 1 ? 'article' : 'articles'}`);
}

async function openForReaders(opening: Opening): Promise<Pick<OpenSite, 'engine' | 'close'>> {
  const opened = await openSite(opening);
  site = opened.site;
  site.webhook?.look(); // who told of something before was not heard
  return opened;
}

async function openForDevelopment(
  { root, publicOrigin, environment }: Opening,
  server: Server,
): Promise<Pick<OpenSite, 'engine' | 'close'>> {
  const { engine } = await openEdition(root, environment, { development: true });
  const pages = await openPages(root, publicOrigin, server);
  siteInDevelopment = { pages, refresh: () => engine.update() };
  return {
    engine,
    close: async () => {
      await pages.close();
      await engine.close();
    },
  };
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
