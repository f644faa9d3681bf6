/** Where an edition's files come from. A source only reads; what the bytes mean is not its business. */

/** What tells a file that changed from one that did not, without reading it. */
export interface FileStamp {
  /** Relative to the content folder, with forward slashes. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch, whole. */
  modified: number;
  inode: number;
}

export interface Source {
  /** Tells sources apart: an index belongs to one. */
  id: string;
  /** Every file, in no order; throws when the source itself is not there. */
  list(): FileStamp[];
  /** The bytes of a file, or nothing when it went away. */
  read(path: string): Uint8Array<ArrayBuffer> | undefined;
}
