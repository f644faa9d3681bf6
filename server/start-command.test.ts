import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEPLOYED } from '../e2e/harness/serve.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What `npm start` runs, past the name of the program. */
const [, ...start] = (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts.start.split(' ');

it('a container starts the site as npm does', () => {
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(read('deploy/Dockerfile')) ?? [];
  expect((JSON.parse(command) as string[]).slice(1)).toEqual(start);
});

it('a service starts the site as npm does', () => {
  const [, command = ''] = /^ExecStart=\S+ (.*)$/m.exec(read('deploy/parallel.service')) ?? [];
  expect(command.split(' ')).toEqual(start);
});

it.each(['deploy/Dockerfile', 'deploy/parallel.service'])('%s sets what benchmarks are run with', (path) => {
  const set = [...read(path).matchAll(/^(?:ENV |Environment=)(.+)$/gm)].flatMap(([, variables = '']) => variables.split(' '));
  expect(set).toEqual(expect.arrayContaining(Object.entries(DEPLOYED).map(([name, value]) => `${name}=${value}`)));
});
