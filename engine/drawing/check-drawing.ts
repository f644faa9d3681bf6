/** A drawing (SVG) beside what drawings may hold: whatever else is in it is an error at its line. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FILE_START, type LocalProblem, type Place } from '../problem.ts';
import { ATTRIBUTES, ELEMENTS } from './allowed.ts';
import { checkDeclarations, checkRules, checkValue } from './check-style.ts';

/** The largest drawing, in bytes. */
export const DRAWING_BYTES = 300 * 1024;

const MOST_ELEMENTS = 20_000;
const DEEPEST = 50;
/** Past so many, an editor has the wrong kind of file. */
const MOST_PROBLEMS = 20;

const SVG = 'http://www.w3.org/2000/svg';

export function checkDrawing(bytes: Uint8Array): LocalProblem[] {
  if (bytes.length > DRAWING_BYTES)
    return [
      error(
        FILE_START,
        'too-large',
        `A drawing has at most ${DRAWING_BYTES / 1024} kB, and this one has ${Math.ceil(bytes.length / 1024)}: simplify its paths.`,
      ),
    ];
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [error(FILE_START, 'not-utf-8', 'A drawing is saved as UTF-8.')];
  }
  return new Check(text).run();
}

function error(place: Place, what: string, message: string): LocalProblem {
  return { ...place, severity: 'error', code: `picture/${what}`, message };
}

/** The error is already among the problems. */
class Stop extends Error {}

class Check {
  readonly #text: string;
  readonly #problems: LocalProblem[] = [];
  readonly #parser = new SaxesParser({ xmlns: true });
  #depth = 0;
  /** Where the tag that is read begins in the text. */
  #tag = 0;
  #elements = 0;
  #style: { text: string; at: Place } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): LocalProblem[] {
    const parser = this.#parser;
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
        this.#refuse(FILE_START, 'not-utf-8', 'A drawing is saved as UTF-8.');
    });
    parser.on('doctype', () =>
      this.#stop(
        this.#placeOf(this.#text.lastIndexOf('<!DOCTYPE', parser.position)),
        'doctype',
        'A drawing has no document type and defines no entities: delete “<!DOCTYPE …>”.',
      ),
    );
    parser.on('processinginstruction', ({ target }) =>
      this.#refuse(this.#here(), 'instruction', `“<?${target}?>” is not for drawings: delete it.`),
    );
    parser.on('opentagstart', () => {
      this.#tag = this.#text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', (tag) => this.#enter(tag));
    parser.on('closetag', () => this.#leave());
    parser.on('text', (text) => this.#hear(text));
    parser.on('cdata', (text) => this.#hear(text));
    parser.on('error', ({ message }) =>
      this.#stop(this.#here(), 'not-well-formed', `This is not well-formed XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`),
    );
    try {
      parser.write(this.#text).close();
    } catch (failure) {
      if (!(failure instanceof Stop)) throw failure;
    }
    return this.#problems;
  }

  #enter(tag: SaxesTagNS): void {
    this.#elements++;
    if (this.#elements > MOST_ELEMENTS)
      this.#stop(this.#placeOf(this.#tag), 'too-complex', `A drawing has at most ${MOST_ELEMENTS} elements: join paths.`);
    if (this.#depth >= DEEPEST)
      this.#stop(this.#placeOf(this.#tag), 'too-complex', `Groups are nested over ${DEEPEST} deep: ungroup some.`);
    if (this.#depth === 0 && (tag.name !== 'svg' || tag.uri !== SVG))
      this.#stop(this.#placeOf(this.#tag), 'unreadable', `A drawing is an <svg xmlns="${SVG}">, and this is a <${tag.name}>.`);
    if (tag.uri !== SVG || !ELEMENTS.has(tag.name))
      this.#refuse(this.#placeOf(this.#tag), 'element', `“<${tag.name}>” is not for drawings.`);
    else if (tag.name === 'style') this.#style = { text: '', at: this.#here() };
    for (const { name, value } of Object.values(tag.attributes)) this.#checkAttribute(tag.name, name, value);
    this.#depth++;
  }

  #checkAttribute(element: string, name: string, value: string): void {
    const refuse = (what: string, message: string) => this.#refuse(this.#placeOf(this.#tag), what, `<${element}>: ${message}`);
    if (/^on/i.test(name)) return refuse('attribute', `“${name}” runs code, and drawings run none.`);
    if (name === 'xmlns' && value !== SVG) return refuse('attribute', `“xmlns” is not that of SVG.`);
    if (!ATTRIBUTES.has(name)) return refuse('attribute', `“${name}” is not an attribute that drawings use.`);
    if (name === 'style') {
      for (const message of checkDeclarations(value)) refuse('style', message);
      return;
    }
    if (name === 'xmlns' || name.startsWith('aria-') || name === 'id' || name === 'class') return;
    const message = checkValue(name, value);
    if (message !== undefined) refuse('reference', message);
  }

  #leave(): void {
    this.#depth--;
    if (this.#style === undefined) return;
    const { text, at } = this.#style;
    this.#style = undefined;
    for (const { line, column, message } of checkRules(text))
      this.#refuse({ line: at.line + line - 1, column: line === 1 ? at.column + column - 1 : column }, 'style', message);
  }

  #hear(text: string): void {
    if (this.#style !== undefined) this.#style.text += text;
  }

  #here(): Place {
    return { line: this.#parser.line, column: this.#parser.columnIndex + 1 };
  }

  #placeOf(offset: number): Place {
    const lines = this.#text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  #refuse(place: Place, what: string, message: string): void {
    this.#problems.push(error(place, what, message));
    if (this.#problems.length >= MOST_PROBLEMS) throw new Stop();
  }

  #stop(place: Place, what: string, message: string): never {
    this.#problems.push(error(place, what, message));
    throw new Stop();
  }
}
