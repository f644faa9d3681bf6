/** The process: environment → port → build → edition → pages → ready, and back down again. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { countStories } from '#engine/query/listing.ts';
import { listProblems } from '#engine/query/problems.ts';
import { readSite } from '#engine/query/site.ts';
import { answer, type Site } from './answer.ts';
import { buildIfNeeded } from './build.ts';
import { openEdition } from './edition.ts';
import { readEnvironment, StartError } from './environment.ts';
import { openPages } from './pages.ts';
import { plainDocument } from './plain-document.ts';

process.env.NEXT_TELEMETRY_DISABLED = '1'; // nothing here reports to anybody

const root = resolve(import.meta.dirname, '..');
const development = process.argv.includes('--dev');

/** How long requests in flight may take once the process is told to stop, in milliseconds. */
const STOP_GRACE_MS = 10_000;

/** How long connections are still taken: closing the port resets those that the kernel holds and nobody has read yet. */
const DRAIN_MS = 500;

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  let site: Site | undefined;
  const server = createServer((request, response) => {
    answer(request, response, site).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, plainDocument(500, '', '').headers as Record<string, string>);
      response.end();
    });
  });
  const origin = await listen(server, environment.HOST, environment.PORT);
  process.env.SITE_URL = environment.SITE_URL ?? origin; // pages read it when they are asked for

  const engine = await openEdition(root, environment, development);
  if (!development) await buildIfNeeded(root);
  const pages = await openPages(root, process.env.SITE_URL, server, development);
  site = {
    pages,
    development,
    refresh: development ? () => engine.update() : undefined,
    report: () => {
      const reader = engine.read();
      return { snapshot: reader.snapshot, articles: countStories(reader, { by: 'all' }), problems: listProblems(reader) };
    },
  };
  stopOnSignals(server, async () => {
    await pages.close();
    await engine.close();
  });
  const reader = engine.read();
  const count = countStories(reader, { by: 'all' });
  console.log(`${readSite(reader).name} on ${origin} — ${count} ${count === 1 ? 'article' : 'articles'}`);
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is taken: choose another, or 0 for any that is free' : (error.code ?? error.message);
      reject(new StartError(`HOST=${host} PORT=${port}: ${reason}.`));
    });
    server.listen(port, host, () => {
      const { address, family, port } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
    });
  });
}

/** Finishes what is in flight or on its way, takes nothing more, and ends. A second signal ends at once. */
function stopOnSignals(server: Server, close: () => Promise<void>): void {
  const stop = () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, stop).once(signal, () => process.exit(1));
    setTimeout(() => process.exit(1), STOP_GRACE_MS).unref();
    server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
    setTimeout(() => server.close(() => void close().then(() => process.exit(0))), DRAIN_MS);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
