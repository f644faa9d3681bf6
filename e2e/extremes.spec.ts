import { testExtremes } from './harness/extremes.ts';
import { SMALL_AND_LARGE } from './harness/layout.ts';

testExtremes(SMALL_AND_LARGE);
