/**
 * Mozilla's HTTP Observatory, by its own library. It is no dependency: one of its packages wants a native build, and its
 * install script the network. So it is installed beside the site, without scripts, in a cache folder.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../../bench/process/work-folder.ts';

const PACKAGE = '@mdn/mdn-http-observatory';
const VERSION = '1.4.8';
const INSTALL_LIMIT_MS = 240_000;

/** @returns the folder that it is in; nothing where the registry cannot be reached */
export function installObservatory(): string | undefined {
  const folder = workFolder(`observatory-${VERSION}`);
  const home = join(folder, 'node_modules', PACKAGE);
  const preloaded = join(home, 'conf/hsts-preload.json');
  if (existsSync(preloaded)) return home;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'observatory', private: true, type: 'module' }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', `${PACKAGE}@${VERSION}`];
  if (spawnSync('npm', args, { cwd: folder, timeout: INSTALL_LIMIT_MS, stdio: 'ignore' }).status !== 0) return undefined;
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(preloaded, '{}'); // what its install script would fetch; a test's host is on nobody's preload list
  return home;
}

export interface Verdict {
  scan: { score: number; grade: string };
  tests: Record<string, { pass: boolean; result: string; scoreModifier: number }>;
}

/**
 * @param host with its port
 * @param certificate file of the certificate that it trusts
 */
export function scanWithObservatory(home: string, host: string, certificate: string): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(home, 'src/scan.js'), host], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(out) as Verdict) : reject(new Error(`The Observatory ended with ${code}: ${out}`)),
    );
  });
}
