import { readFileSync } from 'node:fs';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { ExportDocument } from '../../src/export/documents.ts';
import { teamMainAbroad } from '../../src/export/kit/country.ts';
import { firstModules } from '../../src/registry/gate.ts';
import { gateSlugs, lawyersAnnex } from '../../src/export/kit/annex.ts';
import { namedIn, placesIn } from '../../src/export/kit/needed.ts';
import { tokens } from '../../src/export/kit/plan.ts';
import { askedOf, questionsOf } from '../../src/export/kit/questions.ts';
import { rowsInOrder } from '../../src/registry/countries.ts';
import { blanksSheet } from '../../src/export/xlsx/sheets.ts';
import { readMain } from '../../src/html/page.ts';
import { parseHtml } from '../../src/html/tree.ts';
import { real, page, abroad } from '../support/kit-country.ts';

describe('a page for another country', () => {
  test('what a lawyer writes is in one annex, by question, with each place that needs it', () => {
    const document = {
      kind: 'protocolos',
      slug: 'protocolos/prueba',
      title: 'Prueba',
      lang: 'es',
      address: '/prueba/',
      html: page(
        '<h2>Avisar</h2><p>Hoy. Lo pide <a href="/normas/cpp/art_143/">el artículo 143 del Código Procesal Penal</a>.</p><h2>Ir</h2><p>Va la PNP.</p>',
      ),
    } as ExportDocument;
    const main = teamMainAbroad(document, real);
    expect(placesIn(main).map(({ heading }) => heading)).toEqual(['Avisar', 'Ir']);
    const { rest } = questionsOf(real);
    const annex = toHtml(lawyersAnnex([document], real, 'es'));
    expect(annex).toMatch(
      new RegExp(
        `<h2>${rest}\\. [^<]+</h2>.*<h3>Primero.*el original solo nombraba una oficina.*<td>Si hay una regla sobre esto, y cuál: cómo se cuentan los plazos</td><td>Prueba \\(Avisar\\)</td><td><p>__+</p>`,
      ),
    );
    // The course is given later: what it needs and nothing before it asks is apart.
    const course = {
      ...document,
      kind: 'formacion',
      title: 'Módulo',
      html: page('<h2>Irse</h2><p>Hoy. Lo pide <a href="/normas/cpp/art_95/">una ley</a>.</p>'),
    } as ExportDocument;
    const late = {
      ...course,
      html: page('<h2>Irse</h2><p>Hoy. Lo pide <a href="/normas/cpp/art_71/">una ley</a>.</p>'),
    };
    expect(questionsOf(real).ofLaw('/normas/cpp/art_71/')).toEqual([rest]);
    const [, ...parts] = toHtml(lawyersAnnex([document, late], real, 'es'))
      .slice(annex.indexOf(`<h2>${rest}.`))
      .split('<h3>');
    expect(parts).toHaveLength(2);
    for (const part of parts)
      expect(part.split('<th>Nombre, registro y firma</th>')).toHaveLength(2);
    expect(parts[0]).not.toContain('Prueba (Ir');
    expect(parts[1]).toMatch(
      /<td>Si hay una regla sobre esto, y cuál: derechos de la persona imputada<\/td><td>Módulo \(Irse\)<\/td>/,
    );
    // A rule is asked once, by what it is about, with every place that needs it.
    const again = { ...document, kind: 'formacion', title: 'Módulo' } as ExportDocument;
    const once = toHtml(lawyersAnnex([document, again], real, 'es'));
    expect(
      once.split('<td>Si hay una regla sobre esto, y cuál: cómo se cuentan los plazos</td>'),
    ).toHaveLength(2);
    expect(once).toContain('<td>Prueba (Avisar); Módulo (Avisar)</td>');
    // A part in which nothing is left to answer is none.
    expect(once).not.toContain('<h3>Al final, el curso</h3>');
    // An offence is told by what is done: its name in Peru says nothing to a lawyer of another country.
    const offence = {
      ...document,
      html: page('<h2>No</h2><p>Nadie. Es <a href="/normas/ley-30096/art_2/">acceso</a>.</p>'),
    };
    const told = toHtml(lawyersAnnex([offence], real, 'es'));
    expect(told).toMatch(/<td>Si es delito acceder a [^<]*<\/td><td>Prueba \(No\)<\/td>/);
    expect(told).not.toContain('Acceso ilícito');
    // Each answer has four lines as wide as the page, and each table to sign a row for it.
    const asked = {
      ...document,
      html: page('<h2>Ir</h2><p>Con <a href="/normas/cpp/art_215/">una orden</a>.</p>'),
    };
    const answered = toHtml(lawyersAnnex([asked], real, 'es'));
    const answers = answered.split('<p>Respuesta:</p>').slice(1);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers)
      expect(answer).toMatch(/^(?:<p>_{78}<\/p>){4}<table class="a-mano">/);
  });

  test('the questions that a page names in its words are those that it asks, each of a span of them', () => {
    const main = readMain(
      page(
        '<h2>Uno</h2><p>Con las filas 18 a 20 y la fila 1.</p><h2>Dos</h2><ul><li>Filas 9, 27 y 42.</li></ul>',
      ),
      '/a/',
    );
    expect(namedIn(main, 'es', real).map(({ heading, number }) => `${heading} ${number}`)).toEqual([
      'Uno 18',
      'Uno 19',
      'Uno 20',
      'Dos 9',
      'Dos 27',
      'Dos 42',
    ]);
    const module = {
      kind: 'formacion',
      lang: 'es',
      slug: 'formacion/m9',
      title: 'M9 · Prueba',
      address: '/a/',
      html: page('<h2>Ley</h2><p>Filas 21 a 21.</p>'),
    } as ExportDocument;
    const annex = toHtml(lawyersAnnex([module], real, 'es'));
    const [, none = ''] = annex.split('ningún documento las pide</h2>');
    expect(annex).toMatch(/<h2>Antes de dar «M9 · Prueba»<\/h2>.*<h3>21\. Amenazas/);
    expect(none.split('<h2>')[0]).not.toContain('21. Amenazas');
    expect(annex).toMatch(/<h2>Antes de dar cada módulo<\/h2>.*<li>M9 · Prueba: [^<]*21/);
  });

  test('a lawyer is asked first what the first case needs, then the rest below what needs it, and no phone number', () => {
    const rows = rowsInOrder(real);
    const of = (kind: string, slug: string, law: string) =>
      ({
        kind,
        slug,
        title: slug,
        lang: 'es',
        address: '/prueba/',
        html: page(`<h2>Ir</h2><p>Hoy. Lo pide <a href="/normas/${law}/">una ley</a>.</p>`),
      }) as ExportDocument;
    const number = (id: string) => rows.findIndex((row) => row.id === id) + 1;
    const asked = (...documents: ExportDocument[]) => {
      const html = toHtml(lawyersAnnex(documents, real, 'es'));
      return Object.fromEntries(
        html
          .split('<h2>')
          .slice(1)
          .map((group) => [
            group.slice(0, group.indexOf('<')),
            [...group.matchAll(/<h3>(\d+)\. /g)].map(([, found]) => Number(found)),
          ]),
      );
    };
    const none = asked();
    const [first = '', nowhere = ''] = Object.keys(none);
    // All but who is called, each once.
    const called = rowsInOrder(real, 'numbers').length;
    expect(called).toBeGreaterThan(3);
    expect(
      Object.values(none)
        .flat()
        .toSorted((a, b) => a - b),
    ).toEqual(rows.slice(called).map((_, at) => called + at + 1));
    const always = rows.filter(({ section, urgent }) => section === 'today' || urgent);
    expect(none[first]).toEqual(always.map(({ id }) => number(id)));
    expect(toHtml(lawyersAnnex([], real, 'es'))).toContain(`Son ${always.length} preguntas`);
    expect(none[nowhere]).toContain(number('voluntariado'));
    // What a form, a module or the afternoon before the first case rests on comes first; any other, below what needs it.
    const law = 'ley-28238/art_1';
    const gate = asked(of('formatos', 'formatos/t13', law));
    expect(gate[first]).toContain(number('voluntariado'));
    expect(asked(of('formacion', 'formacion/m0/material', law))[first]).toContain(
      number('voluntariado'),
    );
    const late = asked(
      of('formacion', 'formacion/m8', law),
      of('protocolos', 'protocolos/cuidado-y-carga', law),
    );
    expect(late[first]).not.toContain(number('voluntariado'));
    expect(late['Antes de adoptar «protocolos/cuidado-y-carga»']).toEqual([number('voluntariado')]);
    // A module that waits for no answer asks for none before the first case.
    const unanswered = [...real.training.values()].flatMap(({ data }) =>
      data.kind === 'module' && data.unanswered ? [data.id] : [],
    );
    expect(unanswered.length).toBeGreaterThan(0);
    for (const module of firstModules(real))
      expect(gateSlugs(real).includes(`formacion/${module}`)).toBe(!unanswered.includes(module));
  });

  test('who is called is asked of the team and never of its lawyer, on a page and in the sheet of blanks', () => {
    const html = abroad(
      '<h2>A quién</h2><p>Llama a la Línea 100 si hay violencia. Espera.</p>',
      real,
    );
    expect(html).toContain('Espera.');
    expect(html).not.toContain('La regla de su país');
    for (const lang of ['es', 'en'] as const) {
      const rows = blanksSheet(real, lang, { ...tokens, ...askedOf(real, lang) }).rows.map((row) =>
        row.slice(0, 2).join(' '),
      );
      const at = (said: string) => rows.findIndex((row) => row.includes(said));
      // Who is called stands at the top.
      expect(at(lang === 'es' ? 'Pregunta 1 de 05' : 'Question 1 of 05')).toBe(0);
      expect(rows[0]).toMatch(lang === 'es' ? /la coordinación, sin/ : /with no lawyer/);
      const material = rowsInOrder(real).findIndex(({ id }) => id === 'material-de-menores') + 1;
      expect(rows[at(lang === 'es' ? `Pregunta ${material} ` : `Question ${material} `)]).toMatch(
        lang === 'es' ? /la firma una abogada o un abogado en 06/ : /a lawyer signs it in 06/,
      );
    }
    // What the first afternoon leaves to fill stands above all else, in Peru too.
    const first = new Set(['telefono-guardia', 'linea-de-ninez']);
    const sorted = blanksSheet(real, 'es', { ...tokens, first }).rows.map(([what]) => what);
    expect(sorted.slice(0, 3)).toEqual([
      expect.stringContaining('(país, primera tarde)'),
      expect.stringContaining('(contacto, primera tarde)'),
      expect.not.stringContaining('primera tarde'),
    ]);
    const peru = JSON.stringify(blanksSheet(real, 'es', tokens).rows);
    expect(peru).not.toContain('de 05');
  });
});

