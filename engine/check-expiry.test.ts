import { describe, expect, it } from 'vitest';
import { findExpiring } from './check-expiry.ts';

const site = (more: string) => `name: A\nlanguage: en\ntimezone: UTC\n${more}`;
const security = site("security:\n  contact: ['mailto:a@a.example']\n  expires: 2027-01-31T00:00:00Z\n");

describe('security.txt', () => {
  it('is warned of where its date is, from thirty days before it expires [WK-1]', () => {
    expect(findExpiring(security, Date.parse('2027-01-01T00:00:00Z'))).toMatchObject([
      {
        path: 'site.yaml',
        line: 6,
        column: 12,
        severity: 'warning',
        code: 'site/security-expires',
        message: expect.stringContaining('in 30 days'),
      },
    ]);
    expect(findExpiring(security, Date.parse('2027-03-01T00:00:00Z'))[0]?.message).toContain('has expired');
  });

  it('is not warned of earlier, nor where there is none (control)', () => {
    expect(findExpiring(security, Date.parse('2026-12-31T00:00:00Z'))).toEqual([]);
    expect(findExpiring(site(''), Date.parse('2027-01-01T00:00:00Z'))).toEqual([]);
  });
});
