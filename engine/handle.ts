/**
 * Where pages find the engine. It runs outside Next's bundles (threads, SQLite), and Next has its own copy of every
 * module, so the two meet on `globalThis`.
 */
import type { Engine } from './open.ts';

/** What pages ask it for. */
type EngineOfPages = Pick<Engine, 'read'>;

const KEY = Symbol.for('parallel.engine');
const shared = globalThis as { [KEY]?: EngineOfPages };

export function provideEngine(engine: EngineOfPages): void {
  shared[KEY] = engine;
}

export function hasEngine(): boolean {
  return shared[KEY] !== undefined;
}

/** The engine that this thread opened at its start. */
export function engine(): EngineOfPages {
  const found = shared[KEY];
  if (found === undefined) throw new Error('No edition is open: start the site with npm start or npm run dev.');
  return found;
}
