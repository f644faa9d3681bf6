import { absoluteOrigin } from '#app/origin.ts';
import { reader } from '#app/reader.ts';
import { decodePart } from '#app/request-path.ts';
import { answerMoved, answerNothing, answerText } from '#app/text-answer.ts';
import { writeMarkdown } from '#discovery/files/markdown-twin.ts';
import { readMarkdown } from '#engine/query/body.ts';
import { resolveArticle } from '#engine/query/resolve.ts';

interface Context {
  params: Promise<{ section: string; category: string; slug: string }>;
}

/** `<article>.md`, by the rewrite in `next.config.ts`. Search lists the article; this is for programs that read text. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { section, category, slug } = await params;
  const [read, origin] = [reader(), absoluteOrigin()];
  const found = resolveArticle(read, { section: decodePart(section), category: decodePart(category), slug: decodePart(slug) });
  if (found.found === 'redirect') return answerMoved(`${found.href}.md`);
  if (found.found === 'gone') return answerNothing(found.legal ? 451 : 410);
  if (found.found !== 'article') return answerNothing();
  const body = await readMarkdown(read, found.article, origin);
  if (body === undefined) return answerNothing();
  return answerText(writeMarkdown(found.article, body, origin), 'text/markdown', { 'X-Robots-Tag': 'noindex' });
}
