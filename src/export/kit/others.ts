// The files of a kit that other parts of the export make.
import type { Lang } from '../../registry/schema/common.ts';
import type { ExportJob } from '../job.ts';
import { rehearsalAbroad, visitsAbroad } from '../tally/jobs.ts';
import { wholeOfApart } from '../pdf/apart.ts';
import { fileIn } from './names.ts';
import type { KitInputs } from './pages.ts';
import {
  minutesFile,
  minutesForm,
  otherCountry,
  partName,
  printedSheets,
  rolesFile,
  rolesForm,
  type SheetFile,
  sheetOfFile,
} from './plan.ts';
import type { KitPiece } from './source.ts';

/** The sheet that a file prints, such as one of the wall: for Peru, or for any other country. */
export function printedSheet({ file }: Pick<ExportJob, 'file'>, lang: Lang): Place | undefined {
  const printed = sheetOfFile(file, lang);
  const place =
    printed?.id === minutesForm
      ? minutesFile
      : printed?.id === rolesForm
        ? rolesFile
        : printedSheets.find(({ id }) => id === printed?.id)?.file;
  return printed && place !== undefined ? { file: `${place}.pdf`, ...whereOf(printed) } : undefined;
}

/** Where a file made elsewhere stands in a kit, and in which kits. */
type Place = Pick<KitPiece, 'file' | 'paper'> & { only: string };

/**
 * What a file made elsewhere is called in a kit: a sheet as its Word document, without its country and its paper, which
 * are those of the kit.
 */
export function titleInKit({ file, title }: Pick<ExportJob, 'file' | 'title'>, lang: Lang): string {
  const printed = sheetOfFile(file, lang);
  if (printed?.id === rolesForm) return partName('02', lang);
  return printed === undefined || printed.country === 'pe'
    ? title
    : title.replace(/ \([^()]*\)$/, '');
}

/** The kits that a printed sheet is for: of one that has both papers, the one of the country. */
function whereOf({ id, country, paper }: SheetFile): Omit<Place, 'file'> {
  if (country !== otherCountry) return { only: country };
  const isOneSize = printedSheets.some((each) => each.id === id && each.papers.length === 1);
  return { only: 'other', ...(!isOneSize && { paper }) };
}

/** The sheet that visits to offices are typed in. */
const visitsFile = (lang: Lang): string => `xlsx/${lang}/visitas.xlsx`;

/** The made-up visits with which a team rehearses a study. */
const rehearsalFile = (lang: Lang): string => `csv/${lang}/visitas-de-ensayo.csv`;

/** Whether a file made elsewhere is light enough for every kit: a sheet to hang or to fill, or one of visits. */
export const isInEveryKit = (job: Pick<ExportJob, 'file'>, lang: Lang): boolean =>
  printedSheet(job, lang) !== undefined ||
  sheetOfFile(job.file, lang)?.country === otherCountry ||
  [visitsFile(lang), rehearsalFile(lang)].includes(job.file);

/**
 * Whether a file made elsewhere is for kits abroad: what is in every kit, and the sheets of a case with the numbers that
 * were read in one country, which together weigh too much for the page that makes kits.
 */
export const isOfAbroad = (job: Pick<ExportJob, 'file'>, lang: Lang): boolean =>
  isInEveryKit(job, lang) || (sheetOfFile(job.file, lang)?.country ?? 'pe') !== 'pe';

/** Files made elsewhere, with their place in a kit: what prints the numbers of Peru is of Peru alone. */
export function otherFiles({ others = [], lang, project }: KitInputs) {
  const placesOf = (job: ExportJob): (Place & { job: ExportJob })[] => {
    const sheet = printedSheet(job, lang);
    if (sheet) return [{ ...sheet, job }];
    const printed = sheetOfFile(job.file, lang);
    const only = 'pe';
    const [, course] = new RegExp(`^[a-z]+/${lang}/formacion/(.+)$`).exec(job.file) ?? [];
    if (printed && project.registry.forms.get(wholeOfApart(printed.id))?.data.fill === 'pen')
      return [{ file: `20-formatos/hojas/${printed.id}.pdf`, ...whereOf(printed), job }];
    // The sheet that visits are typed in: elsewhere its regions are zones by number.
    if (job.file === visitsFile(lang)) {
      const file = '20-formatos/hoja-de-visitas.xlsx';
      const abroad = visitsAbroad(job, project.registry, lang);
      return [
        { file, job, only },
        { file, job: abroad, only: 'other' },
      ];
    }
    if (job.file === rehearsalFile(lang)) {
      const file = '20-formatos/visitas-de-ensayo.csv';
      const abroad = rehearsalAbroad(job, lang);
      return [
        { file, job, only },
        { file, job: abroad, only: 'other' },
      ];
    }
    if (course) return [{ file: `40-formacion/${course}`, job, only }];
    // What the modules of the course ask people to read.
    if (job.file === `epub/${lang}/guias.epub`)
      return [{ file: '40-formacion/guias.epub', job, only }];
    if (job.file === `epub/${lang}/protocolos.epub`)
      return [{ file: '70-protocolos.epub', job, only }];
    return [];
  };
  return others.flatMap(placesOf).map((each) => ({ ...each, file: fileIn(each.file, lang) }));
}
