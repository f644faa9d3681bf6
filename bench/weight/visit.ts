/** A reader's visit in Chromium → what went over the wire, by Chromium's own count. */
import type { Browser, CDPSession, Page } from 'playwright';

export interface Weight {
  requests: number;
  /** Headers and bodies as they were sent. */
  bytes: number;
  /** The same by what it was for: Document, Script, Stylesheet, Image, … */
  byKind: Record<string, number>;
}

export interface Visit {
  /** Until nothing more is loaded, without scrolling. */
  firstView: Weight;
  /** The same and the way down to the end. */
  whole: Weight;
}

/** A phone's, as most readers have. */
const VIEWPORT = { width: 412, height: 823 };

const STEP_MS = 120;

/** How long nothing must be asked for, beyond Playwright's own half second: prefetching begins late. */
const CALM_MS = 1_500;

/** Nothing is cached before: each visit has a context of its own. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const count = await watch(await context.newCDPSession(page));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(CALM_MS);
  const firstView = count();
  await readToTheEnd(page);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(CALM_MS);
  const whole = count();
  await context.close();
  return { firstView, whole };
}

async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += VIEWPORT.height) {
    await page.mouse.wheel(0, VIEWPORT.height);
    await page.waitForTimeout(STEP_MS);
  }
}

/** @returns what has been loaded so far, when asked */
async function watch(session: CDPSession): Promise<() => Weight> {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.url.startsWith('http')) kinds.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void bytes.set(requestId, encodedDataLength));
  await session.send('Network.enable');
  return () => {
    const byKind: Record<string, number> = {};
    for (const [id, kind] of kinds) byKind[kind] = (byKind[kind] ?? 0) + (bytes.get(id) ?? 0);
    return { requests: kinds.size, bytes: Object.values(byKind).reduce((sum, part) => sum + part, 0), byKind };
  };
}
