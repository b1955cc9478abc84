import { createHash } from 'node:crypto';
import type { Page, Project } from '../documents/project.ts';
import { sentenceLabel } from '../citations/label.ts';
import { allRecords, type Entry, type Provision, type Registry } from '../registry/registry.ts';
import type { Localized, Reviewer, Source } from '../registry/schema/common.ts';

/** Why something is asked, in the order in which it is. */
export type ItemKind = 'conflict' | 'inference' | 'danger' | 'page';

/** Where an answer is written. */
export interface Target {
  file: string;
  /** The place of a value of that file, or of its key. */
  place: Entry<unknown>['place'];
  /** The key that says who reviewed it; nothing where the file has no room for it. */
  path?: readonly PropertyKey[];
}

/** One thing that somebody is asked to look at. */
export interface ReviewItem {
  /** Short and the same as long as it is about the same thing; it names its controls. */
  id: string;
  /** Of what it says: an answer to other words is not taken. */
  print: string;
  kind: ItemKind;
  /** What it is, as a reader knows it, in Spanish. */
  title: string;
  /** What is asked to be right, a line each. */
  says: readonly string[];
  sources: readonly Source[];
  /** Address without language of the page that says it, to be read whole; none for a record. */
  slug?: string;
  target: Target;
}

/** Says that two sources, or two readings, do not agree. */
const disagreement = /no coinciden|se contradicen|dos lecturas|se discute|discrepan/i;

/** What a role is asked to look at, the most pressing first: conflicts, our readings, danger, the rest. */
export function reviewItems(project: Project, role: Reviewer): ReviewItem[] {
  const law = role === 'legal' ? [...conflicts(project), ...inferences(project)] : [];
  return [...law, ...documents(project, role)];
}

/** The same few characters for the same text. */
const hash = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

function item(key: string, content: string, rest: Omit<ReviewItem, 'id' | 'print'>): ReviewItem {
  return { id: hash(key, 10), print: hash(content, 8), ...rest };
}

/** Known changes that the registry does not hold, and places of pages where readings do not agree. */
function conflicts({ registry, pages }: Project): ReviewItem[] {
  const changes = [...registry.instruments.values()].flatMap(({ file, place, data }) =>
    (data.pendingChanges ?? []).map(({ text, source }, index) =>
      item(`change:${file}:${index}`, text.es, {
        kind: 'conflict',
        title: `${data.shortTitle.es}: un cambio que aún no recogemos`,
        says: [text.es],
        sources: [source],
        target: { file, place },
      }),
    ),
  );
  const said = pages.flatMap((page) => {
    if (page.lang !== 'es') return [];
    const lines = page.blocks.map(({ text }) => text).filter((text) => disagreement.test(text));
    if (lines.length === 0) return [];
    return [
      item(`conflict:${page.file}`, lines.join('\n'), {
        kind: 'conflict',
        title: `${page.frontMatter.title}: donde las fuentes o las lecturas no coinciden`,
        says: lines,
        sources: [],
        target: { file: page.file, place: page.place },
      }),
    ];
  });
  return [...changes, ...said];
}

/** Records with something that is our reading of a text, those on which most pages rest first. */
function inferences(project: Project): ReviewItem[] {
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
      seen.has(entry) ? [] : ofRecord(entry).map((each) => ({ weight: recordWeight, found: each })),
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

/** A conduct, a route or a word is a page of its own: it counts as a provision that this many pages cite. Ours. */
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
      target: { file, place, path: ['versions', last.from, 'verification'] },
    }),
  ];
}

function ofRecord({ file, place, data }: Entry<unknown>): ReviewItem[] {
  const readings = readingsIn(data);
  if (readings.length === 0 || !isObject(data)) return [];
  const name = [data['title'], data['name'], data['shortTitle'], data['term']].find(isLocalized);
  const sources = Array.isArray(data['sources']) ? (data['sources'] as Source[]) : [];
  const path = isObject(data['verification']) ? { path: ['verification'] } : {};
  return [
    item(`record:${file}`, readings.join('\n'), {
      kind: 'inference',
      title: name?.es ?? file.replace(/^.*\/|\.yaml$/g, ''),
      says: readings,
      sources,
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
      return [`${fieldNames[field] ?? field}: ${said || noWhy}`];
    }),
  ];
}

const noWhy = 'es lectura nuestra del texto citado.';

