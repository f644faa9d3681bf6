/** The thread that looks through an index for damage. */
import { parentPort, workerData } from 'node:worker_threads';
import { isDamaged } from './damage.ts';
import { openToRead, tellsOfDamage } from './database.ts';

parentPort?.postMessage(look(workerData as string));

function look(file: string): boolean {
  try {
    const db = openToRead(file);
    try {
      return isDamaged(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (tellsOfDamage(error)) return true;
    throw error;
  }
}
