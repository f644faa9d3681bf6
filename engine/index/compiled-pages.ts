/** The standing pages that the site compiles: an identical file in an edition is that page, and code is allowed in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './changed-files.ts';

/** Hashes by the pages' names. */
export function hashPages(folder: string): Map<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mdx'));
  return new Map(files.map((file) => [file.slice(0, -'.mdx'.length), hashOf(readFileSync(join(folder, file)))]));
}
