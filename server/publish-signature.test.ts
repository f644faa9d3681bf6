import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned } from './publish-signature.ts';

const hmac = createHmac('sha256', 'secret').update('{}').digest();
const hex = hmac.toString('hex');

describe('a webhook', () => {
  it.each([
    ['nothing', {}],
    ['another signature', { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }],
    ['a signature without its name', { 'x-hub-signature-256': hex }],
    ['half a signature', { 'x-gitea-signature': hex.slice(0, 32) }],
    ['another token', { 'x-gitlab-token': 'secrets' }],
  ])('with %s is refused', (_, headers) => {
    expect(isSigned(headers, hmac, 'secret')).toBe(false);
  });

  it.each([
    ['GitHub', { 'x-hub-signature-256': `sha256=${hex}` }],
    ['Gitea', { 'x-gitea-signature': hex }],
    ['Forgejo', { 'x-forgejo-signature': hex }],
    ['GitLab', { 'x-gitlab-token': 'secret' }],
  ])('as %s signs it is taken', (_, headers) => {
    expect(isSigned(headers, hmac, 'secret')).toBe(true);
  });
});
