import { strToU8 } from 'fflate';
import { exportsWords } from '../../i18n/exports.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { choicesOf } from '../../tally/choices.ts';
import { csvText } from '../../text/csv.ts';
import type { ExportJob } from '../job.ts';
import { withoutPeruWords } from '../kit/local-words.ts';
import type { Offer } from '../xlsx/print.ts';
import { type PlainSheet, writeXlsxFile } from '../xlsx/write.ts';
import { type Question, tallyQuestions } from './questions.ts';
import { rehearsalSheet } from './rehearsal.ts';
import { xform } from './xform.ts';
import { xlsform } from './xlsform.ts';

/**
 * What visits are written in: the sheet, empty, as a workbook with the values that it takes and as text; and the same
 * as a form for those who have a server.
 * @param version `YYYY.MM.n` of the site
 */
export function tallyJobs(registry: Pick<Registry, 'codes'>, version: string): ExportJob[] {
  return (['es', 'en'] as const).flatMap((lang) => {
    const t = exportsWords[lang].tally;
    const questions = tallyQuestions(choicesOf(registry), lang);
    const form = { id: 'visitas', title: t.sheet, version };
    const job = (
      file: string,
      kind: 'xlsx' | 'csv' | 'xml',
      title: string,
      made: PlainSheet[] | string,
    ): ExportJob => ({
      ...{ file, kind, lang, title, version, group: t.group },
      inputs: [JSON.stringify(made)],
      make: () => (typeof made === 'string' ? Promise.resolve(strToU8(made)) : writeXlsxFile(made)),
    });
    return [
      job(`xlsx/${lang}/visitas.xlsx`, 'xlsx', t.sheet, template(questions, lang)),
      job(`csv/${lang}/visitas.csv`, 'csv', t.sheet, csvText([questions.map(({ name }) => name)])),
      job(`csv/${lang}/visitas-de-ensayo.csv`, 'csv', t.rehearsal, rehearsalSheet(lang, 'junin')),
      job(`xml/${lang}/visitas.xml`, 'xml', t.form, xform(questions, form)),
      job(`xlsx/${lang}/visitas-xlsform.xlsx`, 'xlsx', t.workbook, xlsform(questions, form)),
    ];
  });
}

/**
 * The sheet for any other country: its regions are zones by number, as the tally reads them, and no value is called by
 * a word of Peru. Made from the job of the sheet.
 */
export function visitsAbroad(
  job: ExportJob,
  registry: Pick<Registry, 'codes' | 'countries'>,
  lang: Lang,
): ExportJob {
  const say = withoutPeruWords(lang, registry);
  const choices = choicesOf(registry);
  const region = choices.region.filter(({ id }) => id.startsWith('zona-'));
  const asRead = tallyQuestions({ ...choices, region }, lang);
  const called = new Set(asRead.flatMap(({ values }) => values.map(({ label }) => label)));
  const questions = asRead.map((question) => ({
    ...question,
    values: question.values.map(({ value, label }) => ({ value, label: say(label) })),
  }));
  const made = template(questions, lang, ({ values }) =>
    values.every(({ label }) => called.has(label)),
  );
  return {
    ...job,
    file: job.file.replace('.xlsx', '-otro.xlsx'),
    inputs: [JSON.stringify(made)],
    make: () => writeXlsxFile(made),
  };
}

/** The sheet of the rehearsal for any other country, whose regions are zones by number. */
export function rehearsalAbroad(job: ExportJob, lang: Lang): ExportJob {
  const made = rehearsalSheet(lang, 'zona-1');
  return {
    ...job,
    file: job.file.replace('.csv', '-otro.csv'),
    inputs: [made],
    make: () => Promise.resolve(strToU8(made)),
  };
}

/** What ends a name in a cell that holds several, when the tally reads it. */
const endsName = /[|;]/;

/**
 * The empty sheet, which offers in words what each column takes, and beside it those values.
 * @param isRead whether the tally reads a value by what it is called here, and not only by what is written
 */
function template(
  questions: readonly Question[],
  lang: Lang,
  isRead: (question: Question) => boolean = () => true,
): PlainSheet[] {
  const t = exportsWords[lang].tally;
  let last = 1;
  const offers = questions.flatMap((question, column): Offer[] => {
    const { kind, values } = question;
    const first = last + 2;
    last += 1 + values.length;
    if (values.length === 0) return [];
    const inWords =
      isRead(question) && (kind === 'one' || values.every(({ label }) => !endsName.test(label)));
    return [
      {
        column,
        from: { sheet: t.values, column: inWords ? 2 : 1, first, last },
        ...(kind === 'several' && { note: t.several }),
      },
    ];
  });
  return [
    {
      name: t.rows,
      columns: questions.map(({ name }) => ({ title: name, width: 18 })),
      rows: [],
      offers,
    },
    {
      name: t.values,
      columns: [t.column, t.value, t.means].map((title) => ({ title, width: 30 })),
      rows: questions.flatMap(({ name, label, values }) => [
        [name, '', label],
        ...values.map((each) => [name, each.value, each.label]),
      ]),
    },
  ];
}
