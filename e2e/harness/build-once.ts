/** Builds, indexes the sample edition and makes its pictures before the workers start: no two of them do the same work. */
import { buildIfNeeded } from '../../server/build.ts';
import { picturesMade } from './pictures-made.ts';
import { FILLED, root, serve } from './serve.ts';

export default async function buildOnce(): Promise<void> {
  await buildIfNeeded(root);
  const site = await serve({ env: { LOG_REQUESTS: '0', DATA_DIR: FILLED } });
  await picturesMade(site.url);
  await site.stop();
}
