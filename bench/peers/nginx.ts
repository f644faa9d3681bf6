/** nginx over a folder of files, set up as one would for speed: no log, files kept open, compressed ahead. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../process/free-port.ts';
import { launch, type Running, waitFor } from '../process/launch.ts';
import { workFolder } from '../process/work-folder.ts';
import { findBrotliModule, findProgram, libraryEnvironment } from './debian.ts';

export interface NginxOptions {
  /** Apart from other servers of the run. */
  name: string;
  files: string;
  /** How a body comes to be compressed: from `.br` and `.gz` beside it, or when asked for, at nginx's own level. */
  compression: 'ahead' | 'on-demand';
  headers?: Readonly<Record<string, string>>;
  core?: number | undefined;
  /** One a core, unless there is one. */
  workers?: number;
}

export interface Peer extends Running {
  /** Origin, without a slash at the end. */
  url: string;
}

/** @returns nothing where there is no nginx */
export async function startNginx(options: NginxOptions): Promise<Peer | undefined> {
  const program = findProgram('nginx');
  if (program === undefined) return undefined;
  const folder = workFolder(`nginx-${options.name}`);
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(configuration, configure(folder, port, options));
  const log = join(folder, 'error.log');
  const running = launch(program, ['-p', folder, '-e', log, '-c', configuration], { core: options.core, log, env: libraryEnvironment() });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(url);
  return { ...running, url };
}

function configure(folder: string, port: number, { files, compression, headers = {}, workers = 1 }: NginxOptions): string {
  const module = findBrotliModule();
  const brotli = module === undefined ? 'try_files $uri.br =404; add_header content-encoding br;' : 'brotli_static on;';
  const ahead = `gzip_static on; ${brotli}`;
  const onDemand = 'gzip on; gzip_types text/css text/javascript application/json image/svg+xml;';
  const added = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/tmp;`);
  return `
${module === undefined || compression === 'on-demand' ? '' : `load_module ${module};`}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
worker_processes ${workers};
worker_rlimit_nofile 16384;
events { worker_connections 4096; multi_accept on; }
http {
  ${temporary.join(' ')}
  types { text/css css; text/javascript js; image/svg+xml svg; image/png png; image/jpeg jpg; image/webp webp; image/avif avif; text/html html; }
  default_type text/html;
  charset utf-8;
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  keepalive_timeout 65s;
  open_file_cache max=8192 inactive=10m;
  open_file_cache_valid 10m;
  open_file_cache_errors on;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${files};
    index index.html;
    location / { ${compression === 'ahead' ? ahead : onDemand} ${added.join(' ')} }
  }
}
`;
}
