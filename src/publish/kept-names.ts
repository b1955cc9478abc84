import { columnLabel } from '../documents/form-field.ts';
import { recordTitle } from '../documents/record-pages.ts';
import { registry, sourcePage } from '../facts/site-facts.ts';
import { siteWords } from '../i18n/site.ts';
import { allRecords } from '../registry/registry.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import { namedAbroad, sourceTitle } from '../words/source-title.ts';
import { keptGone } from './kept-gone.ts';

/** Texts by their names, where all that have the name agree; a name with two is left out. */
function agreed(rows: readonly (readonly [name: string, text: string])[]): Map<string, string> {
  const found = Map.groupBy(rows, ([name]) => name);
  return new Map(
    [...found].flatMap(([name, same]) => {
      const texts = new Set(same.map(([, text]) => text));
      const [text] = texts;
      return text !== undefined && texts.size === 1 ? [[name, text] as const] : [];
    }),
  );
}

const fieldLabels = (lang: Lang) =>
  agreed(
    [...registry.papers.values()].flatMap(({ data }) =>
      data.fields.map(({ id, label }) => [id, label[lang]] as const),
    ),
  );
const agreedLabels = { es: fieldLabels('es'), en: fieldLabels('en') };

/** What is filled in at a place, by its name, which is Spanish: as its paper or its blank asks for it. */
export function fieldNamed(id: string, lang: Lang, slug = ''): string {
  const said = (siteWords[lang].texts.fields as Readonly<Record<string, string>>)[id];
  const [, paper = ''] = /^papeles\/(.+)$/.exec(slug) ?? [];
  const own = registry.papers.get(paper)?.data.fields.find((each) => each.id === id)?.label[lang];
  return (
    said ??
    own ??
    registry.blanks.get(id)?.data.label[lang] ??
    // A row of the sheet of a country, which its kit says by number.
    registry.countryRows.get(id.replace(/^fila-/, ''))?.data.name[lang] ??
    agreedLabels[lang].get(id) ??
    id
  );
}

/** What a tag draws is looked for by its id, here in order: what people see first has the name. */
const named = [
  'blanks',
  'services',
  'lists',
  'forms',
  'papers',
  'routes',
  'platforms',
  'figures',
  'conducts',
  'terms',
  'institutions',
] as const;
const namedBy: Readonly<Record<string, (typeof named)[number]>> = {
  Blank: 'blanks',
  Service: 'services',
  Helplines: 'services',
  List: 'lists',
  Form: 'forms',
  Paper: 'papers',
  Route: 'routes',
  Platform: 'platforms',
  Platforms: 'platforms',
};

/** The name of a record that a tag draws, in the language of the page; nothing of one that is no more. */
export function recordNamed(
  tag: string,
  id: string,
  lang: Lang,
  { form, part }: { form?: string; part?: string } = {},
): string {
  const field = form === undefined ? undefined : columnLabel(registry, form, id, part)?.[lang];
  if (field !== undefined) return field;
  const gone = keptGone();
  const lost = form === undefined ? gone.lists[id]?.title : gone.fields[`${form}/${id}`];
  if (lost !== undefined) return lost[lang];
  const own = namedBy[tag];
  for (const collection of own ? [own, ...named] : named) {
    const data: object | undefined = registry[collection].get(id)?.data;
    const { label, term } = (data ?? {}) as { label?: Localized; term?: Localized };
    const said = data && (label ?? term ?? recordTitle(data))?.[lang];
    if (said !== undefined) return said;
  }
  // A protocol, by its page; a sheet that is no more, by its letter.
  const page = sourcePage(`protocolos/${id}`, lang);
  return page?.frontMatter.title ?? (/^t\d+$/.test(id) ? id.toUpperCase() : '');
}

/** Every title of a source that is the same in both languages, and what the page in English calls it. */
const sourceNames = agreed([
  ...[...registry.countries.values()].flatMap(({ data }) =>
    Object.values(data.sources ?? {}).flatMap((source): (readonly [string, string])[] =>
      typeof source.title === 'string'
        ? [[source.title, namedAbroad(source, 'en', data.language).name]]
        : [],
    ),
  ),
  ...allRecords({ ...registry, countries: new Map() }).flatMap(({ data }) =>
    titlesOf(data).map((title) => [title, sourceTitle(title, 'en')] as const),
  ),
]);

/** The titles of the sources of a value that are the same in both languages. */
function titlesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (key !== 'sources' || !Array.isArray(each)) return titlesOf(each);
    return (each as { title?: unknown }[]).flatMap(({ title }) =>
      typeof title === 'string' ? [title.replace(/\s+/g, ' ').trim()] : [],
    );
  });
}

const countrySources = (lang: Lang) =>
  agreed(
    [...registry.countries.values()].flatMap(({ data: { sources = {}, language } }) =>
      Object.entries(sources).map(
        ([id, source]) => [id, namedAbroad(source, lang, language).name] as const,
      ),
    ),
  );
const sourcesBy = { es: countrySources('es'), en: countrySources('en') };

/** What the source of an answer is called: as its country calls it, or as all that have one do. */
export function sourceNamed(id: string, lang: Lang, slug = ''): string | undefined {
  const [, country = ''] = /^paises\/(\w+)$/.exec(slug) ?? [];
  const { sources, language } = registry.countries.get(country)?.data ?? {};
  const own = sources?.[id];
  if (own) return namedAbroad(own, lang, language).name;
  return keptGone().sources[`${country}/${id}`]?.[lang] ?? sourcesBy[lang].get(id);
}

/** Reads the lines of a record in order: a source that has one title, Spanish, is called as its page calls it. */
export function sourceInEnglish(): (line: string) => string {
  let isOfSources = false;
  return (line) => {
    if (line.startsWith('## ')) isOfSources = line === '## sources';
    return sourceNames.get(line) ?? (isOfSources ? sourceTitle(line, 'en') : line);
  };
}
