/** What stands before the site in production: ends TLS, with a certificate of its own making, and sends http to https. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as ask, createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate.ts';

export interface TlsFront {
  port: number;
  /** File of its certificate, for who is to trust it. */
  certificate: string;
  /** Where requests go from now on, as `http://host:port`. */
  passTo(origin: string): void;
  close(): void;
}

/** The first octet of a TLS handshake (RFC 8446 §5.1). */
const HANDSHAKE = 22;

/** Both schemes on one port: what is asked for is told from the first octet. */
export async function openTlsFront(): Promise<TlsFront> {
  const folder = mkdtempSync(join(tmpdir(), 'parallel-tls-'));
  const { key, certificate } = makeCertificate(folder, 'localhost');
  let behind = '';
  const secure = createHttps({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) =>
    pass(request, response, behind),
  );
  const plain = createHttp((request, response) => {
    response.writeHead(308, { location: `https://${request.headers.host}${request.url}` }).end();
  });
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read() as Buffer | null;
      if (first === null) return;
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : plain).emit('connection', socket);
    });
  });
  front.listen(0, 'localhost');
  await new Promise((resolve) => front.once('listening', resolve));
  return {
    port: (front.address() as AddressInfo).port,
    certificate,
    passTo: (origin) => {
      behind = origin;
    },
    close: () => {
      front.close();
      for (const socket of sockets) socket.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function pass({ method, url, headers, socket }: IncomingMessage, response: ServerResponse, origin: string): void {
  const asked = ask(`${origin}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
  });
  asked.on('error', () => socket.destroy());
  asked.end();
}
