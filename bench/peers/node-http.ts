/** The same answer as the site's, from a server that does nothing else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../process/free-port.ts';
import { launch, waitFor } from '../process/launch.ts';
import { workFolder } from '../process/work-folder.ts';
import type { Answer } from './buffer-server.ts';
import type { Peer } from './nginx.ts';

export async function startNodeHttp(name: string, headers: Record<string, string>, body: Buffer, core?: number): Promise<Peer> {
  const folder = workFolder('node-http');
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ headers, body: body.toString('base64') } satisfies Answer));
  const port = await freePort();
  const script = join(import.meta.dirname, 'buffer-server.ts');
  const running = launch(process.execPath, [script, String(port), file], { core, log: join(folder, 'log') });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(url);
  return { ...running, url };
}
