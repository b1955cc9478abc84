import { strToU8 } from 'fflate';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Project } from '../../documents/project.ts';
import { sentenceLabel } from '../../citations/label.ts';
import { formatRef } from '../../citations/ref.ts';
import { editionText } from '../version.ts';
import { versionsInOrder } from '../../registry/protocol-versions.ts';
import { findProvision, textInForce } from '../../registry/registry.ts';
import { firstModules } from '../../registry/gate.ts';
import { digitsToCall } from '../../registry/help-numbers.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { type AdoptionLevel, adoptionLevel, role } from '../../registry/schema/team.ts';
import { dutiesTo } from '../../registry/team.ts';
import { roleTitle, textNumber } from '../../words/frame.ts';
import { levelSlug } from '../../words/level-slug.ts';
import { wordDocument } from '../docx/jobs.ts';
import { annexFile } from '../docx/annex-file.ts';
import {
  annexTitle,
  type Half,
  halves,
  protocolDocument,
  type ProtocolSet,
} from '../docx/protocol-files.ts';
import { writeDocx } from '../docx/write.ts';
import { sha256 } from '../../files/kept.ts';
import { blanksSheet, calendarSheet, protocolTitles, roleSheets } from '../xlsx/sheets.ts';
import { type PlainSheet, writeXlsxFile } from '../xlsx/write.ts';
import { withParts } from '../parts.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { CONTACT } from '../../site.ts';
import { calendarFile } from './calendar-file.ts';
import { cellsForOtherCountry } from './cells.ts';
import { teamMainAbroad } from './country.ts';
import { lawDay } from './law-day.ts';
import { fileIn } from './names.ts';
import { otherFiles, titleInKit } from './others.ts';
import { type KitInputs, type KitPage, kitPages } from './pages.ts';
import { type KitPart, partName, rolesFile, tokens } from './plan.ts';
import { firstBlanks } from './first-blanks.ts';
import { askedOf } from './questions.ts';
import { modulesUnread } from './readings.ts';
import { readmeTexts } from './readme.ts';
import { type KitSets, kitSets, nameOf } from './references.ts';
import { teamMain } from './room.ts';
import { adoptedSections, sectionTexts } from './sections.ts';
import { planSheet } from './plan-sheet.ts';
import type { AdoptedProvision, KitPiece, KitSource, ToldChanges } from './source.ts';
import {
  hintsByCountry,
  numbersByCountry,
  printsByCountry,
  rowsByCountry,
  valuesByCountry,
} from './values.ts';

/** Kits in one language before anything is chosen, with the bytes of each piece by its place. */
export interface BuiltKit {
  source: KitSource;
  files: Uint8Array[];
}

/**
 * Makes the pieces of all kits in a language. Throws if a page was not built.
 * @param pages the documents of those kits, for who has them already
 */
export async function buildKit(
  inputs: KitInputs,
  pages: readonly KitPage[] = kitPages(inputs),
): Promise<BuiltKit> {
  const { project, lang, version, commit, licence } = inputs;
  const pieces: KitPiece[] = [];
  const files: Uint8Array[] = [];
  const add = (piece: KitPiece, bytes: Uint8Array) => {
    pieces.push(piece);
    files.push(bytes);
  };
  const sets = kitSets(inputs, pages);
  for (const page of pages) await addPage(page, inputs, sets, add);
  await addSheets(inputs, firstBlanks(pages, inputs), add);
  const { registry } = project;
  const blanks = [...registry.blanks.values()].map(({ data: { id, scope, label, help } }) => ({
    id,
    scope,
    label: label[lang],
    help: help[lang],
  }));
  return inOrder({
    source: {
      lang,
      version,
      commit,
      edition: editionText({ version }, lang),
      pieces,
      blanks,
      roles: role.options.map((id) => ({ id, name: roleTitle(id, lang) })),
      countries: valuesByCountry(registry, lang),
      numbers: numbersByCountry(registry, lang),
      asterisk: exportsWords[lang].values.asterisk,
      help: digitsToCall(registry),
      laws: lawNames(pieces, registry, lang),
      hints: hintsByCountry(registry, lang, inputs.day),
      rows: rowsByCountry(registry, lang, inputs.day),
      prints: printsByCountry(registry, lang),
      readme: readmeTexts(
        lang,
        editionText(inputs, lang),
        lawDay(inputs),
        firstModules(registry).map((id) => id.toUpperCase()),
        CONTACT,
        modulesUnread(pages, registry, lang),
      ),
      licence,
    },
    files,
  });
}

