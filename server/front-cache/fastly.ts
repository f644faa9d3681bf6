/** Fastly: purging a batch of surrogate keys. The address is that of the service: `https://api.fastly.com/service/<id>`. */
import type { FrontCache } from './purge-request.ts';

export const fastly: FrontCache = {
  most: 256,
  request: (tags, { url, token = '' }) => ({
    url: `${url}/purge`,
    method: 'POST',
    headers: { accept: 'application/json', 'fastly-key': token, 'surrogate-key': tags.join(' ') },
  }),
};
