import { toHtml } from 'hast-util-to-html';
import { mainOf } from '../../html/page.ts';
import { parseHtml, textNode } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { ExportDocument } from '../documents.ts';
import { groupName } from '../groups.ts';
import type { ExportJob } from '../job.ts';
import { type CountryFacts, makeForOtherCountry, nameCountry } from '../kit/country.ts';
import { makeRoom } from '../kit/room.ts';
import { abroadFile, minutesForm } from '../kit/plan.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { type SheetSize, sheetSizes } from './print.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The forms that hold a case, which are for a pen alone, and the minutes of a team, as any other country prints them: with a line in place of
 * each number, and without the law of Peru.
 */
export function formJobsAbroad(
  documents: readonly ExportDocument[],
  registry: CountryFacts,
  making: PdfMaking,
): ExportJob[] {
  return documents.flatMap((document) => {
    const { kind, lang, id, title, fill } = document;
    if (kind !== 'formatos' || (fill !== 'pen' && id !== minutesForm)) return [];
    const abroad = { ...document, html: htmlAbroad(document, registry) };
    return sheetSizes.map((paper) =>
      jobOf(
        abroad,
        making,
        {
          file: abroadFile(id, lang, paper),
          title: abroadTitle(title, lang, paper),
          group: groupName(kind, lang),
        },
        { paper },
      ),
    );
  });
}

/** What a sheet for any other country is called; on Letter it says so. */
export function abroadTitle(title: string, lang: Lang, paper: SheetSize): string {
  const { wall, paper: names } = exportsWords[lang];
  return `${title} (${[wall.abroad, ...(paper === 'letter' ? [names.letter] : [])].join(', ')})`;
}

/** A whole built page as any other country prints it. Throws if it has no `main`. */
function htmlAbroad({ html, address, lang }: ExportDocument, registry: CountryFacts): string {
  const tree = parseHtml(html);
  const main = mainOf(tree);
  if (!main) throw new Error(`The page ${address} has no <main>.`);
  makeForOtherCountry(main, lang, registry, false);
  makeRoom(main);
  nameCountry(main, textNode(exportsWords[lang].wall.country));
  return toHtml(tree);
}
