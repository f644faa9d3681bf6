/** The way down: what is in flight or on its way is finished, nothing more is taken. */
import type { Server } from 'node:http';

/** How long requests in flight may take once the process is told to stop, in milliseconds. */
const STOP_GRACE_MS = 10_000;

/** How long connections are still taken: closing the port resets those that the kernel holds and nobody has read yet. */
const DRAIN_MS = 500;

/** How often connections are looked for whose requests were answered in between: who asked keeps them open, in milliseconds. */
const SWEEP_MS = 100;

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** A second signal ends the process at once. */
export function stopOnSignals(servers: readonly Server[], close: () => Promise<void>): void {
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, stop).once(signal, () => process.exit(1));
    setTimeout(() => process.exit(1), STOP_GRACE_MS).unref();
    for (const server of servers) server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
    setTimeout(() => {
      const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      void Promise.all(closed)
        .then(close)
        .then(() => process.exit(0));
      setInterval(() => {
        for (const server of servers) server.closeIdleConnections();
      }, SWEEP_MS).unref();
    }, DRAIN_MS);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
}
