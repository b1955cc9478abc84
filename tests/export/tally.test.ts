import { fileURLToPath } from 'node:url';
import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import type { KitInputs } from '../../src/export/kit/pages.ts';
import { isInEveryKit, otherFiles } from '../../src/export/kit/others.ts';
import { writeReport } from '../../src/export/tally/report.ts';
import { tallyJobs, visitsAbroad } from '../../src/export/tally/jobs.ts';
import { type Question, ruleOf, tallyQuestions } from '../../src/export/tally/questions.ts';
import { rehearsalSheet } from '../../src/export/tally/rehearsal.ts';
import { xform } from '../../src/export/tally/xform.ts';
import { xlsform } from '../../src/export/tally/xlsform.ts';
import { choicesOf } from '../../src/tally/choices.ts';
import { columns, readVisits } from '../../src/tally/read.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import { bytesOf, choices, sheetText } from '../support/tally.ts';

const name = { id: 'visitas', title: 'Visitas', version: '2026.11.1' };
const questions = tallyQuestions(choices, 'es');
/** What a form would write down of who sends it, and what it would ask for beside words. */
const metadata =
  /deviceid|username|phonenumber|subscriberid|simserial|\bstart\b|\bend\b|\btoday\b|audit|geo(?:point|trace|shape)|location|\b(?:image|audio|video|photo|file|binary|barcode)\b/i;

test('the form is XML that is whole, and asks for nothing but its questions', () => {
  const text = xform(questions, name);
  expect(() => parseXml(text)).not.toThrow();
  const asked = text.replace(/<(?:label|h:title)>[^<]*</g, '<');
  expect(asked).not.toMatch(metadata);
  expect(asked).not.toMatch(/<upload|type="(?!string")/);
  expect(Array.from(asked.matchAll(/jr:preload="(\w+)"/g), ([, kind]) => kind)).toEqual(['uid']);
});

test('what a value or a label holds does not break it', () => {
  const odd: Question = {
    ...{ name: 'x', label: '<b> & "c"', kind: 'one' },
    values: [{ value: 'a"<', label: '&' }],
  };
  expect(() => parseXml(xform([odd], { ...name, title: '<&>' }))).not.toThrow();
});

test('the workbook says the same as the form, by the words of its standard', () => {
  const [survey, lists, settings] = xlsform(questions, name);
  const titles = (sheet: typeof survey) => sheet?.columns.map(({ title }) => title);
  expect(titles(survey)).toEqual([
    ...['type', 'name', 'label', 'required', 'constraint', 'constraint_message'],
  ]);
  expect(titles(lists)).toEqual(['list_name', 'name', 'label']);
  expect(titles(settings)).toEqual(['form_title', 'form_id', 'version']);
  expect(survey?.rows.map(([type]) => type)).toEqual([
    ...['text', 'select_one region', 'text', 'select_one oficina', 'select_one pedido'],
    ...['select_one respuesta', 'select_multiple codigos', 'select_one primera'],
  ]);
  const named = new Set(lists?.rows.map(([list]) => list));
  for (const [type] of survey?.rows ?? [])
    if (String(type).includes(' ')) expect(named).toContain(String(type).split(' ')[1]);
  const pairs = lists?.rows.map(([list, value]) => `${list ?? ''} ${value ?? ''}`) ?? [];
  expect(new Set(pairs).size).toBe(pairs.length);
  // A space would be read as two answers.
  for (const [, value] of lists?.rows ?? []) expect(value).toMatch(/^[a-z\d-]+$/);
  expect(JSON.stringify(survey)).not.toMatch(metadata);
});

test('a row of values of the template is read, in both languages', () => {
  for (const lang of ['es', 'en'] as const) {
    const own = tallyQuestions(choices, lang);
    expect(own).toHaveLength(columns.length);
    const typed = {
      [own[0]?.name ?? '']: 'A',
      [own[2]?.name ?? '']: lang === 'es' ? '2026-T1' : '2026-Q1',
    };
    const head = own.map((question) => question.name).join(';');
    const row = own.map((question) => typed[question.name] ?? question.values[0]?.value ?? '');
    expect(readVisits(bytesOf(`${head}\n${row.join(';')}`), choices, lang)).toHaveProperty(
      'visits',
    );
    for (const question of own)
      if (question.pattern !== undefined)
        expect(typed[question.name]).toMatch(new RegExp(question.pattern));
  }
});

