/** Next with its articles in the bundle: MDX files compiled by `@mdx-js/loader`, a static page each, as its guide has it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root, workFolder } from '../process/work-folder.ts';
import { type BuildTime, timeBuild } from './build-time.ts';

const INSTALL_LIMIT_MS = 240_000;
const PACKAGES = ['next', 'react', 'react-dom', '@mdx-js/loader'] as const;

const FILES: Record<string, string> = {
  'next.config.mjs': `export default {
  turbopack: { root: import.meta.dirname, rules: { '*.mdx': { loaders: ['@mdx-js/loader'], as: '*.js' } } },
};
`,
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  'app/page.jsx': `import { articles } from '../articles/all.js';
export default () => <ul>{Object.keys(articles).slice(0, 50).map((slug) => <li key={slug}><a href={'/articles/' + slug}>{slug}</a></li>)}</ul>;
`,
  'app/articles/[slug]/page.jsx': `import { articles } from '../../../articles/all.js';
import { blocks } from '../../../articles/blocks.js';
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(articles).map((slug) => ({ slug }));
export default async function Page({ params }) {
  const { default: Body, meta } = await articles[(await params).slug]();
  return <article><h1>{meta.title}</h1><p>{meta.standfirst}</p><Body components={blocks} /></article>;
}
`,
};

export function buildNextMdx(contentDir: string): BuildTime {
  const folder = installNext();
  if (folder === undefined) return 'missing';
  for (const part of ['app', 'articles', '.next']) rmSync(join(folder, part), { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) write(join(folder, path), text);
  copyArticles(join(contentDir, 'articles'), join(folder, 'articles'));
  return timeBuild(folder, process.execPath, ['node_modules/next/dist/bin/next', 'build']);
}

/** In the versions that the site has. */
function installNext(): string | undefined {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const folder = workFolder(`next-mdx-${dependencies.next}`);
  if (existsSync(join(folder, 'node_modules/next/package.json'))) return folder;
  console.error(`Installing ${PACKAGES.join(', ')} into ${folder}`);
  const wanted = Object.fromEntries(PACKAGES.map((name) => [name, dependencies[name]]));
  write(join(folder, 'package.json'), JSON.stringify({ name: 'peer', private: true, dependencies: wanted }));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, timeout: INSTALL_LIMIT_MS, stdio: 'ignore' });
  return status === 0 ? folder : undefined;
}

/** Frontmatter becomes an export; blocks are components that show nothing. */
function copyArticles(from: string, to: string): void {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  const blocks = new Set<string>();
  for (const name of names) {
    const [, head = '', ...body] = readFileSync(join(from, name), 'utf8').split(/^---$/m);
    const text = body.join('---');
    for (const [, block = ''] of text.matchAll(/<([A-Z]\w*)/g)) blocks.add(block);
    write(join(to, basename(name)), `export const meta = ${JSON.stringify(readHead(head))};\n${text}`);
  }
  const imports = names.map((name) => basename(name, '.mdx')).map((slug) => `  '${slug}': () => import('./${slug}.mdx'),`);
  write(join(to, 'all.js'), `export const articles = {\n${imports.join('\n')}\n};\n`);
  write(join(to, 'blocks.js'), `export const blocks = { ${[...blocks].map((block) => `${block}: () => null`).join(', ')} };\n`);
}

/** A generated archive writes each value as JSON. */
function readHead(head: string): Record<string, unknown> {
  const lines = head.trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')), JSON.parse(line.slice(line.indexOf(':') + 1))]));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
