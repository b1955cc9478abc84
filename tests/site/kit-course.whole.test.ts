import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { formJobsAbroad } from '../../src/export/pdf/abroad.ts';
import { apartFile, halvesOf } from '../../src/export/pdf/apart.ts';
import { fileIn } from '../../src/export/kit/names.ts';
import { readMain } from '../../src/html/page.ts';
import { classesOf, elementsOf, hastText } from '../../src/html/tree.ts';
import { documents, mainAbroad, pagesIn, project } from '../support/kit-abroad.ts';
import { peruvian } from '../support/names-of-peru.ts';

test('a kit abroad has the whole course and each sheet of a case, without what is of Peru', () => {
  const course = pagesIn('es').filter(({ file }) => file.startsWith('40-'));
  const { training, scenarios, forms } = project.registry;
  expect(course.length).toBeGreaterThanOrEqual(training.size + scenarios.size);
  // What is dealt, thrown and booked is in every kit; the rest goes to Peru as it is printed, but for what is read.
  const ofPeruAlone = course.filter(({ only }) => only !== undefined && only !== 'other');
  expect(ofPeruAlone.every(({ only }) => only === 'pe')).toBe(true);
  expect(ofPeruAlone.every(({ file }) => file.endsWith('-lecturas.docx'))).toBe(true);
  const making = {
    siteUrl: undefined,
    base: '/',
    version: '2026.11.1',
    print: () => Promise.reject(new Error('not printed')),
  };
  const sheets = formJobsAbroad(documents, project.registry, making).filter(
    // A country where numbers were read has its own of those that ask for them.
    ({ lang, file }) => lang === 'es' && file.includes('-otro-pais'),
  );
  // And the minutes, which a team without a word processor prints.
  const pens = [...forms.values()].filter(({ id, data }) => data.fill === 'pen' || id === 't18');
  // One of which a half is handed in is two, so that nobody hands in what they keep.
  const halves = documents
    .filter((each) => each.lang === 'es' && each.fill === 'pen' && halvesOf(each))
    .map(({ id }) => apartFile(id));
  expect(halves).toContain('t10-aparte');
  expect(sheets.map(({ file }) => file).toSorted()).toEqual(
    [...pens.map(({ id }) => id), ...halves]
      .flatMap((id) => ['', '-carta'].map((paper) => `pdf/es/formatos/${id}-otro-pais${paper}.pdf`))
      .toSorted(),
  );
  for (const { file, inputs } of sheets) {
    const main = inputs.find((each) => each.includes('<main'));
    expect(hastText(readMain(main ?? '', file)), file).not.toMatch(peruvian);
  }
});

