import { installObservatory, scanWithObservatory } from './harness/observatory.ts';
import { serve } from './harness/serve.ts';
import { expect, test } from './harness/test.ts';
import { openTlsFront } from './harness/tls-front.ts';

const LEAST = 125;

test('Mozilla’s Observatory finds nothing to take off, behind TLS', async () => {
  const home = installObservatory();
  test.skip(home === undefined, 'the Observatory cannot be installed: npm’s registry is out of reach');
  const front = await openTlsFront();
  const site = await serve({ env: { SITE_URL: `https://localhost:${front.port}` } });
  try {
    front.passTo(site.url);
    const { scan, tests } = await scanWithObservatory(home ?? '', `localhost:${front.port}`, front.certificate);
    const failed = Object.entries(tests).filter(([, { pass }]) => !pass);
    expect(failed.map(([name, { result }]) => `${name}: ${result}`)).toEqual([]);
    expect(scan.score).toBeGreaterThanOrEqual(LEAST);
  } finally {
    front.close();
    await site.stop();
  }
});
