/** What the page is, for machines: data that no browser runs. */
export function StructuredData({ graph }: { graph: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the graph is written with every < escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: graph }} />;
}
