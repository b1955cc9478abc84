import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { closedForTeam } from '../../src/export/kit/closing.ts';
import { exportsWords } from '../../src/i18n/exports.ts';
import { fill } from '../../src/i18n/fill.ts';
import { frameWords } from '../../src/i18n/frame.ts';
import { firstModules, gateSteps } from '../../src/registry/gate.ts';
import { type BuiltKit, withOthers } from '../../src/export/kit/pieces.ts';
import { readyKits } from '../../src/export/kit/countries.ts';
import { isInEveryKit, isOfAbroad, titleInKit } from '../../src/export/kit/others.ts';
import { kitFile, kitOf } from '../../src/export/kit/file-name.ts';
import { kitPart, tokens } from '../../src/export/kit/plan.ts';
import { readmeTexts } from '../../src/export/kit/readme.ts';
import { real } from '../support/kit-country.ts';

test.each(['es', 'en'] as const)(
  'in %s, the first file to open warns before it lists the files',
  (lang) => {
    for (const text of Object.values(readmeTexts(lang, '2026.11.1', '2026-02-14', []))) {
      const warned = text.search(/Ningún profesional ha revisado|No professional has reviewed/);
      expect(warned).toBeGreaterThan(0);
      expect(text.indexOf(tokens.files)).toBeGreaterThan(warned);
      expect(text.trimEnd().endsWith(tokens.files)).toBe(true);
    }
  },
);

