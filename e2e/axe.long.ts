/** The looks that are not asked of axe every time. */
import { testWithAxe } from './harness/axe-tests.ts';

testWithAxe([
  { on: 'phone', colorScheme: 'dark' },
  { on: 'desk', colorScheme: 'light' },
]);
