/** A complete page that needs nothing: no content, no style sheet, no framework. For when those are what is missing. */
import type { Page } from './pages.ts';

/** The words are the site's own, never a reader's: nothing is escaped here. */
export function plainDocument(status: number, title: string, text: string): Page {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
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
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, body: Buffer.from(html) };
}
