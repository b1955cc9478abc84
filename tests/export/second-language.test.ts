import { expect, test } from 'vitest';
import type { ExportDocument } from '../../src/export/documents.ts';
import { formJobsAbroad } from '../../src/export/pdf/abroad.ts';
import { exportsWords } from '../../src/i18n/exports.ts';
import { projectWith } from '../support/project.ts';

const { registry } = projectWith({});
const making = {
  siteUrl: undefined,
  base: '/',
  version: '2026.11.1',
  print: () => Promise.reject(new Error('not printed')),
};

const sheet = (lang: 'es' | 'en', inside: string): ExportDocument => ({
  kind: 'formatos',
  lang,
  slug: 'formatos/t1',
  id: 't1',
  title: 'Consent',
  fill: 'pen',
  isForAffected: false,
  version: '2026.11.1',
  address: '/en/formatos/t1/',
  html: `<html><head></head><body><main><h1>T1</h1><div class="hoja">${inside}</div></main></body></html>`,
});
const both = (text: string, spanish: string) =>
  `${text} <span lang="es" class="en-dos">${spanish}</span>`;

test('abroad, a sheet for two languages has a line for the second, which is said once, and no Spanish', () => {
  const inside = `<h2>T1 · ${both('Consent', 'Permisos')}</h2><h3>${both('Before', 'Antes')}</h3><ul class="cuadros"><li>${both('Yes', 'Sí')}</li></ul>`;
  const [job] = formJobsAbroad([sheet('en', inside)], registry, making);
  const html = job?.inputs.find((each) => each.includes('<main')) ?? '';
  expect(html).not.toMatch(/Permisos|Antes|Sí|lang="es"/);
  expect(html).toMatch(/<h2>T1 · Consent\s*<\/h2><p class="por">/);
  expect(html).toMatch(/<li>Yes <span style="[^"]+border-bottom[^"]+"><\/span><\/li>/);
  expect(html.split(exportsWords.en.abroad.secondLanguage)).toHaveLength(2);
});

test('abroad, a sheet in one language says nothing of a second', () => {
  const [job] = formJobsAbroad([sheet('en', '<h2>T2</h2><p>One</p>')], registry, making);
  const html = job?.inputs.find((each) => each.includes('<main')) ?? '';
  expect(html).toContain('<p>One</p>');
  expect(html).not.toContain(exportsWords.en.abroad.secondLanguage);
});

test('abroad, a sheet of which a half is handed in is two files, and neither holds the other half', () => {
  const inside =
    '<h2>T10 · How I am</h2><section><h3>Private half</h3><p>I slept badly</p></section>' +
    '<section class="hoja-aparte"><h3>Shared half</h3><p>What I ask for</p></section>';
  const jobs = formJobsAbroad([sheet('en', inside)], registry, making);
  const held = jobs.map(({ file, inputs }) => ({
    isApart: file.includes('-aparte-otro-pais'),
    html: inputs.find((each) => each.includes('<main')) ?? '',
  }));
  expect(held.map(({ isApart }) => isApart)).toEqual([false, false, true, true]);
  for (const { isApart, html } of held) {
    expect(html.includes('What I ask for')).toBe(isApart);
    expect(html.includes('I slept badly')).toBe(!isApart);
  }
});
