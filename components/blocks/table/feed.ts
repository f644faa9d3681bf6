import { element, type FeedForm } from '#components/blocks/feed-form.ts';
import { sourceLine } from '#components/blocks/source-line.ts';
import type { table } from './schema.ts';

export const feedTable: FeedForm<typeof table> = ({ caption, source }, { lang }, children) => [
  element('p', {}, element('strong', {}, caption)),
  ...children,
  ...(source === undefined ? [] : [element('p', {}, sourceLine(source, lang))]),
];
