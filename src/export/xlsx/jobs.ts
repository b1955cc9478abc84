import type { Project } from '../../documents/project.ts';
import { dutiesTo } from '../../registry/team.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CiteFile, ExportJob } from '../job.ts';
import { blanksSheet, calendarSheet, protocolTitles, roleSheets } from './sheets.ts';
import { type PlainSheet, writeXlsxFile } from './write.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { frameWords } from '../../i18n/frame.ts';

/**
 * The workbooks of whoever adopts the protocols: blanks, roles and calendar, in both languages.
 * @param version `YYYY.MM.n` of the site
 * @param cite how a workbook is cited, on a last sheet of its own; without it, there is none
 */
export function xlsxJobs(
  { registry, pages }: Project,
  version: string,
  cite?: CiteFile,
): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const books: Record<keyof (typeof exportsWords)['es']['books'], PlainSheet[]> = {
      blancos: [blanksSheet(registry, lang)],
      roles: roleSheets(registry, lang),
      calendario: [calendarSheet(dutiesTo('full', registry), lang, protocolTitles(pages, lang))],
    };
    return Object.entries(books).map(([id, own]): ExportJob => {
      const title = exportsWords[lang].books[id as keyof typeof books];
      const sheets = [...own, ...(cite ? [citationSheet(cite({ title }, lang), lang)] : [])];
      return {
        file: `xlsx/${lang}/${id}.xlsx`,
        kind: 'xlsx',
        lang,
        title,
        group: exportsWords[lang].sheets.group,
        version,
        inputs: [JSON.stringify(sheets)],
        make: () => writeXlsxFile(sheets),
      };
    });
  });
}

/** How a workbook is cited, on a sheet of its own, so that no row of the others is taken for data. */
function citationSheet(citation: string, lang: Lang): PlainSheet {
  const { name } = frameWords[lang].citation;
  return { name, columns: [{ title: name, width: 100 }], rows: [[citation]] };
}
