import { isUtf8 } from 'node:buffer';

/** A file of a corpus: what its front matter says, and its lines. */
export interface CorpusFile {
  /** Path from the root of the corpus, with `/`. */
  path: string;
  title: string;
  /** Day of publication as the file says it, `YYYY-MM-DD`: it may be wrong. */
  published: string;
  /** Day of the last change of the file, when it says so. */
  updated: string;
  /** Address it was taken from. */
  source: string;
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
  const fields = frontMatter(front[1] ?? '');
  const published = fields['publication_date'] ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published)) return 'no-date';
  let text: string | undefined;
  const textOf = () => (text ??= clean(buffer.toString('utf8')));
  return {
    path,
    title: fields['title'] ?? '',
    published,
    updated: fields['last_updated'] ?? '',
    source: fields['source'] ?? '',
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
