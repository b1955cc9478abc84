import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pagePath } from '../../addresses/paths.ts';
import { exportsWords } from '../../i18n/exports.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { ExportDocument } from '../documents.ts';
import type { ExportJob } from '../job.ts';
import { abroadFile, rolesForm } from '../kit/plan.ts';
import { roleSheets } from '../xlsx/sheets.ts';
import type { PlainSheet } from '../xlsx/write.ts';
import { jobOf, type PdfMaking } from './jobs.ts';
import { type SheetSize, sheetSizes } from './print.ts';

/** On its side, each sheet on a page; rows of the first are 10 mm high, for a pen. */
const styleOn = (paper: SheetSize): string => `@page{size:${paper} landscape;margin:11mm 14mm}
body{font-family:Arial,'Liberation Sans',sans-serif;margin:0}
@media print{h1{display:none}h2{margin:0 0 2mm;font-size:13pt}h2~h2{break-before:page}table{table-layout:fixed;width:99.8%;border-collapse:collapse;font-size:11pt;line-height:1.25}
th,td{border:1px solid #000;padding:1mm 2mm;text-align:left;vertical-align:top}tr{break-inside:avoid}table:not(.a-mano){font-size:10pt;line-height:1.2}table:not(.a-mano) td{padding:.6mm 2mm}.a-mano{margin:0}.a-mano tbody tr{height:10mm}}`;

/** The sheets of roles, for a pen and for who opens no spreadsheet: of Peru, and of any other country on its paper. */
export function roleJobs(
  registry: Pick<Registry, 'roleMaps' | 'apart'>,
  making: PdfMaking,
): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const { wall, paper: names } = exportsWords[lang];
    const own = (paper: SheetSize, file: string, notes: readonly string[]): ExportJob => {
      const document = rolesDocument(registry, lang, making.version, paper);
      const title = [document.title, notes.length > 0 && `(${notes.join(', ')})`];
      const told = { file, title: title.filter(Boolean).join(' '), group: wall.group };
      return jobOf(document, making, told);
    };
    return [
      own('a4', `pdf/${lang}/formatos/${rolesForm}.pdf`, []),
      ...sheetSizes.map((paper) =>
        own(paper, abroadFile(rolesForm, lang, paper), [
          wall.abroad,
          ...(paper === 'letter' ? [names.letter] : []),
        ]),
      ),
    ];
  });
}

/** Every sheet of roles and of their rules, as a page. */
export function rolesDocument(
  registry: Pick<Registry, 'roleMaps' | 'apart'>,
  lang: Lang,
  version: string,
  paper: SheetSize,
): ExportDocument {
  const title = exportsWords[lang].books.roles;
  const main = h('main', [
    h('h1', title),
    ...roleSheets(registry, lang).flatMap((sheet) => [h('h2', sheet.name), tableOf(sheet)]),
  ]);
  return {
    kind: 'formatos',
    lang,
    slug: 'equipo/roles',
    id: rolesForm,
    title,
    isForAffected: false,
    version,
    address: pagePath('equipo/roles', lang),
    html: `<!doctype html><html lang="${lang}"><head><style>${styleOn(paper)}</style></head><body>${toHtml(main)}</body></html>`,
  };
}

const tableOf = ({ columns, rows, isByHand }: PlainSheet) => {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return h('table', { className: isByHand ? ['a-mano'] : [] }, [
    h(
      'colgroup',
      columns.map(({ width }) => h('col', { style: `width:${((width / all) * 100).toFixed(1)}%` })),
    ),
    h(
      'thead',
      h(
        'tr',
        columns.map(({ title }) => h('th', { scope: 'col' }, title)),
      ),
    ),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell) => h('td', String(cell))),
        ),
      ),
    ),
  ]);
};
