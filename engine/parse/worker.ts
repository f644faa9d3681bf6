/** The thread that parses. It says when it begins a task, so that the pool can end it when it takes too long. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BlockRegistry } from '../policy/block.ts';
import { parseBody } from './parse-body.ts';
import { type FileToParse, parseFile, parseHead } from './parse-file.ts';
import type { ParsedBody } from './parsed-body.ts';
import { splitFrontmatter } from './split-frontmatter.ts';
import { writeMarkdownBody } from './write-markdown.ts';

/** The answer of each task, by the name of the task. */
export interface Tasks {
  /** A file for the index. */
  file: { given: FileToParse; answer: ReturnType<typeof parseFile> };
  /** Articles for the index, by their frontmatter alone. */
  heads: { given: FileToParse[]; answer: ReturnType<typeof parseHead>[] };
  /** A body to show, from a whole MDX file. */
  body: { given: { source: string; kind: string; lang: string; headline?: string | undefined }; answer: ParsedBody };
  /** The same as plain Markdown. */
  markdown: { given: { source: string; headline: string; origin: string }; answer: string };
}

export type Request = { [Name in keyof Tasks]: { name: Name; given: Tasks[Name]['given'] } }[keyof Tasks];
export type Message = { begun: NodeJS.CpuUsage } | { answer: unknown } | { failure: string };

const { blocks } = (await import((workerData as { blocks: string }).blocks)) as { blocks: BlockRegistry };

function perform(request: Request): unknown {
  if (request.name === 'file') return parseFile(request.given, blocks);
  if (request.name === 'heads') return request.given.map((file) => parseHead(file));
  if (request.name === 'markdown') return writeMarkdownBody(splitFrontmatter(request.given.source).body, { ...request.given, blocks });
  const { source, ...context } = request.given;
  return parseBody(splitFrontmatter(source).body, { ...context, blocks });
}

parentPort?.on('message', (request: Request) => {
  send({ begun: process.threadCpuUsage() });
  try {
    send({ answer: perform(request) });
  } catch (error) {
    send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function send(message: Message): void {
  parentPort?.postMessage(message);
}
