/** Code, HTML and blocks that a body may not hold. */
import { describeRefusals } from '../testing/refusals.ts';

describeRefusals('code in a body', [
  { name: 'an import', body: "import x from 'fs'\n\nText.", problems: ['1:1 article/import-export'] },
  { name: 'an import of a side effect', body: "Text.\n\nimport 'fs'\n", problems: ['3:1 article/import-export'] },
  { name: 'an export', body: 'export const secret = process.env.SECRET\n', problems: ['1:1 article/import-export'] },
  { name: 'a default export', body: 'Text.\n\nexport default () => null\n', problems: ['3:1 article/import-export'] },
  { name: 'an expression that reads the environment', body: 'The key is {process.env.SECRET}.', problems: ['1:12 article/expression'] },
  { name: 'an expression on lines of its own', body: 'Text.\n\n{\n  process.exit(1)\n}\n', problems: ['3:1 article/expression'] },
  { name: 'a literal in braces in the text', body: 'It is {1 + 1}.', problems: ['1:7 article/expression'] },
  { name: 'empty braces', body: 'It is {}.', problems: ['1:7 article/expression'] },
  { name: 'an expression in a heading', body: '## The {title}', problems: ['1:8 article/expression'] },
  { name: 'an expression in a table', body: '| a |\n| - |\n| {a} |', problems: ['3:3 article/expression'] },
  {
    name: 'an expression between the tags of a block',
    body: '<Callout>\nText.\n\n{process.cwd()}\n</Callout>',
    problems: ['4:1 article/expression'],
  },
  { name: 'two expressions, each at its place', body: '{a}\n\nText {b}.', problems: ['1:1 article/expression', '3:6 article/expression'] },
  { name: 'a brace that never closes', body: 'Text.\n\nIt is {open.', problems: ['3:7 article/syntax'] },
  { name: 'an expression that is no JavaScript', body: 'It is {1 +}.', problems: ['1:7 article/syntax'] },
]);

describeRefusals('values of props', [
  { name: 'a name', body: '<Callout title={document}>\nText.\n</Callout>', problems: ['1:10 article/expression'] },
  { name: 'a call', body: '<Callout title={alert(1)}>\nText.\n</Callout>', problems: ['1:10 article/expression'] },
  { name: 'a template literal', body: '<Callout title={`a${1}`}>\nText.\n</Callout>', problems: ['1:10 article/expression'] },
  { name: 'a template literal without a hole', body: '<Callout title={`a`}>\nText.\n</Callout>', problems: ['1:10 article/expression'] },
  { name: 'a function', body: '<Callout title={() => 1}>\nText.\n</Callout>', problems: ['1:10 article/expression'] },
  { name: 'a spread of props', body: '<Callout {...evil}>\nText.\n</Callout>', problems: ['1:10 article/spread'] },
  { name: 'a spread in an object', body: "<FactBox title='a' facts={[{ ...evil }]} />", problems: ['1:20 article/expression'] },
  {
    name: 'a `__proto__` key in an object',
    body: "<FactBox title='a' facts={[{ __proto__: { label: 'a' }, value: 'b' }]} />",
    problems: ['1:20 article/expression'],
  },
  {
    name: 'a quoted `__proto__` key in an object',
    body: `<FactBox title='a' facts={[{ "__proto__": { label: 'a' } }]} />`,
    problems: ['1:20 article/expression'],
  },
  {
    name: 'a computed key in an object',
    body: "<FactBox title='a' facts={[{ ['__proto__']: 1 }]} />",
    problems: ['1:20 article/expression'],
  },
  {
    name: 'a getter in an object',
    body: "<FactBox title='a' facts={[{ get label() { return 1 } }]} />",
    problems: ['1:20 article/expression'],
  },
  { name: 'a prop called `__proto__`', body: '<Callout __proto__="a">\nText.\n</Callout>', problems: ['1:10 article/unknown-prop'] },
  { name: 'a prop called `constructor`', body: '<Callout constructor="a">\nText.\n</Callout>', problems: ['1:10 article/unknown-prop'] },
  { name: 'the same prop twice', body: '<Callout title="a" title="b">\nText.\n</Callout>', problems: ['1:20 article/duplicate-prop'] },
  { name: 'a prop that no block has', body: '<Callout colour="red">\nText.\n</Callout>', problems: ['1:10 article/unknown-prop'] },
  { name: 'an event handler', body: '<Callout onClick="alert(1)">\nText.\n</Callout>', problems: ['1:10 article/unknown-prop'] },
  { name: 'a prop of the wrong type', body: '<Callout title={7}>\nText.\n</Callout>', problems: ['1:10 article/wrong-prop'] },
  {
    name: 'a prop without a value where text is needed',
    body: '<Callout title>\nText.\n</Callout>',
    problems: ['1:10 article/wrong-prop'],
  },
  {
    name: 'a wrong value deep in a prop',
    body: "<Timeline\n  title='a'\n  items={[{ date: 'yesterday', text: 'b' }]}\n/>",
    problems: ['3:3 article/wrong-prop'],
  },
  { name: 'a missing prop', body: 'Text.\n\n<FactBox />', problems: ['3:1 article/missing-prop'] },
  {
    name: 'each wrong prop of a block',
    body: '<Quote who={1} from="a">\nText.\n</Quote>',
    problems: ['1:8 article/wrong-prop', '1:1 article/missing-prop', '1:16 article/unknown-prop'],
  },
]);

