import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refsInData } from '../../src/citations/data-refs.ts';
import { buildProject } from '../../src/documents/project.ts';
import { xmlText } from '../../src/export/docx/controls.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { readTree } from '../../src/registry/source-file.ts';
import { columns, englishColumns, readAnswers } from '../../src/review/answers.ts';
import { within } from '../../src/review/budget.ts';
import { type Bundle, callDocument, reviewDocument, tagOf } from '../../src/review/bundle.ts';
import { callSheet } from '../../src/review/call-sheet.ts';
import { conflictsOn } from '../../src/review/conflicts.ts';
import { csvText } from '../../src/text/csv.ts';
import type { ReviewItem } from '../../src/review/item.ts';
import { reviewItems } from '../../src/review/items.ts';
import { hastText } from '../../src/html/tree.ts';
import { plainLaw } from '../../src/review/law-text.ts';
import { pageContent } from '../../src/review/page-content.ts';
import { askedText, parseDay, takeAnswers } from '../../src/review/take.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tree = readTree(root);
const project = buildProject(tree);
const items = reviewItems(project, 'legal');
const calls = callSheet(project.registry);
const today = '2026-12-31';
const readFile = (file: string) =>
  Buffer.from(tree.find(({ path }) => path === file)?.content ?? '').toString('utf8');
const options = {
  items: new Map([...items, ...calls].map((each) => [each.id, each])),
  readFile,
  today,
};

const bundle = (chosen: readonly ReviewItem[]): Bundle => ({
  kind: 'legal',
  version: '2026.11.1',
  hours: 2,
  minutes: 10,
  left: 0,
  items: chosen,
});
const made = (chosen: readonly ReviewItem[]) => writeDocx(reviewDocument(bundle(chosen), () => []));

/** A document as somebody leaves it: boxes ticked and fields written, by tag. */
function answered(docx: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const entries = unzipSync(docx);
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array()).replace(
    /<w:sdt>(?:(?!<\/w:sdt>).)*<\/w:sdt>/gs,
    (sdt) => {
      const value = values[/<w:tag w:val="([^"]+)"/.exec(sdt)?.[1] ?? ''];
      if (value === undefined) return sdt;
      if (sdt.includes('w14:checkbox'))
        return sdt.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"');
      return sdt
        .replace('<w:showingPlcHdr/>', '')
        .replace(/<w:t [^>]*>[^<]*<\/w:t>/, `<w:t>${xmlText(value)}</w:t>`);
    },
  );
  return zipSync({ ...entries, 'word/document.xml': strToU8(xml) });
}
const who = { 'review:name': 'Persona de prueba', 'review:date': '01/12/2026' };
const tick = ({ id, print }: { id: string; print: string }, what: string, note = '') => ({
  [tagOf(id, print, what)]: 'x',
  ...(note && { [tagOf(id, print, 'note')]: note }),
});

/** The first thing of a kind that is asked. */
function first(kind: ReviewItem['kind'], isWanted: (item: ReviewItem) => boolean = () => true) {
  const found = items.find((each) => each.kind === kind && isWanted(each));
  if (!found) throw new Error(`Nothing of the kind ${kind} is asked.`);
  return found;
}
const provision = first('inference', ({ target }) => target.path?.length === 3);
const record = first('inference', ({ target }) => target.path?.length === 1);
const page = first('danger', ({ target }) => target.file.endsWith('.mdx'));
const paper = [...items].find(
  ({ target }) => target.file.includes('src/data/papers/') && target.path?.[0] === 'reviewed',
);

test('what is most pressing is asked first, each thing once, and within the time', () => {
  const kinds = items.map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual(['question', 'conflict', 'inference', 'danger', 'page']);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const { chosen, minutes, left } = within(items, 120, () => 150);
  expect(minutes).toBeLessThanOrEqual(120);
  expect(minutes).toBeGreaterThan(110);
  expect(chosen.length + left).toBe(items.length);
  expect([...new Set(chosen.map(({ kind }) => kind))].slice(0, 4)).toEqual([
    'question',
    'conflict',
    'inference',
    'danger',
  ]);
  for (const role of ['psychology', 'security', 'experience'] as const)
    expect(reviewItems(project, role).length).toBeGreaterThan(0);
});

