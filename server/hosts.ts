/** Which `Host` is ours (RFC 9110 §7.4): the public address, and the address that the process is bound to. */

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * @param origins as `http://host:port`
 * @returns whether a `Host` header names this site
 */
export function ownHosts(...origins: string[]): (host: string | undefined) => boolean {
  const hosts = new Set<string>();
  for (const origin of origins) {
    const { host, hostname, port } = new URL(origin);
    hosts.add(host);
    if (LOOPBACK.includes(hostname)) for (const name of LOOPBACK) hosts.add(port === '' ? name : `${name}:${port}`);
  }
  return (host) => host !== undefined && hosts.has(host.toLowerCase());
}