/** What each provision that some document rests on is called, by reference. */
function lawNames(
  pieces: readonly KitPiece[],
  registry: Project['registry'],
  lang: Lang,
): Record<string, string> {
  const refs = pieces.flatMap(({ document }) => document?.provisions.map(({ ref }) => ref) ?? []);
  return Object.fromEntries(
    [...new Set(refs)].sort().map((ref) => {
      const [instrument = '', eId = ''] = ref.split('~');
      return [ref, sentenceLabel({ instrument, eId }, registry, lang)];
    }),
  );
}

/** A built kit with the files made elsewhere: what was written for every country is not written again. */
export async function withOthers(built: BuiltKit, inputs: KitInputs): Promise<BuiltKit> {
  const { source, files } = built;
  const [pieces, bytes] = [[...source.pieces], [...files]];
  for (const { job, ...place } of otherFiles(inputs)) {
    pieces.push({ ...place, title: titleInKit(job, inputs.lang) });
    bytes.push(await job.make());
  }
  return inOrder({ source: { ...source, pieces }, files: bytes });
}

/** The pieces in the order of their files, each with its bytes. */
function inOrder({ source, files }: BuiltKit): BuiltKit {
  const sorted = source.pieces
    .map((piece, at) => ({ piece, bytes: files[at] ?? new Uint8Array() }))
    .toSorted((a, b) => (a.piece.file < b.piece.file ? -1 : 1));
  return {
    source: { ...source, pieces: sorted.map(({ piece }) => piece) },
    files: sorted.map(({ bytes }) => bytes),
  };
}

/** All that kits in a language are made of, apart from the code and the files made elsewhere. */
export function kitInputs(inputs: KitInputs, pages: readonly KitPage[]): string[] {
  const { project, lang, version, commit, licence, dist } = inputs;
  const { registry } = project;
  const held = [registry.adoption, registry.blanks, registry.duties, registry.roleMaps].map(
    (records) => [...records.values()].map(({ data }) => data as unknown),
  );
  return [
    version,
    commit ?? '',
    licence,
    ...pages.map(({ file, document }) => `${file} ${document.html}`),
    ...adoptionLevel.options.map((level) => calendarFile(dist, levelSlug(level), lang)),
    sha256(JSON.stringify([held, [...registry.countries.values()].map(({ data }) => data)])),
    ...otherFiles(inputs).flatMap(({ file, job }) => [file, ...job.inputs]),
  ];
}

/** Makes the documents of a page: of a protocol what is signed and its annex, of any other page one. */
async function addPage(
  { file, document, isSheet = false, only: onlyIn }: KitPage,
  { project, lang, day }: KitInputs,
  sets: KitSets,
  add: (piece: KitPiece, bytes: Uint8Array) => void,
): Promise<void> {
  const isProtocol = document.kind === 'protocolos';
  const changes = isProtocol ? toldChanges(project.registry, document.id, lang) : undefined;
  const write = async (main: Element, set: ProtocolSet, half: Half) =>
    withoutBrackets(
      await writeDocx(
        isProtocol
          ? protocolDocument(document, half, set)
          : wordDocument(
              document,
              isSheet ? { isSheet } : { refer: set.refer(nameOf(file)) },
              main,
            ),
      ),
    );
  const here = teamMain(document);
  // What is for some countries alone is written for them already.
  const there = onlyIn === undefined ? teamMainAbroad(document, project.registry) : here;
  const isSame = onlyIn === undefined && !isProtocol && toHtml(here) === toHtml(there);
  for (const half of isProtocol ? halves : (['signed'] as const)) {
    const isAnnex = half === 'annex';
    const pieceOf = (bytes: Uint8Array, only?: string): KitPiece => {
      const texts = sectionTexts(bytes);
      const title = isAnnex ? annexTitle(document) : document.title;
      return {
        file: isAnnex ? fileIn(annexFile(file), lang) : file,
        title,
        ...(only !== undefined && { only }),
        document: {
          slug: document.slug,
          title,
          version: document.version,
          text: textNumber(document.version, lang),
          // Once for both: a provision that changes is a reason to adopt the protocol again.
          provisions: isAnnex ? [] : citedProvisions(project, document.slug, lang, day),
          sections: adoptedSections(texts),
        },
        texts,
        ...(changes && { changes }),
      };
    };
    const isHere = onlyIn === undefined || onlyIn === 'pe';
    const bytes = await write(here, (isHere ? sets.here : sets.there)(lang), half);
    add(pieceOf(bytes, isSame ? undefined : (onlyIn ?? 'pe')), bytes);
    if (onlyIn !== undefined || isSame) continue;
    const other = await write(there, sets.there(lang), half);
    add(pieceOf(other, 'other'), other);
  }
}

