/** The index file: opened, and made anew when it is not this code's, not this source's, or damaged. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamaged } from './damage.ts';
import { TABLES } from './tables.ts';

/** Pages in memory while something is written, in kB: with the default of 2 MB, a text takes five times as long in an archive of 100,000. */
const CACHE_KB = 16 * 1024;

/** How long one process waits while another writes, in milliseconds: as long as a cold start of a large archive takes. */
const WRITE_WAIT_MS = 15 * 60_000;

/** What an index belongs to; a difference in any of it starts a new one. */
export interface Identity {
  code: string;
  source: string;
}

/**
 * Opens the index for writing, inside a transaction that the caller ends. No other process writes meanwhile.
 * @param looks whether all of it is looked through for damage, which takes the longer the larger it is
 */
export function openForUpdate(file: string, identity: Identity, looks = true): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return begin(file, identity, looks);
  } catch (error) {
    if (!tellsOfDamage(error)) throw error;
    removeIndex(file);
    return begin(file, identity, looks);
  }
}

/** The same, where the index is there and belongs to this code and source still; otherwise nothing. */
export function openIfOurs(file: string, identity: Identity): DatabaseSync | undefined {
  const db = connect(file);
  try {
    if (belongsTo(db, identity)) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return undefined;
}

/** For a look at it, outside any transaction. */
export function openToRead(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true });
  defineClock(db, Date.now);
  return db;
}

/** Copies into the index what the log has of it, as far as nobody who reads is behind. */
export function copyLog(file: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA wal_checkpoint(PASSIVE)');
  } finally {
    db.close();
  }
}

/** Who reads from it still can. */
export function removeIndex(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

function begin(file: string, identity: Identity, looks: boolean): DatabaseSync {
  const db = connect(file);
  try {
    if (looks && isDamaged(db)) throw new DamagedIndex();
    if (!belongsTo(db, identity)) recreate(db, identity);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: WRITE_WAIT_MS });
  try {
    db.exec(
      `PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 0; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;
       PRAGMA cache_size = ${-CACHE_KB}; BEGIN IMMEDIATE`,
    );
    defineClock(db, Date.now);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

class DamagedIndex extends Error {}

/** SQLITE_CORRUPT (11) and SQLITE_NOTADB (26). */
export function tellsOfDamage(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode;
  return error instanceof DamagedIndex || code === 11 || code === 26;
}

function belongsTo(db: DatabaseSync, identity: Identity): boolean {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() === undefined) return false;
  const read = db.prepare('SELECT value FROM meta WHERE key = ?');
  return Object.entries(identity).every(([key, value]) => read.get(key)?.value === value);
}

function recreate(db: DatabaseSync, identity: Identity): void {
  const names = db
    .prepare(
      "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('view', 'table') AND name NOT LIKE 'article_text_%' ORDER BY type = 'table'",
    )
    .all();
  for (const { type, name } of names) db.exec(`DROP ${type} "${name}"`);
  db.exec(TABLES);
  const write = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries({ ...identity, snapshot: '0' })) write.run(key, value);
}

/** Gives a connection the clock that its views ask. */
export function defineClock(db: DatabaseSync, now: () => number): void {
  db.function('now', now);
}
