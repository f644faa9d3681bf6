import type { PictureWords } from './pictures/order.ts';
import type { Place } from './problem.ts';

/** Kinds of thing that content refers to by name; an alias refers to the file that it is in. */
export type ReferenceKind = 'section' | 'category' | 'author' | 'topic' | 'article' | 'picture' | 'data' | 'alias' | 'id';

/** A name in one content file that another must answer to, and where it stands. */
export interface Reference extends Place {
  kind: ReferenceKind;
  value: string;
  /** Code of the problem when nothing answers: `article/unknown-category`. */
  code: string;
  /** What is said of a picture there, and goes into its published files. */
  words?: PictureWords | undefined;
}
