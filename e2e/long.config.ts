/** `npm run test:long`: what does not fit fifteen minutes. */
import base from './playwright.config.ts';

export default {
  ...base, // not merged: its projects are not these
  testMatch: '**/*.long.ts',
  workers: 1, // some of them load the machine, and some look at the clock
  timeout: 1_200_000,
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/appearance/{arg}{ext}',
  projects: [{ name: 'long' }],
};
