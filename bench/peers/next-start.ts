/** The same build of the same site under `next start`. */
import { join } from 'node:path';
import { freePort } from '../process/free-port.ts';
import { launch, waitFor } from '../process/launch.ts';
import { root, workFolder } from '../process/work-folder.ts';
import type { Peer } from './nginx.ts';

export interface Edition {
  contentDir: string;
  /** A folder of its own: two processes do not share an index. */
  dataDir: string;
}

/** @param edition the build must be there: start the site first */
export async function startNext({ contentDir, dataDir }: Edition, path: string, core?: number): Promise<Peer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
    SITE_URL: url,
  };
  const args = [join(root, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)];
  const running = launch(process.execPath, args, { cwd: root, core, env: env as NodeJS.ProcessEnv, log: join(workFolder('next'), 'log') });
  await waitFor(`${url}${path}`);
  return { ...running, url };
}
