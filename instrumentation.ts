/** Opens the edition under plain `next dev` and `next start`; under `npm start` the document server has done so. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasEngine } from '#engine/handle.ts';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || hasEngine()) return;
  const load = (path: string) => import(/* turbopackIgnore: true */ pathToFileURL(join(process.cwd(), path)).href);
  const { readEnvironment } = (await load('server/environment.ts')) as typeof import('./server/environment.ts');
  const { openEdition } = (await load('server/edition.ts')) as typeof import('./server/edition.ts');
  await openEdition(process.cwd(), readEnvironment(process.env), process.env.NODE_ENV === 'development');
}