test('what a page of another country leaves to a lawyer on an order at the door is asked under that number', () => {
  const { ofLaw, ofRow, of } = questionsOf(real);
  const door = ofRow('orden-en-la-puerta');
  expect(real.blanks.get('regla-de-registro')?.data.row).toBe('orden-en-la-puerta');
  // A rule that a lawyer writes is the answer to a question, so its page ends with that number.
  for (const { id, data } of real.blanks.values())
    if (id.startsWith('regla-')) expect([id, ofRow(data.row)]).toEqual([id, expect.any(Number)]);
  for (const lang of ['', 'en/']) {
    const folder = `src/content/docs/${lang}protocolos/seguridad-juridica`;
    const text = readFileSync(`${folder}/si-llega-una-orden.mdx`, 'utf8');
    expect(text).toContain('{regla-de-registro}');
    // What stands for Peru alone, with other words elsewhere, leads to no question.
    const elsewhere = text.replace(/<Reach only="pe"[^>]*elsewhere="[^"]*">.*?<\/Reach>/gs, '');
    const laws = [...elsewhere.matchAll(/norma:([a-z0-9-]+)~(art_\d+)/g)];
    expect(laws.length).toBeGreaterThan(0);
    for (const [, law, article] of laws)
      expect(ofLaw(`/normas/${law}/${article}/`)).toEqual([door]);
  }
  // A form names the law on volunteers without a link to it.
  const note = real.forms.get('t13')?.data.sections[0]?.note?.es ?? '';
  expect(note).toContain('28238');
  const [main] = selectAll('p', parseHtml(`<p>${note}</p>`));
  expect(main && of(main)).toEqual([ofRow('voluntariado')]);
});
