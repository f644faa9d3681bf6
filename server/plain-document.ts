/** A complete page that needs nothing: no content, no framework. For when those are what is missing. */
import { createHash } from 'node:crypto';
import { type Document, toDocument } from './document.ts';

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;padding:12vh 1.5rem;font:1.125rem/1.6 Georgia,serif}main{max-width:32em;margin:auto;border-top:2px solid;padding-top:3px}main::before{content:"";display:block;border-top:2px solid #b5124f}h1{font-size:2rem;line-height:1.15}a{color:inherit}';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Seconds after which to try again. */
const RETRY_AFTER = '30';

/** The words are the site's own, never a reader's: nothing is escaped here. */
export function plainDocument(status: number, title: string, text: string): Document {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Front page</a></p>
</main>
</body>
</html>
`;
  return toDocument({
    status,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(html),
    styleHash: STYLE_HASH,
    tags: new Set(),
    expires: 0,
    headers: status === 503 ? { 'retry-after': RETRY_AFTER } : {},
  });
}
