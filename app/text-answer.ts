import { askStatus } from '#engine/request-scope.ts';

/** Text of a kind that machines read, in UTF-8. */
export function answerText(body: string, type: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8`, ...headers } });
}

/** Nothing is at this address, or no longer. */
export function answerNothing(status: 404 | 410 | 451 = 404): Response {
  askStatus(status);
  const text = status === 404 ? 'Not found\n' : 'Withdrawn\n';
  return new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** The one address of what was asked for. */
export function answerMoved(href: string): Response {
  return new Response(null, { status: 308, headers: { Location: href } });
}
