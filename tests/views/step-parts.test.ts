import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/build/plain-text.ts';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { written } from '../../src/export/epub/chapter.ts';
import { elementText, parseHtml } from '../../src/html/tree.ts';
import { mainOf } from '../../src/html/page.ts';
import { route } from '../../src/registry/schema/route.ts';
import { stepParts } from '../../src/views/routes/step-parts.ts';
import { exportDocument } from '../support/export-document.ts';

/** Steps of a route, of which those at some places have a heading. */
const stepsOf = (count: number, headed: number[] = []) =>
  Array.from({ length: count }, (_, at) => {
    const text = `paso ${at + 1}`;
    const heading = headed.includes(at) ? `Parte ${at + 1}` : undefined;
    return {
      text: { es: text, en: text },
      ...(heading && { heading: { es: heading, en: heading } }),
      ...(at === 0 && { today: true as const }),
      cites: [],
    };
  });

test('parts hold every step, in order, and are numbered through', () => {
  const steps = stepsOf(9, [0, 3, 8]);
  const parts = stepParts(steps);
  expect(parts.flatMap((part) => part.steps)).toEqual(steps);
  expect(parts.map(({ heading, first }) => [heading?.es, first])).toEqual([
    ['Parte 1', 1],
    ['Parte 4', 4],
    ['Parte 9', 9],
  ]);
});

test('steps without a heading are one list', () => {
  expect(stepParts(stepsOf(4))).toEqual([{ first: 1, steps: stepsOf(4), heading: undefined }]);
});

test('a step told before the list is left out, and the rest keep their numbers', () => {
  expect(stepParts(stepsOf(4), 2)).toEqual([
    { first: 2, steps: stepsOf(4).slice(1), heading: undefined },
  ]);
});

describe('a route with more than seven steps has them in parts', () => {
  const isTaken = (count: number, headed: number[] = []) =>
    route.shape.steps.safeParse(stepsOf(count, headed)).success;

  test.each<[string, boolean, boolean]>([
    ['seven in one list', isTaken(7), true],
    ['seven in parts', isTaken(7, [0, 4]), true],
    ['eight in parts', isTaken(8, [0, 4]), true],
    ['eight in one list', isTaken(8), false],
    ['one part alone', isTaken(8, [0]), false],
    ['a first step in no part', isTaken(8, [2, 4]), false],
  ])('%s', (_, taken, expected) => expect(taken).toBe(expected));
});

describe('what is made of the page has every part open, with its steps in order', () => {
  const part = (at: number, isOpen: boolean) =>
    `<details class="pliegue pasos" aria-labelledby="pasos-${at}"${isOpen ? ' open' : ''}><summary><h3 id="pasos-${at}">Parte ${at}</h3></summary><ol start="${2 * at - 1}"><li value="${2 * at - 1}">paso ${2 * at - 1}</li><li value="${2 * at}">paso ${2 * at}</li></ol></details>`;
  const html = `<!doctype html><html lang="es"><body><main><h1>Ruta</h1><h2 id="pasos">Pasos</h2>${part(1, true)}${part(2, false)}</main></body></html>`;
  const order = ['Parte 1', 'paso 1', 'paso 2', 'Parte 2', 'paso 3', 'paso 4'];

  test('its text', () => {
    expect(plainText(parseHtml(html))).toBe(
      '# Ruta\n\n## Pasos\n\n### Parte 1\n\n1. paso 1\n2. paso 2\n\n### Parte 2\n\n3. paso 3\n4. paso 4\n',
    );
  });
  test('its Word document', async () => {
    const bytes = await writeDocx(wordDocument(exportDocument(html), {}));
    expect(readDocx(bytes).paragraphs.filter((each) => order.includes(each))).toEqual(order);
  });
  test('its chapter of a book', () => {
    const main = mainOf(parseHtml(html));
    if (!main) throw new Error('no main');
    const source = { address: '/rutas/x/', title: 'Ruta', ids: new Map<string, string>(), main };
    const { content } = written(source, () => undefined);
    const said = content.map((each) => elementText(each)).join('|');
    expect(said).toContain(`${order.slice(0, 3).join('')}|${order.slice(3).join('')}`);
    expect(JSON.stringify(content)).not.toContain('"details"');
  });
});