/** What is told of the changes of a protocol since its first version kept, the newest first. */
function toldChanges(
  { protocolVersions }: Project['registry'],
  id: string,
  lang: Lang,
): ToldChanges | undefined {
  const held = protocolVersions.get(id);
  const [first, ...later] = held ? versionsInOrder(held.data) : [];
  if (!first) return undefined;
  return {
    since: first.version,
    all: later
      .toReversed()
      .flatMap(({ version, data: { changes = [] } }) =>
        changes.map((each) => ({ version, class: each.class, what: each.what[lang] })),
      ),
  };
}

/** What only says what goes in a field, without brackets: in a kit they mark blanks alone. */
const withoutBrackets = (docx: Uint8Array): Uint8Array =>
  withParts(docx, [
    {
      parts: /^word\/document\.xml$/,
      change: (xml) =>
        xml.replace(/(<w:showingPlcHdr\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>)\[([^<\]]*)\]/gs, '$1$2'),
    },
  ]);

/** The provisions that the pages of a document cite, in the version of a day. */
function citedProvisions(
  { pages, registry }: Project,
  slug: string,
  lang: Lang,
  day: string,
): AdoptedProvision[] {
  const refs = new Map(
    pages
      .filter(
        (page) => page.lang === lang && (page.slug === slug || page.slug.startsWith(`${slug}/`)),
      )
      .flatMap(({ citations }) => citations.flatMap(({ ref }) => (ref?.eId ? [ref] : [])))
      .map((ref) => [formatRef({ instrument: ref.instrument, eId: ref.eId ?? '' }), ref]),
  );
  return [...refs]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([ref, { instrument, eId = '' }]) => {
      const provision = findProvision(registry, instrument, eId);
      const version = provision && textInForce(provision, day);
      if (!version) return [];
      return [{ ref, version: version.from, sha256: sha256(JSON.stringify(version.text)) }];
    });
}

async function addSheets(
  { project, lang, dist }: KitInputs,
  first: ReadonlySet<string>,
  add: (piece: KitPiece, bytes: Uint8Array) => void,
): Promise<void> {
  const { registry, pages } = project;
  const titleOf = protocolTitles(pages, lang);
  const addBook = async (
    file: string,
    part: KitPart,
    sheets: PlainSheet[],
    level?: AdoptionLevel,
    abroad = sheets,
  ) => {
    const piece = {
      file: fileIn(file, lang),
      title: partName(part, lang),
      ...(level !== undefined && { level }),
    };
    const others = abroad.map((sheet) => ({
      ...sheet,
      rows: cellsForOtherCountry(sheet.rows, lang, registry),
    }));
    const isSame = JSON.stringify(others) === JSON.stringify(sheets);
    add({ ...piece, ...(!isSame && { only: 'pe' }) }, await writeXlsxFile(sheets));
    if (!isSame) add({ ...piece, only: 'other' }, await writeXlsxFile(others));
  };
  await addBook(`${rolesFile}.xlsx`, '02', roleSheets(registry, lang, tokens.role));
  const here = blanksSheet(registry, lang, { ...tokens, first });
  const there = blanksSheet(registry, lang, { ...tokens, first, ...askedOf(registry, lang) });
  await addBook('04-blancos.xlsx', '04', [here], undefined, [there]);
  for (const level of adoptionLevel.options) {
    const calendar = calendarSheet(dutiesTo(level, registry), lang, titleOf);
    await addBook('03-calendario.xlsx', '03', [calendar], level);
    const plan = planSheet(registry, level, lang, titleOf);
    await addBook('60-plan-30-60-90.xlsx', '60', [plan], level);
    add(
      { file: fileIn('03-calendario.ics', lang), title: partName('03', lang), level },
      strToU8(calendarFile(dist, levelSlug(level), lang)),
    );
  }
}
