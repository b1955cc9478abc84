import { z } from 'zod';
import { fileStart, locator, type Place } from '../registry/place.ts';
import type { Problem } from '../registry/problem.ts';
import { readRecord, readText } from '../registry/read-record.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { SourceFile } from '../registry/source-file.ts';
import { type CodeUses, usesOf } from './interface-uses.ts';
import { type RecordText, textsOf } from './texts-of.ts';

/** The words of one area of the interface in one language: `src/i18n/es/kit.json`. */
export interface WordFile {
  /** Path from the root of the tree, with `/`. */
  file: string;
  lang: Lang;
  area: string;
  /** Every text, with the keys that lead to it: component, key and, in a list or a choice, which. */
  texts: readonly RecordText[];
  /** Where a text, or its key, stands in the file. */
  place: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
  /** Where a stretch of a text stands in the file; the whole text if it is not written there as it is. */
  placeIn: (text: RecordText, start: number, end: number) => Place;
}

/** The words of the interface of a tree, and what its code says of them. */
export interface InterfaceWords {
  files: readonly WordFile[];
  /** Paths of those that could not be read: what they hold is not known. */
  unread: ReadonlySet<string>;
  /** Undefined where there is no code: then nobody knows what is shown. Read from it when somebody asks. */
  readonly uses: CodeUses | undefined;
}

const wordPath = /^src\/i18n\/(es|en)\/([a-z]+(?:-[a-z]+)*)\.json$/;

/** True for the path of words of the interface. */
export const isWords = (path: string): boolean =>
  path.startsWith('src/i18n/') && !path.endsWith('.ts');

const text = z.string().min(1);
const schema = z.record(
  z.string(),
  z.record(z.string(), z.union([text, z.array(text), z.record(z.string(), text)])),
);

/**
 * Reads the words of a tree as its records are read; what is wrong with them goes into `problems`.
 * @param code that may show them
 */
export function readWords(
  files: readonly SourceFile[],
  problems: Problem[],
  code: () => readonly SourceFile[],
): InterfaceWords {
  const read = files.flatMap((file) => {
    const source = isWords(file.path) ? readText(file, problems) : undefined;
    if (source === undefined) return [];
    const [, lang, area = ''] = wordPath.exec(file.path) ?? [];
    if (lang !== 'es' && lang !== 'en') {
      problems.push(misplaced(file.path));
      return [];
    }
    const record = { file: file.path, yaml: source, ruleId: 'valid-data' } as const;
    const found = readRecord(record, schema, problems);
    return found ? [wordFile(file.path, lang, area, source, found)] : [];
  });
  const paths = files.map(({ path }) => path).filter(isWords);
  let uses: CodeUses | undefined;
  return {
    files: read,
    unread: new Set(paths.filter((path) => !read.some(({ file }) => file === path))),
    get uses() {
      return code().length > 0 ? (uses ??= usesOf(code())) : undefined;
    },
  };
}

const misplaced = (file: string): Problem => ({
  file,
  place: fileStart,
  ruleId: 'valid-data',
  message: {
    es: 'Archivo inesperado en esta carpeta; se esperaba src/i18n/es/<área>.json o src/i18n/en/<área>.json, con el área en minúsculas y guiones',
    en: 'Unexpected file in this folder; expected src/i18n/es/<area>.json or src/i18n/en/<area>.json, with the area in lower case and hyphens',
  },
});

function wordFile(
  file: string,
  lang: Lang,
  area: string,
  source: string,
  { data, place }: { data: unknown; place: WordFile['place'] },
): WordFile {
  const locate = locator(source);
  return {
    file,
    lang,
    area,
    place,
    texts: textsOf(data),
    placeIn({ path, text: whole }, start, end) {
      const found = place(path);
      const from = found.start.offset + 1;
      return source.startsWith(whole, from) ? locate(from + start, from + end) : found;
    },
  };
}

/** The keys that lead to a text, as they are written in a finding: `page.rows.cookies`. */
export const keyOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Each file of words with the one of the other language; `undefined` if there is none. */
export const withOther = ({ files }: InterfaceWords): [WordFile, WordFile | undefined][] =>
  files.map((own) => [own, files.find(({ area, lang }) => area === own.area && lang !== own.lang)]);
