/** Where an edition's files come from. A source only reads; what the bytes mean is not its business. */

/** What tells a file that changed from one that did not, without reading it: a name of its bytes serves as well as a time. */
export interface FileStamp {
  /** Relative to the content folder, with forward slashes. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch, whole. */
  modified: number;
  inode: number;
}

/** A file that got another name: both are paths. */
export interface Move {
  from: string;
  to: string;
}

export interface Source {
  /** Tells sources apart: an index belongs to one. */
  id: string;
  /** The state that is read, where the source keeps its states apart. */
  commit?: string | undefined;
  /**
   * Files, in no order, looked at one after the other; throws when the source itself is not there.
   * @param within paths of files and folders; everything when absent
   */
  list(within?: readonly string[]): Iterable<FileStamp>;
  /** The bytes of a file, or nothing when it went away. */
  read(path: string): Uint8Array<ArrayBuffer> | undefined;
  /** Names the files that are read next, in order. */
  expect?(paths: readonly string[]): void;
  /** Why what is at a path is not read, as a sentence. */
  refusalOf?(path: string): string | undefined;
  /** Paths that differ from an earlier commit; nothing when that cannot be told. */
  changedSince?(commit: string): string[] | undefined;
  /** Files that got other names, oldest first: since an earlier commit, or ever; nothing when that cannot be told. */
  movesSince?(commit: string | undefined): Move[] | undefined;
}
