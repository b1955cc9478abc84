import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refsInData } from '../../src/citations/data-refs.ts';
import { buildProject } from '../../src/documents/project.ts';
import { xmlText } from '../../src/export/docx/controls.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { readAnswers } from '../../src/review/answers.ts';
import { callDocument, reviewDocument, tagOf } from '../../src/review/bundle.ts';
import type { ReviewItem } from '../../src/review/item.ts';
import { reviewItems } from '../../src/review/items.ts';
import { askedText, takeAnswers } from '../../src/review/take.ts';
import {
  tree,
  project,
  items,
  calls,
  readFile,
  options,
  bundle,
  made,
  provision,
  record,
  page,
  english,
} from '../support/review.ts';

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

const paper = [...items].find(
  ({ target }) => target.file.includes('src/data/papers/') && target.path?.[0] === 'reviewed',
);

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
