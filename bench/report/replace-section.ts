/** docs/benchmarks.md: a section a benchmark, each written by its own run. */

const PREAMBLE = `# Benchmarks

Each table is written by one command, which starts the site and its peers side by side on the same content and says what
it ran on. Peers come from Debian and npm into a cache folder (\`.data/bench\`, or \`$XDG_CACHE_HOME\`); one that cannot be
had is said to be missing.`;

/**
 * @param text the document as it is, or nothing
 * @param section begins with its heading, `## <name>`
 */
export function replaceSection(text: string, name: string, section: string): string {
  const [preamble = '', ...sections] = (text.trim() === '' ? PREAMBLE : text.trim()).split(/^(?=## )/m).map((part) => part.trim());
  const others = sections.filter((other) => headingOf(other) !== name);
  const all = [...others, section.trim()].sort((a, b) => orderOf(a) - orderOf(b));
  return `${[preamble, ...all].join('\n\n')}\n`;
}

const ORDER = ['serve', 'weight', 'lighthouse', 'burst', 'storm', 'publish', 'sitemaps', 'archive'];

/** Sections that are not ours stand last, in the order that they had. */
function orderOf(section: string): number {
  const index = ORDER.indexOf(headingOf(section));
  return index < 0 ? ORDER.length : index;
}

function headingOf(section: string): string {
  return /^## (.*)/.exec(section)?.[1]?.trim() ?? '';
}
