import { element, type FeedForm, feedCaption, feedPicture } from '#components/blocks/feed-form.ts';
import type { figure } from './schema.ts';

export const feedFigure: FeedForm<typeof figure> = ({ src, alt, caption, credit }, surroundings) => [
  element('figure', {}, feedPicture(src, alt, surroundings), feedCaption(caption, credit)),
];
