import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { mainOf } from '../../html/page.ts';
import { hastText, readHtml, textNode } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';
import { groupName } from '../groups.ts';
import type { ExportJob } from '../job.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { apartFile, halvesOf } from './apart.ts';
import { closedForTeam } from '../kit/closing.ts';
import { type CountryFacts, makeForOtherCountry } from '../kit/country.ts';
import { nameCountry } from '../kit/name-country.ts';
import { kitCountries } from '../kit/countries.ts';
import { fillRoom, makePrintedRoom } from '../kit/room.ts';
import { numbersByCountry, valuesByCountry } from '../kit/values.ts';
import { abroadFile, countryFile, minutesForm } from '../kit/plan.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { type PrintOptions, type SheetSize, sheetSizes } from './print.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The forms that hold a case, which are for a pen alone, and the minutes of a team, as any other country prints them:
 * with a line in place of each number, and without the law of Peru; and, where one asks for a number that was read in a
 * country, with that number for it. A form of which a half is handed in is two.
 */
export function formJobsAbroad(
  documents: readonly ExportDocument[],
  registry: CountryFacts,
  making: PdfMaking,
): ExportJob[] {
  const known = { es: countriesRead(registry, 'es'), en: countriesRead(registry, 'en') };
  return documents.flatMap((document) => {
    const { kind, lang, id, fill } = document;
    if (kind !== 'formatos' || (fill !== 'pen' && id !== minutesForm)) return [];
    const group = groupName(kind, lang);
    const tree = readHtml(closedForTeam(document.html, lang));
    const main = mainOf(tree);
    if (!main) throw new Error(`The page ${document.address} has no <main>.`);
    leaveSecondLanguage(main, lang);
    makeForOtherCountry(main, lang, registry, { isForTeam: false });
    const asked = blanksAsked(main);
    /** A form as two where a half is handed in. */
    const sheetsOf = (html: string): ExportDocument[] => {
      const made = { ...document, html };
      const halves = halvesOf(made);
      return halves ? [halves.kept, { ...halves.given, id: apartFile(id) }] : [made];
    };
    return [
      ...sheetsOf(htmlFor(tree, { lang, named: exportsWords[lang].wall.country })).flatMap(
        (sheet) => jobsAbroad(sheet, making, group, sheetSizes),
      ),
      ...known[lang]
        .filter(({ numbers }) => numbers.some((each) => asked.has(each)))
        .flatMap(({ country, held }) =>
          sheetsOf(htmlFor(tree, { lang, named: country.name[lang], held }))
            // The half without a number is that of any other country.
            .filter(({ html }) => Object.values(held).some((value) => isRead(value, html)))
            .map((sheet) =>
              jobOf(
                sheet,
                making,
                {
                  file: countryFile(sheet.id, lang, country.id),
                  title: `${sheet.title} (${country.name[lang]})`,
                  group,
                },
                { paper: country.paper ?? 'a4' },
              ),
            ),
        ),
    ];
  });
}

/** The countries where numbers were read: the blanks of those numbers, and what fills each blank there. */
export function countriesRead(registry: CountryFacts, lang: Lang) {
  const values = valuesByCountry(registry, lang);
  const numbers = numbersByCountry(registry, lang);
  return kitCountries(registry, lang)
    .filter(({ id }) => id !== 'pe' && numbers[id] !== undefined)
    .map((country) => ({
      country,
      numbers: Object.keys(numbers[country.id] ?? {}),
      held: values[country.id] ?? {},
      dated: numbers[country.id] ?? {},
    }));
}

/** The blanks that a page for another country has. */
export const blanksAsked = (main: Element): Set<string> =>
  new Set(selectAll('[data-blank]', main).map(({ properties }) => String(properties['dataBlank'])));

/** Whether a number that was read in a country, with its asterisk, stands in a text. */
const isRead = (value: string, text: string): boolean =>
  value.endsWith('*') && text.includes(value);

/** A page already without what is of Peru as a country prints it, by what fills its blanks. */
export function htmlFor(
  built: Root,
  {
    lang,
    named,
    held = {},
  }: { lang: Lang; named: string; held?: Readonly<Record<string, string>> },
): string {
  const tree = structuredClone(built);
  const own = mainOf(tree) ?? tree;
  fillRoom(own, held);
  makePrintedRoom(own);
  nameCountry(own, textNode(named));
  const text = hastText(own);
  // A card and a sheet have their own sides, and nothing stands beside them.
  if (Object.values(held).some((value) => isRead(value, text))) {
    const note = h('p.por', exportsWords[lang].values.asterisk);
    (selectAll('.cara', own).at(-1) ?? own).children.push(note);
  }
  return toHtml(tree);
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
