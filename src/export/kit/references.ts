import type { Lang } from '../../registry/schema/common.ts';
import type { FiledDocument } from '../docx/references.ts';
import { annexFile } from '../docx/annex-file.ts';
import { type ProtocolFiles, type ProtocolSet, protocolsOf } from '../docx/protocol-files.ts';
import { h } from 'hastscript';
import { dicePartSlug, diceSlug } from '../../addresses/paths.ts';
import { courseWords } from '../../i18n/course.ts';
import { readMain } from '../../html/page.ts';
import { teamMainAbroad } from './country.ts';
import { courseFile, diceFiles, ofDice, scriptAnchor, scriptFile } from './course.ts';
import { fileIn } from './names.ts';
import type { KitInputs, KitPage } from './pages.ts';
import { kitPart, protocolFile, rolesFile } from './plan.ts';
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
  [dicePartSlug('conversaciones'), diceFiles.conversations],
  [dicePartSlug('marcas'), diceFiles.key],
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
  const others = (isHere: boolean) => () => filedOf(inputs, pages, isHere);
  return {
    here: protocolsOf(documents, project, teamMain, filesOf, others(true)),
    there: protocolsOf(
      documents,
      project,
      (document) => teamMainAbroad(document, project.registry),
      filesOf,
      others(false),
    ),
  };
}

/**
 * A file as people are told of it, without its ending: one of a folder by its folder alone, but for the course, which
 * is given from its files.
 */
export const nameOf = (file: string): string =>
  file.includes('/') && kitPart(file) !== '40'
    ? file.replace(/\/[^/]*$/, '')
    : file.replace(/\.\w+$/, '');

function filedOf(
  { documents, lang, project }: KitInputs,
  made: readonly KitPage[],
  isHere: boolean,
): FiledDocument[] {
  const countries = [...project.registry.countries.keys()].map(
    (id) => [`paises/${id}`, '05-hoja-de-pais'] as const,
  );
  const own = documents.filter((each) => each.lang === lang);
  const isOfKit = ({ only }: KitPage): boolean => (only === 'pe') === isHere;
  const pages = made.flatMap(({ file, document: { kind, slug, title } }) =>
    kind === 'protocolos' || slug.startsWith('protocolos') || slug.startsWith('paises/')
      ? []
      : [{ slug, title, file: nameOf(file) }],
  );
  const forms = own.flatMap(({ slug, title, fill }) =>
    fill === 'pen' ? [{ slug, title, file: '20-formatos/hojas' }] : [],
  );
  // The script of the room is a page of the course, and the first sheet of what is printed for each module.
  const name = courseWords[lang].training.script;
  const sheet = h('main', h('h2', { id: scriptAnchor }, name));
  const script = { file: fileIn(scriptFile, lang), main: sheet, isNumbered: false };
  const course = own.flatMap((document) => {
    const { kind, slug, title } = document;
    if (kind !== 'formacion' && kind !== 'escenarios') return [];
    // In a kit of Peru the trees of all scenarios are one file.
    const isOfMany = isHere && kind === 'escenarios';
    const file = isOfMany ? '40-formacion' : courseFile(document);
    return [{ slug, title, file, ...(slug === 'formacion' && { contents: [script] }) }];
  });
  const read = made.filter(isOfKit).flatMap(({ file, holds = [] }) =>
    holds.flatMap((slug): FiledDocument[] => {
      const page = project.pages.find((each) => each.slug === slug && each.lang === lang);
      return page
        ? [{ slug, title: page.frontMatter.title, file: nameOf(file), isAlone: true }]
        : [];
    }),
  );
  const dice = {
    slug: diceSlug,
    title: pages.find(({ slug }) => slug === diceSlug)?.title ?? '',
    file: pages.find(({ slug }) => slug === diceSlug)?.file ?? '',
    contents: ofDice(made).map(({ file, document: { html, address } }) => ({
      file: nameOf(file),
      main: readMain(html, address),
      isNumbered: false,
    })),
  };
  return [
    ...pages,
    dice,
    ...read.toReversed(),
    ...[
      ...forms,
      ...course,
      ...[...sheets, ...countries].map(([slug, file]) => ({ slug, file, title: '' })),
    ].map((each) => ({ ...each, file: fileIn(each.file, lang) })),
  ];
}
