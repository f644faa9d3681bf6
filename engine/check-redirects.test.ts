import { describe, expect, it } from 'vitest';
import { checkEdition } from './check.ts';
import { articlePath, articleText } from './testing/sample-files.ts';
import { blocks, createEdition, type Files } from './testing/temporary-edition.ts';

async function check(files: Files): Promise<string[]> {
  const { folder, compiledPages } = createEdition(files);
  const { problems } = await checkEdition({ contentDir: folder, blocks, compiledPages });
  return problems.map(({ path, line, column, severity, code, message }) => `${path}:${line}:${column} ${severity} ${code} ${message}`);
}

const one = articlePath('one');
const two = articlePath('two');
const withAliases = (aliases: string) => ({ [one]: articleText({ more: `aliases: ${aliases}` }), [two]: articleText() });

describe('checking redirects', () => {
  it('finds an alias that is its own story’s address, at its place', async () => {
    expect(await check(withAliases('[old, one, /world/treaties/one]'))).toEqual([
      `${one}:8:16 warning article/alias-loop The alias “one” leads to this story from where it is found anyway: take it out.`,
      `${one}:8:21 warning article/alias-loop The alias “/world/treaties/one” leads to this story from where it is found anyway: take it out.`,
    ]);
  });

  it('finds an alias that another story answers', async () => {
    expect(await check(withAliases('[/world/treaties/two]'))).toEqual([
      `${one}:8:11 warning article/alias-shadowed The alias “/world/treaties/two” is answered by ${two}, whose slug ends it: take it out, or rename that story.`,
    ]);
  });

  it.each(['/world', '/World/treaties', '/about', '/latest', '/topics/tides', '/authors/desk'])(
    'finds an alias that a page answers: %s',
    async (alias) => {
      expect(await check(withAliases(`[${alias}]`))).toEqual([expect.stringContaining(`${one}:8:11 warning article/alias-shadowed`)]);
    },
  );

  it('finds an alias that is said twice, in another case too', async () => {
    expect(await check(withAliases('[/Old/Path, /old/path]'))).toEqual([
      `${one}:8:22 warning article/alias-twice The alias “/old/path” is in this list already: take one out.`,
    ]);
  });

  it('finds two stories that lead to each other, and two that claim one address, at both places', async () => {
    const circle = { [one]: articleText({ more: 'aliases: [two]' }), [two]: articleText({ more: 'aliases: [one]' }) };
    expect((await check(circle)).map((line) => line.split(' ', 3).join(' '))).toEqual([
      `${one}:8:11 error article/alias-collision`,
      `${two}:8:11 error article/alias-collision`,
    ]);
  });

  it('says nothing of an alias that leads on (control)', async () => {
    expect(await check(withAliases('[old, /Old/Path, /topics/nowhere, /2009/one]'))).toEqual([]);
  });
});
