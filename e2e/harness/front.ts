/** A balancer of connections before one process or another: it knows bytes alone. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Front {
  url: string;
  /** Where new connections go; those that are there stay. */
  passTo(origin: string): void;
  close(): void;
}

/** Passes nothing until it is told to whom. */
export async function openFront(): Promise<Front> {
  let port = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const behind = connect(port, '127.0.0.1');
    sockets.add(socket);
    socket.pipe(behind).pipe(socket);
    // What breaks on one side breaks on the other: a reader sees it.
    socket.on('error', () => behind.destroy()).on('close', () => sockets.delete(socket));
    behind.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passTo: (next) => {
      port = portOf(next);
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function portOf(origin: string): number {
  return Number(new URL(origin).port);
}