describeRefusals('elements', [
  { name: 'a script', body: 'Text.\n\n<script>alert(1)</script>', problems: ['3:1 article/html'] },
  { name: 'a script in a sentence', body: 'Text <script>alert(1)</script> text.', problems: ['1:6 article/html'] },
  { name: 'a picture with a handler', body: '<img src="x" onerror="alert(1)" />', problems: ['1:1 article/html'] },
  { name: 'a frame', body: '<iframe src="https://example.org"></iframe>', problems: ['1:1 article/html'] },
  { name: 'a style', body: '<style>body</style>', problems: ['1:1 article/html'] },
  { name: 'an element of HTML in a block', body: '<Callout>\n<b>Text</b>\n</Callout>', problems: ['2:1 article/html'] },
  { name: 'an HTML comment', body: 'Text.\n\n<!-- a note -->', problems: ['3:1 article/syntax'] },
  { name: 'a declaration', body: '<!DOCTYPE html>', problems: ['1:1 article/syntax'] },
  { name: 'a fragment', body: 'Text.\n\n<>\nText.\n</>', problems: ['3:1 article/html'] },
  { name: 'a member of a component', body: '<Callout.Title />', problems: ['1:1 article/unknown-block'] },
  { name: 'an element with a namespace', body: '<svg:script />', problems: ['1:1 article/unknown-block'] },
  { name: 'a block that is not there', body: 'Text.\n\n<Counter />', problems: ['3:1 article/unknown-block'] },
  { name: 'a block named like a method of objects', body: '<toString />', problems: ['1:1 article/html'] },
  { name: 'a block named `__proto__`', body: '<__proto__ />', problems: ['1:1 article/unknown-block'] },
  { name: 'a block that is not closed', body: 'Text.\n\n<Callout>\n\nText.\n', problems: ['3:1 article/unclosed-block'] },
  { name: 'a block closed by another', body: '<Callout>\nText.\n</FactBox>', problems: ['1:1 article/unclosed-block'] },
  { name: 'a closing tag without a block', body: 'Text.\n\n</Callout>', problems: ['3:1 article/syntax'] },
  { name: 'a block inside a sentence', body: 'Text <Callout>text</Callout> text.', problems: ['1:6 article/block-in-text'] },
  { name: 'a block that must have text and has none', body: '<Callout />', problems: ['1:1 article/missing-children'] },
  {
    name: 'a block that takes no text and has some',
    body: "<Timeline items={[{ date: '1953', text: 'a' }]}>\nText.\n</Timeline>",
    problems: ['1:1 article/unexpected-children'],
  },
  {
    name: 'a block that holds something else',
    body: '<Table caption="a">\n\nText.\n\n</Table>',
    problems: ['3:1 article/unexpected-children'],
  },
  { name: 'an address in angle brackets', body: 'See <https://example.org>.', problems: ['1:5 article/syntax'] },
  { name: 'a lone less-than sign', body: 'If a <b and c', problems: ['1:6 article/syntax'] },
]);
