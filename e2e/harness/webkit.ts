/** WebKitGTK, the engine of Safari, through its driver (W3C WebDriver): the few commands that tests need. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../bench/process/free-port.ts';
import type { OtherBrowser } from './other-browsers.ts';

const LIBRARIES = '/usr/lib';
const START_LIMIT_MS = 20_000;

/** What its window takes of the screen that is not the page's, and the least that it can be made. */
const SCREEN = '3000x1200x24';

/** @returns the path of the small browser that comes with the library; nothing where there is none, or no driver, or no screen */
export function findWebKit(): string | undefined {
  const there = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'].every((path) => existsSync(path));
  const folders = readdirSync(LIBRARIES).filter((name) => name.endsWith('-linux-gnu'));
  const browsers = folders.flatMap((folder) =>
    readdirSync(join(LIBRARIES, folder))
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(LIBRARIES, folder, name, 'MiniBrowser')),
  );
  return there ? browsers.find((path) => existsSync(path)) : undefined;
}

export async function openWebKit(binary: string): Promise<OtherBrowser> {
  const port = await freePort();
  const driver = startDriver(port);
  const origin = `http://127.0.0.1:${port}`;
  await answered(origin);
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const { sessionId } = (await command(origin, 'POST', '/session', { capabilities: { alwaysMatch: options } })) as { sessionId: string };
  const session = (path: string, body?: object) => command(origin, 'POST', `/session/${sessionId}${path}`, body);
  const evaluate = <T>(ask: () => T | Promise<T>) =>
    session('/execute/async', { script: `Promise.resolve((${ask})()).then(arguments[0])`, args: [] }) as Promise<T>;
  return {
    setWidth: async (width) => {
      await session('/window/rect', { x: 0, y: 0, width, height: 900 });
    },
    goto: (url) => session('/url', { url }),
    evaluate,
    close: async () => {
      await command(origin, 'DELETE', `/session/${sessionId}`);
      process.kill(-(driver.pid as number)); // the screen that was made for it goes too
    },
  };
}

function startDriver(port: number): ChildProcess {
  const screen = ['-a', '-s', `-screen 0 ${SCREEN}`];
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }; // it refuses root otherwise; pages are our own
  return spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], { env, stdio: 'ignore', detached: true });
}

async function answered(origin: string): Promise<void> {
  for (const until = Date.now() + START_LIMIT_MS; ; await setTimeout(100))
    try {
      return void (await fetch(`${origin}/status`));
    } catch (error) {
      if (Date.now() > until) throw error;
    }
}

async function command(origin: string, method: string, path: string, body: object = {}): Promise<unknown> {
  const answer = await fetch(origin + path, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
  return value;
}
