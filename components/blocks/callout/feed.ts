import { element, type FeedForm, feedTitle } from '#components/blocks/feed-form.ts';
import type { callout } from './schema.ts';

export const feedCallout: FeedForm<typeof callout> = ({ title }, _, children) => [element('blockquote', {}, feedTitle(title), children)];
