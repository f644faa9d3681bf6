/** What plain `next dev` and `next start` need of this process, called from `instrumentation.ts`. */
import { resolve } from 'node:path';
import { hasEngine } from '#engine/handle.ts';
import { openEdition } from './edition.ts';
import { readEnvironment } from './environment.ts';

export async function openEditionOnce(): Promise<void> {
  if (hasEngine()) return;
  await openEdition(resolve(import.meta.dirname, '..'), readEnvironment(process.env), {
    development: process.env.NODE_ENV === 'development',
  });
}
