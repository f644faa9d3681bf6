/** Looks at every pixel of an edition's photographs, to say before they are published which cannot be shown. */
import type { Statements } from '../index/statements.ts';
import type { Source } from '../source/source.ts';
import { isDrawing } from './order.ts';
import { PictureMaker } from './picture-maker.ts';

/** What is wrong with each that is broken, by its path. */
export async function inspectPictures(index: Statements, source: Pick<Source, 'read'>): Promise<Map<string, string>> {
  const failures = new Map<string, string>();
  const maker = new PictureMaker();
  const paths = index.all('SELECT path FROM picture ORDER BY path').map((row) => row.path as string);
  try {
    for (const path of paths.filter((candidate) => !isDrawing(candidate))) {
      const bytes = source.read(path);
      if (bytes !== undefined) await maker.run({ inspect: bytes }).catch((error: Error) => failures.set(path, error.message));
    }
  } finally {
    maker.close();
  }
  return failures;
}
