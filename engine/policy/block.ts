/**
 * What a block tells the engine about itself. The engine is opened with a registry of these and knows no block by name.
 */
import type { z } from 'zod';
import type { PictureWords } from '../pictures/order.ts';
import type { ReferenceKind } from '../reference.ts';

/** A value in a block's props that names another content file. */
export interface BlockReference {
  prop: string;
  kind: ReferenceKind;
  value: string;
  /** Of a picture: what the block says of it, to be written into its published files. */
  words?: PictureWords | undefined;
}

export interface BlockDefinition<Props extends z.ZodObject = z.ZodObject> {
  /** One sentence for editors. */
  summary: string;
  /** Accepted props; unknown ones are errors. */
  props: Props;
  /** Whether Markdown may, must or must not stand between the tags. */
  children: 'required' | 'optional' | 'none';
  /** Node types (mdast) that the children must be, when not any. */
  only?: readonly string[];
  /** Sentences in the props that are part of the story's text. */
  text?(props: z.output<Props>): string[];
  /** Other content files that the props name. */
  references?(props: z.output<Props>): BlockReference[];
  /** MDX of a good use, for the style guide and the documentation. */
  example: string;
}

export type BlockRegistry = Readonly<Record<string, BlockDefinition>>;

/** Gives a definition the type of its own props. */
export function defineBlock<Props extends z.ZodObject>(definition: BlockDefinition<Props>): BlockDefinition<Props> {
  return definition;
}
