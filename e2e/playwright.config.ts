import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './harness/find-browser.ts';

// Sites that tests start load their modules compiled.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../node_modules/.cache/node');

const launchOptions = {
  executablePath: findBrowser(),
  args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  chromiumSandbox: process.getuid?.() !== 0, // Chromium's sandbox refuses to run as root
};

/** Specs whose outcome does not depend on the size of a screen run once. */
const ONCE =
  /\/(?:addresses|axe|clock|crawl|discovery|documents|embargo|extremes|foreign-edition|instant|layout|process|validity|withdrawal|without-script)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  globalSetup: './harness/build-once.ts',
  use: { launchOptions, locale: 'en-GB', timezoneId: 'Asia/Seoul' },
  projects: [
    { name: 'phone', testIgnore: ONCE, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', testIgnore: ONCE, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'once', testMatch: ONCE, use: { viewport: { width: 1440, height: 900 } } },
  ],
});
