/**
 * What a page and the queries behind it say to the process that serves it. Next bundles its own copy of modules, so the
 * two sides meet on `globalThis`, and the request travels in an `AsyncLocalStorage`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** HTTP statuses that a page may ask for: RFC 9110 §15.5.5 and §15.5.11, RFC 7725 §3. */
export type AskedStatus = 404 | 410 | 451;

export interface RequestScope {
  /** Set by a page whose answer is not 200. */
  status?: AskedStatus;
  /** What the answer was made from: it is stale when one of these changes. */
  tags: Set<string>;
  /** When the answer changes by the clock alone, in milliseconds since the epoch. */
  expires: number;
  /** When the content of the answer changed last, in milliseconds since the epoch. */
  modified?: number;
}

const KEY = Symbol.for('parallel.request-scope');
const shared = globalThis as { [KEY]?: AsyncLocalStorage<RequestScope> };
shared[KEY] ??= new AsyncLocalStorage<RequestScope>();
const storage = shared[KEY];

export function createScope(): RequestScope {
  return { tags: new Set(), expires: Number.POSITIVE_INFINITY };
}

/** Serves one request: whatever `serve` renders can reach `scope`. */
export function withRequestScope<T>(scope: RequestScope, serve: () => T): T {
  return storage.run(scope, serve);
}

/**
 * Asks for the status of the answer that is being rendered. Answers whether anybody listens: outside the document
 * server (plain `next start`) nobody does.
 */
export function askStatus(status: AskedStatus): boolean {
  const scope = storage.getStore();
  if (scope === undefined) return false;
  scope.status = status;
  return true;
}

/** Notes what a query asked or got. */
export function observe(tag: string): void {
  storage.getStore()?.tags.add(tag);
}

/** Notes when a query that compares with now would answer otherwise. */
export function observeClock(moment: number): void {
  const scope = storage.getStore();
  if (scope !== undefined) scope.expires = Math.min(scope.expires, moment);
}

/** Notes when something in the answer was published, updated or corrected. */
export function observeModified(moment: number): void {
  const scope = storage.getStore();
  if (scope !== undefined) scope.modified = Math.max(scope.modified ?? 0, moment);
}
