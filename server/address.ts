/** The one spelling of every address: lower case, no trailing or doubled slashes. */

/** Whose names are not the site's to spell: hashes and file names keep their case. */
const SPELLED_BY_FILES = /^\/(?:_next|images)\//;

/** @param path an address without its query */
export function normalisePath(path: string): string {
  if (SPELLED_BY_FILES.test(path)) return path;
  const single = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  return single.replace(/%[0-9a-f]{2}|[A-Z]+/gi, (part) => (part.startsWith('%') ? part.toUpperCase() : part.toLowerCase()));
}

/** Whether the percent-encoding of a path can be read (RFC 3986 §2.1). */
export function isWellFormed(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Splits a request target (RFC 9112 §3.2.1) into a path and a query with its question mark. */
export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf('?');
  return mark < 0 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark) };
}
