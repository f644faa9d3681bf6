/** Where everything derived from an edition is kept. */
import { join } from 'node:path';

export function indexFile(dataDir: string): string {
  return join(dataDir, 'index.sqlite');
}

export function pictureFolder(dataDir: string): string {
  return join(dataDir, 'pictures');
}