test('the form refuses what the code book says cannot both be, by the words of both standards', () => {
  const codes = questions.find(({ kind }) => kind === 'several');
  if (!codes) throw new Error('No question takes several codes.');
  expect(codes.clashes?.length).toBeGreaterThan(10);
  const own = { ...codes, name: 'codigos', clashes: codes.clashes?.slice(0, 1) ?? [] };
  expect(ruleOf(own, (other) => `/data/${other}`)).toMatch(
    /^not\((?:selected\(\., '[a-z-]+'\)|\/data\/respuesta = '[a-z-]+')(?: and (?:selected\(\., '[a-z-]+'\)|\/data\/(?:respuesta|pedido) = '[a-z-]+'))+\)$/,
  );
  const [survey] = xlsform(questions, name);
  const rule = String(survey?.rows.find(([, own]) => own === 'codigos')?.[4]);
  expect(rule).toContain('${respuesta} = ');
  expect(
    rule.replaceAll('${respuesta}', '/data/respuesta').replaceAll('${pedido}', '/data/pedido'),
  ).toBe(ruleOf(codes, (other) => `/data/${other}`));
  expect(xform(questions, name)).toContain(`constraint="not(`);
});

test('the made-up visits of the module are read in both languages, and show no table', () => {
  for (const [lang, region] of [
    ['es', 'junin'],
    ['en', 'zona-1'],
  ] as const) {
    const made = tallyOf(bytesOf(rehearsalSheet(lang, region)), choices, lang);
    expect(made).toMatchObject({
      tally: { total: null, tables: [], lacks: ['people', 'teams', 'share'] },
      warnings: [expect.stringMatching(/ensayo|rehearsal/)],
    });
  }
  const read = readVisits(bytesOf(rehearsalSheet('es', 'junin')), choices, 'es');
  const visits = 'visits' in read ? read.visits : [];
  expect(visits.map(({ isFirst }) => isFirst)).toEqual([
    ...[true, true, true, true, true, true, false, true],
  ]);
});

test('the same code book gives the same bytes, under names that say nothing', async () => {
  const registry = { codes: new Map() };
  const [jobs, again] = [tallyJobs(registry, '2026.11.1'), tallyJobs(registry, '2026.11.1')];
  expect(jobs.map(({ file }) => file).filter((file) => file.includes('/es/'))).toEqual([
    ...['xlsx/es/visitas.xlsx', 'csv/es/visitas.csv', 'csv/es/visitas-de-ensayo.csv'],
    'xml/es/visitas.xml',
    'xlsx/es/visitas-xlsform.xlsx',
  ]);
  for (const [at, job] of jobs.entries()) expect(await job.make()).toEqual(await again[at]?.make());
  const book = unzipSync((await jobs[0]?.make()) ?? new Uint8Array());
  expect(
    Object.values(book)
      .map((part) => strFromU8(part))
      .join(),
  ).toContain('trimestre');
});

test('the report is the skeleton of T58 with the tables of the tally where it asks for them', async () => {
  const form = projectOnce(fileURLToPath(new URL('../..', import.meta.url))).registry.forms.get(
    't58',
  );
  const made = tallyOf(bytesOf(sheetText), choices, 'es');
  if ('problems' in made || !form) throw new Error('There is no tally or no T58.');
  const bytes = await writeReport(form.data, made.tally);
  expect(await writeReport(form.data, made.tally)).toEqual(bytes);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const text = Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)/g), ([, each]) => each).join('\n');
  expect(text).toContain(form.data.title.es);
  for (const { title, rows, limits } of made.tally.tables)
    for (const own of [title, ...rows.map(({ name }) => name), limits[0] ?? ''])
      expect(text).toContain(own);
  expect(text.indexOf('2. Tablas')).toBeLessThan(text.indexOf(made.tally.tables[0]?.title ?? ''));
  expect(text.indexOf(made.tally.tables.at(-1)?.title ?? '')).toBeLessThan(text.indexOf('3. Obs'));
  const without = { ...form.data, sections: form.data.sections.slice(0, 1) };
  expect(() => writeReport(without, made.tally)).toThrow('no field "tablas"');
  expect(() => writeReport(form.data, { ...made.tally, tables: [] })).toThrow('with no table');
});

test('the form and the workbook ask the same, with the same values, in the same order', () => {
  const text = xform(questions, name);
  const asked = Array.from(
    text.matchAll(/<(input|select1|select) ref="\/data\/(\w+)">(.*?)<\/\1>/g),
    ([, control, own = '', body = '']) => ({
      control,
      own,
      label: /<label>([^<]*)/.exec(body)?.[1],
      values: Array.from(body.matchAll(/<value>([^<]*)/g), ([, value]) => value),
    }),
  );
  const [survey, lists] = xlsform(questions, name);
  const controls: Record<string, string> = {
    ...{ text: 'input', select_one: 'select1', select_multiple: 'select' },
  };
  expect(asked.map(({ control, own }) => [control, own])).toEqual(
    survey?.rows.map(([type, own]) => [controls[String(type).split(' ')[0] ?? ''], own]),
  );
  for (const [at, { own, values }] of asked.entries()) {
    expect(values).toEqual(
      lists?.rows.filter(([list]) => list === own).map(([, value]) => value) ?? [],
    );
    const required = new RegExp(`nodeset="/data/${own}"[^>]* required="true\\(\\)"`).test(text);
    expect(survey?.rows[at]?.[3]).toBe(required ? 'yes' : 'no');
  }
});

