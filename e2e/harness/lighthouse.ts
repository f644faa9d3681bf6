/** A page judged by Lighthouse, as a phone sees it, in a browser of its own. */
import lighthouse from 'lighthouse';
import { chromium, type LaunchOptions } from 'playwright';
import { freePort } from '../../bench/process/free-port.ts';

export interface Judgement {
  /** From 0 to 1, by category. */
  scores: Record<string, number | null | undefined>;
  audits: NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']['audits'];
  /** The audits that are not passed. */
  failed: string[];
}

/** @param onlyAudits beside those of the categories */
export async function judge(
  url: string,
  onlyCategories: string[],
  launchOptions: LaunchOptions,
  onlyAudits: string[] | null = null,
): Promise<Judgement> {
  const port = await freePort();
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const result = await lighthouse(url, { port, onlyCategories, onlyAudits, output: 'json', logLevel: 'error' });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    const failed = Object.values(audits).filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
    );
    const scores = Object.fromEntries(onlyCategories.map((id) => [id, categories[id]?.score]));
    return { scores, audits, failed: failed.map(({ id }) => id) };
  } finally {
    await browser.close();
  }
}
