/** The thread that looks through an index for damage. */
import { parentPort, workerData } from 'node:worker_threads';
import { isDamaged } from './damage.ts';
import { isDamage, openToRead } from './database.ts';

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
    if (isDamage(error)) return true;
    throw error;
  }
}
