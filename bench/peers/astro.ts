/** Astro, which people would take for such a site: the same content as a static build of an ordinary project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workFolder } from '../process/work-folder.ts';

export const ASTRO = '7.3.5';
const LIMIT_MS = 240_000;

/** @returns a folder for the project, with Astro in it; nothing where it cannot be installed */
export function installAstro(): string | undefined {
  const folder = workFolder(`astro-${ASTRO}`);
  if (existsSync(join(folder, 'node_modules/astro/package.json'))) return folder;
  console.error(`Installing astro@${ASTRO} into ${folder}`);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies: { astro: ASTRO } }),
  );
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, timeout: LIMIT_MS, stdio: 'ignore' });
  return status === 0 ? folder : undefined;
}

export interface AstroPage {
  path: string;
  title: string;
  description: string;
  lang: string;
  body: string;
}

/** Everything as `npm create astro` has it: pages with a layout, the stylesheet imported, nothing configured. */
const FILES: Record<string, string> = {
  'astro.config.mjs': "import { defineConfig } from 'astro/config';\n\nexport default defineConfig({});\n",
  'src/layouts/Layout.astro': `---
import '../styles/site.css';
const { title, description, lang } = Astro.props;
---
<!doctype html>
<html lang={lang}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={description} />
  </head>
  <body><slot /></body>
</html>
`,
  'src/pages/[...path].astro': `---
import Layout from '../layouts/Layout.astro';
import pages from '../data/pages.json';
export const getStaticPaths = () => pages.map((page) => ({ params: { path: page.path.slice(1) }, props: page }));
const { title, description, lang, body } = Astro.props;
---
<Layout title={title} description={description} lang={lang}><Fragment set:html={body} /></Layout>
`,
};

/** @returns the folder that the build came out in */
export function buildAstro(folder: string, pages: readonly AstroPage[], styles: string): string {
  for (const part of ['src', 'dist', 'node_modules/.astro', '.astro']) rmSync(join(folder, part), { recursive: true, force: true });
  const data = { 'src/data/pages.json': JSON.stringify(pages), 'src/styles/site.css': styles };
  for (const [path, text] of Object.entries({ ...FILES, ...data })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    timeout: LIMIT_MS,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`Astro cannot build its project in ${folder}:\n${stdout}${stderr}`);
  return join(folder, 'dist');
}
