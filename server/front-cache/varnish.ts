/** Varnish with the xkey module: `deploy/varnish.vcl` reads the header and lets go (varnish-modules, vmod_xkey). */
import type { FrontCache } from './purge-request.ts';

export const varnish: FrontCache = {
  most: 100, // a header line may be 8 kB long (http_req_hdr_len)
  request: (tags, { url, token }) => ({
    url,
    method: 'PURGE',
    headers: { 'xkey-purge': tags.join(' '), ...(token !== undefined && { 'x-purge-token': token }) },
  }),
};
