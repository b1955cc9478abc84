import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import type { ExportDocument } from '../../src/export/documents.ts';
import { callFirst } from '../../src/export/kit/call-first.ts';
import { formJobsAbroad } from '../../src/export/pdf/abroad.ts';
import { parseHtml } from '../../src/html/tree.ts';

const { registry } = projectOnce(process.cwd());
const making = {
  siteUrl: undefined,
  base: '/',
  version: '2026.11.1',
  print: () => Promise.reject(new Error('not printed')),
};
const sheet = (inside: string): ExportDocument => ({
  kind: 'formatos',
  lang: 'es',
  slug: 'formatos/t4',
  id: 't4',
  title: 'Plan',
  fill: 'pen',
  isForAffected: false,
  version: '2026.11.1',
  address: '/formatos/t4/',
  html: `<html><head></head><body><main><h1>T4</h1><div class="hoja">${inside}</div></main></body></html>`,
});
const number = (id: string, value: string) =>
  `<a href="tel:${value}" data-blank="${id}" data-reach="pe">${value}</a>`;
const mainOf = (html = '') => html.slice(html.indexOf('<main'));

test('a sheet that asks for a number that was read in a country has it for that country, with its asterisk', () => {
  const jobs = formJobsAbroad(
    [sheet(`<p>Llama al ${number('numero-emergencia', '105')}.</p>`)],
    registry,
    making,
  );
  const own = jobs.find(({ file }) => file === 'pdf/es/formatos/t4-mx.pdf');
  expect(own?.title).toBe('Plan (México)');
  const html = mainOf(own?.inputs.find((each) => each.includes('<main')));
  expect(html).toContain('911*');
  expect(html).toContain('* Este número lo leyó');
  const any = jobs.find(({ file }) => file === 'pdf/es/formatos/t4-otro-pais.pdf');
  expect(mainOf(any?.inputs.find((each) => each.includes('<main')))).not.toMatch(/911|105/);
});

test('a sheet that asks for no number is the same for every other country', () => {
  const files = formJobsAbroad([sheet('<p>Uno</p>')], registry, making).map(({ file }) => file);
  expect(files).toEqual([
    'pdf/es/formatos/t4-otro-pais.pdf',
    'pdf/es/formatos/t4-otro-pais-carta.pdf',
  ]);
});

test('where either number is called, that of emergencies comes before that of an ambulance', () => {
  const blank = (id: string) => `<span data-blank="${id}">x</span>`;
  const [ambulance, emergency] = [blank('numero-ambulancia'), blank('numero-emergencia')];
  const order = (html: string) => {
    const tree = parseHtml(html);
    callFirst(tree);
    return [...toHtml(tree).matchAll(/data-blank="numero-(\w+)"/g)].map(([, id]) => id);
  };
  const first = ['emergencia', 'ambulancia'];
  expect(order(`<p>Llama al ${ambulance} o al ${emergency}, o ve.</p>`)).toEqual(first);
  expect(order(`<p>Call ${ambulance} or ${emergency}.</p>`)).toEqual(first);
  expect(order(`<ul><li>A: ${ambulance}</li> <li>E: ${emergency}</li></ul>`)).toEqual(first);
  const apart = `<p>Herida: ${ambulance}. Si alguien agrede: ${emergency}.</p>`;
  expect(order(apart)).toEqual(first.toReversed());
});
