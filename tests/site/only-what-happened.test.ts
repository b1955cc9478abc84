import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recordPath } from '../../src/addresses/paths.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { helpsToRemember } from '../../src/registry/schema/form.ts';
import { builtPages } from '../support/site.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const html = new Map(builtPages().map((page) => [page.path, page.html]));
const list = registry.lists.get('solo-lo-que-paso')?.data;
if (list?.kind !== 'text') throw new Error('No text solo-lo-que-paso');
const [line] = list.paragraphs;

/** How many times a page says that only what happened is told, where paper and Word have it too. */
const times = (path: string, lang: 'es' | 'en'): number =>
  (html.get(path) ?? '').replace(/\s+/gu, ' ').split(`<p> ${line?.[lang] ?? ''} </p>`).length - 1;

const langs = ['es', 'en'] as const;

test.each(langs)('once above the tables of what has to be shown (%s)', (lang) => {
  for (const [id, { data }] of registry.conducts) {
    const hasTables = data.reach.some(({ elements }) => elements);
    expect([id, times(recordPath('conductas', id, lang), lang)]).toEqual([id, hasTables ? 1 : 0]);
  }
});

test.each(langs)('on each paper, and on each sheet that helps to remember (%s)', (lang) => {
  for (const [id] of registry.papers)
    expect([id, times(recordPath('papeles', id, lang), lang)]).toEqual([id, 1]);
  for (const [id, { data }] of registry.forms)
    expect([id, times(recordPath('formatos', id, lang), lang)]).toEqual([
      id,
      helpsToRemember(data) ? 1 : 0,
    ]);
});

test.each([
  ['/guias/plan-de-seguridad/peligro-grave/', 'es'],
  ['/guias/acompanar-una-denuncia/medidas/', 'es'],
  ['/en/guias/plan-de-seguridad/peligro-grave/', 'en'],
  ['/en/guias/acompanar-una-denuncia/medidas/', 'en'],
] as const)('before the questions of %s', (path, lang) => {
  expect(times(path, lang)).toBe(1);
});
