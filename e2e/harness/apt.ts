/** Packages of Debian that tests need, installed where they may: by root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALL_LIMIT_MS = 300_000;

/** @returns whether they were installed */
export function installPackages(names: readonly string[]): boolean {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return mayInstall && runApt(['update', '-qq']) && runApt(['install', '-y', '-qq', ...names]);
}

function runApt(args: readonly string[]): boolean {
  console.error(`apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }; // what is installed is not started
  return spawnSync('apt-get', args, { stdio: 'ignore', timeout: INSTALL_LIMIT_MS, env }).status === 0;
}
