/** A story as plain Markdown: what its file says to a reader, without what it says to the site. */
import type { ArticleView } from '#engine/query/views.ts';
import { absolute } from '../absolute.ts';
import { cleanText } from '../clean-text.ts';

/** @param body the story's own text, in Markdown */
export function writeMarkdown(article: ArticleView, body: string, origin: string): string {
  const { title, standfirst, authors, published, updated, corrections, sources, href } = article;
  const names = authors.map((author) => `[${author.title}](${absolute(origin, author.href)})`).join(', ');
  const dates = [`Published ${published}`, ...(updated === undefined ? [] : [`updated ${updated.at}`])].join(', ');
  const parts = [
    `# ${title}`,
    standfirst,
    `By ${names}. ${dates}. ${absolute(origin, href)}`,
    ...corrections.map(({ at, text }) => `**Correction**, ${at}: ${text}`),
    body.trim(),
    ...(sources.length === 0 ? [] : ['## Sources', sources.map(toLine).join('\n')]),
  ];
  return `${cleanText(parts.join('\n\n'))}\n`;
}

function toLine({ title, publisher, url, date }: ArticleView['sources'][number]): string {
  const name = url === undefined ? title : `[${title}](${url})`;
  return `- ${[name, publisher, date].filter(Boolean).join(', ')}`;
}
