/** Links and pictures that a body may not hold. */
import { describeRefusals } from '../testing/refusals.ts';

const link = (address: string) => `[text](${address})`;
const unsafe = (name: string, address: string) => ({ name, body: `See ${link(address)}.`, problems: ['1:5 article/unsafe-link'] });

describeRefusals('links', [
  unsafe('a javascript: link', 'javascript:alert(1)'),
  unsafe('a javascript: link in capitals', 'JaVaScRiPt:alert(1)'),
  unsafe('a javascript: link with an entity for its colon', 'javascript&colon;alert(1)'),
  unsafe('a javascript: link with a numbered entity for a letter', '&#106;avascript:alert(1)'),
  unsafe('a javascript: link with a hexadecimal entity for a letter', '&#x6A;avascript:alert(1)'),
  unsafe('a javascript: link with a tab written as an entity', 'java&Tab;script:alert(1)'),
  unsafe('a javascript: link with a newline written as an entity', 'java&#10;script:alert(1)'),
  unsafe('a javascript: link with a carriage return written as an entity', 'java&#13;script:alert(1)'),
  unsafe('a javascript: link after a form feed written as an entity', '&#12;javascript:alert(1)'),
  unsafe('a javascript: link after a space written as an entity', '&#32;javascript:alert(1)'),
  unsafe('a data: link', 'data:text/html,<script>alert(1)</script>'),
  unsafe('a data: link in base64', 'data:text/html;base64,PHNjcmlwdD4='),
  unsafe('a vbscript: link', 'vbscript:msgbox(1)'),
  unsafe('a file: link', 'file:///etc/passwd'),
  unsafe('a blob: link', 'blob:https://example.org/1'),
  unsafe('a link of an unknown scheme', 'tel:112'),
  unsafe('a protocol-relative link', '//example.org/a'),
  unsafe('a link with a backslash for a slash', '/\\\\example.org'),
  unsafe('a link with a backslash after its scheme', 'https:\\\\example.org'),
  unsafe('a link that is no address', 'https://[::1'),
  {
    name: 'an unsafe address given as a reference',
    body: 'See [text][1].\n\n[1]: javascript:alert(1)',
    problems: ['3:1 article/unsafe-link'],
  },
  {
    name: 'an unsafe address in a footnote',
    body: 'Text.[^1]\n\n[^1]: See [text](javascript:alert(1)).',
    problems: ['3:11 article/unsafe-link'],
  },
  { name: 'an unsafe address in a table', body: '| a |\n| - |\n| [b](javascript:c) |', problems: ['3:3 article/unsafe-link'] },
  { name: 'an unsafe address in a block', body: '<Callout>\n[b](data:c)\n</Callout>', problems: ['2:1 article/unsafe-link'] },
  {
    name: 'every unsafe link at once',
    body: '[a](javascript:b)\n\n[c](data:d)',
    problems: ['1:1 article/unsafe-link', '3:1 article/unsafe-link'],
  },
  { name: 'a link that climbs out of the site’s tree of addresses', body: link('/a/b/c/d/e'), problems: ['1:1 article/unknown-link'] },
  { name: 'a link to a heading that is not there', body: '## One\n\nSee [two](#two).', problems: ['3:5 article/unknown-link'] },
]);

describeRefusals('pictures', [
  { name: 'a picture from elsewhere', body: '![Text](https://example.org/a.png)', problems: ['1:1 article/wrong-picture'] },
  {
    name: 'a picture out of a script',
    body: '![Text](javascript:alert(1))',
    problems: ['1:1 article/unsafe-link', '1:1 article/wrong-picture'],
  },
  {
    name: 'a picture written into its address',
    body: '![Text](data:image/png;base64,AAAA)',
    problems: ['1:1 article/unsafe-link', '1:1 article/wrong-picture'],
  },
  { name: 'a picture above the folder of pictures', body: '![Text](images/../../secret.png)', problems: ['1:1 article/wrong-picture'] },
  { name: 'a picture outside the folder of pictures', body: '![Text](/etc/passwd.png)', problems: ['1:1 article/wrong-picture'] },
  { name: 'a picture of another type', body: '![Text](images/a.gif)', problems: ['1:1 article/wrong-picture'] },
  { name: 'a picture without a text', body: 'Text.\n\n![](images/line.svg)', problems: ['3:1 article/missing-alt'] },
  { name: 'a picture whose text is a space', body: '![ ](images/line.svg)', problems: ['1:1 article/missing-alt'] },
  { name: 'a picture in a sentence', body: 'See ![Text](images/line.svg) here.', problems: ['1:5 article/image-in-text'] },
  {
    name: 'a picture given as a reference',
    body: '![Text][1]\n\n[1]: https://example.org/a.png',
    problems: ['1:1 article/image-reference'],
  },
  { name: 'a figure from elsewhere', body: '<Figure src="https://example.org/a.png" alt="Text" />', problems: ['1:9 article/wrong-prop'] },
  { name: 'a figure without a text', body: '<Figure src="images/line.svg" />', problems: ['1:1 article/missing-prop'] },
  { name: 'a figure whose text is empty', body: '<Figure src="images/line.svg" alt=" " />', problems: ['1:31 article/wrong-prop'] },
]);
