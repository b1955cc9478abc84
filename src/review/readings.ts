import type { Project } from '../documents/project.ts';
import { refsInData } from '../citations/data-refs.ts';
import { sentenceLabel } from '../citations/label.ts';
import { allRecords, type Entry, type Provision } from '../registry/registry.ts';
import type { Lang, Localized, Source } from '../registry/schema/common.ts';
import { item, keyed, type ReviewItem } from './item.ts';
import { fill } from '../i18n/fill.ts';
import { reviewWords } from '../i18n/review.ts';

/** Records with something that is our reading of a text, those on which most pages rest first. */
export function inferences(project: Project, lang: Lang): ReviewItem[] {
  const cited = new Map<string, Set<string>>();
  for (const { citations, slug } of project.pages)
    for (const { ref } of citations) {
      if (!ref?.eId) continue;
      const key = `${ref.instrument}~${ref.eId.replace(/__.*$/, '')}`;
      cited.set(key, (cited.get(key) ?? new Set()).add(slug));
    }
  const provisions = [...project.registry.instruments.values()].flatMap(({ provisions }) => [
    ...provisions.values(),
  ]);
  const seen = new Set<unknown>(provisions);
  const found = [
    ...allRecords(project.registry).flatMap((entry) =>
      seen.has(entry)
        ? []
        : ofRecord(entry, project, lang).map((each) => ({
            weight: canWait(entry) ? 0 : recordWeight,
            found: each,
          })),
    ),
    ...provisions.flatMap((provision) =>
      ofProvision(provision, project, lang).map((each) => ({
        weight: cited.get(`${provision.instrument.id}~${provision.id}`)?.size ?? 0,
        found: each,
      })),
    ),
  ];
  // When a norm begins to bind is the same reading time and again: it comes last.
  return found
    .map(({ weight, found: each }) => ({
      weight: isOnlyDates(each, lang) ? -1 : weight,
      found: each,
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ found: each }) => each);
}

/** Whether a record can wait: what a word means, and another country, where a lawyer of there is asked. */
const canWait = ({ file }: Entry<unknown>): boolean => /\/(?:glossary|countries)\//.test(file);

/** A conduct or a route is a page of its own: it counts as a provision that this many pages cite. Ours. */
const recordWeight = 10;

const isOnlyDates = ({ says, target: { file } }: ReviewItem, lang: Lang): boolean => {
  // Of a provision, what it says comes before.
  const isProvision = file.includes('/instruments/') && !file.endsWith('/instrument.yaml');
  const readings = isProvision ? says.slice(1) : says;
  return readings.every((line) => line.startsWith(`${reviewWords[lang].fields.inForceFrom}:`));
};

function ofProvision(provision: Provision, { registry }: Project, lang: Lang): ReviewItem[] {
  const { file, data, place, instrument, id } = provision;
  const last = provision.versions.findLast(({ text }) => text !== null);
  const version = last?.text;
  const { labels } = reviewWords[lang];
  const readings = [...readingsIn(data.gaps, lang, labels.gaps), ...readingsIn(version, lang)];
  if (!last || !version || readings.length === 0) return [];
  const title = sentenceLabel({ instrument: instrument.id, eId: id }, registry, lang);
  const summary = 'summary' in version ? [version.summary[lang]] : [];
  const says = [...summary, ...readings];
  return [
    item(`${keyed(lang)}record:${file}`, says.join('\n'), {
      kind: 'inference',
      title: `${title}: ${data.heading[lang]}`,
      says,
      sources: version.sources,
      refs: [`${instrument.id}~${id}`],
      target: {
        file,
        place,
        ...(lang === 'es' && { path: ['versions', last.from, 'verification'] }),
      },
    }),
  ];
}

/** Provisions that are named below a reading, at most. Ours. */
const most = 6;

/** The law that a record cites, as people cite it. */
function lawOf(file: string, { registry }: Project, lang: Lang): string[] {
  const refs = refsInData(registry).flatMap((each) =>
    each.file === file && each.ref?.eId ? [each.ref] : [],
  );
  const names = [...new Set(refs.map((ref) => sentenceLabel(ref, registry, lang)))];
  if (names.length === 0) return [];
  const words = reviewWords[lang].readings;
  const said = names.slice(0, most).join('; ');
  const more = names.length - most;
  return [
    more > 0
      ? fill(words.restsOnMore, { names: said, more })
      : fill(words.restsOn, { names: said }),
  ];
}

