import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tallyQuestions } from '../../src/export/tally/questions.ts';
import { xform } from '../../src/export/tally/xform.ts';
import { choices } from '../support/tally.ts';
import { type Reader, startReader } from '../support/browser.ts';

const name = { id: 'visitas', title: 'Visitas', version: '2026.11.1' };
const form = xform(tallyQuestions(choices, 'es'), name);
const answers = {
  equipo: 'A',
  region: 'lima',
  trimestre: '2026-T1',
  oficina: 'police',
  pedido: 'pide-copia',
  respuesta: 'respuesta-no',
  codigos: 'repite-todo sin-copia',
  primera: 'si',
};

/** Where the page stands: the engine asks for a place that browsers call secure. */
const home = 'http://localhost/';
let reader: Reader;
let engine = '';
beforeAll(async () => {
  reader = await startReader(Promise.resolve({ url: home, close: () => Promise.resolve() }));
  const built = await build({
    stdin: { contents: fill, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    ...{ bundle: true, write: false, format: 'esm', logLevel: 'silent' },
  });
  engine = built.outputFiles[0]?.text ?? '';
});
afterAll(() => reader.close());

/** Loads a form in the engine that ODK Web Forms uses, answers it, and tells what it says and what it would send. */
const fill = `
import { createInstance } from '@getodk/xforms-engine';
globalThis.fillIn = async (form, answers) => {
  const { root } = await createInstance(form);
  const fields = root.currentState.children;
  const named = (node) => node.definition.nodeset?.split('/').pop() ?? node.currentState.reference.split('/').pop();
  for (const node of fields) {
    const value = answers[named(node)];
    if (value === undefined) continue;
    if (node.nodeType === 'select') node.selectValues ? node.selectValues(value.split(' ')) : node.selectValue(value);
    else node.setValue(value);
  }
  const payload = await root.prepareInstancePayload();
  const [data] = payload.data;
  return {
    asked: fields.map((node) => named(node) + ' ' + node.nodeType),
    wrong: root.validationState.violations.map(({ reference }) => reference.split('/').pop()),
    status: payload.status,
    sent: await data.get('xml_submission_file').text(),
  };
};`;

interface Filled {
  asked: string[];
  wrong: string[];
  status: string;
  sent: string;
}

async function filled(own: Record<string, string>): Promise<Filled & { foreign: string[] }> {
  const { context, page, foreign } = await reader.open();
  await context.route(home, (route) => route.fulfill({ body: '', contentType: 'text/html' }));
  await page.goto(home);
  await page.addScriptTag({ type: 'module', content: engine });
  await page.waitForFunction(() => 'fillIn' in globalThis);
  const told = await page.evaluate(
    ([written, given]) =>
      (
        globalThis as unknown as { fillIn: (form: string, answers: object) => Promise<Filled> }
      ).fillIn(written, given),
    [form, own] as const,
  );
  await context.close();
  return { ...told, foreign };
}

test('the engine of ODK takes the form, and sends the answers and a random number alone', async () => {
  const { asked, wrong, status, sent, foreign } = await filled(answers);
  expect(asked).toEqual([
    ...['equipo input', 'region select', 'trimestre input', 'oficina select', 'pedido select'],
    ...['respuesta select', 'codigos select', 'primera select', 'meta group'],
  ]);
  expect([wrong, status, foreign]).toEqual([[], 'ready', []]);
  for (const [key, value] of Object.entries(answers))
    expect(sent).toContain(`<${key}>${value}</${key}>`);
  const tags = [...new Set(Array.from(sent.matchAll(/<([\w:]+)/g), ([, tag]) => tag))];
  expect(tags.sort()).toEqual([...Object.keys(answers), 'data', 'instanceID', 'meta'].sort());
});

test.each([
  ['trimestre', '2026-03-14'],
  ['trimestre', 'marzo'],
  ['equipo', 'Equipo Trujillo'],
])('it refuses %s: %s', async (field, value) => {
  expect((await filled({ ...answers, [field]: value })).wrong).toEqual([field]);
});

test.each([
  ['respuesta-si', 'pide-denuncia', 'no-recibe'],
  ['respuesta-no', 'pide-denuncia', 'se-va-sin-pedirlo bien-escucha'],
  ['respuesta-si', 'pide-interprete', 'sin-interprete'],
])('it refuses what cannot both be: %s, %s, %s', async (respuesta, pedido, codigos) => {
  expect((await filled({ ...answers, respuesta, pedido, codigos })).wrong).toEqual(['codigos']);
});

test.each([
  ['respuesta-no', 'pide-denuncia', 'no-recibe'],
  ['no-se-pidio', 'pide-denuncia', 'se-va-sin-pedirlo'],
  ['respuesta-si', 'pide-denuncia', 'sin-interprete'],
])('and takes what can: %s, %s, %s', async (respuesta, pedido, codigos) => {
  expect((await filled({ ...answers, respuesta, pedido, codigos })).wrong).toEqual([]);
});

test('it asks for every answer but that of the codes', async () => {
  expect((await filled({})).wrong).toEqual(
    Object.keys(answers).filter((each) => each !== 'codigos'),
  );
});
