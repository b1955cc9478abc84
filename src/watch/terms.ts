import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { text } from '../registry/schema/common.ts';
import type { CorpusFile } from './corpus/file.ts';
import { withoutMarkup } from './corpus/lines.ts';
import { bare } from '../text/accents.ts';

/** What our matter is called in the titles of norms: `src/data/watch/terms.json`, written by hand. */
const termsFile = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        /** What it is about, as shown in a finding. */
        name: text,
        /** Regular expression over the text in lower case and without accents. */
        pattern: text,
      }),
    )
    .min(1),
});

/** One thing our matter is called. */
export interface Term {
  name: string;
  pattern: RegExp;
}

const path = 'src/data/watch/terms.json';

/** Reads the terms of a tree. Throws, naming the file, if it is not as expected. */
export function loadTerms(root: string): Term[] {
  try {
    const { terms } = termsFile.parse(JSON.parse(readFileSync(join(root, path), 'utf8')));
    return terms.map(({ name, pattern }) => ({ name, pattern: new RegExp(pattern) }));
  } catch (cause) {
    throw new Error(
      `${path}: contenido inesperado; se esperaba { "terms": [{ "name", "pattern" }] }.`,
      { cause },
    );
  }
}

/** The terms that the subject of a norm names: its title and what its first article says it is for. */
export function termsOf(subject: string, terms: readonly Term[]): string[] {
  const words = bare(subject);
  return terms.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);
}

const firstArticle = /^["“]?art[íi]culo\s+(?:1|[úu]nico|primero)\b/i;

/** The title of a norm, as printed, and the beginning of its first article. */
export function subjectOf(file: CorpusFile): string {
  const said = [file.title];
  const { lines } = file;
  for (let at = file.body; at < Math.min(lines.length, file.body + 120); at++) {
    const text = withoutMarkup(lines[at] ?? '');
    if (firstArticle.test(text)) {
      said.push(`${text} ${withoutMarkup(lines[at + 1] ?? '')}`.slice(0, 500));
      break;
    }
    if (isTitle(lines[at] ?? '', text)) said.push(text);
  }
  return said.join(' ').replace(/\s+/g, ' ');
}

/** A line of a title: in capitals, or a heading of the page. */
function isTitle(raw: string, text: string): boolean {
  if (/^#+ /.test(raw) && text.length < 400) return true;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '');
  return (
    letters.length > 12 &&
    capitals.length / letters.length > 0.8 &&
    !/^(?:el presidente|la presidenta|el congreso|por cuanto)/i.test(text)
  );
}
