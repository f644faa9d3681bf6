/** A page as Next renders it → the document that a reader needs: no framework, its styles within. */
import { createHash } from 'node:crypto';
import { checkFlight } from './flight.ts';
import type { NextBuild } from './next-build.ts';
import { joinSheets } from './page-style.ts';
import { preloadFaces } from './preload-faces.ts';
import { type Cut, scanDocument } from './scan-document.ts';
import { usedStyles } from './used-styles.ts';

export interface CleanDocument {
  html: string;
  /** SHA-256, in base64, of the text of the page's one style, as a Content-Security-Policy names it; nothing when it has none. */
  styleHash: string | undefined;
}

/**
 * Everything but what is cut stays as it was, byte for byte.
 * @throws NeedsFramework when the page would be broken without the framework's scripts
 */
export async function cleanDocument(html: string, build: NextBuild): Promise<CleanDocument> {
  const { cuts, sheets, styleCut, tokens, flight } = scanDocument(html);
  checkFlight(flight, build);
  const style = usedStyles(await joinSheets(sheets, build), tokens); // postcss writes no `</style`
  if (styleCut === undefined || style === '') return { html: splice(html, cuts), styleHash: undefined };
  styleCut.text = `${preloadFaces(style)}<style>${style}</style>`;
  return { html: splice(html, cuts), styleHash: createHash('sha256').update(style).digest('base64') };
}

function splice(html: string, cuts: readonly Cut[]): string {
  let at = 0;
  let kept = '';
  for (const { start, end, text } of cuts) {
    kept += html.slice(at, start) + text;
    at = end;
  }
  return kept + html.slice(at);
}
