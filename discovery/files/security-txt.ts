/** `/.well-known/security.txt` (RFC 9116). */
import type { SiteView } from '#engine/query/views.ts';

export const SECURITY_TXT = '/.well-known/security.txt';

export function writeSecurityTxt({ security }: Pick<SiteView, 'security'>, origin: string): string | undefined {
  if (security === undefined) return undefined;
  const { contact, expires, languages, policy, acknowledgments, encryption } = security;
  const fields: [string, string | undefined][] = [
    ...contact.map((uri): [string, string] => ['Contact', uri]),
    ['Expires', new Date(expires).toISOString()],
    ['Preferred-Languages', languages?.join(', ')],
    ['Encryption', encryption],
    ['Acknowledgments', acknowledgments],
    ['Policy', policy],
    ['Canonical', `${origin}${SECURITY_TXT}`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join('');
}
