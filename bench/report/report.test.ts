import { expect, test } from 'vitest';
import { replaceSection } from './replace-section.ts';
import { judgeAtLeast, judgeAtMost, writeTable } from './report.ts';

test('replaces the section of its name and keeps the others', () => {
  const before = '# Benchmarks\n\nWords.\n\n## weight\n\nold\n\n## burst\n\nkept\n';
  expect(replaceSection(before, 'weight', '## weight\n\nnew')).toBe('# Benchmarks\n\nWords.\n\n## weight\n\nnew\n\n## burst\n\nkept\n');
});

test('begins the document where there is none, and puts sections into their order', () => {
  const one = replaceSection('', 'burst', '## burst\n\nb');
  const two = replaceSection(one, 'serve', '## serve\n\ns');
  expect(two).toMatch(/^# Benchmarks\n/);
  expect(two.indexOf('## serve')).toBeLessThan(two.indexOf('## burst'));
});

test('a table keeps its columns when a cell holds a bar', () => {
  expect(writeTable({ title: 'T', head: ['a', 'b'], rows: [['x|y', '1']] })).toBe('**T**\n\n| a | b |\n| --- | ---: |\n| x\\|y | 1 |');
});

test('an aim that is missed says by how much, one that is met does not', () => {
  expect(judgeAtLeast('speed', 0.45, 0.9)).toBe('Missed by 50 %: speed — 0.45, aim 0.9.');
  expect(judgeAtLeast('speed', 0.45, 0.9, { why: 'It is slow.' })).toBe('Missed by 50 %: speed — 0.45, aim 0.9. It is slow.');
  expect(judgeAtLeast('speed', 0.9, 0.9)).toBe('Met: speed — 0.90, aim 0.9.');
  expect(judgeAtMost('memory', 300, 200, { unit: ' MB' })).toBe('Missed by 50 %: memory — 300 MB, aim 200 MB.');
});
