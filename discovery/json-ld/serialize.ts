/** One graph a page, as a script element holds it: nothing in it can end the element or begin a comment. */
import type { Graph, Thing } from 'schema-dts';

export function writeGraph(nodes: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
