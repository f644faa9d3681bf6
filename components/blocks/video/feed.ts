import { element, type FeedForm, feedCaption, feedPicture } from '#components/blocks/feed-form.ts';
import type { video } from './schema.ts';
import { watchLabel } from './watch-label.ts';

export const feedVideo: FeedForm<typeof video> = ({ url, title, poster, alt = '', duration, caption, credit }, surroundings) => [
  ...(poster === undefined
    ? []
    : [element('figure', {}, element('a', { href: url }, feedPicture(poster, alt, surroundings)), feedCaption(caption, credit))]),
  element('p', {}, element('a', { href: url }, title), ` (${watchLabel(url, duration, surroundings.lang)})`),
];
