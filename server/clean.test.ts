import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanDocument } from './clean.ts';
import { NeedsFramework } from './needs-framework.ts';
import type { NextBuild } from './next-build.ts';

const INTERNAL = '[project]/node_modules/next/dist/esm/client/components/layout-router.js';
const MODULES: Record<string, string> = {
  39756: INTERNAL,
  37457: '[project]/node_modules/next/dist/esm/client/components/render-from-template-context.js',
  47257: '[project]/node_modules/next/dist/esm/client/components/client-page.js',
  68017: '[project]/node_modules/next/dist/esm/client/components/http-access-fallback/error-boundary.js',
  68027: '[project]/node_modules/next/dist/client/components/builtin/global-error.js',
  97367: '[project]/node_modules/next/dist/esm/lib/framework/boundary-components.js',
  27201: '[project]/node_modules/next/dist/esm/lib/metadata/generate/icon-mark.js',
  20752: '[project]/components/counter.tsx',
  22016: '[project]/node_modules/next/dist/client/app-dir/link.js',
};

const build: NextBuild = {
  read: async (href) =>
    href.endsWith('face.css') ? '@font-face{font-family:F;src:url(../media/f.woff2)}b{font-family:F}' : 'p{color:red}.x{color:blue}',
  sourceOf: (id) => MODULES[id],
};

const clean = async (html: string) => (await cleanDocument(html, build)).html;
const push = (...rows: string[]) => `<script>self.__next_f.push(${JSON.stringify([1, `${rows.join('\n')}\n`])})</script>`;

describe('a page that needed the framework is refused', () => {
  it.each([
    ['a pending boundary', '<!--$?--><template id="B:0"></template><p>wait</p><!--/$-->', 'a Suspense boundary is pending: <!--$?-->.'],
    ['a placeholder', '<template id="P:1"></template>', 'a Suspense boundary is pending: <template id="P:1">.'],
    ['a failed boundary', '<!--$!--><p>wait</p><!--/$-->', 'a Suspense boundary failed and waits for the browser: <!--$!-->.'],
    ['content to be moved', '<div hidden id="S:0"><p>slow</p></div>', 'content waits to be moved into its place: <div hidden id="S:0">.'],
    ['a server action', '<input type="hidden" name="$ACTION_ID_00b3"/>', 'a form calls a server action: <input name="$ACTION_ID_00b3">.'],
    ['a function as an action', '<form action="javascript:throw 1"></form>', 'a form calls a function: <form> with a javascript: action.'],
    ['a button with one', '<button formAction="javascript:x"></button>', 'a form calls a function: <button> with a javascript: action.'],
    [
      'a client component',
      push('2:I[20752,["/a.js"],"default"]'),
      'a client component is on the page: [project]/components/counter.tsx (default).',
    ],
    ["Next's links", push('2:I[22016,["/a.js"],""]'), `a client component is on the page: ${MODULES[22016]} ().`],
    ['a module that the build does not know', push('2:I[1,[],"X"]'), 'a client component is on the page: an unknown module, 1 (X).'],
    ['a reference to an action', push('0:["$","form",null,{"action":"$h17"}]'), 'a server action is handed to the page: "$h17".'],
    [
      'a component after a long text',
      push('1:T7,\n2:I[x]3:I[20752,[],"y"]'),
      'a client component is on the page: [project]/components/counter.tsx (y).',
    ],
  ])('for %s', async (_, body, message) => {
    await expect(clean(`<body>${body}</body>`)).rejects.toThrow(new NeedsFramework(message));
  });

  it.each([
    ["Next's own components", push('3:I[39756,["$2"],"default"]')],
    ['a boundary that is done', '<!--$--><p>done</p><!--/$-->'],
    ['a text that looks like a row', push(`1:T${(26).toString(16)},\n2:I[20752,[],"default"]\n..`, '3:"x"')],
    ['a text that looks like an action', push('0:["$","p",null,{"children":"\\"$h17: x\\""}]', '1:"$$h17"')],
    ['a form that is sent', '<form action="/search"><input name="q"/></form>'],
  ])('but not for %s (control)', async (_, body) => {
    await expect(clean(`<body>${body}</body>`)).resolves.toMatch(/^<body>/);
  });
});

