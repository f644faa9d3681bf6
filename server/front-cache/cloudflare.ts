/** Cloudflare: purging by cache tag. The address is that of the zone: `https://api.cloudflare.com/client/v4/zones/<id>`. */
import type { FrontCache } from './purge-request.ts';

export const cloudflare: FrontCache = {
  most: 30,
  request: (tags, { url, token = '' }) => ({
    url: `${url}/purge_cache`,
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags }),
  }),
};
