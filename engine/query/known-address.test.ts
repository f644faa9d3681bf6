import { describe, expect, it } from 'vitest';
import { articlePath, articleText } from '../testing/sample-files.ts';
import { createEdition } from '../testing/temporary-edition.ts';
import { readArticle } from './article.ts';
import { isKnownAddress } from './known-address.ts';

describe('addresses of pictures', () => {
  it('are known: of a drawing, of what was made of it, and of a story’s card; one that was made up is not [OG-3]', async () => {
    const more = 'image: { src: images/line.svg, alt: A line }';
    const engine = await createEdition({ [articlePath('one')]: articleText({ more }) }).open();
    readArticle(engine.read(), 'one'); // asks for its pictures
    await engine.pictures.settled();
    const { image, shareImage } = readArticle(engine.read(), 'one') ?? {};
    const hrefs = [image?.href, image?.raster?.href, image?.crops?.['16:9'].href, shareImage?.href];
    for (const href of hrefs) expect(isKnownAddress(engine.read(), href ?? 'absent'), href).toBe(true);
    expect(isKnownAddress(engine.read(), `/images/${'0'.repeat(32)}/line-40.svg`)).toBe(false);
    expect(isKnownAddress(engine.read(), '/images/..%2F..%2Fsite.yaml/line-40.svg')).toBe(false);
  });
});
