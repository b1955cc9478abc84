import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { pagePath } from '../../addresses/paths.ts';
import { mainOf } from '../../html/page.ts';
import { elementText, readHtml } from '../../html/tree.ts';
import { builtPage, type ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { type CountryFacts, makeForOtherCountry } from '../kit/country.ts';
import { callSheet, countryFile, printedSheets, wallSheets } from '../kit/plan.ts';
import { makePrintedRoom } from '../kit/room.ts';
import { makeWall } from '../kit/wall.ts';
import { blanksAsked, countriesRead, htmlFor, jobsAbroad } from './abroad.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The sheets that a team prints, as their pages are printed: with the numbers of Peru; with a line in place of each
 * for any other country; and, for a country where some were read, with those and the day of each. Throws if a page was
 * not built.
 */
export function wallJobs(registry: CountryFacts, dist: string, making: PdfMaking): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const t = exportsWords[lang].wall;
    const countries = countriesRead(registry, lang);
    return printedSheets.flatMap(({ id, slug, papers }) => {
      const address = pagePath(slug, lang);
      const built = readHtml(builtPage(dist, address));
      const main = mainOf(built);
      if (!main) throw new Error(`The page ${address} has no <main>.`);
      const title = elementText(select('h1', main));
      makeWall(main);
      // A page made to be printed has its own style.
      const isWall = !slug.startsWith('formatos/') && wallSheets.some((each) => each.slug === slug);
      const sheet = (html: string): ExportDocument => ({
        kind: 'formatos',
        lang,
        slug,
        id,
        title,
        isForAffected: false,
        version: making.version,
        address,
        html,
      });
      const here = structuredClone(built);
      makePrintedRoom(mainOf(here) ?? here);
      makeForOtherCountry(main, lang, registry);
      const there = (named: string, held?: Readonly<Record<string, string>>) =>
        sheet(htmlFor(built, { lang, named, ...(held && { held }) }));
      const asked = blanksAsked(main);
      return [
        jobOf(
          sheet(toHtml(here)),
          making,
          { file: `pdf/${lang}/formatos/${id}.pdf`, title, group: t.group },
          { isWall },
        ),
        ...jobsAbroad(there(t.country), making, t.group, papers, { isWall }),
        ...countries
          .filter(({ numbers }) => numbers.some((each) => asked.has(each)))
          .map(({ country, held, dated }) =>
            jobOf(
              there(country.name[lang], { ...held, ...(slug === callSheet && dated) }),
              making,
              {
                file: countryFile(id, lang, country.id),
                title: `${title} (${country.name[lang]})`,
                group: t.group,
              },
              { isWall, ...(papers.length > 1 && { paper: country.paper ?? 'a4' }) },
            ),
          ),
      ];
    });
  });
}