test.each(['es', 'en'] as const)(
  'in %s, the first file to open says what is opened first and in which order, by names that the kit has',
  (lang) => {
    const modules = gateSteps(real, 'seed').flatMap(({ item: { module } }) =>
      module === undefined ? [] : [module.toUpperCase()],
    );
    const learnt = firstModules(real).map((id) => id.toUpperCase());
    expect(modules.toSorted()).toEqual(learnt.toSorted());
    const texts = readmeTexts(lang, '2026.11.1', '2026-02-14', learnt);
    for (const [country, text] of Object.entries(texts)) {
      const [, start = '', know = ''] = text.split(/\n\n(?=[A-ZÓÉ ]+\n)/);
      // What is there, what is blank and the order are in its first ten lines.
      const top = text.split('\n').slice(0, 10).join('\n');
      for (const said of [
        /^(?:Qué hay|What is here): /m,
        /en blanco: |is blank: /,
        /orden: 00, |order: 00, /,
      ])
        expect(top).toMatch(said);
      const steps = [...start.matchAll(/^(\d)\. (\d\d)/gm)].map(([, step, file]) => [step, file]);
      const lawyer = country === 'pe' ? '07' : '05';
      expect(steps).toEqual([
        ['1', '00'],
        ['2', '04'],
        ['3', lawyer],
        ['4', '60'],
      ]);
      for (const [, name = ''] of start.matchAll(/(\d\d-[\w-]+)/g))
        expect(text.includes(name) && kitPart(name), name).toBeTruthy();
      for (const module of modules) expect(start).toContain(module);
      // It is read in a minute, and the rest can wait.
      expect(start.split(/\s+/).length).toBeLessThan(200);
      expect(know).toMatch(/^(?:LO QUE HAY QUE SABER|WHAT YOU SHOULD KNOW)/);
      expect(text).toContain(tokens.paper);
    }
    // Which modules have no reading is counted and not typed.
    expect(readmeTexts(lang, '2026.11.1', '2026-02-14', []).other).not.toMatch(/\bM9\b|\bR2\b/);
    const unread = readmeTexts(lang, '2026.11.1', '2026-02-14', [], undefined, [
      { code: 'M4', instead: undefined },
      { code: 'Z2', instead: 'nine' },
    ]).other;
    expect(unread).toMatch(/M4 (?:y de |y |and )Z2/);
    expect(unread).toContain(
      {
        es: '\n  En lugar de las de Z2 se lee nine.',
        en: '\n  In the place of those of Z2, read nine.',
      }[lang],
    );
    const { other: told } = readmeTexts(lang, '2026.11.1', '2026-02-14', [], 'a@example.org');
    expect(told).toMatch(/(?:escriban a|write to) a@example\.org\./);
    expect(told).not.toMatch(/copia de prueba|trial copy/);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, a file that a team keeps tells an error to its coordinator',
  (lang) => {
    const told = exportsWords[lang].wall.toTeam;
    const { noContact, reportTo } = frameWords[lang].frame;
    const closed = (said: string, contact = '') =>
      closedForTeam(`<footer><p>¿? ${said}</p></footer>`, lang, contact);
    expect(closed(noContact)).toBe(`<footer><p>¿? ${told}</p></footer>`);
    expect(closed(fill(reportTo, { contact: 'a@example.org' }), 'a@example.org')).toBe(
      `<footer><p>¿? ${told}</p></footer>`,
    );
  },
);

test('a sheet has one title in a kit, in Word and in PDF, whatever its country and its paper', () => {
  const title = (file: string, made: string) => titleInKit({ file, title: made }, 'es');
  const letter = 'pdf/es/formatos/t5-m-otro-pais-carta.pdf';
  expect(title(letter, 'Bitácora (menores de 18 años) (para otro país, carta)')).toBe(
    'Bitácora (menores de 18 años)',
  );
  expect(title('pdf/es/formatos/primera-hora-mx.pdf', '¿Qué hacemos? (México)')).toBe(
    '¿Qué hacemos?',
  );
  expect(title('pdf/es/formatos/roles-otro-pais.pdf', 'Quién hace qué (para otro país)')).toBe(
    'Roles y suplentes',
  );
  const here = 'Bitácora (menores de 18 años)';
  expect(title('pdf/es/formatos/t5-m.pdf', here)).toBe(here);
});

test('the kit of Peru is the one of every country, with the files made elsewhere beside', async () => {
  const bytes = (text: string) => strToU8(text);
  const built = {
    source: { lang: 'es', pieces: [{ file: '02-a.xlsx' }, { file: '70-z.txt' }] },
    files: [bytes('a'), bytes('z')],
  } as unknown as BuiltKit;
  const others = [
    {
      file: 'epub/es/protocolos.epub',
      title: 'Libro',
      make: () => Promise.resolve(bytes('libro')),
    },
    { file: 'pdf/es/guias/b.pdf', title: 'Otro', make: () => Promise.reject(new Error('no')) },
    { file: 'pdf/es/formatos/t1.pdf', title: 'T1', make: () => Promise.resolve(bytes('pe')) },
    {
      file: 'pdf/es/formatos/t1-otro-pais.pdf',
      title: 'T1 fuera',
      make: () => Promise.resolve(bytes('otro')),
    },
  ];
  const inputs = { lang: 'es', others, project: { registry: real } } as unknown as Parameters<
    typeof withOthers
  >[1];
  const { source, files } = await withOthers(built, inputs);
  expect(source.pieces).toEqual([
    { file: '02-a.xlsx' },
    // The same sheet in every kit: with the numbers of Peru in one, with lines in the others.
    { file: '20-formatos/hojas/t1.pdf', title: 'T1', only: 'pe' },
    { file: '20-formatos/hojas/t1.pdf', title: 'T1 fuera', only: 'other', paper: 'a4' },
    { file: '70-protocolos.epub', title: 'Libro', only: 'pe' },
    { file: '70-z.txt' },
  ]);
  expect(files.map((each) => strFromU8(each))).toEqual(['a', 'pe', 'otro', 'libro', 'z']);
  expect(built.source.pieces).toHaveLength(2);
});

test.each([
  ['formatos/t4-mx.pdf', false, true],
  ['formatos/t4-otro-pais.pdf', true, true],
  ['formatos/hoja-de-llamadas-mx.pdf', true, true],
  ['formatos/t4.pdf', false, false],
  ['guias/a.pdf', false, false],
])(
  '%s: in a kit made on the page %s, in one made before for a country abroad %s',
  (file, made, ready) => {
    const job = { file: `pdf/es/${file}` };
    expect([isInEveryKit(job, 'es'), isOfAbroad(job, 'es')]).toEqual([made, ready]);
  },
);

test('a ready-made kit in English says so in its name, and there is one with the country left blank', () => {
  expect(kitFile('base', 'otro', '2026.11.1', 'en')).toBe(
    'ruta1410-kit-base-otro-en-2026.11.1.zip',
  );
  expect(kitFile('base', 'pe', '2026.11.1', 'es')).toBe('ruta1410-kit-base-pe-2026.11.1.zip');
  expect(kitOf('kits/ruta1410-kit-semilla-mx-2026.11.1.zip')).toEqual({
    country: 'mx',
    isFirst: true,
  });
  expect(kitOf('kits/ruta1410-kit-base-pe-en-2026.11.1.zip')).toEqual({
    country: 'pe',
    isFirst: false,
  });
  expect(kitOf('pdf/es/guias/a.pdf')).toBeUndefined();
  const namesOf = (lang: 'es' | 'en') =>
    readyKits(real, lang).map(({ country, level }) => `${country} ${level}`);
  expect(namesOf('en')).toEqual(['pe seed', 'pe base', 'pe full', 'otro seed']);
  const es = namesOf('es');
  for (const each of ['br seed', 'mx seed', 'otro seed', 'pe full']) expect(es).toContain(each);
  expect(es).not.toContain('mx base');
});