test('a lawyer reads no name of a field, no reference and no path, and each question of the protocols', () => {
  const law = items.filter(({ kind }) => !['danger', 'page'].includes(kind));
  const said = law.flatMap(({ title, says }) => [title, ...says]);
  expect(said.filter((line) => /^[a-z]+[A-Z]?[a-z]*:\s/.test(line))).toEqual([]);
  expect(said.filter((line) => /\b[a-z][a-z0-9-]*~(?:art|dcf|tp)_|src\//.test(line))).toEqual([]);
  expect(law.filter(({ kind }) => kind === 'question')).toHaveLength(
    project.registry.lawyerQuestions.size,
  );
});

test.each([
  ['dos leyes', 'Los artículos no coinciden: uno dice 14 y el otro 18.', true],
  ['dos lecturas, con su lista', 'Hay dos lecturas:', true],
  ['dos hojas de un ensayo', 'Si las dos hojas no coinciden, se hace otro ensayo.', false],
  ['unos estudios', 'Los estudios que leímos no coinciden.', false],
  ['lo que no se discute', 'No se discute, porque el artículo no lo pide.', false],
  ['un «si»', 'Si se discute, decide el juez.', false],
])('a conflict is one of the law: %s', (_name, text, isOne) => {
  const nearest = { target: 'cp~art_1' };
  const block = { kind: 'paragraph', section: '', citations: [], nearest, isListed: false };
  const blocks = [
    { ...block, text },
    { ...block, isListed: true, text: 'una' },
    { ...block, text: 'otra cosa' },
  ] as unknown as Parameters<typeof conflictsOn>[0]['blocks'];
  const expected = text.endsWith(':') ? [text, 'una'] : [text];
  expect(conflictsOn({ blocks }).says).toEqual(isOne ? expected : []);
});

test('what a wrong word hurts most comes first, in any role', () => {
  const danger = (role: Parameters<typeof reviewItems>[1]) =>
    reviewItems(project, role).flatMap(({ kind, slug }) =>
      kind === 'danger' && slug ? [slug] : [],
    );
  expect(danger('psychology').slice(0, 3)).toEqual([
    'formatos/tarjeta-de-crisis',
    'formatos/hoja-de-llamadas',
    'guias/plan-de-seguridad/peligro-grave',
  ]);
  for (const role of ['psychology', 'security', 'experience', 'legal'] as const) {
    const slugs = danger(role);
    const first = slugs.findIndex((slug) => /^(?:analisis|despues)\//.test(slug));
    const last = slugs.findLastIndex((slug) => slug.startsWith('protocolos/'));
    if (first !== -1) expect(last, role).toBeLessThan(first);
  }
});

test('a reading says what is read so, and the law it rests on; none only that it is ours', () => {
  const readings = items.filter(({ kind }) => kind === 'inference');
  const route = readings.find(({ target }) =>
    target.file.endsWith('hostigamiento-universidad.yaml'),
  );
  const said = route?.says.join(' ') ?? '';
  expect(said).toMatch(/^Qué da: .{80,}nuestra lectura/);
  expect(said).toContain('Se apoya en: ');
  expect(
    readings.filter(({ says: [only, more] }) => !more && only?.startsWith('es lectura')),
  ).toEqual([]);
});

test('a law that two things rest on is printed and counted once, without the marks of its copy', async () => {
  expect(plainLaw('#### **Artículo 1. Uno***\n1\\. **a) **El que… (*)(**)\n**')).toBe(
    'Artículo 1. Uno\n1. a) El que…',
  );
  const [one, two] = [provision, record].map((each) => ({ ...each, refs: ['cp~art_1'] }));
  const law = [{ name: 'artículo 1', text: 'Uno dos tres.' }];
  const docx = await writeDocx(
    reviewDocument(bundle([one, two] as ReviewItem[]), () => [], { lawOf: () => law }),
  );
  const { paragraphs } = readDocx(docx);
  expect(paragraphs.filter((line) => line === 'Uno dos tres.')).toHaveLength(1);
  expect(paragraphs).toContain('artículo 1: su texto está en el punto 1.');
});

test('a page is read without its foot, and with what fills its blanks', () => {
  const html =
    '<main><h1>A</h1><p class="quieta">Ley al</p><p>Llama al <span class="blanco" data-blank="b">[línea]</span>, o <a data-blank="b">Línea 113</a>.</p><section class="sobre"><p>Para</p></section><footer class="cierre"><p>CC</p></footer></main>';
  const gathered = { controls: [], notes: [], anchors: 0 };
  const said = pageContent(html, '/a/', gathered, new Map([['b', '113']]))
    .map(hastText)
    .join('');
  expect(said).toBe('Llama al 113, o Línea 113.');
  expect(gathered.controls).toEqual([]);
});

test('the law stands beside what is asked of it, and what waits asks for no answer', async () => {
  const docx = await writeDocx(
    reviewDocument(bundle([provision]), () => [], {
      lawOf: () => [{ name: 'artículo 1', text: 'Uno.\nDos.' }],
      waiting: ['Una ley cambió.'],
    }),
  );
  const { paragraphs, controls } = readDocx(docx);
  for (const line of ['artículo 1', 'Uno.', 'Dos.', 'Una ley cambió.'])
    expect(paragraphs).toContain(line);
  expect(controls.filter(({ isTicked }) => isTicked !== undefined)).toHaveLength(3);
});

test('nobody has signed what is handed out, and it answers nothing', async () => {
  const docx = await made([provision, page]);
  const { controls } = readDocx(docx);
  for (const tag of ['review:name', 'review:date', 'review:profession'])
    expect(controls.find((each) => each.tag === tag)?.text).toBe('');
  expect(takeAnswers(readAnswers(docx), options)).toEqual({
    refused: [],
    files: new Map(),
    written: 0,
    agreed: [],
    asked: [],
  });
});

test('answers are written where they belong, and nothing else of a file changes', async () => {
  const chosen = [provision, record, page, ...(paper ? [paper] : [])];
  const docx = answered(
    await made(chosen),
    Object.assign({ ...who }, ...chosen.map((each) => tick(each, 'yes'))) as Record<string, string>,
  );
  const { refused, files, written, asked } = takeAnswers(readAnswers(docx), options);
  expect([refused, asked, written]).toEqual([[], [], chosen.length]);
  const after = buildProject(
    tree.map((file) => ({ ...file, content: files.get(file.path) ?? file.content })),
  );
  expect(after.problems).toEqual(project.problems);
  // Who reviewed a record is no norm that it cites.
  expect(refsInData(after.registry)).toHaveLength(refsInData(project.registry).length);
  expect(reviewItems(after, 'legal').some(({ id }) => id === page.id)).toBe(false);
  for (const [file, text] of files) {
    const old = new Set(readFile(file).split('\n'));
    const changed = text.split('\n').filter((line) => !old.has(line));
    expect(changed.map((line) => line.trim())).toEqual(
      changed.map(() => 'reviewed: { on: 2026-12-01, by: [legal] }'),
    );
    expect(changed).not.toEqual([]);
    expect(text).not.toContain('Persona de prueba');
  }
});

test.each(['\r\n', '\n'])(
  'a file with a mark, and lines that end in %j, keeps them',
  async (end) => {
    const chosen = [provision, record, page];
    const docx = answered(
      await made(chosen),
      Object.assign({ ...who }, ...chosen.map((each) => tick(each, 'yes'))) as Record<
        string,
        string
      >,
    );
    const written = (text: string) => `\uFEFF${text.replaceAll('\n', end)}`;
    const plain = takeAnswers(readAnswers(docx), options).files;
    const { files } = takeAnswers(readAnswers(docx), {
      ...options,
      readFile: (file) => written(readFile(file)),
    });
    expect([...files]).toEqual([...plain].map(([file, text]) => [file, written(text)]));
  },
);

test('a second role is added to the first, with the day of the first', () => {
  const role = { kind: 'legal' as const, answers: [] };
  const answer = {
    where: 'fila 2',
    id: page.id,
    print: page.print,
    given: ['yes' as const],
    note: '',
    name: 'x',
    date: '01/12/2026',
  };
  const before = readFile(page.target.file).replace(
    /^reviewed:.*$/m,
    'reviewed: { on: 2026-11-02, by: [psychology] }',
  );
  const changed = buildProject(
    tree.map((file) => (file.path === page.target.file ? { ...file, content: before } : file)),
  );
  const again = reviewItems(changed, 'legal').find(({ id }) => id === page.id);
  expect(again?.print).toBe(page.print);
  const { files } = takeAnswers(
    { ...role, answers: [answer] },
    { ...options, items: new Map(again ? [[again.id, again]] : []), readFile: () => before },
  );
  expect(files.get(page.target.file)).toContain(
    'reviewed: { on: 2026-11-02, by: [psychology, legal] }',
  );
});

test('a call says that somebody called, and a number for danger that it was read', async () => {
  const called = calls.find(({ by }) => by === 'call');
  const danger = calls.find(({ name }) => name.includes('105'));
  if (!called || !danger) throw new Error('There is no such service.');
  expect(danger.todo).toContain('No la llamen para probar');
  const sheet = await writeDocx(
    callDocument({ kind: 'calls', version: '2026.11.1', hours: 2, minutes: 0, left: 0 }, calls),
  );
  const docx = answered(sheet, {
    ...who,
    ...tick(called, 'yes'),
    ...tick(danger, 'yes'),
    [tagOf(danger.id, danger.print, 'date')]: '30/11/2026',
  });
  const { refused, files } = takeAnswers(readAnswers(docx), options);
  expect(refused).toEqual([]);
  expect(files.get(called.target.file)).toMatch(/verifiedOn: 2026-12-01\nverifiedBy: call\n/);
  expect(files.get(danger.target.file)).toMatch(/verifiedOn: 2026-11-30\nverifiedBy: source\n/);
});

test('no line where somebody may be waiting is called to try it, under whatever service its number stands', () => {
  const todoOf = (name: RegExp) =>
    calls.filter((each) => name.test(each.name)).map(({ todo }) => todo);
  const kept = [
    /116/,
    /105/,
    /Línea 100/,
    /Línea 113/,
    /^Servicio de Atención Urgente/,
    /acoso virtual/i,
  ];
  for (const name of kept) {
    expect(todoOf(name).length, String(name)).toBeGreaterThan(0);
    for (const todo of todoOf(name))
      expect(todo, String(name)).toContain('No la llamen para probar');
  }
  expect(todoOf(/refugio/i)).toEqual([expect.stringContaining('No vayan a preguntar')]);
  for (const { by, todo } of calls) expect(by === 'call').toBe(/^(?:Llamen|Vayan)/.test(todo));
});

test('what is asked to be changed is a list, with the words as text', async () => {
  const docx = answered(await made([provision, page]), {
    ...who,
    ...tick(provision, 'no', 'Está <b>mal</b> & 🌻 نص'),
    ...tick(page, 'change', 'Otra palabra'),
  });
  const { asked, files, written } = takeAnswers(readAnswers(docx), options);
  expect([files.size, written]).toEqual([0, 0]);
  expect(asked.map(({ file, answer, note }) => [file, answer, note])).toEqual([
    [provision.target.file, 'no', 'Está <b>mal</b> & 🌻 نص'],
    [page.target.file, 'change', 'Otra palabra'],
  ]);
  expect(askedText('legal', asked)).toContain('> Está \\<b\\>mal\\</b\\> \\& 🌻 نص');
});

test('a second list is added to the first, and what is there is not added again', async () => {
  const answer = async (item: ReviewItem, note: string) =>
    takeAnswers(
      readAnswers(answered(await made([item]), { ...who, ...tick(item, 'no', note) })),
      options,
    ).asked;
  const [first, second] = [await answer(provision, 'Primera'), await answer(page, 'Segunda')];
  const list = askedText('legal', first);
  const both = askedText('legal', second, list);
  expect(both.startsWith(list.trimEnd())).toBe(true);
  expect(both.match(/^## /gm)).toHaveLength(2);
  expect(both).toContain('> Segunda');
  expect(askedText('legal', [...first, ...second], both)).toBe(both);
});

test('what somebody wrote is only read: no image, no heading, nothing that cannot be seen', async () => {
  const note = '![x](http://example.org/a.png)\n# título\nal\u202Edía [a](b) *c* `d`';
  const docx = answered(await made([page]), { ...who, ...tick(page, 'no', note) });
  const [, said = ''] = askedText('legal', takeAnswers(readAnswers(docx), options).asked).split(
    /\n\n(?=> )/,
  );
  expect(said.trim().split('\n')).toEqual([
    '> \\!\\[x\\](http://example.org/a.png)',
    '> \\# título',
    '> al\\<U+202E\\>día \\[a\\](b) \\*c\\* \\`d\\`',
  ]);
});

test.each([
  [
    'no name',
    { 'review:date': '01/12/2026', ...tick(page, 'yes') },
    'le falta quién responde; escribe el nombre',
  ],
  [
    'no day',
    { 'review:name': 'A', ...tick(page, 'yes') },
    'le falta el día; escríbelo como 27/11/2026',
  ],
  [
    'a day that is none',
    { ...who, 'review:date': '31/02/2026', ...tick(page, 'yes') },
    '«31/02/2026» no es un día que exista',
  ],
  [
    'a day of the year 1',
    { ...who, 'review:date': '0001-01-01', ...tick(page, 'yes') },
    'más de un año',
  ],
  ['a day to come', { ...who, 'review:date': '01/01/2027', ...tick(page, 'yes') }, 'aún no llega'],
  [
    'two boxes',
    { ...who, ...tick(page, 'yes'), ...tick(page, 'no') },
    'más de una casilla marcada',
  ],
  [
    'words alone',
    { ...who, [tagOf(page.id, page.print, 'note')]: 'x' },
    'no tiene casilla marcada',
  ],
  ['a no without words', { ...who, ...tick(page, 'no') }, 'no dice cuál'],
])('an answer with %s is refused with its place and what to do', async (_name, values, line) => {
  const taken = takeAnswers(readAnswers(answered(await made([provision, page]), values)), options);
  expect(taken.refused).toHaveLength(1);
  expect(taken.refused[0]).toMatch(/^punto 2 \(«/);
  expect(taken.refused[0]).toContain(line);
  expect(taken.files.size).toBe(0);
});

test('one answer that is refused keeps the others from being written', async () => {
  const chosen = [provision, page];
  const docx = answered(await made(chosen), {
    ...who,
    ...tick(provision, 'yes'),
    ...tick(page, 'no'),
  });
  const taken = takeAnswers(readAnswers(docx), options);
  expect([taken.refused.length, taken.files.size]).toEqual([1, 0]);
});

test('an answer to other words, and to something else, is not taken', async () => {
  const docx = answered(
    await made([
      { ...page, print: '00000000' },
      { ...page, id: '0000000000' },
    ]),
    {
      ...who,
      ...tick({ ...page, print: '00000000' }, 'yes'),
      ...tick({ ...page, id: '0000000000' }, 'yes'),
    },
  );
  const { refused } = takeAnswers(readAnswers(docx), options);
  expect(refused[0]).toContain('cambió desde que se hizo la hoja');
  expect(refused[1]).toContain('no es de esta hoja');
});

const sheet = (answer: string, name = 'Ana Ñ', date = '1/12/2026', note = '') =>
  csvText([
    Object.values(columns),
    [`${page.id}.${page.print}`, 'legal', 'Página', answer, note, name, date],
  ]);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, '')}`, 'utf16le');

test.each([
  ['as it was made', strToU8(sheet('Sí'))],
  ['without its mark', strToU8(sheet('sí').replace(/^\uFEFF/, ''))],
  [
    'with commas',
    strToU8(sheet('SI').replaceAll('"', '').replace('(sí, no o cambiar)', '').replaceAll(';', ',')),
  ],
  ['as Unicode text', utf16(sheet('sí').replaceAll(';', '\t'))],
  ['in the letters of Windows', Buffer.from(sheet('sí').replace(/^\uFEFF/, ''), 'latin1')],
  ['with the separator said', strToU8(`sep=;\r\n${sheet('sí').replace(/^\uFEFF/, '')}`)],
  ['with lines that end as on an old Mac', strToU8(sheet('sí').replaceAll('\r\n', '\r'))],
])('a sheet %s is read', (_name, bytes) => {
  const { refused, written } = takeAnswers(readAnswers(bytes), options);
  expect([refused, written]).toEqual([[], 1]);
});

test.each([
  [sheet('tal vez'), '«tal vez» no es una respuesta'],
  [sheet('sí', ''), 'le falta quién responde'],
  [sheet('sí', 'Ana', '12/31/2026'), '«12/31/2026» no es un día que exista'],
  [sheet('sí', 'Ana', '1/12/26'), '«1/12/26» no es un día que exista'],
  [sheet('sí').replace(page.id, 'x'), 'le falta su id'],
])('a row that cannot be taken is named as the spreadsheet counts it', (text, line) => {
  const { refused } = takeAnswers(readAnswers(strToU8(text)), options);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(/^fila 2/);
  expect(refused[0]).toContain(line);
});

test('with lines that end as on an old Mac, a row is named as the spreadsheet counts it', () => {
  const { refused } = takeAnswers(
    readAnswers(strToU8(sheet('tal vez').replaceAll('\r\n', '\r'))),
    options,
  );
  expect(refused).toEqual([expect.stringMatching(/^fila 2.*«tal vez» no es una respuesta/)]);
});

test.each(['', sheet('sí'), sheet('no', 'x;y')])(
  'a quote that opens and does not close is told, and takes in no answer',
  (after) => {
    const text = `${sheet('cambiar').trimEnd().replace(';Ana', ';"Ana')}\r\n${after}`;
    expect(() => readAnswers(strToU8(text))).toThrow('in row 2 a quote');
  },
);

test('a sheet that begins like a formula is text for whoever opens it', () => {
  expect(csvText([['=1+1', '+51', '@x', 'a;b', 'c"d']])).toBe(
    `\uFEFF'=1+1;'+51;'@x;"a;b";"c""d"\r\n`,
  );
});

test.each([
  ['no file of answers', strToU8('hola'), 'le falta la columna'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'no es una hoja .csv'],
  ['a ZIP that is not ours', zipSync({ a: strToU8('b') }), 'no es un documento de Word'],
  ['a ZIP that leads out', zipSync({ '../../a': strToU8('b') }), 'una ruta que sale de él'],
])('%s is told in one line', (_name, bytes, line) => {
  try {
    readAnswers(bytes);
    expect.unreachable();
  } catch (error) {
    expect((error as { said: { es: string } }).said.es).toContain(line);
  }
});

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/review/${name}`, import.meta.url)));

test('a document edited in LibreOffice keeps its answers', () => {
  const { kind, answers } = readAnswers(fixture('libreoffice.docx'));
  expect(kind).toBe('legal');
  expect(answers).toEqual([
    {
      where: 'punto 1',
      id: '1111111111',
      print: 'aaaaaaaa',
      given: ['yes'],
      note: '',
      name: 'Persona de prueba',
      date: '01/12/2026',
    },
    {
      where: 'punto 2',
      id: '2222222222',
      print: 'bbbbbbbb',
      given: ['change'],
      note: 'Ñandú & <b> نص',
      name: 'Persona de prueba',
      date: '01/12/2026',
    },
  ]);
});

test('a document whose controls another editor took out says so, and what to do', () => {
  expect(() => readAnswers(fixture('sin-controles.docx'))).toThrow(/lost its boxes/);
});

test('days as people write them', () => {
  expect(['1/2/2026', '01-02-2026', '1.2.2026', '2026-02-01', 'mañana', ''].map(parseDay)).toEqual([
    '2026-02-01',
    '2026-02-01',
    '2026-02-01',
    '2026-02-01',
    undefined,
    undefined,
  ]);
});

test('whoever reviews care is given the crisis card first, and then pages by the harm of a mistake', () => {
  const all = reviewItems(project, 'psychology');
  expect(all[0]).toMatchObject({ slug: 'formatos/tarjeta-de-crisis', kind: 'danger' });
  // Alarm signs, the first minutes, extortion of somebody under 18, questions of danger, how much is looked at.
  expect(all.slice(2, 9).map(({ slug = '' }) => slug)).toEqual([
    'guias/plan-de-seguridad/peligro-grave',
    'protocolos/crisis/primeros-minutos',
    'protocolos/ninas-ninos-adolescentes/chantaje',
    'formatos/t4',
    'protocolos/exposicion-a-contenido/como-mirar',
    'protocolos/crisis/que-decir',
    'protocolos/crisis',
  ]);
  // Law is read by other rules.
  expect(
    reviewItems(project, 'legal').some(({ slug }) => slug === 'formatos/tarjeta-de-crisis'),
  ).toBe(false);
});

const english = reviewItems(project, 'legal', undefined, 'en');
const spanishLeft = /[¿¡ñ]|\b(?:lectura nuestra|Se apoya en|Mientras tanto|Qué|artículo)\b/u;

test('a sheet in English asks the same things, in English', () => {
  const count = (of: readonly ReviewItem[], kind: ReviewItem['kind']) =>
    of.filter((each) => each.kind === kind).length;
  for (const kind of ['question', 'inference', 'danger', 'page'] as const)
    expect([kind, count(english, kind)]).toEqual([kind, count(items, kind)]);
  expect(count(english, 'conflict')).toBeGreaterThan(0);
  expect(new Set([...items, ...english].map(({ id }) => id)).size).toBe(
    items.length + english.length,
  );
  const titles = english.flatMap(({ title }) => (spanishLeft.test(title) ? [title] : []));
  expect(titles).toEqual([]);
});

test('what is agreed in English marks the English page, and no record that both languages share', async () => {
  const chosen = [
    ...english.filter(({ kind }) => kind === 'inference').slice(0, 2),
    ...english.filter(({ target }) => target.file.endsWith('.mdx') && target.path).slice(0, 1),
  ];
  const document = reviewDocument({ ...bundle(chosen), lang: 'en' }, () => []);
  expect(document.title).toBe('Legal review');
  const docx = answered(
    await writeDocx(document),
    Object.assign({ ...who }, ...chosen.map((each) => tick(each, 'yes'))) as Record<string, string>,
  );
  const { refused, files, written, agreed } = takeAnswers(readAnswers(docx), {
    ...options,
    items: new Map(english.map((each) => [each.id, each])),
  });
  expect([refused, written, agreed.length]).toEqual([[], 1, 2]);
  expect([...files.keys()].filter((file) => !file.startsWith('src/content/docs/en/'))).toEqual([]);
});

test('a sheet of answers with its columns in English is read', () => {
  const [one] = english.filter(({ target }) => target.file.endsWith('.mdx') && target.path);
  const csv = csvText([
    Object.values(englishColumns),
    [`${one?.id ?? ''}.${one?.print ?? ''}`, 'legal', 'Page', 'Yes', '', 'Ana', '1/12/2026'],
  ]);
  const { refused, written } = takeAnswers(readAnswers(strToU8(csv)), {
    ...options,
    items: new Map(english.map((each) => [each.id, each])),
  });
  expect([refused, written]).toEqual([[], 1]);
});
