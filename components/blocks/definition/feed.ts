import { element, type FeedForm } from '#components/blocks/feed-form.ts';
import { sourceLine } from '#components/blocks/source-line.ts';
import type { definition } from './schema.ts';

export const feedDefinition: FeedForm<typeof definition> = ({ term, source }, { lang }, children) => [
  element('dl', {}, element('dt', {}, element('strong', {}, term)), element('dd', {}, children)),
  ...(source === undefined ? [] : [element('p', {}, sourceLine(source, lang))]),
];
