import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { pagePath } from '../../addresses/paths.ts';
import { mainOf } from '../../html/page.ts';
import { elementText, parseHtml, textNode } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { type CountryFacts, makeForOtherCountry, nameCountry } from '../kit/country.ts';
import { printedSheets } from '../kit/plan.ts';
import { makeRoom } from '../kit/room.ts';
import { makeWall } from '../kit/wall.ts';
import { jobsAbroad } from './abroad.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The sheets that a team prints, as their pages are printed: with the numbers of Peru, and with a line in place of each
 * for any other country. Throws if a page was not built.
 */
export function wallJobs(registry: CountryFacts, dist: string, making: PdfMaking): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) =>
    printedSheets.flatMap(({ id, slug, papers }) => {
      const address = pagePath(slug, lang);
      const t = exportsWords[lang].wall;
      const tree = parseHtml(builtPage(dist, address));
      const main = mainOf(tree);
      if (!main) throw new Error(`The page ${address} has no <main>.`);
      const title = elementText(select('h1', main));
      makeWall(main);
      // A page made to be printed has its own lines.
      const isText = !slug.startsWith('formatos/');
      const written = structuredClone(tree);
      if (isText) makeRoom(mainOf(written) ?? written);
      const html = toHtml(written);
      makeForOtherCountry(main, lang, registry);
      if (isText) makeRoom(main);
      nameCountry(main, textNode(t.country));
      const abroad = toHtml(tree);
      const own: ExportDocument = {
        kind: 'formatos',
        lang,
        slug,
        id,
        title,
        isForAffected: false,
        version: making.version,
        address,
        html,
      };
      return [
        jobOf(own, making, { file: `pdf/${lang}/formatos/${id}.pdf`, title, group: t.group }),
        ...jobsAbroad({ ...own, html: abroad }, making, t.group, papers),
      ];
    }),
  );
}

function builtPage(dist: string, address: string): string {
  try {
    return readFileSync(join(dist, address, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(`The page ${address} was not built.`, { cause });
  }
}
