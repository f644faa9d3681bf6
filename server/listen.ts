/** The port, and how much of a connection anybody may take. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from './environment.ts';

const LIMITS = {
  /** Bytes of all headers together. */
  maxHeaderSize: 16 * 1024,
  /** Milliseconds for headers, and for a whole request. */
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  /** Longer than proxies keep idle connections (nginx: 60 s), so that they, who know, close them. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
} as const;

const MOST_HEADERS = 100;
const MOST_CONNECTIONS = 20_000;

/** @returns the server, and the origin that it is bound to */
export async function listen(host: string, port: number, listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(LIMITS, listener);
  server.maxHeadersCount = MOST_HEADERS;
  server.maxConnections = MOST_CONNECTIONS;
  return { server, origin: await bind(server, host, port) };
}

function bind(server: Server, host: string, port: number): Promise<string> {
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
