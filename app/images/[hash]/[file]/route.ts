import { reader } from '#app/reader.ts';
import { readPicture } from '#engine/query/picture.ts';

interface Context {
  params: Promise<{ hash: string; file: string }>;
}

/** A drawing is a document of its own when it is opened: it may style itself, and do nothing else. */
const DRAWING_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** A picture of the edition. Its address names its bytes, so it never changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, file } = await params;
  const picture = readPicture(reader(), hash, file);
  if (picture === undefined) return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  const headers = new Headers({
    'Content-Type': picture.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  });
  if (picture.type === 'image/svg+xml') headers.set('Content-Security-Policy', DRAWING_POLICY);
  return new Response(picture.bytes, { headers });
}
