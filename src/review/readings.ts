import type { Project } from '../documents/project.ts';
import { refsInData } from '../citations/data-refs.ts';
import { sentenceLabel } from '../citations/label.ts';
import { allRecords, type Entry, type Provision } from '../registry/registry.ts';
import type { Localized, Source } from '../registry/schema/common.ts';
import { item, type ReviewItem } from './item.ts';

/** Records with something that is our reading of a text, those on which most pages rest first. */
export function inferences(project: Project): ReviewItem[] {
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
        : ofRecord(entry, project).map((each) => ({
            weight: canWait(entry) ? 0 : recordWeight,
            found: each,
          })),
    ),
    ...provisions.flatMap((provision) =>
      ofProvision(provision, project).map((each) => ({
        weight: cited.get(`${provision.instrument.id}~${provision.id}`)?.size ?? 0,
        found: each,
      })),
    ),
  ];
  // When a norm begins to bind is the same reading time and again: it comes last.
  return found
    .map(({ weight, found: each }) => ({ weight: isOnlyDates(each) ? -1 : weight, found: each }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ found: each }) => each);
}

/** Whether a record can wait: what a word means, and another country, where a lawyer of there is asked. */
const canWait = ({ file }: Entry<unknown>): boolean => /\/(?:glossary|countries)\//.test(file);

/** A conduct or a route is a page of its own: it counts as a provision that this many pages cite. Ours. */
const recordWeight = 10;

const isOnlyDates = ({ says, target }: ReviewItem): boolean => {
  const readings = target.path?.length === 3 ? says.slice(1) : says;
  return readings.every((line) => line.startsWith(`${fieldNames['inForceFrom'] ?? ''}:`));
};

function ofProvision(provision: Provision, { registry }: Project): ReviewItem[] {
  const { file, data, place, instrument, id } = provision;
  const last = provision.versions.findLast(({ text }) => text !== null);
  const version = last?.text;
  const readings = [...readingsIn(data.gaps, labels['gaps']), ...readingsIn(version)];
  if (!last || !version || readings.length === 0) return [];
  const title = sentenceLabel({ instrument: instrument.id, eId: id }, registry, 'es');
  const summary = 'summary' in version ? [version.summary.es] : [];
  const says = [...summary, ...readings];
  return [
    item(`record:${file}`, says.join('\n'), {
      kind: 'inference',
      title: `${title}: ${data.heading.es}`,
      says,
      sources: version.sources,
      refs: [`${instrument.id}~${id}`],
      target: { file, place, path: ['versions', last.from, 'verification'] },
    }),
  ];
}

/** Provisions that are named below a reading, at most. Ours. */
const most = 6;

/** The law that a record cites, as people cite it. */
function lawOf(file: string, { registry }: Project): string[] {
  const refs = refsInData(registry).flatMap((each) =>
    each.file === file && each.ref?.eId ? [each.ref] : [],
  );
  const names = [...new Set(refs.map((ref) => sentenceLabel(ref, registry, 'es')))];
  if (names.length === 0) return [];
  const more = names.length > most ? `, y ${names.length - most} más` : '';
  return [`Se apoya en: ${names.slice(0, most).join('; ')}${more}.`];
}

function ofRecord({ file, place, data }: Entry<unknown>, project: Project): ReviewItem[] {
  const readings = readingsIn(data);
  if (readings.length === 0 || !isObject(data)) return [];
  const name = [data['title'], data['name'], data['shortTitle'], data['term']].find(isLocalized);
  const sources = Array.isArray(data['sources']) ? (data['sources'] as Source[]) : [];
  const path = isObject(data['verification']) ? { path: ['verification'] } : {};
  return [
    item(`record:${file}`, readings.join('\n'), {
      kind: 'inference',
      title: name?.es ?? file.replace(/^.*\/|\.yaml$/g, ''),
      says: [...readings, ...lawOf(file, project)],
      sources,
      refs: [...new Set(readings.flatMap((line) => line.match(/\b[a-z][a-z0-9-]*~[\w-]+/g) ?? []))],
      target: { file, place, ...path },
    }),
  ];
}

const fieldNames: Readonly<Record<string, string>> = {
  inForceFrom: 'Desde cuándo rige',
  action: 'Quién persigue el delito',
  aggravated: 'Formas agravadas',
  penalty: 'Pena',
  note: 'Observación',
  deadlines: 'Plazos',
  summary: 'Qué dice',
  text: 'Qué dice',
  plain: 'En palabras simples',
  what: 'Qué es',
  change: 'Qué cambió',
  changedBy: 'Qué norma lo cambió',
  correspondsTo: 'Qué disposición dice lo mismo',
  datePublication: 'Qué día se publicó',
  gives: 'Qué da',
  cannot: 'Qué no puede dar',
  notFor: 'Para qué no sirve',
  who: 'Quién puede pedirlo',
  risks: 'Riesgos',
  steps: 'Pasos',
  today: 'Qué se puede decir hoy',
};
const valueNames: Readonly<Record<string, string>> = {
  public: 'la fiscalía (acción pública).',
  private: 'la persona agraviada (acción privada).',
};
const labels: Readonly<Record<string, string>> = {
  gaps: 'Lo que no alcanza',
  lawyer: 'Abogada o abogado',
};

/** What is our reading in a piece of data, a line each: what it says, and why we read it so. */
function readingsIn(value: unknown, label = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => readingsIn(each, label));
  if (!isObject(value)) return [];
  const own = value['level'] === 'inference' ? [lineOf(value, label)] : [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    key === 'verification' ? ofVerification(each, value) : readingsIn(each, labels[key] ?? label),
  );
  return [...own, ...inner];
}

/** What a verification says is our reading: the whole record, or some of its fields. */
function ofVerification(verification: unknown, record: Record<string, unknown>): string[] {
  if (!isObject(verification)) return [];
  const fields = isObject(verification['fields']) ? Object.entries(verification['fields']) : [];
  return [
    ...(verification['level'] === 'inference' ? [lineOf(verification, 'El registro')] : []),
    ...fields.flatMap(([field, one]) => {
      if (!isObject(one) || one['level'] !== 'inference') return [];
      const note = isLocalized(one['note']) ? one['note'].es : '';
      const said = [valueText(record[field]), note].filter(Boolean).join(' ');
      return [`${fieldNames[field] ?? 'Otro dato'}: ${said || noWhy}`];
    }),
  ];
}

const noWhy = 'es lectura nuestra del texto citado.';

function valueText(value: unknown): string {
  if (isLocalized(value)) return value.es.trim();
  if (typeof value === 'string') return valueNames[value] ?? value;
  // A list of steps, or what a route gives of each thing: all that is read so.
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(spoken).filter(Boolean).join(' ');
}

/** What a piece of a list says, in its own words alone. */
function spoken(value: unknown): string {
  if (isLocalized(value)) return value.es.trim();
  return isObject(value)
    ? Object.values(value)
        .filter(isLocalized)
        .map(({ es }) => es.trim())
        .join(' ')
    : '';
}

function lineOf(value: Record<string, unknown>, label: string): string {
  const said = ['says', 'text', 'what', 'fits', 'reason', 'note']
    .map((key) => value[key])
    .filter(isLocalized)
    .map(({ es }) => es.trim());
  const provision = typeof value['provision'] === 'string' ? ` (${value['provision']})` : '';
  return `${label ? `${label}: ` : ''}${said.join(' ') || noWhy}${provision}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLocalized = (value: unknown): value is Localized =>
  isObject(value) && typeof value['es'] === 'string';
