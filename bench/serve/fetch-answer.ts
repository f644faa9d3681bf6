/** One answer of the site as it goes over the wire, to give to the peers. */
import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Headers that a server adds by itself. */
const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** @returns the body as it was sent, undecoded */
export function fetchAnswer(url: string, coding: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': coding }, timeout: 20_000, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !OF_THE_CONNECTION.has(name)));
        resolve({ status: response.statusCode ?? 0, headers: headers as Record<string, string>, body: Buffer.concat(chunks) });
      });
    });
    request.on('timeout', () => request.destroy(new Error(`${url} took too long.`)));
    request.on('error', reject);
  });
}

/** Waits for the best coding, which the site makes behind the first reader's back. */
export async function fetchSettled(url: string, coding: string): Promise<RawAnswer> {
  let last = await fetchAnswer(url, coding);
  for (let same = 0; same < 3; ) {
    await setTimeout(300);
    const next = await fetchAnswer(url, coding);
    same = next.body.equals(last.body) ? same + 1 : 0;
    last = next;
  }
  if (last.status !== 200) throw new Error(`${url} answered ${last.status}.`);
  return last;
}
