/** A content file's bytes → what the index keeps of it, and its problems. Pure: what a file refers to is checked elsewhere. */
import { deflateRawSync } from 'node:zlib';
import type { BlockRegistry } from '../policy/block.ts';
import { FILE_START, type LocalProblem } from '../problem.ts';
import type { Reference } from '../reference.ts';
import { RESERVED_NAMES } from '../schema/reserved-names.ts';
import { slug as slugSchema } from '../schema/values.ts';
import { checkSchema } from './check-schema.ts';
import { type DataKind, type FileData, type FileKind, schemas } from './content-files.ts';
import { type DataTable, parseCsv } from './csv-file.ts';
import { frontmatterReferences } from './frontmatter-references.ts';
import { decodeText, findExcess } from './limits.ts';
import { parseBody } from './parse-body.ts';
import { type PictureFacts, parsePicture } from './parse-picture.ts';
import type { ParsedBody } from './parsed-body.ts';
import { splitFrontmatter } from './split-frontmatter.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

export interface ParsedFile {
  /** Checked content; absent when there is an error in it. */
  data?: FileData[DataKind] | undefined;
  picture?: PictureFacts | undefined;
  /** Of a CSV file. */
  table?: DataTable | undefined;
  /** Of an article without errors of its own, the text that it was read from: deflated, raw. */
  source?: Uint8Array | undefined;
  /** Facts of the body, of articles and pages; absent where only the head was read. */
  body?: Omit<ParsedBody, 'tree' | 'headings' | 'problems' | 'references'> | undefined;
  references: Reference[];
  problems: LocalProblem[];
}

export interface FileToParse {
  kind: FileKind;
  slug: string;
  bytes: Uint8Array;
  /** Language of texts that do not name their own. */
  lang: string;
}

export function parseFile(file: FileToParse, blocks: BlockRegistry): ParsedFile {
  const { kind, slug, bytes, lang } = file;
  if (kind === 'picture') return { references: [], ...parsePicture(slug, bytes) };
  if (kind === 'data') return { references: [], ...parseCsv(bytes) };
  if (kind === 'article' || kind === 'page') return parseText({ ...file, kind }, (text) => parseMdx(text, kind, lang, blocks));
  return parseText({ ...file, kind }, (text) => parseData(text, kind));
}

/** An article by its frontmatter alone: its body may have errors still. */
export function parseHead(file: FileToParse): ParsedFile {
  return parseText({ ...file, kind: 'article' }, (text) => {
    const { frontmatter } = splitFrontmatter(text);
    if (frontmatter === undefined) return refused(missingFrontmatter('article'));
    return checkData(parseYaml(frontmatter.text, 'article', frontmatter.lineOffset), 'article');
  });
}

function parseText({ kind, slug, bytes }: FileToParse & { kind: DataKind }, parse: (text: string) => ParsedFile): ParsedFile {
  const decoded = decodeText(bytes, kind);
  if ('problem' in decoded) return refused(decoded.problem);
  const excess = findExcess(decoded.text, kind);
  if (excess !== undefined) return refused(excess);
  const parsed = parse(decoded.text);
  const problems = [...checkName(kind, slug), ...parsed.problems];
  if (problems.some((problem) => problem.severity === 'error')) return { ...parsed, problems, data: undefined };
  return { ...parsed, problems, ...(kind === 'article' && { source: deflateRawSync(bytes) }) };
}

function parseData(text: string, kind: DataKind): ParsedFile {
  const yaml = parseYaml(text, kind);
  return checkData(yaml, kind);
}

function checkData(yaml: YamlFile, kind: DataKind): ParsedFile {
  if (yaml.value === undefined) return { references: [], problems: yaml.problems };
  const { data, problems } = checkSchema(schemas[kind], yaml.value ?? {}, kind, yaml);
  return { data, references: frontmatterReferences(kind, yaml), problems: [...yaml.problems, ...problems] };
}

function parseMdx(source: string, kind: 'article' | 'page', lang: string, blocks: BlockRegistry): ParsedFile {
  const { frontmatter, body } = splitFrontmatter(source);
  if (frontmatter === undefined) {
    const { problems } = parseBody(body, { kind, lang, blocks });
    return { references: [], problems: [missingFrontmatter(kind), ...problems] };
  }
  const yaml = parseYaml(frontmatter.text, kind, frontmatter.lineOffset);
  const head = checkData(yaml, kind);
  const parsed = parseBody(body, { kind, lang: textAt(yaml, 'lang') ?? lang, headline: textAt(yaml, 'title'), blocks });
  const { plainText, wordCount, minutes, blocks: used } = parsed;
  return {
    data: head.data,
    body: { plainText, wordCount, minutes, blocks: used },
    references: [...head.references, ...parsed.references],
    problems: [...head.problems, ...parsed.problems],
  };
}

function missingFrontmatter(kind: 'article' | 'page'): LocalProblem {
  const message = 'The file begins with its frontmatter: a line “---”, keys, and a line “---”.';
  return { ...FILE_START, severity: 'error', code: `${kind}/missing-frontmatter`, message };
}

/** A key that is text, in frontmatter that may have other mistakes. */
function textAt({ value }: YamlFile, key: string): string | undefined {
  const found = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function checkName(kind: FileKind, name: string): LocalProblem[] {
  const parsed = slugSchema.safeParse(name);
  if (!parsed.success)
    return [
      {
        ...FILE_START,
        severity: 'error',
        code: `${kind}/wrong-slug`,
        message: `The file's name “${name}” is its slug. ${parsed.error.issues[0]?.message ?? ''}`,
      },
    ];
  if (kind === 'section' && RESERVED_NAMES.has(name))
    return [
      {
        ...FILE_START,
        severity: 'error',
        code: 'section/reserved-name',
        message: `The address /${name} is used by the site itself: call the section something else.`,
      },
    ];
  return [];
}

function refused(problem: LocalProblem): ParsedFile {
  return { references: [], problems: [problem] };
}
