/** The caches of `deploy/`, set up as they are shipped but for names and ports, before two instances on this machine. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../../bench/process/launch.ts';
import { root } from './serve.ts';

export type FrontName = 'varnish' | 'nginx';

export interface FrontOptions {
  /** Where it is reached. */
  port: number;
  /** Of the instances. */
  behind: readonly [number, number];
  /** What who purges must know. */
  token: string;
}

export interface FrontProcess {
  stop(): Promise<void>;
}

const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

const PROGRAMS: Record<FrontName, { files: string[]; packages: string[] }> = {
  varnish: {
    files: ['/usr/sbin/varnishd', `${LIBRARIES}/varnish/vmods/libvmod_xkey.so`],
    packages: ['varnish', 'varnish-modules'],
  },
  nginx: { files: ['/usr/sbin/nginx'], packages: ['nginx-light'] },
};

const INSTALL_LIMIT_MS = 240_000;

/** Installs it from Debian where that is allowed. @returns why there is none, if there is none */
export function missing(name: FrontName): string | undefined {
  const { files, packages } = PROGRAMS[name];
  const isThere = () => files.every((file) => existsSync(file));
  if (isThere()) return undefined;
  if (process.getuid?.() !== 0) return `${name} is not installed, and only root may install ${packages.join(', ')}.`;
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: INSTALL_LIMIT_MS, stdio: 'ignore' });
  return isThere() ? undefined : `${name} is not installed, and Debian’s ${packages.join(', ')} cannot be.`;
}

export async function startFront(name: FrontName, options: FrontOptions): Promise<FrontProcess> {
  const folder = mkdtempSync(join(tmpdir(), `parallel-${name}-`));
  chmodSync(folder, 0o755); // its workers are another user
  const child = name === 'varnish' ? startVarnish(folder, options) : startNginx(folder, options);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
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
  return { stop };
}

function startVarnish(folder: string, { port, behind, token }: FrontOptions): ChildProcess {
  const configuration = join(folder, 'site.vcl');
  writeFileSync(
    configuration,
    replaceAll(readShipped('varnish.vcl'), [
      ['"3001"', `"${behind[0]}"`],
      ['"3002"', `"${behind[1]}"`],
    ]),
  );
  const args = [
    '-F',
    '-n',
    join(folder, 'work'),
    '-f',
    configuration,
    '-a',
    `127.0.0.1:${port}`,
    '-s',
    'malloc,128m',
    '-p',
    'http_gzip_support=off',
  ];
  return spawn('varnishd', args, { env: { ...process.env, PURGE_TOKEN: token }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Without its certificates, and so without TLS: everything else is as it is shipped. */
function startNginx(folder: string, { port, behind }: FrontOptions): ChildProcess {
  const shipped = replaceAll(readShipped('nginx.conf'), [
    ['127.0.0.1:3001', `127.0.0.1:${behind[0]}`],
    ['127.0.0.1:3002', `127.0.0.1:${behind[1]}`],
    ['/var/cache/nginx/parallel', join(folder, 'cache')],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port};`],
    ['listen 80;', `listen unix:${join(folder, 'plain.sock')};`],
    ['$host;', '$http_host;'], // it stands on no default port here
  ]).replace(/^ *ssl_certificate.*\n/gm, '');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder};`);
  const around = `${user} daemon off; pid ${folder}/pid; events {} http { access_log off; ${temporary.join(' ')}\n${shipped}\n}`;
  mkdirSync(join(folder, 'cache'));
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(configuration, around);
  return spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', configuration], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function readShipped(name: string): string {
  return readFileSync(join(root, 'deploy', name), 'utf8');
}

/** Throws where there is nothing to replace: then what is shipped is another than is thought here. */
function replaceAll(text: string, replacements: readonly [from: string, to: string][]): string {
  return replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`“${from}” is not in what is shipped.`);
    return before.replaceAll(from, to);
  }, text);
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
