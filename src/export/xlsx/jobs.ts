import type { Project } from '../../documents/project.ts';
import { dutiesTo } from '../../registry/team.ts';
import type { ExportJob } from '../job.ts';
import { blanksSheet, calendarSheet, protocolTitles, roleSheets } from './sheets.ts';
import { type PlainSheet, writeXlsxFile } from './write.ts';
import { exportsWords } from '../../i18n/exports.ts';

/**
 * The workbooks of whoever adopts the protocols: blanks, roles and calendar, in both languages.
 * @param version `YYYY.MM.n` of the site
 */
export function xlsxJobs({ registry, pages }: Project, version: string): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const books: Record<keyof (typeof exportsWords)['es']['books'], PlainSheet[]> = {
      blancos: [blanksSheet(registry, lang)],
      roles: roleSheets(registry, lang),
      calendario: [calendarSheet(dutiesTo('full', registry), lang, protocolTitles(pages, lang))],
    };
    return Object.entries(books).map(([id, sheets]): ExportJob => ({
      file: `xlsx/${lang}/${id}.xlsx`,
      kind: 'xlsx',
      lang,
      title: exportsWords[lang].books[id as keyof typeof books],
      group: exportsWords[lang].sheets.group,
      version,
      inputs: [JSON.stringify(sheets)],
      make: () => writeXlsxFile(sheets),
    }));
  });
}
