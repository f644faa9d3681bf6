import { element, type FeedForm, feedTitle } from '#components/blocks/feed-form.ts';
import type { factBox } from './schema.ts';

export const feedFactBox: FeedForm<typeof factBox> = ({ title, facts = [] }, _, children) => [
  ...feedTitle(title),
  ...(facts.length === 0
    ? []
    : [
        element(
          'ul',
          {},
          facts.map(({ label, value }) => element('li', {}, element('strong', {}, `${label}:`), ` ${value}`)),
        ),
      ]),
  ...children,
];