test.each(['es', 'en'] as const)(
  'in %s, every kit has what the course deals, throws and books, and each file of it says whom to call',
  (lang) => {
    const course = pagesIn(lang).filter(({ file }) => file.startsWith('40-'));
    const files = course.map(({ file }) => file);
    const { decks, scenarios } = project.registry;
    const dealt = [...decks.values()].filter(({ data }) => data.sets.length > 0);
    /** How many cards a module or a scenario has: of a scenario, what is known, each moment, and the tree of who facilitates. */
    const cardsOf = (slug: string): number => {
      const id = slug.split('/').at(-2) ?? '';
      const sets = dealt.find(({ data }) => data.module === id)?.data.sets;
      const nodes = scenarios.get(id)?.data.nodes.filter(({ kind }) => kind === 'moment') ?? [];
      return sets ? sets.reduce((sum, set) => sum + set.cards.length, 0) : nodes.length + 2;
    };
    const cards = course.filter(({ file }) => /-(?:tarjetas|cards)\.docx$/.test(file));
    expect(cards).toHaveLength(dealt.length + scenarios.size);
    for (const page of cards) {
      const { file, only, document } = page;
      expect(only, file).toBeUndefined();
      // A box for each card, and the key apart, in a file that is there.
      const elements = [...elementsOf(readMain(document.html, file))];
      expect(elements.filter(({ tagName }) => tagName === 'table').length, file).toBe(
        cardsOf(document.slug),
      );
      expect(document.html, file).not.toMatch(/Para quien facilita|For the facilitator/);
      const text = hastText(mainAbroad(page));
      const [key = '?'] = /\d\d-(?:formacion|training)\/[a-z0-9/-]+/.exec(text) ?? [];
      expect(files, file).toContain(`${key}.docx`);
    }
    for (const name of [
      'casos-con-dados',
      'casos-con-dados-clave',
      'conversaciones-escritas',
      'conversaciones-escritas-clave',
      'conversacion-para-repetir',
      'conversacion-para-repetir-clave',
      'calendario-de-la-cohorte',
      'tres-horas',
      'formar-a-quien-forma',
    ])
      expect(files).toContain(fileIn(`40-formacion/${name}.docx`, lang));
    // What is dealt before the key is opened holds none of it.
    const said = (name: string) =>
      course.find(({ file }) => file === fileIn(`40-formacion/${name}.docx`, lang))?.document
        .html ?? '';
    const heads = (name: string) =>
      [...said(name).matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
    // Who throws and who acts has their sheets and the slips; who watches, what the faces show and each level.
    expect(heads('casos-con-dados')).toEqual(
      expect.arrayContaining(['tirar', 'quien-actua', 'media-hoja', 'papelitos']),
    );
    expect(heads('casos-con-dados-clave')).toEqual([
      'que-muestra',
      'niveles',
      'niveles-de-la-llamada',
    ]);
    expect(said('casos-con-dados')).not.toMatch(
      /id="(?:que-muestra|niveles|niveles-de-la-llamada)"/,
    );
    const scripts = [...said('conversaciones-escritas').matchAll(/<h3 id="([^"]+)"/g)];
    expect(scripts.length).toBeGreaterThan(2);
    expect(said('conversaciones-escritas')).not.toMatch(/No correspondía\.|Not applicable\./);
    // What is kept for whoever marks again is in neither file of the others.
    expect(said('conversacion-para-repetir')).toContain('el-relojero');
    expect(said('conversacion-para-repetir-clave')).toMatch(/El relojero|The watchmender/);
    for (const name of ['conversaciones-escritas', 'conversaciones-escritas-clave'])
      expect(said(name)).not.toMatch(/relojero|watchmender/i);
    expect(said('conversaciones-escritas-clave')).toMatch(
      /No correspondía|Not applicable|did not apply/i,
    );
    const silent = course
      .filter(({ file, only }) => only !== 'pe' && !/calendario-de|calendar-of/.test(file))
      .flatMap((page) => {
        const boxes = [...elementsOf(mainAbroad(page))].filter((each) =>
          classesOf(each).includes('peligro'),
        );
        return boxes.some((box) => /\[[^\]]+\]/.test(hastText(box))) ? [] : [page.file];
      });
    expect(silent).toEqual([]);
  },
);

test.each([
  ['es', /«/g, /»/g, /Ver la respuesta\s*Por qué/],
  ['en', /“/g, /”/g, /See the answer\s*Why/],
] as const)(
  'in %s, the course abroad loses no half of what somebody says, nor an answer',
  (lang, opens, closes, withoutAnswer) => {
    const course = pagesIn(lang).filter(({ file }) => file.startsWith('40-'));
    expect(course.length).toBeGreaterThan(20);
    const broken = (main: Element) =>
      [...elementsOf(main)].flatMap((element) => {
        if (!/^(?:p|li|dd)$/.test(element.tagName)) return [];
        const text = hastText(element).replace(/\s+/g, ' ').trim();
        const isWhole =
          (text.match(opens) ?? []).length === (text.match(closes) ?? []).length &&
          !withoutAnswer.test(text) &&
          !/^[a-d]\.?$/.test(text);
        return isWhole ? [] : [text];
      });
    const found = course.flatMap((page) => {
      const own = new Set(broken(readMain(page.document.html, page.document.address)));
      // What rests on the law of Peru goes with its sentence, and leaves the number of its question.
      return broken(mainAbroad(page))
        .filter((text) => !own.has(text) && !/\((?:abogada|lawyer), \d/.test(text))
        .map((text) => `${page.file}: ${text}`);
    });
    expect(found).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, whoever thinks of dying or is in danger is called for abroad too',
  (lang) => {
    const course = pagesIn(lang).filter(({ file }) => file.startsWith('40-'));
    const calls = (main: Element, id: string) =>
      [...elementsOf(main)].filter(({ properties }) => properties.dataBlank === id).length;
    for (const id of ['linea-de-salud-mental', 'numero-emergencia', 'linea-de-violencia'])
      expect(course.filter((page) => calls(mainAbroad(page), id) > 0).length, id).toBeGreaterThan(
        4,
      );
  },
);
