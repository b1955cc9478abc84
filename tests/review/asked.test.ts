import { expect, test } from 'vitest';
import { readDocx } from '../../src/export/docx/read.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { readAnswers } from '../../src/review/answers.ts';
import { within } from '../../src/review/budget.ts';
import { reviewDocument } from '../../src/review/bundle.ts';
import { conflictsOn } from '../../src/review/conflicts.ts';
import type { ReviewItem } from '../../src/review/item.ts';
import { reviewItems } from '../../src/review/items.ts';
import { hastText } from '../../src/html/tree.ts';
import { plainLaw } from '../../src/review/law-text.ts';
import { pageContent } from '../../src/review/page-content.ts';
import { takeAnswers } from '../../src/review/take.ts';
import {
  project,
  items,
  options,
  bundle,
  made,
  provision,
  record,
  page,
  english,
} from '../support/review.ts';

const spanishLeft = /[¿¡ñ]|\b(?:lectura nuestra|Se apoya en|Mientras tanto|Qué|artículo)\b/u;

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