function valueText(value: unknown): string {
  if (isLocalized(value)) return value.es.trim();
  if (typeof value === 'string') return valueNames[value] ?? value;
  return '';
}

function lineOf(value: Record<string, unknown>, label: string): string {
  const said = ['text', 'what', 'fits', 'reason', 'note']
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

/** Where a wrong word of care hurts most, by the beginning of an address: whoever reviews care reads these first. */
const gravest = [
  'protocolos/crisis',
  'protocolos/ninas-ninos-adolescentes',
  'guias/plan-de-seguridad',
  'formatos/t4',
  'protocolos/exposicion-a-contenido',
  'protocolos/cuidado-y-carga',
  'protocolos/plan-de-cuidado-y-cierre',
];
const isOfCare = (role: Reviewer): boolean => role === 'psychology' || role === 'experience';

function byHarm(items: readonly ReviewItem[], role: Reviewer): ReviewItem[] {
  if (!isOfCare(role)) return [...items];
  const rank = ({ slug = '' }: ReviewItem): number => {
    const at = gravest.findIndex((each) => slug === each || slug.startsWith(`${each}/`));
    return at === -1 ? gravest.length : at;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The sheets that are read with somebody on the line, whole, and before anything else. They are made of shared
 * lists, which have no key for who reviewed them: an answer is told and not written.
 */
function sheetsToHang({ lists }: Registry): ReviewItem[] {
  const sheets = [
    { id: 'tarjeta-de-crisis', of: ['pensar-en-morir', 'tarjeta-de-crisis-numeros'] },
    { id: 'hoja-de-llamadas', of: [] },
  ];
  return sheets.flatMap(({ id, of }) => {
    const main = lists.get(id);
    if (!main) return [];
    const said = [id, ...of].map((each) => lists.get(each)?.data);
    return [
      item(`sheet:${id}`, JSON.stringify(said), {
        kind: 'danger',
        title: main.data.title.es,
        says: [],
        sources: [],
        slug: `formatos/${id}`,
        target: { file: main.file, place: main.place },
      }),
    ];
  });
}

/** Pages, forms and papers that wait for a role, those about danger first. */
function documents({ pages, registry }: Project, role: Reviewer): ReviewItem[] {
  const ofPages = pages.flatMap((page) => (page.lang === 'es' ? ofPage(page, role) : []));
  const records = [
    ...[...registry.forms.values()].map((entry) => ({ entry, folder: 'formatos', danger: false })),
    ...[...registry.papers.values()].map((entry) => ({
      entry,
      folder: 'papeles',
      danger: entry.data.danger === true,
    })),
  ];
  const ofForms = records.flatMap(({ entry: { data, file, place }, folder, danger }) =>
    waits(data, role)
      ? [
          item(`page:${file}`, JSON.stringify({ ...data, reviewed: '' }), {
            kind: danger ? 'danger' : 'page',
            title: data.title.es,
            says: [],
            sources: [],
            slug: `${folder}/${data.id}`,
            target: { file, place, path: ['reviewed'] },
          }),
        ]
      : [],
  );
  const all = byHarm([...ofPages, ...ofForms], role);
  return [
    ...(isOfCare(role) ? sheetsToHang(registry) : []),
    ...all.filter(({ kind }) => kind === 'danger'),
    ...all.filter(({ kind }) => kind === 'page'),
  ];
}

function ofPage({ file, slug, text, place, frontMatter, components }: Page, role: Reviewer) {
  if (!('needsReview' in frontMatter) || !waits(frontMatter, role)) return [];
  const isDangerous = components.some(({ name }) => name === 'Danger');
  return [
    // Another role may have reviewed it meanwhile: it still says the same.
    item(`page:${file}`, text.replace(/^reviewed:.*$/m, ''), {
      kind: isDangerous ? 'danger' : 'page',
      title: frontMatter.title,
      says: [],
      sources: [],
      slug,
      target: { file, place, path: ['reviewed'] },
    }),
  ];
}

interface Reviewable {
  reviewed: 'pending' | { on: string; by: readonly Reviewer[] };
  needsReview: readonly Reviewer[];
}

const waits = ({ reviewed, needsReview }: Reviewable, role: Reviewer): boolean =>
  needsReview.includes(role) && (reviewed === 'pending' || !reviewed.by.includes(role));
