import { expect, test } from 'vitest';
import { refsInData } from '../../src/citations/data-refs.ts';
import { buildProject } from '../../src/documents/project.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { readAnswers } from '../../src/review/answers.ts';
import { callDocument, reviewDocument, tagOf } from '../../src/review/bundle.ts';
import { reviewItems } from '../../src/review/items.ts';
import { takeAnswers } from '../../src/review/take.ts';
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
import { answered, who, tick } from '../support/answered.ts';

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
