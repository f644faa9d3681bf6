/** Short questions to an engine, with answers that tests can compare. */
import type { Engine } from '../open.ts';
import { formatProblem } from '../problem.ts';
import { type List, listStories } from '../query/listing.ts';
import { listProblems } from '../query/problems.ts';
import { type Resolution, resolveArticle } from '../query/resolve.ts';

/** `path:line:column severity code` of every problem. */
export function problemsOf(engine: Engine): string[] {
  return listProblems(engine.read(), engine.pictures.failures).map((problem) => formatProblem({ ...problem, message: '' }).trim());
}

/** Addresses of a list's first page, newest first. */
export function hrefsOf(engine: Engine, list: List = { by: 'all' }): string[] {
  return listStories(engine.read(), list, 1)?.cards.map((card) => card.href) ?? [];
}

/** What an address answers: the headline, where it leads, or why it does neither. */
export function answerOf(engine: Engine, path: string): string {
  const [, section = '', category = '', slug = ''] = path.split('/');
  return describe(resolveArticle(engine.read(), { section, category, slug }));
}

function describe(resolution: Resolution): string {
  switch (resolution.found) {
    case 'article':
      return resolution.article.title;
    case 'redirect':
      return `→ ${resolution.href}`;
    case 'gone':
      return `gone: ${resolution.reason}`;
    default:
      return resolution.found;
  }
}
