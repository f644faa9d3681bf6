/** Names the code that an index was made by, so that an index made by other code is made again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param blocks URL of the module that exports the block registry; its folder counts as code of the index */
export function fingerprintCode(blocks: string): string {
  const hash = createHash('sha256');
  for (const folder of [fileURLToPath(new URL('..', import.meta.url)), dirname(fileURLToPath(blocks))]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter(isCode).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 32);
}

function isCode(file: string): boolean {
  return file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^(?:query|testing)\//.test(file);
}
