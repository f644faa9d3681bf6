/** The browsers beside Chromium that Debian has, with as much of them as tests need. */
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Screen } from './layout.ts';
import { findWebKit, openWebKit } from './webkit.ts';

export interface OtherBrowser extends Screen {
  /** In CSS px. */
  setWidth(width: number): Promise<void>;
  close(): Promise<void>;
}

interface Installed {
  name: string;
  /** Where it is; nothing where it is not. */
  path: string | undefined;
  /** What brings it. */
  packages: string;
  /** How narrow its window can be made, in CSS px. */
  narrowest: number;
  open(path: string): Promise<OtherBrowser>;
}

const FIREFOX = '/usr/bin/firefox-esr';

export const OTHER_BROWSERS: readonly Installed[] = [
  { name: 'Firefox', path: existsSync(FIREFOX) ? FIREFOX : undefined, packages: 'firefox-esr', narrowest: 320, open: openFirefox },
  { name: 'WebKit', path: findWebKit(), packages: 'webkit2gtk-driver xvfb', narrowest: 480, open: openWebKit },
];

async function openFirefox(executablePath: string): Promise<OtherBrowser> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    setWidth: (width) => page.setViewport({ width, height: 900 }),
    goto: (url) => page.goto(url),
    evaluate: (ask) => page.evaluate(ask),
    close: () => browser.close(),
  };
}
