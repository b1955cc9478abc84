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
  /** Whole text, with `\n`. */
  text: string;
  /** Lines of the whole text. */
  lines: string[];
  /** First line of the body, from 0. */
  body: number;
}

/** Why a file could not be read. */
export type Fault = 'not-utf8' | 'empty' | 'no-front-matter' | 'no-date';

/** Reads the bytes of a file; what cannot be read says why. */
export function readCorpusFile(path: string, bytes: Uint8Array): CorpusFile | Fault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isUtf8(buffer)) return 'not-utf8';
  let text = buffer.toString('utf8');
  if (text.startsWith('\ufeff')) text = text.slice(1);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (!/\S/.test(text)) return 'empty';
  const front = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!front) return 'no-front-matter';
  const fields = frontMatter(front[1] ?? '');
  const published = fields['publication_date'] ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published)) return 'no-date';
  const body = front[0].replace(/\n$/, '').split('\n').length;
  return {
    path,
    title: fields['title'] ?? '',
    published,
    updated: fields['last_updated'] ?? '',
    source: fields['source'] ?? '',
    text,
    get lines() {
      return text.split('\n');
    },
    body,
  };
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
