import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  lawAddress,
  otherLanguagePath,
  pagePath,
  recordPath,
  refPath,
  servicePath,
  shortFormPath,
  termPath,
} from '../src/addresses/paths.ts';
import {
  documentFolders,
  groupOf,
  hasText,
  kindOf,
  madePage,
  sectionOf,
} from '../src/addresses/section.ts';
import { sections } from '../src/addresses/sections.ts';
import { readBudgets, weightOf } from '../src/delivery/budgets.ts';
import { parseRef } from '../src/citations/ref.ts';

const budgets = readBudgets(fileURLToPath(new URL('..', import.meta.url)));

describe('the table of sections', () => {
  test('budgets.json knows the same folders', () => {
    expect(Object.keys(budgets.pages).sort()).toEqual(sections.map(({ folder }) => folder).sort());
  });

  test.each([
    ['', '', 'pages', 'page', 'home'],
    ['en/', '', 'pages', 'page', 'home'],
    ['404.html', '404', 'pages', 'page', 'not-found'],
    ['/en/guias/a/', 'guias', 'documents', 'guide', 'guide'],
    ['g/05/', 'guias', 'documents', 'guide', undefined],
    ['camino/mapa/', 'camino', 'records', 'guide', 'path-map'],
    ['camino/a1/', 'camino', 'records', 'guide', 'path-node'],
    ['normas/', 'normas', 'records', 'law', 'norms'],
    ['normas/cp/art_1/', 'normas', 'records', 'law', 'provision'],
    ['en/formatos/t1/corto/', 'formatos', 'forms', 'form', 'form-in-two'],
    ['despues/a/', 'despues', 'cases', 'guide', 'next-step'],
    ['despues/a/b/', 'despues', 'cases', 'guide', 'next-step-part'],
    ['en/despues/a/completa/', 'despues', 'cases', 'guide', 'next-step-whole'],
    ['estado/', 'estado', 'pages', 'page', 'status'],
    ['otra/', undefined, 'pages', 'page', undefined],
  ])('%s', (path, folder, kind, group, type) => {
    expect(sectionOf(path)?.folder).toBe(folder);
    expect(kindOf(path)).toBe(kind);
    expect(groupOf(path)).toBe(group);
    // The discreet edition is the open one under other names: it has no budgets of its own.
    if (path !== 'g/05/') expect(weightOf(path, budgets)?.type).toBe(type);
  });

  test('no folder nor letter stands twice, and every letter is one', () => {
    const letters = sections.flatMap(({ discreet }) =>
      discreet && 'letter' in discreet ? [discreet.letter] : [],
    );
    const folders = sections.map(({ folder }) => folder);
    expect(new Set([...folders, ...letters]).size).toBe(folders.length + letters.length);
    // `o` is what pages among others are called.
    expect(letters.filter((letter) => !/^[a-np-z]$/.test(letter))).toEqual([]);
  });

  test('documents, made pages and what is no reading', () => {
    expect(documentFolders).toEqual(['guias', 'protocolos', 'analisis', 'despues', 'formacion']);
    expect(madePage('glosario/', 'en').title).toBe('Glossary');
    expect(() => madePage('otra/', 'es')).toThrow('"otra/"');
    expect(['buscar/', 'en/salir/', '404/', 'guias/a/'].map(hasText)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('addresses', () => {
  test.each([
    [pagePath('', 'es'), '/'],
    [pagePath('guias/a', 'en', '/x/'), '/x/en/guias/a/'],
    [recordPath('rutas', 'amparo', 'es', '/x/'), '/x/rutas/amparo/'],
    [shortFormPath('t1', 'en'), '/en/formatos/t1/corto/'],
    [termPath('querella', 'es'), '/glosario/#querella'],
    [servicePath('linea-100', 'es'), '/servicios/#servicio-linea-100'],
    [lawAddress('cp', '/x/en/'), '/x/en/normas/cp/'],
    [otherLanguagePath('/x/', '/x/'), '/x/en/'],
    [otherLanguagePath('/x/en/guias/a/', '/x/'), '/x/guias/a/'],
    [otherLanguagePath('/enlaces/', '/'), '/en/enlaces/'],
  ])('%s', (path, expected) => {
    expect(path).toBe(expected);
  });

  test('the search writes the address of a provision as a citation does', () => {
    for (const ref of ['cp', 'cp~art_154-B', 'const~art_2__para_7'])
      expect(lawAddress(ref, '/')).toBe(refPath(parseRef(ref) ?? { instrument: '' }, 'es'));
  });
});
