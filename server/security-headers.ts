/** What a document may do, by construction: load from here, run nothing from anywhere else, and be framed by nobody. */
import type { Document } from './document.ts';

/** Directives of every document's policy (CSP 3); its one inlined style is let in by its hash. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const ALWAYS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** Two years, as browsers' preload lists ask for. */
const HSTS = 'max-age=63072000; includeSubDomains; preload';

/** @param secure whether the public address is https */
export function securityHeaders({ styleHash, type }: Pick<Document, 'styleHash' | 'type'>, secure: boolean): Record<string, string> {
  const policy = { ...POLICY, ...(styleHash !== undefined && { 'style-src': `'sha256-${styleHash}'` }) };
  const csp = Object.entries(policy).map((directive) => directive.join(' '));
  return {
    ...ALWAYS,
    // Feed readers and aggregators show our pictures on pages of theirs.
    ...(type.startsWith('image/') && { 'cross-origin-resource-policy': 'cross-origin' }),
    'content-security-policy': csp.join('; '),
    ...(secure && { 'strict-transport-security': HSTS }),
  };
}
