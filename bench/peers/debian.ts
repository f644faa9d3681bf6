/**
 * nginx and wrk as Debian builds them, unpacked into a cache folder: nothing is installed on the machine, so no service
 * is started and no other user's is touched.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { workFolder } from '../process/work-folder.ts';

const PACKAGES = ['nginx', 'wrk', 'libnginx-mod-http-brotli-static', 'libluajit-5.1-2', 'libluajit-5.1-common', 'libbrotli1'];
const LIMIT_MS = 120_000;

const folder = workFolder('debian');
const unpacked = join(folder, 'root');

/** @returns the program's path, unpacked or on the PATH; nothing where it cannot be had */
export function findProgram(name: 'nginx' | 'wrk'): string | undefined {
  const own = ['usr/sbin', 'usr/bin'].map((part) => join(unpacked, part, name)).find((path) => existsSync(path));
  if (own !== undefined) return own;
  if (download()) return findProgram(name);
  const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}

/** nginx has no brotli of its own. */
export function findBrotliModule(): string | undefined {
  const places = [join(unpacked, 'usr/lib/nginx/modules'), '/usr/lib/nginx/modules'];
  return places.map((place) => join(place, 'ngx_http_brotli_static_module.so')).find((path) => existsSync(path));
}

/** So that unpacked programs find their libraries. */
export function libraryEnvironment(): NodeJS.ProcessEnv {
  const libraries = join(unpacked, 'usr/lib', `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`);
  return { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
}

let tried = false;

function download(): boolean {
  if (tried) return false;
  tried = true;
  console.error(`Fetching ${PACKAGES.join(', ')} from Debian into ${folder}`);
  // Lists may be there already, and only root may fetch them.
  if (process.getuid?.() === 0) run('apt-get', ['update', '-qq']);
  for (const name of PACKAGES) run('apt-get', ['download', '-qq', name]);
  const archives = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  return archives.map((file) => run('dpkg-deb', ['-x', file, unpacked])).includes(true);
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { cwd: folder, timeout: LIMIT_MS, stdio: 'ignore' }).status === 0;
}

export function versionOf(program: string, flag: string): string {
  const { stdout, stderr } = spawnSync(program, [flag], { env: libraryEnvironment(), encoding: 'utf8' });
  return /(\d+\.[\w.+~-]+)/.exec(`${stdout}${stderr}`)?.[1] ?? 'of unknown version';
}
