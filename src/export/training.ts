import { madePage } from '../addresses/section.ts';
import { type Registry, trainingCourse, trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { trainingModule } from '../registry/schema/scenario.ts';
import { moduleName } from '../words/training.ts';
import type { ExportDocument, SourceDocument } from './documents.ts';

/** The workbook of whoever learns: a document of the course that stands in no volume. */
export const workbookSlug = 'formacion/cuaderno';
/** Where all the files of whoever gives the course stand, below the folder of their kind and language. */
export const trainingFolder = 'formacion';
/** Name of the facilitator’s book, without its paper or suffix. */
export const bookName = 'libro-de-quien-facilita';
/** Name of the volume of the trees of the scenarios, without its paper. */
export const treesName = 'arboles-de-los-escenarios';

/** Every page of the training that a record makes, in the order of the course, before it is built. */
export function trainingDocuments(registry: Registry): SourceDocument[] {
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
      ...modules.map((data) =>
        of('formacion', `formacion/${data.id}`, {
          ...data,
          title: moduleName(data, lang),
          place: data.order + 1,
        }),
      ),
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

/** Whether a document stands in the volumes of its kind. */
export const isInVolume = ({ slug }: Pick<ExportDocument, 'slug'>): boolean =>
  slug !== workbookSlug;

/** Whether a document is a module of the training. */
export const isModule = ({ kind, id }: Pick<ExportDocument, 'kind' | 'id'>): boolean =>
  kind === 'formacion' && (trainingModule.options as readonly string[]).includes(id);

/**
 * The files that whoever gives the course carries, in A4, by their names below `descargas/archivos`: the book,
 * the trees, the cards, the workbook, and each module to adapt.
 */
export function trainingFiles(lang: Lang): string[] {
  const pdf = [`${bookName}-a4`, `${treesName}-a4`, 'tarjetas', 'cuaderno'];
  return [
    ...pdf.map((name) => `pdf/${lang}/${trainingFolder}/${name}.pdf`),
    `epub/${lang}/${trainingFolder}/${bookName}.epub`,
    ...trainingModule.options.map((id) => `docx/${lang}/${trainingFolder}/${id}.docx`),
  ];
}
