/** One server under a burst: load in windows, and what its process weighs after each. */
import { join } from 'node:path';
import type { Peer } from '../peers/nginx.ts';
import { type Load, load } from '../peers/wrk.ts';
import { type Memory, readMemory } from '../process/usage.ts';

export const CONNECTIONS = 256;

export interface Phase {
  server: string;
  name: string;
  load: Load;
  memory: Memory;
}

const SCRIPT = join(import.meta.dirname, 'zipf.lua');

export interface Window {
  server: string;
  name: string;
  seconds: number;
  /** Another for each window: what was drawn before is not drawn again in the same order. */
  seed: number;
}

export async function measureWindow(peer: Peer, list: string, { server, name, seconds, seed }: Window): Promise<Phase> {
  const script = { path: SCRIPT, args: [list, String(seed)] };
  const found = await load({ url: peer.url, connections: CONNECTIONS, seconds, coding: 'br', script });
  const phase = { server, name, load: found, memory: readMemory(peer.pid) };
  console.error(`${server}, ${name}: ${Math.round(found.requestsPerSecond)}/s, p99 ${found.p99} ms, ${found.errors} errors`);
  return phase;
}
