import { sentenceLabel } from '../citations/label.ts';
import { parseRef } from '../citations/ref.ts';
import { readYaml } from '../registry/read-yaml.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { lawSource } from './law-source.ts';
import { lawSlug, recordPages, recordTitle } from './record-pages.ts';
import { otherLang } from '../text/other-lang.ts';

/** The records whose texts are told one by one: the folder of `src/data` and the first one of their addresses. */
const folders: Readonly<Record<string, string>> = {
  routes: 'rutas',
  papers: 'papeles',
  forms: 'formatos',
  training: 'formacion',
  conducts: 'conductas',
  countries: 'paises',
  scenarios: 'formacion/escenarios',
};

/** Where they are, from the root of the project. */
export const recordFolders = [...Object.keys(folders), 'instruments'].map(
  (folder) => `src/data/${folder}`,
);

/** The address without language of the page of a record, by its file; nothing of one whose texts are not told. */
export function recordSlug(path: string): string | undefined {
  const ref = provisionOf(path);
  if (ref !== undefined) return lawSlug(ref);
  const [, folder = '', id = ''] = /^src\/data\/([a-z]+)\/([\w-]+)\.yaml$/.exec(path) ?? [];
  // What holds for the whole course, and its dice, are drawn in several pages.
  if (folder === 'training' && !/^[a-z]\d+$/.test(id)) return undefined;
  const first = folders[folder];
  return first === undefined ? undefined : `${first}/${id}`;
}

/** The provision of a file, `cp~art_154-B`; nothing of another file, nor of the one that says what its norm is. */
function provisionOf(path: string): string | undefined {
  const [, norm, eId] =
    /^src\/data\/instruments\/[a-z]+\/([\w.-]+)\/([\w.-]+)\.yaml$/.exec(path) ?? [];
  return norm === undefined || eId === undefined || eId === 'instrument'
    ? undefined
    : `${norm}~${eId}`;
}

/** A record whose texts are told one by one. */
export interface TextRecord {
  /** Address of its page without language. */
  slug: string;
  file: string;
  title: Localized | undefined;
}

/** The records whose texts are told one by one. */
export const textRecordsOf = (registry: Registry): TextRecord[] =>
  recordPages(registry).flatMap(({ slug, entry: { file, data } }) =>
    recordSlug(file) === slug
      ? [{ slug, file, title: recordTitle(data) ?? lawTitle(file, registry) }]
      : [],
  );

/** What a provision is called in a sentence. */
function lawTitle(file: string, registry: Registry): Localized | undefined {
  const ref = parseRef(provisionOf(file) ?? '');
  if (!ref) return undefined;
  const said = (lang: Lang) => sentenceLabel(ref, registry, lang);
  return { es: said('es'), en: said('en') };
}

/** Keys that nobody reads on the page, or that its citation says by itself: where it was read, up to when, by whom. */
const unread = new Set(
  (
    'id version order movedFrom asOf reviewed needsReview readingOf readThrough official read date lines minimum ' +
    'ticked reserved tile own'
  ).split(' '),
);

/** Key of the words by which a record is searched, which its page does not say. */
const searched = 'says';

/** Key of the question that an answer of a country answers: it heads what is said, as its name would. */
const question = 'row';
/** Key of the articles of each source that an answer of a country rests on. */
const articles = 'from';

/** A reference to the law, with the value that is drawn of it, if one is. */
const reference = /^(?:[a-z0-9][\w.-]*)~[\w.-]+(?:#[\w.-]+)?$/;
/** A name that joins records, an address, a day. */
const isName = (text: string): boolean => /^(?:[a-z0-9][\w./#:@~-]*|https?:\S+)$/.test(text);

/**
 * What is read of a record in a language, as the source of a page has it: a heading for each key of the record, and
 * below it its sentences, in both languages where they have one alone, and the provisions that it cites. Whoever changes
 * this gives all of them another text.
 */
export function recordSource(yaml: string, lang: Lang): string {
  const result = readYaml(yaml);
  const data = result.ok ? result.yaml.data : undefined;
  if (typeof data !== 'object' || data === null) return '';
  const law = lawSource(data, (value) => linesOf(value, lang));
  if (law !== undefined) return law;
  return Object.entries(data)
    .flatMap(([key, value]) => {
      const lines = unread.has(key) || key === searched ? [] : linesOf(value, lang);
      return lines.length === 0 ? [] : [`## ${key}`, ...lines];
    })
    .join('\n');
}

function linesOf(value: unknown, lang: Lang): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') {
    const text = value.replace(/\s+/g, ' ').trim();
    if (reference.test(text)) return [`[](norma:${text})`];
    return text === '' || isName(text) ? [] : [text];
  }
  if (Array.isArray(value)) return value.flatMap((each) => linesOf(each, lang));
  if (typeof value !== 'object' || value === null) return [];
  const other = otherLang(lang);
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === other || unread.has(key)) return [];
    if (key === question && typeof each === 'string') return [`### ${each}`];
    const cited = key === articles ? articlesOf(each) : undefined;
    return cited ?? linesOf(each, lang);
  });
}

/** The articles of each source, in a line; nothing of what is no list of them. */
function articlesOf(value: unknown): string[] | undefined {
  const sources = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (sources.length === 0 || !sources.every(([, each]) => Array.isArray(each))) return undefined;
  const named = sources.map(([id, each]) => [id, (each as unknown[]).join(', ')]);
  return [`[${named.map((each) => each.filter(Boolean).join(' ')).join('; ')}]`];
}
