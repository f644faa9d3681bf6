import { element, type FeedForm, feedTitle } from '#components/blocks/feed-form.ts';
import { formatPartialDate } from '#components/site/date-format.ts';
import type { timeline } from './schema.ts';

export const feedTimeline: FeedForm<typeof timeline> = ({ title, items }, { lang }) => [
  ...feedTitle(title),
  element(
    'ul',
    {},
    items.map(({ date, text }) => element('li', {}, element('time', { dateTime: date }, formatPartialDate(date, lang)), `: ${text}`)),
  ),
];
