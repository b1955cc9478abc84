import type { Lang } from '../../registry/schema/common.ts';
import type { FiledDocument } from '../docx/references.ts';
import { annexFile } from '../docx/annex-file.ts';
import { type ProtocolFiles, type ProtocolSet, protocolsOf } from '../docx/protocol-files.ts';
import { teamMainAbroad } from './country.ts';
import { fileIn } from './names.ts';
import type { KitInputs, KitPage } from './pages.ts';
import { protocolFile, rolesFile } from './plan.ts';
import { teamMain } from './room.ts';

/** The protocols of a kit of Peru and of any other country, with what says where links lead in it. */
export interface KitSets {
  here: (lang: Lang) => ProtocolSet;
  there: (lang: Lang) => ProtocolSet;
}

/** What stands in a kit beside protocols, by the address of its page. */
const sheets: readonly (readonly [slug: string, file: string])[] = [
  ['equipo/roles', rolesFile],
  ['equipo/calendario', '03-calendario'],
];

const filesOf: ProtocolFiles = (id, half, lang) => {
  const file = protocolFile(id);
  return fileIn(half === 'annex' ? annexFile(file) : file, lang);
};

/**
 * Splits the protocols of a kit.
 * @param pages the documents of kits, as `kitPages` gives them
 */
export function kitSets(inputs: KitInputs, pages: readonly KitPage[]): KitSets {
  const { documents, project } = inputs;
  const others = () => filedOf(inputs, pages);
  return {
    here: protocolsOf(documents, project, teamMain, filesOf, others),
    there: protocolsOf(
      documents,
      project,
      (document) => teamMainAbroad(document, project.registry),
      filesOf,
      others,
    ),
  };
}

/** A file as people are told of it: one of a folder by its folder, and any without its ending. */
export const nameOf = (file: string): string =>
  file.includes('/') ? file.replace(/\/[^/]*$/, '') : file.replace(/\.\w+$/, '');

function filedOf(
  { documents, lang, project }: KitInputs,
  made: readonly KitPage[],
): FiledDocument[] {
  const countries = [...project.registry.countries.keys()].map(
    (id) => [`paises/${id}`, '05-hoja-de-pais'] as const,
  );
  const own = documents.filter((each) => each.lang === lang);
  const pages = made.flatMap(({ file, document: { kind, slug, title } }) =>
    kind === 'protocolos' || slug.startsWith('protocolos') || slug.startsWith('paises/')
      ? []
      : [{ slug, title, file: nameOf(file) }],
  );
  const forms = own.flatMap(({ slug, title, fill }) =>
    fill === 'pen' ? [{ slug, title, file: '20-formatos/hojas' }] : [],
  );
  const course = own.flatMap(({ kind, slug, title }) =>
    kind === 'formacion' || kind === 'escenarios' ? [{ slug, title, file: '40-formacion' }] : [],
  );
  return [
    ...pages,
    ...[
      ...forms,
      ...course,
      ...[...sheets, ...countries].map(([slug, file]) => ({ slug, file, title: '' })),
    ].map((each) => ({ ...each, file: fileIn(each.file, lang) })),
  ];
}
