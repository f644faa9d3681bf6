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
  /** How fast Lighthouse finds the machine: a desktop of 2020 has 1,000 to 2,000. */
  machine: number;
}

/**
 * @param onlyAudits beside those of the categories
 * @param cpuSlowdownMultiplier by which the time of every task is multiplied: what a phone is slower than this machine
 */
export async function judge(
  url: string,
  onlyCategories: string[],
  launchOptions: LaunchOptions,
  onlyAudits: string[] | null = null,
  cpuSlowdownMultiplier = 4,
): Promise<Judgement> {
  const port = await freePort();
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const result = await lighthouse(url, {
      port,
      onlyCategories,
      onlyAudits,
      output: 'json',
      logLevel: 'error',
      throttling: { cpuSlowdownMultiplier },
    });
    const { categories = {}, audits = {}, environment } = result?.lhr ?? {};
    const failed = Object.values(audits).filter(
      ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
    );
    const scores = Object.fromEntries(onlyCategories.map((id) => [id, categories[id]?.score]));
    return { scores, audits, failed: failed.map(({ id }) => id), machine: environment?.benchmarkIndex ?? 0 };
  } finally {
    await browser.close();
  }
}
