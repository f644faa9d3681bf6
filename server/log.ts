/** Lines for operators: JSON on standard error. A request is its method, path, status and time; never its query, never its sender. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Logger, pino } from 'pino';
import { splitTarget } from './address.ts';

export type { Logger } from 'pino';

export function openLog(level: string): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: false }));
}

/** Logs a request when it has been answered. */
export function logRequest(log: Logger, request: IncomingMessage, response: ServerResponse): void {
  const begun = performance.now();
  const { socket } = request;
  const before = socket.bytesWritten;
  response.once('close', () => {
    const { path } = splitTarget(request.url ?? '/');
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    log.info({ method: request.method, path, status: response.statusCode, bytes: socket.bytesWritten - before, ms }, 'request');
  });
}
