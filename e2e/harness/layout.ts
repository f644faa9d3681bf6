/** What is wrong with how a page lies on the screen: wider than it, text over text, places that move while it loads. */
import type { Page } from '@playwright/test';

/** Widths of screens in CSS px: where most goes wrong, and the rest. */
export const SMALL_AND_LARGE = [320, 1440] as const;
export const BETWEEN_AND_BEYOND = [390, 768, 1024, 2560] as const;

/** What is needed of a browser to look at a page. */
export interface Screen {
  goto(url: string): Promise<unknown>;
  evaluate<T>(ask: () => T | Promise<T>): Promise<T>;
}

/** Opens a page, reads it to its end, and answers its faults, a sentence each. */
export async function findLayoutFaults(page: Page, path: string): Promise<string[]> {
  return [...(await findFaultsAtRest(page, path)), ...(await page.evaluate(findShifts))];
}

/** All but what moves while the page is read, which only Chromium tells. */
export async function findFaultsAtRest(screen: Screen, url: string): Promise<string[]> {
  await screen.goto(url);
  await scrollThrough(screen);
  return [...(await screen.evaluate(findOverflow)), ...(await screen.evaluate(findOverlaps))];
}

/** So that what is fetched late has come. */
async function scrollThrough(screen: Screen): Promise<void> {
  await screen.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await frame();
    }
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
    scrollTo(0, 0);
    await frame();
  });
}

function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`The page is ${scrollWidth} px wide on ${clientWidth} px.`] : [];
}

/** Lines of text that lie over lines of another text. */
function findOverlaps(): string[] {
  const DEPTH = 1; // px: letters of neighbouring lines may touch
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const clipped = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { position, clipPath, visibility } = getComputedStyle(at);
      if (visibility === 'hidden' || clipPath !== 'none' || position === 'fixed') return true;
      if (at.tagName === 'SVG' || at.tagName === 'svg') return true; // drawings are looked at, not measured
    }
    return !element.checkVisibility();
  };
  const lines: { text: string; rect: DOMRect; node: Node }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (text === '' || parent === null || clipped(parent) || parent.closest('.wordmark') !== null) continue;
    const scroller = parent.closest('.link-strip, .table-scroll, pre, [tabindex="0"]');
    const view = scroller?.getBoundingClientRect();
    // from the box of the line to its ink
    canvas.font = getComputedStyle(parent).font;
    const ink = canvas.measureText(text);
    const above = ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent;
    const below = ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      // a strip that scrolls shows no ink beyond its edges
      const left = Math.max(rect.left, view?.left ?? rect.left);
      const right = Math.min(rect.right, view?.right ?? rect.right);
      if (right - left < 1) continue;
      lines.push({ text: text.slice(0, 40), rect: new DOMRect(left, rect.y + above, right - left, rect.height - above - below), node });
    }
  }
  lines.sort((a, b) => a.rect.top - b.rect.top);
  const faults: string[] = [];
  for (const [index, one] of lines.entries())
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (other === undefined || other.rect.top >= one.rect.bottom) break;
      if (other.node === one.node) continue;
      const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const height = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
      if (width > DEPTH && height > DEPTH) faults.push(`“${one.text}” and “${other.text}” lie over each other.`);
    }
  return faults;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
}

/**
 * Layout shifts since the page was opened, as Chromium counts them for CLS. A line that is painted before its last words
 * have arrived grows by them; a page counts from a thousandth on, the least that reports of CLS show.
 */
function findShifts(): Promise<string[]> {
  const LEAST = 0.001;
  const show = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
  const describe = (shift: LayoutShift) =>
    shift.sources.map(
      ({ node, previousRect, currentRect }) =>
        `“${node?.textContent?.trim().slice(0, 40)}” moved from ${show(previousRect)} to ${show(currentRect)} while the page was read.`,
    );
  return new Promise((resolve) => {
    const shifts: LayoutShift[] = [];
    new PerformanceObserver((list) => {
      shifts.push(...(list.getEntries() as LayoutShift[]).filter(({ hadRecentInput }) => !hadRecentInput));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
      const score = shifts.reduce((sum, { value }) => sum + value, 0);
      resolve(score < LEAST ? [] : shifts.flatMap(describe));
    }, 50);
  });
}
