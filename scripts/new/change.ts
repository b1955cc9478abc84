import { changeCommand, isSame } from '../../src/checker/records/print-faults.ts';
import { versionFaults } from '../../src/checker/records/version-faults.ts';
import type { Page, Project } from '../../src/documents/project.ts';
import { pageOfSection, protocolOf, sectionPrints } from '../../src/documents/section-prints.ts';
import { changeClasses } from '../../src/registry/change-class.ts';
import { isNewer, newestVersion } from '../../src/registry/newest-version.ts';
import { nextVersion, versionsInOrder } from '../../src/registry/protocol-versions.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import type {
  ProtocolVersionsData,
  SectionPrint,
} from '../../src/registry/schema/protocol-version.ts';
import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

/** What the command is told of a change. */
export interface TellChange {
  class?: string | undefined;
  es?: string | undefined;
  en?: string | undefined;
  /** Sections that it is about, where others changed too. */
  only?: readonly string[] | undefined;
}

type Versions = ProtocolVersionsData['versions'];
/** What is read of a project. */
type Read = Pick<Project, 'pages' | 'registry' | 'problems'>;

/** What a new version of a protocol needs to know of today. */
export interface Days {
  /** `YYYY-MM-DD`. */
  today: string;
  /** Day of the law that is drawn, `YYYY-MM-DD`. */
  asOf: string;
}

/**
 * A version of a protocol with what changed in it, in its file and in the pages that say it. The first one is its text
 * of today, and tells no change.
 */
export function changeDraft(id: string, told: TellChange, project: Read, days: Days): Draft {
  const { protocolVersions } = project.registry;
  const versions = protocolVersions.get(id)?.data.versions ?? {};
  const pages = project.pages.filter(({ slug }) => protocolOf(slug) === id);
  const versionsFile = `src/data/changes/${id}.yaml`;
  const isOwn = (file: string): boolean =>
    file === versionsFile || new RegExp(`/protocolos/${id}(?:/|\\.)`).test(file);
  const broken = project.problems.find(({ file }) => isOwn(file));
  if (broken) stop(`No se puede leer ${broken.file}: pasa antes npm run check.`);
  if (pages.length === 0)
    stop(`No hay un protocolo «${id}»; se esperaba uno de src/data/adoption.`);
  const before = versionsInOrder({ id, versions }).at(-1);
  if (!before && [told.class, told.es, told.en, ...(told.only ?? [])].some(Boolean))
    stop(
      `«${id}» no tiene versiones en ${versionsFile}, y la primera no cuenta ningún cambio: si las tenía, recupera ese archivo; si no, repite la orden sin opciones.`,
    );
  const now = printsOf(pages, project, days.asOf);
  const changed = changedSections(now, before?.sections ?? new Map());
  const current = versionOf(pages);
  if (before && changed.size === 0)
    stop(`Nada cambió en «${id}» desde la versión ${before.version}: no se tocó nada.`);
  const chosen = before ? chosenOf(changed, told.only ?? []) : changed;
  const version =
    before && isNewer(current, before.version)
      ? current
      : nextVersion(before?.version ?? current, days.today);
  const next: Versions = {
    ...versions,
    [version]: {
      day: days.today,
      ...(before && { changes: [changeOf(told, id, [...chosen.keys()])] }),
      sections: Object.fromEntries(chosen),
    },
  };
  const [fault] = versionFaults({ id, versions: next });
  if (fault) stop(`${fault.message.es}. No se tocó nada.`);
  const said = new Set([...chosen.keys()].map((key) => `protocolos/${pageOfSection(key)}`));
  const first = `protocolos/${id}`;
  const isMoved = ({ slug }: Page) =>
    before && pages.some((page) => said.has(page.slug)) ? said.has(slug) : slug === first;
  const moved = pages.filter(isMoved).map(({ file, text }) => [file, withVersion(text, version)]);
  return {
    files: {
      [versionsFile]: versionsYaml(id, next),
      ...(Object.fromEntries(moved) as Record<string, string>),
    },
    next: [
      before
        ? `«${id}» pasa de la versión ${before.version} a la ${version}.`
        : `La versión ${version} es la primera con huella: dice lo que el texto decía hoy.`,
      'Después, npm run check: los módulos que enseñan esas páginas dicen qué versión se leyó.',
    ],
  };
}

