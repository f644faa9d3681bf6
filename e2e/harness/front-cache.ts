/** The caches of `deploy/`, as they are shipped but for addresses, before two instances on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../bench/process/free-port.ts';
import { waitFor } from '../../bench/process/launch.ts';
import { installPackages } from './apt.ts';
import { makeCertificate } from './certificate.ts';
import { root } from './serve.ts';

export type FrontName = 'varnish' | 'nginx';

/** The name of the site in what is shipped. */
export const SITE_NAME = 'news.example.org';

export interface FrontOptions {
  /** Where it is reached, without TLS. */
  port: number;
  /** Of the instances. */
  behind: readonly [number, number];
  /** What who purges must know. */
  token: string;
}

export interface FrontCache {
  /** Where it ends TLS, where it does. */
  secure?: { port: number; certificate: string };
  stop(): Promise<void>;
}

const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

/** Packages of Debian, and what they put where. */
const PARTS: Record<FrontName, Record<string, string>> = {
  varnish: { varnish: '/usr/sbin/varnishd', 'varnish-modules': `${LIBRARIES}/varnish/vmods/libvmod_xkey.so` },
  nginx: { 'nginx-light': '/usr/sbin/nginx' },
};

/** @returns packages that are missing, and cannot be installed here */
export function findMissingPackages(name: FrontName): string[] {
  const missing = listMissing(name);
  const wouldStart = existsSync('/run/systemd/system'); // services of theirs, at ports of the machine's
  return missing.length > 0 && !wouldStart && installPackages(missing) ? listMissing(name) : missing;
}

function listMissing(name: FrontName): string[] {
  return Object.entries(PARTS[name])
    .filter(([, file]) => !existsSync(file))
    .map(([pack]) => pack);
}

export async function startFront(name: FrontName, options: FrontOptions): Promise<FrontCache> {
  const folder = mkdtempSync(join(tmpdir(), `parallel-${name}-`));
  chmodSync(folder, 0o755); // its workers are another user
  const { child, secure } = name === 'varnish' ? startVarnish(folder, options) : await startNginx(folder, options);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitFor(`http://127.0.0.1:${options.port}/healthz`);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${said}`);
  }
  return { ...(secure !== undefined && { secure }), stop };
}

interface Started {
  child: ChildProcess;
  secure?: FrontCache['secure'];
}

function startVarnish(folder: string, { port, behind, token }: FrontOptions): Started {
  const configuration = join(folder, 'site.vcl');
  const addresses: Replacements = [
    ['"3001"', `"${behind[0]}"`],
    ['"3002"', `"${behind[1]}"`],
  ];
  writeFileSync(configuration, readShipped('varnish.vcl', addresses));
  const files = ['-F', '-n', join(folder, 'work'), '-f', configuration];
  const args = [...files, '-a', `127.0.0.1:${port}`, '-s', 'malloc,128m', '-p', 'http_gzip_support=off'];
  return { child: spawn('varnishd', args, { env: { ...process.env, PURGE_TOKEN: token }, stdio: ['ignore', 'pipe', 'pipe'] }) };
}

async function startNginx(folder: string, { port, behind }: FrontOptions): Promise<Started> {
  const { key, certificate } = makeCertificate(folder, SITE_NAME);
  const [secure, plain] = [await freePort(), await freePort()];
  const shipped = readShipped('nginx.conf', [
    ['127.0.0.1:3001', `127.0.0.1:${behind[0]}`],
    ['127.0.0.1:3002', `127.0.0.1:${behind[1]}`],
    ['/var/cache/nginx/parallel', join(folder, 'cache')],
    ['/etc/letsencrypt/live/news.example.org/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/news.example.org/privkey.pem', key],
    ['listen 443 ssl', `listen 127.0.0.1:${port}; listen 127.0.0.1:${secure} ssl`],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
  ]);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder};`);
  const around = `${user} daemon off; pid ${folder}/pid; events {} http { access_log off; ${temporary.join(' ')}\n${shipped}\n}`;
  mkdirSync(join(folder, 'cache'));
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(configuration, around);
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', configuration], { stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, secure: { port: secure, certificate } };
}

type Replacements = readonly [from: string, to: string][];

/** Throws where there is nothing to replace: then what is shipped is another than is thought here. */
function readShipped(name: string, addresses: Replacements): string {
  return addresses.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`“${from}” is not in what is shipped.`);
      return before.replaceAll(from, to);
    },
    readFileSync(join(root, 'deploy', name), 'utf8'),
  );
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
