/** The thread that looks through a large index for damage, beside serving: all of it is read, and that takes seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { openToRead } from './database.ts';

const db = openToRead(workerData as string);
try {
  parentPort?.postMessage(db.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok');
} catch {
  parentPort?.postMessage(false); // what cannot be read is damaged
} finally {
  db.close();
}