/** What the cells of each column offer in a workbook of visits, by the name of the column. */
async function offeredIn(job: { make: () => Promise<Uint8Array> }): Promise<Map<string, string[]>> {
  const parts = unzipSync(await job.make());
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = Array.from(text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)/g), ([, each]) =>
    (each ?? '').replaceAll('&amp;', '&'),
  );
  const cells = (sheet: string) =>
    new Map(
      Array.from(sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*t="s"[^>]*><v>(\d+)/g), ([, at, which]) => [
        at ?? '',
        shared[Number(which)] ?? '',
      ]),
    );
  const [visits, values] = [1, 2].map((at) => text(`xl/worksheets/sheet${at}.xml`));
  const [heads, all] = [cells(visits ?? ''), cells(values ?? '')];
  const rules = (visits ?? '').matchAll(
    /sqref="([A-Z])2:[A-Z]5000"><formula1>'[^']+'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)</g,
  );
  return new Map(
    Array.from(rules, ([, own, from, first, last]) => [
      heads.get(`${own}1`) ?? '',
      Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, row) => all.get(`${from}${Number(first) + row}`) ?? '',
      ),
    ]),
  );
}

test.each(['es', 'en'] as const)(
  'what the sheet of visits offers is read by the tally, here and abroad, in %s',
  async (lang) => {
    const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
    const job = tallyJobs(registry, '2026.11.1').find(
      ({ file }) => file === `xlsx/${lang}/visitas.xlsx`,
    );
    if (!job) throw new Error('There is no sheet of visits.');
    const real = choicesOf(registry);
    const own = tallyQuestions(real, lang);
    const name = (at: number) => own[at]?.name ?? '';
    for (const sheet of [job, visitsAbroad(job, registry, lang)]) {
      const offered = await offeredIn(sheet);
      expect([...offered.keys()]).toEqual(
        own.filter(({ values }) => values.length > 0).map((each) => each.name),
      );
      const right = new Map([
        [name(0), 'A'],
        [name(2), lang === 'es' ? '2026-T1' : '2026-Q1'],
        ...own.slice(3, 6).map((each) => [each.name, each.values[0]?.value ?? ''] as const),
        [name(1), sheet === job ? 'junin' : 'zona-1'],
        [name(6), ''],
        [name(7), own[7]?.values[0]?.value ?? ''],
      ]);
      for (const [column, values] of offered)
        for (const value of values) {
          const row = own.map((each) => (each.name === column ? value : right.get(each.name)));
          const read = readVisits(
            bytesOf(`${own.map((each) => each.name).join(';')}\n"${row.join('";"')}"`),
            real,
            lang,
          );
          const said = 'problems' in read ? read.problems : [];
          expect(
            said.filter((each) => !/no pueden|cannot/.test(each)),
            `${column}: ${value}`,
          ).toEqual([]);
        }
    }
  },
);

test('a kit has the template of the sheet, in Peru and, with zones for regions, elsewhere', async () => {
  const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
  const others = tallyJobs(registry, '2026.11.1');
  const held = otherFiles({
    ...{
      // A kit abroad, or made on the page, has no other.
      others: others.filter((job) => isInEveryKit(job, 'es')),
      lang: 'es',
      documents: [],
      dist: '',
      version: '',
      commit: '',
      day: '',
      licence: '',
    },
    project: { registry } as KitInputs['project'],
  });
  expect(held.map(({ file, only }) => [file, only])).toEqual([
    ['20-formatos/hoja-de-visitas.xlsx', 'pe'],
    ['20-formatos/hoja-de-visitas.xlsx', 'other'],
    ['20-formatos/visitas-de-ensayo.csv', 'pe'],
    ['20-formatos/visitas-de-ensayo.csv', 'other'],
  ]);
  const [here = '', abroad = ''] = await Promise.all(
    held.slice(0, 2).map(async ({ job }) =>
      Object.values(unzipSync(await job.make()))
        .map((part) => strFromU8(part))
        .join(),
    ),
  );
  expect(here).toContain('Ayacucho');
  expect(abroad).not.toMatch(/Ayacucho|Comisaría|Subprefectura/);
  expect(abroad).toContain('zona-30');
  const [ours, theirs] = await Promise.all(
    held.slice(2).map(async ({ job }) => strFromU8(await job.make())),
  );
  expect(ours).toContain('ensayo;junin;2026-T3;police;');
  expect(theirs).toContain('ensayo;zona-1;2026-T3;police;');
});
