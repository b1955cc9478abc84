import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath } from '../../addresses/paths.ts';
import { madePage } from '../../addresses/section.ts';
import type { Registry } from '../../registry/registry.ts';
import type { ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { forOtherCountry } from '../kit/country.ts';
import { printedSheets, tokens } from '../kit/plan.ts';
import { wallPage } from '../kit/wall.ts';
import { jobOf, type PdfMaking } from './jobs.ts';

const words = {
  es: { group: 'Hojas de pared', abroad: 'para otro país', country: 'tu país' },
  en: { group: 'Wall sheets', abroad: 'for another country', country: 'your country' },
};

/**
 * The sheets that are printed to be filled with a pen, as their pages are printed: with the numbers of Peru, and
 * with a line in place of each for any other country. Throws if a page was not built.
 */
export function wallJobs(
  registry: Pick<Registry, 'services' | 'blanks' | 'countries'>,
  dist: string,
  making: PdfMaking,
): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) =>
    printedSheets.flatMap((id) => {
      const slug = `formatos/${id}`;
      const address = pagePath(slug, lang);
      const { title } = madePage(`${slug}/`, lang);
      const t = words[lang];
      const html = wallPage(builtPage(dist, address));
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
      const abroad = forOtherCountry(html, lang, registry).replaceAll(tokens.country, t.country);
      return [
        jobOf(own, making, { file: `pdf/${lang}/formatos/${id}.pdf`, title, group: t.group }),
        jobOf({ ...own, html: abroad }, making, {
          file: `pdf/${lang}/formatos/${id}-otro-pais.pdf`,
          title: `${title} (${t.abroad})`,
          group: t.group,
        }),
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
