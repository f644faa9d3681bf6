/** A certificate that nobody but its maker trusts, for a day. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * @param folder where both are written
 * @param name of the site
 * @returns files
 */
export function makeCertificate(folder: string, name: string): { key: string; certificate: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject, '-keyout', key, '-out', certificate];
  const { status, error } = spawnSync('openssl', made, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`A certificate cannot be made: openssl is needed (${error?.message ?? `exit ${status}`}).`);
  return { key, certificate };
}
