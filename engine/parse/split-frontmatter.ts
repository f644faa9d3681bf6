/** Takes an MDX file apart without moving anything: both parts keep their lines and columns. */

export interface SplitFile {
  /** The YAML between the fences; absent when the file has no frontmatter. */
  frontmatter?: { text: string; lineOffset: number } | undefined;
  /** The rest, with the frontmatter's lines left empty before it. */
  body: string;
}

const FENCED = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

export function splitFrontmatter(source: string): SplitFile {
  const match = FENCED.exec(source);
  if (match === null) return { body: source };
  const fenced = match[0];
  return {
    frontmatter: { text: match[1] ?? '', lineOffset: 1 },
    body: fenced.replace(/[^\r\n]/g, '') + source.slice(fenced.length),
  };
}