/** What each section says today. Stops where the two languages do not have the same headings. */
function printsOf(pages: readonly Page[], { registry }: Read, day: string) {
  const prints = new Map<string, SectionPrint>();
  for (const es of pages.filter(({ lang }) => lang === 'es')) {
    const en = pages.find(({ slug, lang }) => lang === 'en' && slug === es.slug);
    const own = en && sectionPrints(es, en, registry, day);
    if (!own)
      return stop(
        `${es.file} y su traducción no tienen los mismos títulos: pasa antes npm run check.`,
      );
    for (const { id, print } of own) prints.set(id, print);
  }
  return prints;
}

function changedSections(
  now: ReadonlyMap<string, SectionPrint>,
  before: ReadonlyMap<string, SectionPrint>,
): Map<string, SectionPrint | null> {
  const own = [...now].filter(([id, print]) => !isSame(print, before.get(id)));
  const gone = [...before.keys()].filter((id) => !now.has(id)).map((id) => [id, null] as const);
  return new Map<string, SectionPrint | null>([...own, ...gone]);
}

function chosenOf(changed: ReadonlyMap<string, SectionPrint | null>, only: readonly string[]) {
  const stranger = only.find((id) => !changed.has(id));
  if (stranger !== undefined)
    stop(
      `Sección inesperada «${stranger}»; se esperaba una de las que cambiaron: ${[...changed.keys()].join(', ')}.`,
    );
  return only.length === 0 ? changed : new Map([...changed].filter(([id]) => only.includes(id)));
}

function changeOf(
  { class: written = '', es = '', en = '' }: TellChange,
  id: string,
  names: readonly string[],
) {
  const found = changeClasses.find((each) => each === written);
  const usage = `${changeCommand(id)} [--only SECCIÓN]`;
  if (!found || es.trim() === '' || en.trim() === '')
    return stop(
      `Cambió ${names.join(', ')}. Di de qué clase es y qué cambió, en una línea por idioma: ${usage}`,
    );
  return { class: found, what: { es: es.trim(), en: en.trim() } };
}

const versionOf = (pages: readonly Page[]): string =>
  newestVersion(
    pages.flatMap(({ frontMatter }) => (isDocument(frontMatter) ? [frontMatter.version] : [])),
  ) ?? '';

const withVersion = (text: string, version: string): string =>
  text.replace(/^version: .*$/m, `version: ${version}`);

/** The file of the versions of a protocol, a line for each section. */
function versionsYaml(id: string, versions: Versions): string {
  const inBraces = (print: SectionPrint | null) =>
    print
      ? `{ ${Object.entries(print)
          .map(([key, value]) => `${key}: '${value}'`)
          .join(', ')} }`
      : 'null';
  const lines = Object.entries(versions).flatMap(([version, { day, changes, sections }]) => [
    `  ${version}:`,
    `    day: ${day}`,
    ...(changes
      ? [
          '    changes:',
          ...changes.flatMap(({ class: own, what, sections: some }) => [
            `      - class: ${own}`,
            ...(some ? [`        sections: ${JSON.stringify(some)}`] : []),
            '        what:',
            `          es: ${JSON.stringify(what.es)}`,
            `          en: ${JSON.stringify(what.en)}`,
          ]),
        ]
      : []),
    '    sections:',
    ...Object.entries(sections).map(([key, print]) => `      ${key}: ${inBraces(print)}`),
  ]);
  return `# Lo escribe npm run new -- cambio. Qué es cada clave: src/publish/key-help.yaml.
id: ${id}
versions:
${lines.join('\n')}
`;
}
