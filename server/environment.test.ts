import { describe, expect, it } from 'vitest';
import { readEnvironment, StartError } from './environment.ts';

const read = (variables: Record<string, string>) => readEnvironment(variables as NodeJS.ProcessEnv);

describe('the environment', () => {
  it.each([
    [{ PORT: 'http' }, 'PORT=http: a port is a number.'],
    [{ PORT: '70000' }, 'PORT=70000: a port is at most 65535.'],
    [{ SITE_URL: 'ftp://x.example' }, 'SITE_URL=ftp://x.example: it must be a web address, as in https://news.example.org.'],
  ])('is refused with %o', (variables, message) => {
    expect(() => read(variables)).toThrow(new StartError(message));
  });

  it('has defaults, which an empty variable leaves alone', () => {
    expect(read({ PORT: '', HOST: '' })).toMatchObject({ HOST: '127.0.0.1', PORT: 3000 });
  });

  it('takes of the public address its origin', () => {
    expect(read({ SITE_URL: 'https://news.example.org/path/' }).SITE_URL).toBe('https://news.example.org');
  });
});
