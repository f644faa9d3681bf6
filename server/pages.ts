/** Next, in this thread: an address in, a page out, without a socket between. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import inject from 'light-my-request';
import next from 'next';
import { createScope, type RequestScope, withRequestScope } from '#engine/request-scope.ts';

export interface Page {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
  /** What the page and its queries said while it was rendered. */
  scope: RequestScope;
}

export interface Pages {
  /** Renders what is at a path; the path may have a query. */
  render(path: string): Promise<Page>;
  /** Lets Next answer by itself: its own assets, and its channel to the browser in development. */
  pass(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/**
 * @param origin public origin of the site
 * @param development the HTTP server, whose upgrades Next answers while the site is being worked on
 */
export async function openPages(root: string, origin: string, development?: Server): Promise<Pages> {
  if (development === undefined) takeBuiltConfiguration(root);
  const app = next({ dir: root, dev: development !== undefined, customServer: true });
  await withStandardOutputFree(() => app.prepare());
  const handler = app.getRequestHandler() as (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  development?.on('upgrade', app.getUpgradeHandler());
  const listener = handler as unknown as RequestListener;
  const { host } = new URL(origin);
  return {
    render: (path) => renderInScope(listener, path, host),
    pass: (request, response) => void withRequestScope(createScope(), () => handler(request, response)),
    close: () => app.close(),
  };
}

/** As Next's own stand-alone servers do: what the build wrote down is used, and no compiler is loaded to read `next.config.ts`. */
function takeBuiltConfiguration(root: string): void {
  const { config } = JSON.parse(readFileSync(join(root, '.next/required-server-files.json'), 'utf8')) as { config: object };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** Next announces its configuration on standard output, where the process has one line to say; it goes beside it. */
async function withStandardOutputFree<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = console.error;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/** No header of the reader's reaches the page, so that none can change it. */
async function renderInScope(listener: RequestListener, path: string, host: string): Promise<Page> {
  const scope = createScope();
  const ask = async () => await inject(listener as never, { method: 'GET', url: path, headers: { host } }); // it begins when it is awaited
  const answer = await withRequestScope(scope, ask);
  const headers = answer.headers as Page['headers'];
  return { status: answer.statusCode === 200 ? (scope.status ?? 200) : answer.statusCode, headers, body: answer.rawPayload, scope };
}
