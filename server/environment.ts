/** The variables that the process reads, once, at its start. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { FRONT_CACHE_NAMES } from './front-cache/front-cache.ts';

const port = z.coerce.number('a port is a number').int().min(0).max(65_535, 'a port is at most 65535');

const flag = z.enum(['0', '1'], { error: 'it is 0 or 1' }).transform((value) => value === '1');

/** What `git check-ref-format` allows of names, and a little less. */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock(?:\/|$)|\/\.|[./]$))[A-Za-z0-9_][\w.+/-]*$/;

/** Only ways to reach a repository that run nothing here: `ext::` and whatever else names a program are refused. */
function readRepository(given: string, context: z.RefinementCtx): string {
  if (/^(?:file|https|ssh):\/\/[^-]/.test(given)) return given;
  if (!given.startsWith('-') && !/^[\w.+-]*:|\p{Cc}/u.test(given) && !/^[^/]*@[^/]*:/.test(given)) return resolve(given);
  context.addIssue({ code: 'custom', message: 'it must be a path, or begin with file://, https:// or ssh://' });
  return z.NEVER;
}

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'it must be a web address, as in https://news.example.org' })
    .transform((address) => new URL(address).origin)
    .optional(),
  CONTENT_DIR: z
    .string()
    .min(1)
    .default('./content')
    .transform((path) => resolve(path)),
  CONTENT_REPO: z.string().transform(readRepository).optional(),
  CONTENT_BRANCH: z.string().regex(BRANCH, 'it must be the name of a branch').default('main'),
  CONTENT_PATH: z
    .string()
    .transform((path) => path.replace(/^(?:\.?\/)+|\/+$/g, ''))
    .refine((path) => !path.split('/').includes('..') && !/[\p{Cc}\\]/u.test(path), 'it must be a folder of the repository')
    .default(''),
  CONTENT_POLL: z.coerce.number('it is a number of seconds').min(1, 'it is at least 1').max(86_400, 'it is at most a day').default(30),
  ALLOW_SHRINK: z
    .string()
    .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i, 'it must be the whole name of a commit')
    .transform((commit) => commit.toLowerCase())
    .optional(),
  PUBLISH_SECRET: z.string().optional(),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./.data')
    .transform((path) => resolve(path)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_REQUESTS: flag.default(true),
  CACHE_MB: z.coerce.number('it is a number of megabytes').min(1, 'it is at least 1').default(128),
  CACHE_TAGS: flag.default(false),
  FRONT_CACHE: z.enum(FRONT_CACHE_NAMES, { error: `it is one of ${FRONT_CACHE_NAMES.join(', ')}` }).optional(),
  FRONT_CACHE_URL: z.url({ protocol: /^https?$/, error: 'it must be a web address' }).optional(),
  FRONT_CACHE_TOKEN: z.string().optional(),
});

/** Whose values are never printed: a repository's address may hold a password. */
const SECRETS = new Set(['CONTENT_REPO', 'PUBLISH_SECRET', 'FRONT_CACHE_TOKEN']);

export type Environment = z.infer<typeof schema>;

/** A reason not to start that the operator can mend: told in one line, without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0]);
  throw new StartError(`${name}=${SECRETS.has(name) ? '…' : given[name]}: ${issue?.message}.`);
}
