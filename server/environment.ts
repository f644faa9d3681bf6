/** The variables that the process reads, once, at its start. */
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number('a port is a number').int().min(0).max(65_535, 'a port is at most 65535');

const flag = z.enum(['0', '1'], { error: 'it is 0 or 1' }).transform((value) => value === '1');

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
  DATA_DIR: z
    .string()
    .min(1)
    .default('./.data')
    .transform((path) => resolve(path)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_REQUESTS: flag.default(true),
  CACHE_MB: z.coerce.number('it is a number of megabytes').min(1, 'it is at least 1').default(128),
  CACHE_TAGS: flag.default(false),
});

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
  throw new StartError(`${name}=${given[name]}: ${issue?.message}.`);
}
