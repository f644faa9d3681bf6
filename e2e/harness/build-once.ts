/** Builds before the workers start, so that no two of them do. */
import { buildIfNeeded } from '../../server/build.ts';
import { root } from './serve.ts';

export default async function buildOnce(): Promise<void> {
  await buildIfNeeded(root);
}
