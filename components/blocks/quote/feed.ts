import { element, type FeedForm } from '#components/blocks/feed-form.ts';
import { formatPartialDate } from '#components/site/date-format.ts';
import type { quote } from './schema.ts';

export const feedQuote: FeedForm<typeof quote> = ({ who, where, url, date }, { lang }, children) => [
  element('blockquote', { cite: url }, children),
  element(
    'p',
    {},
    `— ${who}, `,
    url === undefined ? where : element('a', { href: url }, where),
    date === undefined ? undefined : [', ', element('time', { dateTime: date }, formatPartialDate(date, lang))],
  ),
];
