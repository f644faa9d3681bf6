import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDrawing } from './check-drawing.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';

const problemsOf = (svg: string | Uint8Array) =>
  checkDrawing(typeof svg === 'string' ? Buffer.from(svg) : svg).map(({ line, column, code }) => `${line}:${column} ${code}`);

/** A drawing with this on its second line. */
const holding = (content: string) => `<svg ${NS} width="4" height="3">\n${content}\n</svg>`;

const REFUSED: [what: string, svg: string | Uint8Array, problem: string][] = [
  ['a script', holding('<script>alert(1)</script>'), '2:1 picture/element'],
  ['a script that is empty', holding('<script/>'), '2:1 picture/element'],
  ['a script of HTML', holding('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'), '2:1 picture/element'],
  ['a script under a prefix', `<svg ${NS} xmlns:s="http://www.w3.org/2000/svg"><s:script>1</s:script></svg>`, '1:1 picture/attribute'],
  ['a script in capitals', holding('<SCRIPT>alert(1)</SCRIPT>'), '2:1 picture/element'],
  ['an event handler', holding('<path onload="alert(1)"/>'), '2:1 picture/attribute'],
  ['an event handler at the root', `<svg ${NS} onload="alert(1)"/>`, '1:1 picture/attribute'],
  ['an event handler in capitals', holding('<path ONCLICK="alert(1)"/>'), '2:1 picture/attribute'],
  ['an event handler with a character reference', holding('<path onmouseover="&#97;lert(1)"/>'), '2:1 picture/attribute'],
  ['a link', holding('<a href="https://example.org"><path/></a>'), '2:1 picture/element'],
  ['a link to a script', holding('<a href="javascript:alert(1)"><text>x</text></a>'), '2:1 picture/element'],
  ['a foreign object', holding('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), '2:1 picture/element'],
  ['a picture from elsewhere', holding('<image href="https://example.org/a.png"/>'), '2:1 picture/element'],
  ['a picture in itself', holding('<image href="data:image/png;base64,AA=="/>'), '2:1 picture/element'],
  ['a part of another file', holding('<use href="other.svg#x"/>'), '2:1 picture/element'],
  ['parts that repeat without end', holding('<use href="#x"/>'), '2:1 picture/element'],
  ['an old link attribute', holding('<path xlink:href="#x" xmlns:xlink="http://www.w3.org/1999/xlink"/>'), '2:1 picture/attribute'],
  ['a frame', holding('<iframe xmlns="http://www.w3.org/1999/xhtml" src="/"/>'), '2:1 picture/element'],
  ['movement that changes a link', holding('<animate attributeName="href" values="javascript:alert(1)"/>'), '2:1 picture/element'],
  ['movement that sets a handler', holding('<set attributeName="onmouseover" to="alert(1)"/>'), '2:1 picture/element'],
  ['sound', holding('<audio xmlns="http://www.w3.org/1999/xhtml" src="a.mp3"/>'), '2:1 picture/element'],
  ['a listener', holding('<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">1</handler>'), '2:1 picture/element'],
  ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>\n${holding('<text>&x;</text>')}`, '1:1 picture/doctype'],
  ['an entity that reads a file', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg ${NS}>&x;</svg>`, '1:1 picture/doctype'],
  [
    'a document type',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg ${NS}/>`,
    '1:1 picture/doctype',
  ],
  ['an entity that nothing defines', holding('<text>&nbsp;</text>'), '2:13 picture/not-well-formed'],
  ['a style sheet from elsewhere', `<?xml-stylesheet href="https://example.org/a.css"?><svg ${NS}/>`, '1:52 picture/instruction'],
  ['an import', holding('<style>@import "https://example.org/a.css";</style>'), '2:8 picture/style'],
  ['an import in character data', holding('<style><![CDATA[\n@import url(//example.org/a.css);]]></style>'), '3:1 picture/style'],
  [
    'a font from elsewhere',
    holding('<style>@font-face { font-family: x; src: url(https://example.org/a.woff2) }</style>'),
    '2:8 picture/style',
  ],
  ['an address in a rule', holding('<style>\n  path { fill: url(https://example.org/#a) }\n</style>'), '3:10 picture/style'],
  ['an address in a custom property', holding('<style>svg { --a: url("//example.org/a") }</style>'), '2:14 picture/style'],
  ['data in a rule', holding('<style>path { mask: url(data:image/svg+xml,x) }</style>'), '2:15 picture/style'],
  ['an address written with escapes', holding('<style>path { fill: \\75rl(https://example.org/#a) }</style>'), '2:15 picture/style'],
  ['a set of pictures', holding('<style>path { mask-image: image-set("https://example.org/a.png" 1x) }</style>'), '2:15 picture/style'],
  ['a background', holding('<path style="background: url(https://example.org/a.png)"/>'), '2:1 picture/style'],
  ['an address in a style attribute', holding('<path style="fill:url(https://example.org/#a)"/>'), '2:1 picture/style'],
  ['an address in a presentation attribute', holding('<path fill="url(https://example.org/#a)"/>'), '2:1 picture/reference'],
  ['an address in a filter', holding('<path filter="URL( \'//example.org/#a\' )"/>'), '2:1 picture/reference'],
  ['a filter that fetches', holding('<filter><feImage href="https://example.org/a.png"/></filter>'), '2:9 picture/element'],
  ['a style that cannot be read', holding('<style>path { fill: red</style>'), '2:8 picture/style'],
  [
    'an element of another namespace',
    holding('<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/"/>'),
    '2:1 picture/element',
  ],
  ['an attribute that nobody knows', holding('<path data-x="1"/>'), '2:1 picture/attribute'],
  ['another base', holding('<g xml:base="https://example.org/"/>'), '2:1 picture/attribute'],
  ['HTML', '<html><body>x</body></html>', '1:1 picture/unreadable'],
  ['an SVG without its namespace', '<svg width="4" height="3"/>', '1:1 picture/unreadable'],
  ['tags that do not match', `<svg ${NS}><g></svg>`, '1:50 picture/not-well-formed'],
  ['a tag that is not closed', `<svg ${NS}><g>`, '1:44 picture/not-well-formed'],
  ['an attribute twice', holding('<path d="" d=""/>'), '2:18 picture/not-well-formed'],
  ['nothing', '', '1:1 picture/not-well-formed'],
  ['bytes', Uint8Array.of(0x89, 0x50, 0xff, 0x00), '1:1 picture/not-utf-8'],
  ['another encoding', `<?xml version="1.0" encoding="utf-7"?><svg ${NS}/>`, '1:1 picture/not-utf-8'],
  ['groups without end', holding('<g>'.repeat(60)), '2:148 picture/too-complex'],
  ['more than 300 kB', holding(`<path d="${'M0 0'.repeat(80_000)}"/>`), '1:1 picture/too-large'],
];

describe('a drawing', () => {
  it.each(REFUSED)('is refused with %s in it', (_, svg, problem) => {
    expect(problemsOf(svg)[0]).toBe(problem);
  });

  it('has all its problems told at once, but not without end', () => {
    expect(problemsOf(holding('<path onload="1"/>\n<a/>\n<image/>'))).toEqual([
      '2:1 picture/attribute',
      '3:1 picture/element',
      '4:1 picture/element',
    ]);
    expect(problemsOf(holding('<a/>'.repeat(100)))).toHaveLength(20);
  });

  it('may hold shapes, text, paint, clips, masks, a blur, and rules for dark grounds and small sizes (control)', () => {
    const svg = `<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn -->
<svg ${NS} viewBox="0 0 4 3" width="4" height="3" role="img" aria-label="url(x): a map">
<style>:root{--a:#fff}@media (prefers-color-scheme:dark){:root{--a:rgb(0 0 0)}}@media (max-width:300px){.l3{display:none}}</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><clipPath id="c"><path d="M0 0h4"/></clipPath>
<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><pattern id="p" width="2" height="2" patternUnits="userSpaceOnUse"/></defs>
<path class="l3" fill="url(#g)" clip-path="url('#c')" filter="url(#f)" style="stroke:var(--a);fill:url(#p)" transform="rotate(45) translate(1 2)"/>
<text x="1" y="2" font-family="system-ui, sans-serif">A &amp; B<tspan dx="1">&#8211; 한</tspan></text>
</svg>`;
    expect(problemsOf(svg)).toEqual([]);
  });

  it('of the sample edition is accepted', () => {
    const folder = join(import.meta.dirname, '../../content/images');
    const drawings = readdirSync(folder).filter((file) => file.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThanOrEqual(12);
    for (const file of drawings) expect(checkDrawing(readFileSync(join(folder, file))), file).toEqual([]);
  });
});
