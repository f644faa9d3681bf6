import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { WORK_LIMIT_MS, worksTooLong } from './time-limit.ts';

/** Runs code in a thread that says first what it has used so far. */
async function begin(code: string): Promise<{ worker: Worker; begun: NodeJS.CpuUsage }> {
  const worker = new Worker(`require('node:worker_threads').parentPort.postMessage(process.threadCpuUsage()); ${code}`, { eval: true });
  const [begun] = (await once(worker, 'message')) as [NodeJS.CpuUsage];
  return { worker, begun };
}

it('a thread that never comes to an end has worked too long', async () => {
  const { worker, begun } = await begin('for (;;);');
  expect(await worksTooLong(worker, begun, new AbortController().signal)).toBe(true);
  await worker.terminate();
});

it('a thread that waits has not, however long it waits', async () => {
  const { worker, begun } = await begin(
    `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${WORK_LIMIT_MS + 500}); setInterval(() => {}, 1000);`,
  );
  const job = new AbortController();
  setTimeout(() => job.abort(), WORK_LIMIT_MS + 1_000);
  expect(await worksTooLong(worker, begun, job.signal)).toBe(false);
  await worker.terminate();
});

it('a thread that is gone, or whose work is done, is no longer watched', async () => {
  const { worker, begun } = await begin('');
  const job = new AbortController();
  const watch = worksTooLong(worker, begun, job.signal);
  job.abort();
  expect(await watch).toBe(false);
  expect(await worksTooLong(worker, begun, new AbortController().signal)).toBe(false);
});
