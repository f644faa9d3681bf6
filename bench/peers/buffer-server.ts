/** `node buffer-server.ts <port> <answer.json>`: what Node does at best, one buffer sent with its headers. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

export interface Answer {
  headers: Record<string, string>;
  /** Base64. */
  body: string;
}

const [port, file = ''] = process.argv.slice(2);
const { headers, body } = JSON.parse(readFileSync(file, 'utf8')) as Answer;
const bytes = Buffer.from(body, 'base64');

const server = createServer({ keepAliveTimeout: 65_000 }, (_, response) => {
  response.writeHead(200, headers).end(bytes);
});
server.listen(Number(port), '127.0.0.1');
