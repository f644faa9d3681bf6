/** What a site answers at many addresses, so that two sites can be compared to the byte. */
import { createHash } from 'node:crypto';

/** By address: status, what the answer is told apart by, and a hash of its text. */
export type Answers = Record<string, string>;

const HEADERS = ['content-type', 'etag', 'last-modified', 'location', 'x-served-commit'];

const AT_ONCE = 4;

/** @param headers what answers are told apart by, beside their status and text */
export async function askAll(origin: string, addresses: readonly string[], headers: readonly string[] = HEADERS): Promise<Answers> {
  const answers: Answers = {};
  const queue = addresses.values();
  const lane = async () => {
    for (const address of queue) answers[address] = await ask(origin + address, headers);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return Object.fromEntries(addresses.map((address) => [address, answers[address] ?? '']));
}

async function ask(url: string, headers: readonly string[]): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  const body = createHash('sha256')
    .update(await answer.text())
    .digest('hex');
  return [answer.status, ...headers.map((name) => answer.headers.get(name)), body].join(' ');
}
