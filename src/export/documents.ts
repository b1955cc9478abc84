import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deckPath, pagePath, scenarioCardsPath } from '../addresses/paths.ts';
import { madePage } from '../addresses/section.ts';
import type { Page, Project } from '../documents/project.ts';
import { writtenVersion } from '../documents/written-version.ts';
import { type Registry, trainingCourse, trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { DeckData } from '../registry/schema/deck.ts';
import type { FormData } from '../registry/schema/form.ts';
import { isDocument } from '../registry/schema/page.ts';
import { moduleName } from '../words/training.ts';
import { courseWords } from '../i18n/course.ts';
import { exportsWords } from '../i18n/exports.ts';

/** What kind of text a document is, in the order in which they are listed; it names folders and volumes. */
export const documentKinds = [
  'guias',
  'protocolos',
  'formatos',
  'papeles',
  'formacion',
  'escenarios',
  'despues',
  'analisis',
] as const;
/** A kind of document. */
export type DocumentKind = (typeof documentKinds)[number];

/** The workbook of whoever learns: a document of the course that stands in no volume. */
const workbookSlug = 'formacion/cuaderno';

/** A document that can be kept as a file, as it was built. */
export interface ExportDocument {
  kind: DocumentKind;
  lang: Lang;
  /** Address without language of its first page: `protocolos/crisis`, `formatos/t5`. */
  slug: string;
  /** Its last step, which names files: `crisis`. */
  id: string;
  /** Short number, never reused, which orders documents; papers go by their id. */
  code?: number;
  /** Where it stands among those of its kind, where neither number nor id says it. */
  place?: number;
  title: string;
  /** Whether it speaks to the person it happened to. */
  isForAffected: boolean;
  /** Of a form: whether it is for a pen alone, because it holds a case, or may be filled in on a screen. */
  fill?: FormData['fill'];
  /** `YYYY.MM.n`, the newest of its pages: it is the same in its head, at its foot and where it is adopted. */
  version: string;
  /** Last day up to which its law was read, `YYYY-MM-DD`. */
  lawAsOf?: string;
  /** Address of the built page that holds all of it, with slashes: `/protocolos/crisis/completa/`. */
  address: string;
  /** The HTML of that page. */
  html: string;
  /**
   * The HTML of its first page, where that is another: it begins with what the document is for and ends
   * with what it says of itself (version, law, review), which the page that holds the whole leaves out.
   */
  firstHtml?: string;
}

/** A document by what the sources say of it, before it is built. */
export type SourceDocument = Omit<ExportDocument, 'address' | 'html' | 'firstHtml'>;

/** Every document that is kept as a file, in both languages, by kind and then by number. */
export function sourceDocuments(project: Pick<Project, 'pages' | 'registry'>): SourceDocument[] {
  return [
    ...writtenDocuments(project.pages),
    ...recordDocuments(project.registry),
    ...trainingDocuments(project.registry),
  ].toSorted(
    (a, b) =>
      a.kind.localeCompare(b.kind) ||
      (a.code ?? 0) - (b.code ?? 0) ||
      (a.place ?? 0) - (b.place ?? 0) ||
      a.id.localeCompare(b.id) ||
      b.lang.localeCompare(a.lang),
  );
}

/**
 * The same documents as they were built.
 * @param dist the folder of the built site
 * Throws if a page was not built.
 */
export function exportDocuments(
  project: Pick<Project, 'pages' | 'registry'>,
  dist: string,
): ExportDocument[] {
  return sourceDocuments(project).map((document) => {
    const { slug, lang } = document;
    const hasParts = hasPage(dist, `${slug}/completa`, lang);
    const address = pagePath(hasParts ? `${slug}/completa` : slug, lang);
    return {
      ...document,
      address,
      html: builtPage(dist, address),
      ...(hasParts && { firstHtml: builtPage(dist, pagePath(slug, lang)) }),
    };
  });
}

/** The cards of each module and scenario, in their order. Throws if a page was not built. */
export function cardDocuments(
  documents: readonly ExportDocument[],
  dist: string,
  { decks }: Pick<Registry, 'decks'>,
): ExportDocument[] {
  return documents.flatMap((document) => {
    const { kind, id, lang } = document;
    const isDeck = kind === 'formacion' && (decks.get(id)?.data.sets.length ?? 0) > 0;
    if (kind !== 'escenarios' && !isDeck) return [];
    const address = isDeck ? deckPath(id, 'tarjetas', lang) : scenarioCardsPath(id, lang);
    const title = `${document.title}: ${exportsWords[document.lang].cards.cards}`;
    return [{ ...document, title, address, html: builtPage(dist, address) }];
  });
}

function writtenDocuments(pages: readonly Page[]): SourceDocument[] {
  return pages.flatMap((page) => {
    const { frontMatter: front, lang, slug } = page;
    const kind = documentKind(slug);
    if (!kind || !isDocument(front) || front.part !== undefined) return [];
    return [
      {
        kind,
        lang,
        slug,
        id: slug.replace(/^.*\//, ''),
        code: front.code,
        title: front.title,
        isForAffected: front.audience[0] === 'affected',
        version: writtenVersion(pages, slug, lang) ?? front.version,
        lawAsOf: front.asOf,
      },
    ];
  });
}

function recordDocuments({ forms, papers }: Registry): SourceDocument[] {
  const records = [
    ...[...forms.values()].map(({ data }) => ({ kind: 'formatos' as const, data })),
    ...[...papers.values()].map(({ data }) => ({ kind: 'papeles' as const, data })),
  ];
  return (['es', 'en'] as const).flatMap((lang) =>
    records.map(({ kind, data }) => ({
      kind,
      lang,
      slug: `${kind}/${data.id}`,
      id: data.id,
      ...('code' in data && { code: data.code, fill: data.fill }),
      title: data.title[lang],
      isForAffected: false,
      version: data.version,
    })),
  );
}

/** Every page of the training that a record makes, in the order of the course, before it is built. */
function trainingDocuments(registry: Registry): SourceDocument[] {
  const course = trainingCourse(registry)?.data;
  if (!course) return [];
  return (['es', 'en'] as const).flatMap((lang) => {
    const of = (
      kind: 'formacion' | 'escenarios',
      slug: string,
      own: { title: string; version: string; asOf: string; place: number },
    ): SourceDocument => ({
      kind,
      lang,
      slug,
      id: slug.replace(/^.*\//, ''),
      title: own.title,
      isForAffected: false,
      version: own.version,
      lawAsOf: own.asOf,
      place: own.place,
    });
    const modules = trainingModules(registry).map(({ data }) => data);
    return [
      of('formacion', 'formacion', {
        ...course,
        title: madePage('formacion/', lang).title,
        place: 0,
      }),
      ...modules.flatMap((data) => {
        const title = moduleName(data, lang);
        const slug = `formacion/${data.id}`;
        const own = of('formacion', slug, { ...data, title, place: data.order + 1 });
        const deck = registry.decks.get(data.id)?.data;
        return deck ? [own, { ...own, ...deckDocument(deck, own) }] : [own];
      }),
      of('formacion', workbookSlug, {
        ...course,
        title: madePage(`${workbookSlug}/`, lang).title,
        place: modules.length + 1,
      }),
      ...[...registry.scenarios.values()].map(({ id, data }) =>
        of('escenarios', `formacion/escenarios/${id}`, {
          ...data,
          title: data.title[lang],
          place: data.order,
        }),
      ),
    ];
  });
}

/** What is printed for a module, right after it. */
const deckDocument = (
  { module, version }: DeckData,
  { place = 0, title, lang }: SourceDocument,
): Partial<SourceDocument> => ({
  slug: `formacion/${module}/material`,
  id: `${module}-material`,
  title: `${title}: ${courseWords[lang].material.page}`,
  place: place + 0.5,
  version,
});

/** Whether a document stands in the volumes of its kind. */
export const isInVolume = ({ slug }: Pick<ExportDocument, 'slug'>): boolean =>
  slug !== workbookSlug;

/** The kind of a written document by its address; none for one that is not kept as a file. */
export function documentKind(slug: string): DocumentKind | undefined {
  const [, folder] = /^(guias|protocolos|analisis|despues|formacion)\/[^/]+$/.exec(slug) ?? [];
  return folder as DocumentKind | undefined;
}

const pageFile = (dist: string, address: string): string => join(dist, address, 'index.html');

const hasPage = (dist: string, slug: string, lang: Lang): boolean =>
  existsSync(pageFile(dist, pagePath(slug, lang)));

/** A built page as its file has it. Throws if it was not built. */
export function builtPage(dist: string, address: string): string {
  try {
    return readFileSync(pageFile(dist, address), 'utf8');
  } catch (cause) {
    throw new Error(`The page ${address} was not built.`, { cause });
  }
}
