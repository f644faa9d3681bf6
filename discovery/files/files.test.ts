import Ajv from 'ajv';
import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { HOSTILE, ORIGIN, SHOWN, SITE, sampleArticle } from '#engine/testing/sample-views.ts';
import { writeManifest } from './manifest.ts';
import { writeMarkdown } from './markdown-twin.ts';
import { AI_CRAWLERS, writeRobots } from './robots.ts';
import { writeSecurityTxt } from './security-txt.ts';

const robots = (crawlers: Parameters<typeof writeRobots>[0]['crawlers']) =>
  robotsParser(`${ORIGIN}/robots.txt`, writeRobots({ crawlers }, ORIGIN));

describe('robots.txt', () => {
  it('lets every crawler read pages, pictures and feeds, and none search without end [RB-1, RB-2, RB-3, FD-22]', () => {
    const parsed = robots(undefined);
    for (const agent of ['Googlebot', 'GPTBot', 'anything'])
      for (const path of ['/', '/world/treaties/x', '/images/0/a-1.jpg', '/feed.xml', '/_next/static/a.js'])
        expect(parsed.isAllowed(ORIGIN + path, agent), `${agent} ${path}`).toBe(true);
    expect(parsed.isAllowed(`${ORIGIN}/search?q=x`, 'Googlebot')).toBe(false);
  });

  it('refuses the crawlers of AI services by what they read for, as site.yaml says [RB-4]', () => {
    const parsed = robots({ training: 'deny', search: 'allow' });
    for (const agent of AI_CRAWLERS.training) expect(parsed.isAllowed(`${ORIGIN}/world`, agent), agent).toBe(false);
    for (const agent of [...AI_CRAWLERS.search, ...AI_CRAWLERS.users, 'Googlebot'])
      expect(parsed.isAllowed(`${ORIGIN}/world`, agent), agent).toBe(true);
  });

  it('names the sitemaps by absolute addresses [SM-9]', () => {
    expect(robots(undefined).getSitemaps()).toEqual([`${ORIGIN}/sitemap.xml`, `${ORIGIN}/sitemaps/news.xml`]);
  });
});

describe('security.txt', () => {
  it('has contacts in their order, one expiry, and where it is read [WK-1]', () => {
    const security = { contact: ['mailto:a@ledger.example', 'https://ledger.example/report'], expires: '2027-01-01T00:00:00Z' };
    expect(writeSecurityTxt({ security }, ORIGIN)?.split('\n')).toEqual([
      'Contact: mailto:a@ledger.example',
      'Contact: https://ledger.example/report',
      'Expires: 2027-01-01T00:00:00.000Z',
      `Canonical: ${ORIGIN}/.well-known/security.txt`,
      '',
    ]);
  });

  it('is not there where nobody is named', () => {
    expect(writeSecurityTxt({}, ORIGIN)).toBeUndefined();
  });
});

describe('the manifest', () => {
  it('has what installing asks for, one icon maskable [WK-3]', () => {
    const icon = {
      type: 'object',
      required: ['src', 'sizes', 'type'],
      properties: {
        src: { type: 'string', pattern: '^/' },
        sizes: { enum: ['192x192', '512x512'] },
        type: { const: 'image/png' },
        purpose: { enum: ['any', 'maskable'] },
      },
      additionalProperties: false,
    };
    const validate = new Ajv().compile({
      type: 'object',
      required: ['id', 'name', 'short_name', 'start_url', 'display', 'icons', 'theme_color', 'background_color', 'lang'],
      properties: {
        display: { enum: ['fullscreen', 'standalone', 'minimal-ui', 'browser'] },
        icons: { type: 'array', items: icon, contains: { properties: { purpose: { const: 'maskable' } } } },
        theme_color: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
      },
    });
    validate(JSON.parse(writeManifest(SITE)));
    expect(validate.errors).toBeNull();
    expect(validate({ ...JSON.parse(writeManifest(SITE)), icons: [] })).toBe(false);
  });
});

describe('the Markdown of a story', () => {
  it('says the headline, the correction and the sources as they were written [WK-5]', () => {
    const text = writeMarkdown(sampleArticle(), 'Body.', ORIGIN);
    expect(text).toContain(`# ${SHOWN}\n`);
    expect(text).toContain('**Correction**, 2026-01-07T10:00:00+09:00');
    expect(text).toContain('(https://example.org/?a=1&b=2), A court, 2026-01-01');
    expect(text).not.toContain(HOSTILE);
  });
});
