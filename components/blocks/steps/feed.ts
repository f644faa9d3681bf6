import { element, type FeedForm, feedTitle } from '#components/blocks/feed-form.ts';
import type { steps } from './schema.ts';

export const feedSteps: FeedForm<typeof steps> = ({ title, items }) => [
  ...feedTitle(title),
  element(
    'ol',
    {},
    items.map((item) => element('li', {}, item.title === undefined ? undefined : [element('strong', {}, item.title), ' '], item.text)),
  ),
];
