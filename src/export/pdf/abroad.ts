import { toHtml } from 'hast-util-to-html';
import { mainOf } from '../../html/page.ts';
import { parseHtml, textNode } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';
import { groupName } from '../groups.ts';
import type { ExportJob } from '../job.ts';
import { type CountryFacts, makeForOtherCountry, nameCountry } from '../kit/country.ts';
import { makeRoom } from '../kit/room.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The forms that hold a case, which are for a pen alone, as any other country prints them: with a line in place of
 * each number, and without the law of Peru.
 */
export function formJobsAbroad(
  documents: readonly ExportDocument[],
  registry: CountryFacts,
  making: PdfMaking,
): ExportJob[] {
  return documents.flatMap((document) => {
    const { kind, lang, id, title, fill } = document;
    if (kind !== 'formatos' || fill !== 'pen') return [];
    return jobOf({ ...document, html: htmlAbroad(document, registry) }, making, {
      file: `pdf/${lang}/formatos/${id}-otro-pais.pdf`,
      title: `${title} (${exportsWords[lang].wall.abroad})`,
      group: groupName(kind, lang),
    });
  });
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
