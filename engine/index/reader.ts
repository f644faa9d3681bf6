/** What queries read with: one snapshot of the index and one moment in time, whole. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { ParsePool } from '../parse/parse-pool.ts';
import type { PublishedPictures } from '../pictures/picture-shelf.ts';
import type { Source } from '../source/source.ts';
import type { BodyChecks } from './body-checks.ts';
import { defineClock } from './database.ts';
import { type Row, Statements } from './statements.ts';

export interface Reader {
  /** Milliseconds since the epoch: what is public is public at this moment. */
  readonly now: number;
  /** Number of the snapshot that is read. */
  readonly snapshot: number;
  /** Whether to tell editors what is wrong where readers would be told nothing. */
  readonly development: boolean;
  readonly pool: ParsePool;
  readonly source: Source;
  readonly pictures: PublishedPictures;
  readonly bodies: Pick<BodyChecks, 'want'>;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
}

export type ReaderSurroundings = Pick<Reader, 'development' | 'pool' | 'source' | 'pictures' | 'bodies'>;

/** A connection that stays at the snapshot it was opened on, until it is closed. */
export class Snapshot {
  readonly number: number;
  readonly #statements: Statements;
  #now = 0;

  constructor(file: string) {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    defineClock(db, () => this.#now);
    db.exec('BEGIN');
    this.#statements = new Statements(db);
    this.number = Number(this.#statements.get("SELECT value FROM meta WHERE key = 'snapshot'")?.value);
  }

  /** A reader of this snapshot at a moment. Queries are synchronous, so that each one sees its own reader's clock. */
  at(now: number, surroundings: ReaderSurroundings): Reader {
    return {
      ...surroundings,
      now,
      snapshot: this.number,
      get: (sql, ...values) => {
        this.#now = now;
        return this.#statements.get(sql, ...values);
      },
      all: (sql, ...values) => {
        this.#now = now;
        return this.#statements.all(sql, ...values);
      },
    };
  }

  close(): void {
    this.#statements.db.close();
  }
}
