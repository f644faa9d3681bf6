/** Finds a Chromium for the tests, and installs one where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const INSTALL_LIMIT_MS = 300_000;

/** @returns the path of an executable; throws with what to install when there is none */
export function findBrowser(): string {
  const found =
    findInstalled() ?? (installWithPlaywright() ? findInstalled() : undefined) ?? (installWithApt() ? findInstalled() : undefined);
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
  return run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
}

function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || findCommand('apt-get') === undefined) return false;
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium']);
}

function findCommand(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function run(command: string, args: readonly string[]): boolean {
  console.error(`No Chromium yet: ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: INSTALL_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}
