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
  /** What the answer was made from: it is wrong when one of these changes. */
  tags: Set<string>;
  /** What stands beside the answer's subject was made from: when one of these changes, it is made anew when there is time. */
  beside: Set<string>;
  /** Whether a query reads what stands beside. */
  isBeside: boolean;
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
  return { tags: new Set(), beside: new Set(), isBeside: false, expires: Number.POSITIVE_INFINITY };
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

/**
 * Notes what a query asked or got.
 * @param always what is noted of it in any case, where it only stands beside
 */
export function observe(tag: string, always?: string): void {
  const scope = storage.getStore();
  if (scope === undefined) return;
  if (!scope.isBeside) return void scope.tags.add(tag);
  scope.beside.add(tag);
  if (always !== undefined) scope.tags.add(always);
}

/** Answers a query for what stands beside the answer's subject, and need not change in the same moment. */
export function beside<T>(query: () => T): T {
  const scope = storage.getStore();
  if (scope === undefined) return query();
  scope.isBeside = true;
  try {
    return query();
  } finally {
    scope.isBeside = false;
  }
}

/** Notes when a query that compares with now would answer otherwise; beside the subject, whoever publishes what comes due says so. */
export function observeClock(moment: number): void {
  const scope = storage.getStore();
  if (scope !== undefined && !scope.isBeside) scope.expires = Math.min(scope.expires, moment);
}

/** Notes when something in the answer was published, updated or corrected. */
export function observeModified(moment: number): void {
  const scope = storage.getStore();
  if (scope !== undefined) scope.modified = Math.max(scope.modified ?? 0, moment);
}
