import type { Project } from '../../checker/project.ts';
import { dutiesTo } from '../../registry/team.ts';
import type { ExportJob } from '../job.ts';
import { blanksSheet, calendarSheet, protocolTitles, roleSheets } from './sheets.ts';
import { type PlainSheet, writeXlsxFile } from './write.ts';

const titles = {
  es: { blancos: 'Los blancos que se llenan', roles: 'Quién hace qué', calendario: 'Calendario' },
  en: { blancos: 'The blanks to fill in', roles: 'Who does what', calendario: 'Calendar' },
};
const groups = { es: 'Hojas de cálculo', en: 'Spreadsheets' };

/**
 * The workbooks of whoever adopts the protocols: blanks, roles and calendar, in both languages.
 * @param version `YYYY.MM.n` of the site
 */
export function xlsxJobs({ registry, pages }: Project, version: string): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const books: Record<keyof (typeof titles)['es'], PlainSheet[]> = {
      blancos: [blanksSheet(registry, lang)],
      roles: roleSheets(registry, lang),
      calendario: [calendarSheet(dutiesTo('full', registry), lang, protocolTitles(pages, lang))],
    };
    return Object.entries(books).map(([id, sheets]): ExportJob => ({
      file: `xlsx/${lang}/${id}.xlsx`,
      kind: 'xlsx',
      lang,
      title: titles[lang][id as keyof typeof books],
      group: groups[lang],
      version,
      inputs: [JSON.stringify(sheets)],
      make: () => writeXlsxFile(sheets),
    }));
  });
}
