/** Finds a Chromium for the tests, and installs one where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { installPackages } from './apt.ts';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const INSTALL_LIMIT_MS = 300_000;

/** @returns the path of an executable; throws with what to install when there is none */
export function findBrowser(): string {
  const found =
    findInstalled() ??
    (installWithPlaywright() ? findInstalled() : undefined) ??
    (installPackages(['chromium']) ? findInstalled() : undefined);
  if (found === undefined)
    throw new Error(
      'The tests need Chromium: run “npx playwright install --with-deps chromium”, or install your system’s chromium package.',
    );
  return found;
}

function findInstalled(): string | undefined {
  const own = chromium.executablePath();
  return existsSync(own) ? own : findOnPath();
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithPlaywright(): boolean {
  const args = ['playwright', 'install', '--with-deps', 'chromium'];
  console.error(`No Chromium yet: npx ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('npx', args, { stdio: 'ignore', timeout: INSTALL_LIMIT_MS, env }).status === 0;
}
