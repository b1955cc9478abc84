import { isUtf8 } from 'node:buffer';

/** A file of a corpus: what its front matter says, and its lines. */
export interface CorpusFile {
  /** Path from the root of the corpus, with `/`. */
  path: string;
  title: string;
  /** Country it says it is of, `ar`; empty where it does not say. */
  country: string;
  /**
   * Day of publication as the file says it, `YYYY-MM-DD`: it may be wrong, and outside Peru it may be absent, and
   * then empty.
   */
  published: string;
  /** Day of the last change of the file, when it says so. */
  updated: string;
  /** Address it was taken from. */
  source: string;
  /** What its text is: that of a day, today's, or the one first enacted, which may have changed since. */
  textState: 'point_in_time' | 'current' | 'as_enacted';
  /** The beginning of the text, some thousand characters. */
  head: string;
  /** Whole text, with `\n`; decoded when it is first asked for. */
  readonly text: string;
  /** Lines of the whole text. */
  readonly lines: string[];
  /** First line of the body, from 0. */
  body: number;
}

/** Why a file could not be read. */
export type Fault = 'not-utf8' | 'empty' | 'no-front-matter' | 'no-date';

/** Bytes that are decoded of a file nobody asks the text of. */
const headSize = 12_000;

/**
 * Reads the bytes of a file; what cannot be read says why. Its text is decoded only when asked for, and
 * has to be asked for before the bytes are used for anything else.
 */
export function readCorpusFile(path: string, bytes: Uint8Array): CorpusFile | Fault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isUtf8(buffer)) return 'not-utf8';
  const head = clean(buffer.subarray(0, headSize).toString('utf8'));
  if (!/\S/.test(head)) return 'empty';
  const front = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/.exec(head);
  if (!front) return 'no-front-matter';
  const fields = namedFields(frontMatter(front[1] ?? ''));
  const { published } = fields;
  const isUndated = published === '' && !['', 'pe'].includes(fields.country);
  if (!isUndated && !/^\d{4}-\d{2}-\d{2}$/.test(published)) return 'no-date';
  let text: string | undefined;
  const textOf = () => (text ??= clean(buffer.toString('utf8')));
  return {
    path,
    ...fields,
    textState: textStates.find((each) => each === fields.textState) ?? 'point_in_time',
    head,
    get text() {
      return textOf();
    },
    get lines() {
      return textOf().split('\n');
    },
    body: front[0].replace(/\n$/, '').split('\n').length,
  };
}

const textStates = ['point_in_time', 'current', 'as_enacted'] as const;

/** What each field is called in a front matter: in English since version 0.2 of the format, in Spanish before. */
const keys = {
  title: ['title', 'titulo'],
  country: ['country', 'pais'],
  published: ['publication_date', 'fecha_publicacion'],
  updated: ['last_updated', 'ultima_actualizacion'],
  source: ['source', 'fuente'],
  textState: ['text_state'],
};

function namedFields(said: Record<string, string>): Record<keyof typeof keys, string> {
  const of = (names: readonly string[]) => names.map((name) => said[name]).find(Boolean) ?? '';
  return {
    title: of(keys.title),
    country: of(keys.country).toLowerCase(),
    published: of(keys.published),
    updated: of(keys.updated),
    source: of(keys.source),
    textState: of(keys.textState),
  };
}

function clean(text: string): string {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** The fields of a front matter of one level: `key: value`, quoted or folded. */
function frontMatter(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  let key = '';
  for (const line of text.split('\n')) {
    const match = /^([a-z_]+):\s*(.*)$/.exec(line);
    if (match) {
      key = match[1] ?? '';
      fields[key] = unquoted(match[2] ?? '');
    } else if (key !== '' && /^\s+\S/.test(line)) {
      fields[key] = `${fields[key] ?? ''} ${line.trim()}`.trim();
    }
  }
  return fields;
}

function unquoted(value: string): string {
  if (/^[>|][+-]?$/.test(value)) return '';
  return value.replace(/^'(.*)'$/, '$1').replace(/^"(.*)"$/, '$1');
}
