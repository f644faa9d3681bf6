/** Style in a drawing: rules that paint what is there, by its width and the reader's scheme, and fetch nothing. */
import postcss, { CssSyntaxError } from 'postcss';
import parseValue from 'postcss-value-parser';
import { AT_RULES, FUNCTIONS, PROPERTIES } from './allowed.ts';

/** A finding, at a line and column of the text that was given, both from 1. */
export interface StyleFinding {
  line: number;
  column: number;
  message: string;
}

/** @param css the text of a `style` element */
export function checkRules(css: string): StyleFinding[] {
  return check(css, { line: 0, column: 0 });
}

/** @param css the value of a `style` attribute; findings have no place of their own */
export function checkDeclarations(css: string): string[] {
  return check(`a{${css}}`, { line: 0, column: 2 }).map(({ message }) => message);
}

/** @param value of a presentation attribute, or of a property */
export function checkValue(name: string, value: string): string | undefined {
  if (value.includes('\\')) return `“${name}” is written with escapes: write it plainly.`;
  let found: string | undefined;
  parseValue(value).walk((node) => {
    if (node.type !== 'function' || node.value === '') return;
    const called = node.value.toLowerCase();
    const given = parseValue
      .stringify(node.nodes)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    if (called === 'url' && /^#[\w.-]+$/.test(given)) return;
    if (called === 'url')
      found ??= `“${name}” fetches “${given.slice(0, 60)}”: a drawing has everything in itself, and names its parts as url(#name).`;
    else if (!FUNCTIONS.has(called)) found ??= `“${name}” calls ${node.value}(), which drawings do not use.`;
  });
  return found;
}

function check(css: string, before: { line: number; column: number }): StyleFinding[] {
  const findings: StyleFinding[] = [];
  const report = (start: { line: number; column: number } | undefined, message: string | undefined) => {
    if (message !== undefined)
      findings.push({ line: (start?.line ?? 1) - before.line, column: (start?.column ?? 1) - before.column, message });
  };
  try {
    postcss.parse(css).walk((node) => {
      const start = node.source?.start;
      if (node.type === 'atrule' && !AT_RULES.has(node.name.toLowerCase()))
        report(start, `“@${node.name}” is not for drawings: @media is.`);
      else if (node.type === 'atrule') report(start, checkValue(`@${node.name}`, node.params));
      else if (node.type === 'rule') report(start, checkSelector(node.selector));
      else if (node.type === 'decl') report(start, checkProperty(node.prop, node.value));
    });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    report({ line: error.line ?? 1, column: error.column ?? 1 }, `This style cannot be read: ${error.reason}.`);
  }
  return findings;
}

function checkSelector(selector: string): string | undefined {
  return selector.includes('\\') ? 'A selector is written with escapes: write it plainly.' : undefined;
}

function checkProperty(name: string, value: string): string | undefined {
  if (!name.startsWith('--') && !PROPERTIES.has(name.toLowerCase())) return `“${name}” is not a property that drawings use.`;
  return checkValue(name, value);
}
