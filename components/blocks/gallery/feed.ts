import { element, type FeedForm, feedCaption, feedPicture } from '#components/blocks/feed-form.ts';
import type { gallery } from './schema.ts';

export const feedGallery: FeedForm<typeof gallery> = ({ pictures, caption, credit }, surroundings) => [
  ...pictures.map(({ src, alt, caption: words }) => element('figure', {}, feedPicture(src, alt, surroundings), feedCaption(words))),
  ...(caption === undefined && credit === undefined ? [] : [element('p', {}, [caption, credit].filter(Boolean).join(' '))]),
];
