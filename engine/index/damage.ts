/**
 * Whether an index is whole. To look through a large one takes longer than a start may: so it is looked through while it
 * is served, and one that was found whole is marked. A start without a mark looks first.
 */
import { rmSync, writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

/** @returns whether something in it is not as it was written */
export function isDamaged(db: DatabaseSync): boolean {
  return db.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok';
}

/** The same of the index in a file, in a thread of its own; marks one that is whole. */
export async function lookForDamage(file: string): Promise<boolean> {
  const found = await new Promise<boolean>((resolve, reject) => {
    const worker = new Worker(new URL('./damage-worker.ts', import.meta.url), { workerData: file });
    worker.once('message', resolve).once('error', reject).unref();
  });
  if (!found) writeFileSync(markOf(file), '');
  return found;
}

/** @returns whether the index was found whole by who had it last; it is for whoever asks first */
export function takeMark(file: string): boolean {
  try {
    rmSync(markOf(file));
    return true;
  } catch {
    return false;
  }
}

function markOf(file: string): string {
  return `${file}-whole`;
}
