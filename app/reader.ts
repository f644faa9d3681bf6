import { cache } from 'react';
import { engine } from '#engine/handle.ts';

/** One reader a request, so that every query of a page sees one snapshot at one moment. */
export const reader = cache(() => engine().read());