function ofRecord(
  { file, place, data }: Entry<unknown>,
  project: Project,
  lang: Lang,
): ReviewItem[] {
  const readings = readingsIn(data, lang);
  if (readings.length === 0 || !isObject(data)) return [];
  const name = [data['title'], data['name'], data['shortTitle'], data['term']].find(isLocalized);
  const sources = Array.isArray(data['sources']) ? (data['sources'] as Source[]) : [];
  const path = lang === 'es' && isObject(data['verification']) ? { path: ['verification'] } : {};
  return [
    item(`${keyed(lang)}record:${file}`, readings.join('\n'), {
      kind: 'inference',
      title: name?.[lang] ?? file.replace(/^.*\/|\.yaml$/g, ''),
      says: [...readings, ...lawOf(file, project, lang)],
      sources,
      refs: [...new Set(readings.flatMap((line) => line.match(/\b[a-z][a-z0-9-]*~[\w-]+/g) ?? []))],
      target: { file, place, ...path },
    }),
  ];
}

/** The text of a key or of a value of a record; nothing of one that has none. */
const textOf = (key: string, words: Readonly<Record<string, string>>): string | undefined =>
  words[key];

/** What is our reading in a piece of data, a line each: what it says, and why we read it so. */
function readingsIn(value: unknown, lang: Lang, label = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => readingsIn(each, lang, label));
  if (!isObject(value)) return [];
  const own = value['level'] === 'inference' ? [lineOf(value, lang, label)] : [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    key === 'verification'
      ? ofVerification(each, value, lang)
      : readingsIn(each, lang, textOf(key, reviewWords[lang].labels) ?? label),
  );
  return [...own, ...inner];
}

/** What a verification says is our reading: the whole record, or some of its fields. */
function ofVerification(
  verification: unknown,
  record: Record<string, unknown>,
  lang: Lang,
): string[] {
  if (!isObject(verification)) return [];
  const words = reviewWords[lang].readings;
  const fields = isObject(verification['fields']) ? Object.entries(verification['fields']) : [];
  return [
    ...(verification['level'] === 'inference' ? [lineOf(verification, lang, words.record)] : []),
    ...fields.flatMap(([field, one]) => {
      if (!isObject(one) || one['level'] !== 'inference') return [];
      const note = isLocalized(one['note']) ? one['note'][lang] : '';
      const said = [valueText(record[field], lang), note].filter(Boolean).join(' ');
      return [`${textOf(field, reviewWords[lang].fields) ?? words.other}: ${said || words.noWhy}`];
    }),
  ];
}

function valueText(value: unknown, lang: Lang): string {
  if (isLocalized(value)) return value[lang].trim();
  if (typeof value === 'string') return textOf(value, reviewWords[lang].values) ?? value;
  // A list of steps, or what a route gives of each thing: all that is read so.
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map((each) => spoken(each, lang))
    .filter(Boolean)
    .join(' ');
}

/** What a piece of a list says, in its own words alone. */
function spoken(value: unknown, lang: Lang): string {
  if (isLocalized(value)) return value[lang].trim();
  return isObject(value)
    ? Object.values(value)
        .filter(isLocalized)
        .map((each) => each[lang].trim())
        .join(' ')
    : '';
}

function lineOf(value: Record<string, unknown>, lang: Lang, label: string): string {
  const said = ['says', 'text', 'what', 'fits', 'reason', 'note']
    .map((key) => value[key])
    .filter(isLocalized)
    .map((each) => each[lang].trim());
  const provision = typeof value['provision'] === 'string' ? ` (${value['provision']})` : '';
  return `${label ? `${label}: ` : ''}${said.join(' ') || reviewWords[lang].readings.noWhy}${provision}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLocalized = (value: unknown): value is Localized =>
  isObject(value) && typeof value['es'] === 'string';
