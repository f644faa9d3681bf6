import { element, type FeedForm, feedTitle } from '#components/blocks/feed-form.ts';
import { relatedTitle } from './related-title.ts';
import type { related } from './schema.ts';

export const feedRelated: FeedForm<typeof related> = ({ slugs, title }, { context, lang }) => {
  const cards = slugs.flatMap((slug) => context.articles[slug] ?? []);
  if (cards.length === 0) return [];
  const links = cards.map((card) => element('li', {}, element('a', { href: card.href }, card.title)));
  return [...feedTitle(title ?? relatedTitle(lang)), element('ul', {}, links)];
};
