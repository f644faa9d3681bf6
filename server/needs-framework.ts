/** What a plain document cannot hold: each is a page that would stay broken without the framework's scripts. */

/** A page that its own markup does not finish. The message says what in it waits for the framework. */
export class NeedsFramework extends Error {
  override name = 'NeedsFramework';
}

/** Comments with which React marks a boundary that a script is to fill: pending, queued, failed while rendering. */
const UNFINISHED = new Map([
  ['$?', 'a Suspense boundary is pending'],
  ['$~', 'a Suspense boundary is pending'],
  ['$!', 'a Suspense boundary failed and waits for the browser'],
]);

/** @param comment its text, without the delimiters */
export function checkComment(comment: string): void {
  const trouble = UNFINISHED.get(comment);
  if (trouble !== undefined) throw new NeedsFramework(`${trouble}: <!--${comment}-->.`);
}

/** @param tag an element's name, in lower case */
export function checkElement(tag: string, { id = '', name = '', action = '', formaction = '', hidden }: Record<string, string>): void {
  if (tag === 'template' && /^[BP]:/.test(id)) throw new NeedsFramework(`a Suspense boundary is pending: <template id="${id}">.`);
  if (hidden !== undefined && id.startsWith('S:'))
    throw new NeedsFramework(`content waits to be moved into its place: <${tag} hidden id="${id}">.`);
  if (name.startsWith('$ACTION')) throw new NeedsFramework(`a form calls a server action: <${tag} name="${name}">.`);
  if (/^\s*javascript:/i.test(action || formaction))
    throw new NeedsFramework(`a form calls a function: <${tag}> with a javascript: action.`);
}
