/**
 * Loaded into every thread of a site, ahead of its own code: the process is killed, as by `kill -9`, when it comes to the
 * moment that a file names. Until that file is there, nothing happens.
 */
import childProcess from 'node:child_process';
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { isMainThread, Worker } from 'node:worker_threads';

/** Of a publication, in the order in which it comes to them. */
export type Moment =
  /** The repository has just begun to be fetched. */
  | 'fetching'
  /** A text was given to a thread that parses. */
  | 'parsing'
  /** Some of its rows are written, and some are not. */
  | 'writing'
  /** All rows are written, and none is committed. */
  | 'written'
  /** They are committed, and nobody has heard of it. */
  | 'committed';

/** The variable that says which file. */
export const KILL_SWITCH = 'KILL_SWITCH';

/** Fewer rows than any publication of a story writes. */
const SOME_ROWS = 8;

const file = process.env[KILL_SWITCH];
if (file !== undefined) wire(file);

function wire(switchFile: string): void {
  const comeTo = (moment: Moment) => {
    if (read(switchFile) === moment) process.kill(process.pid, 'SIGKILL');
  };

  const { execFile } = childProcess;
  childProcess.execFile = Object.assign((...given: Parameters<typeof execFile>) => {
    const child = execFile(...given);
    if (given[1]?.includes('fetch')) comeTo('fetching');
    return child;
  }, execFile);
  syncBuiltinESMExports();

  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...given) {
    postMessage.apply(this, given);
    if (!isMainThread) setTimeout(() => comeTo('parsing')); // from the thread that writes, or the one that renders
  };

  const { run } = StatementSync.prototype;
  let rows = 0;
  StatementSync.prototype.run = function (...given: unknown[]) {
    const result = run.apply(this, given as never);
    rows = read(switchFile) === 'writing' ? rows + 1 : 0;
    if (rows === SOME_ROWS) comeTo('writing');
    return result;
  };

  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (sql) {
    if (sql === 'COMMIT') comeTo('written');
    exec.call(this, sql);
    if (sql === 'COMMIT') comeTo('committed');
  };
}

function read(switchFile: string): string | undefined {
  try {
    return readFileSync(switchFile, 'utf8');
  } catch {
    return undefined;
  }
}
