/** Every template, and the worst that an edition may hold, at the widths that are not looked at every time. */
import { testExtremes } from './harness/extremes.ts';
import { BETWEEN_AND_BEYOND } from './harness/layout.ts';
import { testLayout } from './harness/layout-tests.ts';

testLayout(BETWEEN_AND_BEYOND);
testExtremes(BETWEEN_AND_BEYOND);
