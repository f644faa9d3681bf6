/** What an answer is kept under: the one spelling of its address, and of its query what pages read. */
import { normalisePath } from './address.ts';

/** The parameters that pages declare; others neither split the cache nor reach a page. */
const PARAMETERS = ['page', 'q'] as const;

/** Longer targets are no address of ours (RFC 9110 §15.5.15 asks for 8,000 octets; ours are short). */
export const LONGEST_TARGET = 2_048;

/**
 * @param path of the request target, in any spelling
 * @param query with its question mark, or empty
 */
export function keyOf(path: string, query: string): string {
  const canonical = normalisePath(path);
  if (query === '' || query === '?') return canonical;
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = given.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size === 0 ? canonical : `${canonical}?${kept}`;
}
