import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { mainOf } from '../../html/page.ts';
import { parseHtml, textNode } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';
import { groupName } from '../groups.ts';
import type { ExportJob } from '../job.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { apartFile, halvesOf } from './apart.ts';
import { type CountryFacts, makeForOtherCountry } from '../kit/country.ts';
import { nameCountry } from '../kit/name-country.ts';
import { makePrintedRoom } from '../kit/room.ts';
import { abroadFile, minutesForm } from '../kit/plan.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { type PrintOptions, type SheetSize, sheetSizes } from './print.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The forms that hold a case, which are for a pen alone, and the minutes of a team, as any other country prints them:
 * with a line in place of each number, and without the law of Peru. A form of which a half is handed in is two.
 */
export function formJobsAbroad(
  documents: readonly ExportDocument[],
  registry: CountryFacts,
  making: PdfMaking,
): ExportJob[] {
  return documents.flatMap((document) => {
    const { kind, lang, id, fill } = document;
    if (kind !== 'formatos' || (fill !== 'pen' && id !== minutesForm)) return [];
    const abroad = { ...document, html: htmlAbroad(document, registry) };
    const halves = halvesOf(abroad);
    const sheets = halves ? [halves.kept, { ...halves.given, id: apartFile(id) }] : [abroad];
    return sheets.flatMap((sheet) => jobsAbroad(sheet, making, groupName(kind, lang), sheetSizes));
  });
}

/** A sheet for any other country, already without what is of Peru, on each paper; on Letter its title says so. */
export function jobsAbroad(
  document: ExportDocument,
  making: PdfMaking,
  group: string,
  papers: readonly SheetSize[],
  options: Pick<PrintOptions, 'isWall'> = {},
): ExportJob[] {
  const { id, lang } = document;
  const { wall, paper: names } = exportsWords[lang];
  return papers.map((paper) => {
    const notes = [wall.abroad, ...(paper === 'letter' ? [names.letter] : [])].join(', ');
    const title = `${document.title} (${notes})`;
    const file = abroadFile(id, lang, paper);
    return jobOf(document, making, { file, title, group }, { ...options, paper });
  });
}

/** A whole built page as any other country prints it. Throws if it has no `main`. */
function htmlAbroad({ html, address, lang }: ExportDocument, registry: CountryFacts): string {
  const tree = parseHtml(html);
  const main = mainOf(tree);
  if (!main) throw new Error(`The page ${address} has no <main>.`);
  leaveSecondLanguage(main, lang);
  makeForOtherCountry(main, lang, registry, { isForTeam: false });
  makePrintedRoom(main);
  nameCountry(main, textNode(exportsWords[lang].wall.country));
  return toHtml(tree);
}

/** The room that a hand needs below a text, and beside what is ticked. */
const lines = {
  below: 'display:block;height:5mm;margin-bottom:1mm',
  ofOption: 'display:inline-block;width:2.5cm',
};

/**
 * On a sheet that two people read, in place, a line to write in the language of the other, but for headings: Spanish
 * is of Peru, and beside English a country has its own.
 */
function leaveSecondLanguage(main: Element, lang: Lang): void {
  const texts = selectAll('.en-dos', main);
  const sheet = select('.hoja', main);
  if (texts.length === 0 || !sheet) return;
  for (const heading of selectAll('h2, h3', sheet))
    heading.children = heading.children.filter(
      (child) => !(child.type === 'element' && texts.includes(child)),
    );
  const options = selectAll('li > .en-dos', sheet);
  for (const text of texts) {
    const line = options.includes(text) ? lines.ofOption : lines.below;
    text.children = [];
    text.properties = { style: `${line};border-bottom:.3mm solid` };
  }
  // After its title.
  const at = sheet.children.findIndex((child) => child.type === 'element') + 1;
  sheet.children.splice(at, 0, h('p.por', exportsWords[lang].abroad.secondLanguage));
}
