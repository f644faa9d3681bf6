/** The port, and how much of a connection anybody may take. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, ListenOptions } from 'node:net';
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

/**
 * One connection is taken from a socket in each turn of the loop, and in a rush a turn answers all who are connected: with
 * a single socket the last of a few hundred newcomers waits for seconds. Linux spreads them over several at one port.
 */
const MOST_SOCKETS = process.platform === 'linux' ? 16 : 1;

export interface Listening {
  /** All at one port, answering alike. */
  servers: readonly [Server, ...Server[]];
  /** What they are bound to. */
  origin: string;
}

/** @param sockets how many share the port */
export async function listen(host: string, port: number, listener: RequestListener, sockets = MOST_SOCKETS): Promise<Listening> {
  const open = () => {
    const server = createServer(LIMITS, listener);
    server.maxHeadersCount = MOST_HEADERS;
    server.maxConnections = MOST_CONNECTIONS / sockets;
    return server;
  };
  const first = open();
  const bound = await bind(first, { host, port });
  const origin = `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`;
  if (sockets === 1) return { servers: [first], origin };
  await new Promise((resolve) => first.close(resolve)); // nobody else has the port, which sockets that share it would not notice
  const others = Array.from({ length: sockets - 1 }, open);
  for (const server of [first, ...others]) await bind(server, { host, port: bound.port, reusePort: true });
  return { servers: [first, ...others], origin };
}

function bind(server: Server, options: ListenOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is taken: choose another, or 0 for any that is free' : (error.code ?? error.message);
      reject(new StartError(`HOST=${options.host} PORT=${options.port}: ${reason}.`));
    };
    server.once('error', fail).listen(options, () => {
      server.off('error', fail);
      resolve(server.address() as AddressInfo);
    });
  });
}
