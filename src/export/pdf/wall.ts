import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pagePath } from '../../addresses/paths.ts';
import { mainOf } from '../../html/page.ts';
import { elementText, hastText, parseHtml, textNode } from '../../html/tree.ts';
import type { ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { type CountryFacts, makeForOtherCountry } from '../kit/country.ts';
import { nameCountry } from '../kit/name-country.ts';
import { kitCountries } from '../kit/countries.ts';
import { callSheet, countryFile, printedSheets, wallSheets } from '../kit/plan.ts';
import { fillRoom, makePrintedRoom } from '../kit/room.ts';
import { numbersByCountry, valuesByCountry } from '../kit/values.ts';
import { makeWall } from '../kit/wall.ts';
import { jobsAbroad } from './abroad.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The sheets that a team prints, as their pages are printed: with the numbers of Peru; with a line in place of each
 * for any other country; and, for a country where some were read, with those and the day of each. Throws if a page was
 * not built.
 */
export function wallJobs(registry: CountryFacts, dist: string, making: PdfMaking): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const {
      wall: t,
      values: { asterisk },
    } = exportsWords[lang];
    const values = valuesByCountry(registry, lang);
    const numbers = numbersByCountry(registry, lang);
    const countries = kitCountries(registry, lang).filter(({ id }) => id !== 'pe');
    return printedSheets.flatMap(({ id, slug, papers }) => {
      const address = pagePath(slug, lang);
      const built = parseHtml(builtPage(dist, address));
      const main = mainOf(built);
      if (!main) throw new Error(`The page ${address} has no <main>.`);
      const title = elementText(select('h1', main));
      makeWall(main);
      // A page made to be printed has its own style.
      const isWall = !slug.startsWith('formatos/') && wallSheets.some((each) => each.slug === slug);
      const sheet = (tree: Root): ExportDocument => ({
        kind: 'formatos',
        lang,
        slug,
        id,
        title,
        isForAffected: false,
        version: making.version,
        address,
        html: toHtml(tree),
      });
      const here = structuredClone(built);
      makePrintedRoom(mainOf(here) ?? here);
      makeForOtherCountry(main, lang, registry);
      /** For a country, by what fills its blanks. */
      const there = (named: string, held: Readonly<Record<string, string>> = {}) => {
        const tree = structuredClone(built);
        const own = mainOf(tree) ?? tree;
        fillRoom(own, held);
        makePrintedRoom(own);
        nameCountry(own, textNode(named));
        const text = hastText(own);
        // A card has its own sides, and nothing stands beside them.
        if (Object.values(held).some((value) => value.endsWith('*') && text.includes(value)))
          (selectAll('.cara', own).at(-1) ?? own).children.push(h('p.por', asterisk));
        return sheet(tree);
      };
      const asked = new Set(
        selectAll('[data-blank]', main).map(({ properties }) => String(properties['dataBlank'])),
      );
      return [
        jobOf(
          sheet(here),
          making,
          { file: `pdf/${lang}/formatos/${id}.pdf`, title, group: t.group },
          { isWall },
        ),
        ...jobsAbroad(there(t.country), making, t.group, papers, { isWall }),
        ...countries
          .filter(({ id: country }) =>
            Object.keys(numbers[country] ?? {}).some((each) => asked.has(each)),
          )
          .map((country) =>
            jobOf(
              there(country.name[lang], {
                ...values[country.id],
                ...(slug === callSheet && numbers[country.id]),
              }),
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

function builtPage(dist: string, address: string): string {
  try {
    return readFileSync(join(dist, address, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(`The page ${address} was not built.`, { cause });
  }
}