describe('what goes', () => {
  it.each([
    ['scripts', '<script src="/_next/static/a.js" async=""></script><script id="_R_">x="<p>"</script>'],
    ['scripts of modules that are not ours', '<script type="module" src="/_next/a.js"></script>'],
    [
      'preloads of scripts, styles and pictures',
      '<link rel="preload" as="script" href="/_next/a.js"/><link rel="preload" as="image" href="/a.svg"/><link rel="preload" as="style" href="/_next/a.css"/>',
    ],
    ['comments', '<!--$--><!-- --><!--/$-->'],
    ['empty hidden nodes', '<div hidden=""><!--$--><!--/$--></div>'],
  ])('is %s', async (_, html) => {
    expect(await clean(`<p>a</p>${html}<p>b</p>`)).toBe('<p>a</p><p>b</p>');
  });

  it.each([
    ['data for machines', '<script type="application/ld+json">{"@id":"<!-- -->"}</script>'],
    ['scripts of our elements', '<script type="module" src="/elements/a-1.js"></script>'],
    ['preloads of faces', '<link rel="preload" as="font" href="/a.woff2" crossorigin=""/>'],
    ['styles from elsewhere', '<link rel="stylesheet" href="/own.css"/>'],
    ['hidden nodes that hold something', '<div hidden="">x</div><div hidden=""><b></b></div><div hidden="" id="a"></div>'],
    ['white space and entities', "<pre>\n\n a &amp; b\n</pre><textarea>\n\n<!-- x --></textarea><P  TITLE='\"'>&nbsp;</P>"],
    ['drawings', '<svg viewBox="0 0 1 1"><linearGradient id="g"/><title>a &lt; b</title></svg>'],
  ])('is not %s (control)', async (_, html) => {
    expect(await clean(html)).toBe(html);
  });

  it('leaves texts that a comment parted as one', async () => {
    expect(await clean('<p>3<!-- --> min</p>')).toBe('<p>3 min</p>');
  });

  it('leaves the line feed with which a preformatted text begins', async () => {
    expect(await clean('<pre><!--$--><!-- -->\ncode</pre>')).toBe('<pre>\n\ncode</pre>');
  });
});

describe("the page's one style", () => {
  const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>';

  it('is absent where nothing is used', async () => {
    expect(await cleanDocument(`<head>${link}</head><i></i>`, build)).toEqual({ html: '<head></head><i></i>', styleHash: undefined });
  });

  it('stands where the style sheet was linked, and its hash is of its text', async () => {
    expect(await cleanDocument(`<head><meta charset="utf-8">${link}<title>t</title></head><p>`, build)).toEqual({
      html: '<head><meta charset="utf-8"><style>p{color:red}</style><title>t</title></head><p>',
      styleHash: createHash('sha256').update('p{color:red}').digest('base64'),
    });
  });

  it('takes in the styles that the page itself holds, in their order, and stands in the head', async () => {
    expect(await clean('<head><title>t</title></head><p><style media="print">p{top:0}</style><style>b{top:1px}p{left:0}</style>')).toBe(
      '<head><title>t</title><style>@media print{p{top:0}}p{left:0}</style></head><p>',
    );
  });

  it('names its files from where the page is', async () => {
    expect(await clean('<head><link rel="stylesheet" href="/_next/static/chunks/face.css"/></head><b>')).toContain(
      'url(/_next/static/media/f.woff2)',
    );
  });

  it('cannot end its element', async () => {
    const hostile = { ...build, read: async () => 'p{content:"</STYLE ><script>"}' };
    const { html } = await cleanDocument(`<head>${link}</head><p>`, hostile);
    expect(html).toContain('<style>p{content:"');
    expect(html).not.toMatch(/<.STYLE/);
  });

  it('counts what a reader without scripts is shown', async () => {
    expect(await clean(`<head>${link}</head><noscript><p>x</p></noscript>`)).toContain('p{color:red}');
  });
});

describe('a page that Next rendered', () => {
  const page = readFileSync(new URL('testing/about.html', import.meta.url), 'utf8').trimEnd();

  it('holds nothing of the framework afterwards, and its text and elements as before', async () => {
    const html = await clean(page);
    expect(html).not.toMatch(/_next|<!--|<script(?! type="application\/ld\+json")|\$/);
    expect(html).toContain('<body><a href="#main" class="skip-link">Skip to content</a>');
    expect(html.endsWith('</footer></body></html>')).toBe(true);
    expect(html.length).toBeLessThan(page.length / 2);
  });
});
