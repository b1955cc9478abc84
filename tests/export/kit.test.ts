import { mapsBySize } from '../../src/registry/team.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { readFileSync } from 'node:fs';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { ExportDocument } from '../../src/export/documents.ts';
import { wordDocument } from '../../src/export/docx/jobs.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { compareKit } from '../../src/export/kit/adopted.ts';
import { composeKit, longestValue, short } from '../../src/export/kit/compose.ts';
import {
  type CountryFacts,
  makeForOtherCountry,
  teamMainAbroad,
} from '../../src/export/kit/country.ts';
import { closedForTeam } from '../../src/export/kit/closing.ts';
import { exportsWords } from '../../src/i18n/exports.ts';
import { fill } from '../../src/i18n/fill.ts';
import { frameWords } from '../../src/i18n/frame.ts';
import { firstModules, gateSteps } from '../../src/registry/gate.ts';
import { nameCountry } from '../../src/export/kit/name-country.ts';
import { changedPlaces } from '../../src/export/kit/detect.ts';
import { openKit } from '../../src/export/kit/open.ts';
import { lawyerPage } from '../../src/export/kit/lawyer-page.ts';
import { sourcesIn } from '../../src/export/kit/pages.ts';
import { type BuiltKit, withOthers } from '../../src/export/kit/pieces.ts';
import { planSheet } from '../../src/export/kit/plan-sheet.ts';
import { kitCountries, readyKits } from '../../src/export/kit/countries.ts';
import { countryForm } from '../../src/export/kit/country-form.ts';
import { isInEveryKit, isOfAbroad, titleInKit } from '../../src/export/kit/others.ts';
import { gateSlugs, lawyersAnnex } from '../../src/export/kit/annex.ts';
import { namedIn, placesIn } from '../../src/export/kit/needed.ts';
import { kitFile, kitOf } from '../../src/export/kit/file-name.ts';
import { callSheet, kitPart, tokens } from '../../src/export/kit/plan.ts';
import { readmeTexts } from '../../src/export/kit/readme.ts';
import { askedOf, questionsOf } from '../../src/export/kit/questions.ts';
import { rowsInOrder } from '../../src/registry/countries.ts';
import { withSayings } from '../../src/export/kit/scripts.ts';
import { plainSlug } from '../../src/export/kit/slug.ts';
import { sentencesIn } from '../../src/export/kit/sentences.ts';
import { fillRoom, makePrintedRoom, writingLine, teamMain } from '../../src/export/kit/room.ts';
import { namesPeru } from '../../src/documents/untyped.ts';
import { hintsByCountry, numbersByCountry, valuesByCountry } from '../../src/export/kit/values.ts';
import { makeWall } from '../../src/export/kit/wall.ts';
import { adoptedSections, sectionTexts } from '../../src/export/kit/sections.ts';
import type { KitChoice, KitPiece, KitSource } from '../../src/export/kit/source.ts';
import { blanksSheet, roleSheets } from '../../src/export/xlsx/sheets.ts';
import { writeXlsxFile } from '../../src/export/xlsx/write.ts';
import { readMain } from '../../src/html/page.ts';
import { hastText, parseHtml, textNode } from '../../src/html/tree.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocument } from '../support/export-document.ts';
import { projectWith } from '../support/project.ts';

const { registry } = projectWith({
  'src/data/countries/pe.yaml':
    'id: pe\nname: { es: Perú, en: Peru }\nanswers: []\nown: { names: [Perú], institutions: [Demuna], places: [Tacna] }\n',
  'src/data/blanks/linea.yaml':
    'id: linea\nscope: country\nlabel: { es: línea del país, en: line of the country }\nhelp: { es: Cuál es., en: Which one. }\n',
  'src/data/blanks/guion.yaml':
    'id: guion\nscope: country\nlabel: { es: guion, en: script }\nhelp: { es: Qué se dice., en: What is said. }\nabroad: { es: No prometo secreto., en: I promise no secrecy. }\n',
});
const { registry: real } = projectOnce(process.cwd());
const page = (main: string) =>
  `<!doctype html><html lang="es"><body><main><h1>Prueba</h1>${main}</main></body></html>`;

async function docx(main: string, more: Partial<ExportDocument> = {}): Promise<Uint8Array> {
  return writeDocx(
    wordDocument(exportDocument(page(main), { kind: 'formatos', address: '/prueba/', ...more })),
  );
}

async function piece(main: string, law: string[] = []): Promise<[KitPiece, Uint8Array]> {
  const bytes = await docx(main);
  const texts = sectionTexts(bytes);
  const provisions = law.map((ref) => ({ ref, version: '2020-01-01', sha256: 'a'.repeat(64) }));
  return [
    {
      file: '10-protocolos/01-prueba.docx',
      title: 'Prueba',
      document: {
        slug: 'protocolos/prueba',
        title: 'Prueba',
        version: '2026.11.1',
        provisions,
        sections: adoptedSections(texts),
      },
      texts,
    },
    bytes,
  ];
}

const sourceOf = (pieces: KitPiece[], blanks: string[] = []): KitSource => ({
  lang: 'es',
  version: '2026.11.1',
  commit: null,
  edition: 'versión 2026.11.1',
  pieces,
  blanks: blanks.map((id) => ({ id, scope: 'contact', label: id, help: id })),
  roles: [{ id: 'coordination', name: 'coordinación' }],
  countries: {},
  help: [],
  laws: {},
  hints: {},
  numbers: {},
  asterisk: '* De la prensa.',
  rows: {},
  prints: {},
  readme: {
    pe: `Kit de ${tokens.team}, ${tokens.city}, ${tokens.country}\n${tokens.files}\n`,
    other: `Kit de ${tokens.team}, ${tokens.city}, ${tokens.country}\n${tokens.files}\n`,
  },
  licence: 'CC BY 4.0',
});
const chile: KitChoice = {
  level: 'seed',
  country: 'cl',
  countryName: 'Chile',
  levelName: 'semilla',
};

describe('a page for another country', () => {
  const mainIn = (inside: string) => readMain(page(inside), '/prueba/');
  const other = (inside: string, facts: CountryFacts = registry) => {
    const main = mainIn(inside);
    makeForOtherCountry(main, 'es', facts);
    return toHtml(main);
  };

  test('a blank that Peru fills is a blank again, and a row of its numbers goes', () => {
    const html = other(
      '<p>Llama al <a href="tel:105" data-blank="linea" data-reach="pe">105</a> ya.</p><ul class="numeros" data-reach="pe"><li>113</li></ul>',
    );
    expect(html).toContain('<span class="blanco" data-blank="linea">[línea del país]</span> ya.');
    expect(html).not.toMatch(/105|113/);
  });

  test('a made-up case of a place of Peru is left out, wherever that is', () => {
    const html = other(
      '<div class="caso"><p>Rosa vive en Tacna.</p></div><div class="caso"><p>Rosa lee.</p></div>',
    );
    expect(html).not.toContain('Tacna');
    expect(html).toContain('Rosa lee.');
  });

  test('a sentence that names an office or a norm of Peru is left out, and the rest of its block stays', () => {
    const html = other(
      '<h2>Avisar</h2><ul><li>Escucha primero. Lo pide la Ley 28238.</li><li>La Demuna recibe el aviso.</li></ul><p>Es de todas.</p><h2>Otra</h2><p>Sigue.</p>',
    );
    expect(html).toContain('<li>Escucha primero.</li></ul>');
    expect(html).not.toMatch(/Demuna|28238/);
    // One line for the section, at its end, and none where nothing is lost.
    expect(html).toMatch(
      /<p>Es de todas\.<\/p><p class="por" data-questions="1">[^<]*: 1\.<\/p><h2>Otra<\/h2><p>Sigue\.<\/p>$|<h2>Otra<\/h2><p>Sigue\.<\/p><\/main>$/,
    );
    expect(html.match(/class="por" data-questions/g)).toHaveLength(1);
  });

  test('what is said aloud in Spanish is said in English alone, and Spanish with no English stays', () => {
    const main = mainIn(
      '<ol><li><b>Say this:</b> <span lang="es">“No voy a impedir su trabajo. Pido que quede en el acta.”</span> (I will not stop your work. Please record that.) If not: <span lang="es">“Tenemos miedo.”</span> (We are afraid.) Then go (both).</li><li><span lang="es">“Basta.”</span> Go.</li></ol>',
    );
    makeForOtherCountry(main, 'en', registry);
    expect(toHtml(main)).toContain(
      '<b>Say this:</b> “I will not stop your work. Please record that.” If not: “We are afraid.” Then go (both).</li>',
    );
    expect(toHtml(main)).toContain('<span lang="es">“Basta.”</span> Go.');
  });

  test('what says nothing once it loses its sentence goes, and a cell says who writes it', () => {
    const html = other(
      '<h2>A</h2><ul><li>Va la Demuna.</li></ul><table><tbody><tr><td>Primero</td><td>Va la Demuna.</td></tr></tbody></table>',
    );
    expect(html).not.toContain('<ul>');
    expect(html).toMatch(
      /<td>Primero<\/td><td><span data-questions="1">\(abogada, 1\)<\/span><\/td>/,
    );
  });

  test('a paragraph of a form that has other words for elsewhere keeps its place and its blanks', () => {
    const html = other(
      '<p class="por" data-reach="pe" data-elsewhere="Llama: {numero-emergencia}. Espera.">Llama al 105.</p>',
    );
    expect(html).toMatch(/<p class="por">Llama: .*numero-emergencia.*Espera\.<\/p>/);
    expect(html).not.toContain('105');
  });

  test('no form loses a field or a column elsewhere: none is called by what is of Peru alone', () => {
    const lost = [...real.forms.values()].flatMap(({ id, data }) =>
      data.sections.flatMap(({ fields }) =>
        fields.flatMap((field) =>
          [field.label, ...(field.columns ?? []), ...(field.rows ?? [])].flatMap((each) =>
            namesPeru(each.es, real) || namesPeru(each.en, real) ? [`${id}: ${each.es}`] : [],
          ),
        ),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('what is said of secrecy in Peru is not said elsewhere, also where it is typed again', () => {
    const list = real.lists.get('limites-de-confidencialidad')?.data;
    for (const lang of ['es', 'en'] as const) {
      const typed = (list?.kind === 'text' ? list.paragraphs : [])[0]?.[lang] ?? '';
      expect(typed.length).toBeGreaterThan(200);
      const main = mainIn(`<p>${typed.slice(10, -3)} ¿Seguimos?</p>`);
      makeForOtherCountry(main, lang, real);
      const said = real.blanks.get('guion-de-limites')?.data.abroad?.[lang] ?? '';
      expect(hastText(main)).toBe(`Prueba${said}`);
    }
  });

  test('a sheet that somebody else fills in says nothing of a lawyer', () => {
    const main = mainIn(
      '<h2>A</h2><p>Anota. Va la Demuna.</p><table><tbody><tr><td>Uno</td><td>La Demuna.</td></tr></tbody></table>',
    );
    makeForOtherCountry(main, 'es', registry, { isForTeam: false });
    expect(toHtml(main)).toBe(
      `<main><h1>Prueba</h1><h2>A</h2><p>Anota.</p><table><tbody><tr><td>Uno</td><td>${writingLine}</td></tr></tbody></table></main>`,
    );
  });

  test('a title below which nothing is left goes, and a source of Peru goes whole', () => {
    const html = other(
      '<section><h2>A</h2><p>Uno.</p><h3>Cómo se ve</h3><div class="caso"><p>Rosa vive en Tacna.</p></div><h3>Fuentes</h3><ul><li>Boletín de la Demuna. Fuente secundaria.</li></ul></section><section><h2>B</h2><h3>C</h3><p>Dos.</p></section>',
    );
    expect(html).not.toMatch(/Cómo se ve|Fuentes|secundaria/);
    expect(html).toContain('<h2>A</h2><p>Uno.</p></section>');
    expect(html).toContain('<h2>B</h2><h3>C</h3><p>Dos.</p>');
    const leading = '<h3>Qué podrías decir</h3><h3>Opción a</h3><p>Sigue.</p>';
    expect(other(`<section>${leading}</section>`)).toContain(leading);
  });

  test('of sources, those of Peru go and nothing is asked of a lawyer', () => {
    for (const title of ['Fuentes', 'Qué sabemos y qué no']) {
      const html = other(`<h2>${title}</h2><ul><li>Ley 28238.</li><li>Un estudio.</li></ul>`);
      expect(html).toContain('<ul><li>Un estudio.</li></ul>');
      expect(html).not.toContain('data-questions');
    }
  });

  test('what a page says for elsewhere stands in place of what is of Peru, with its blanks', () => {
    const html = other(
      '<p>Es <span data-reach="pe" data-elsewhere="hora local">hora de Perú</span><span data-reach="pe" data-elsewhere="">, con el SIS</span>.</p>' +
        '<div data-reach="pe" data-elsewhere="Se dice: {guion}"><p>Queda entre tú y yo.</p></div>' +
        '<span class="blanco" data-blank="linea" data-elsewhere="otra">[Línea 100]</span>' +
        '<section class="parte" data-reach="pe"><h2>Título</h2><p>Artículo 1</p></section>' +
        '<footer><p class="auxilio" data-reach="pe">Ayuda: 105</p></footer>',
    );
    expect(html).toContain('<footer></footer>');
    expect(html).toContain('<p>Es hora local.</p>');
    expect(html).toContain(
      '<p>Se dice: <span class="blanco" data-blank="guion">No prometo secreto.</span></p>',
    );
    expect(html).toContain('[línea del país]');
    expect(html).toMatch(/<h2>Título<\/h2><p class="por" data-questions="1">/);
    expect(html).not.toMatch(/Queda entre|SIS|Línea 100|Artículo|no verificado/);
  });

  test('a danger box has a line for a number, and no note of an editor, whatever it held', () => {
    const boxes = [
      '<p>Llama ya.</p><ul class="numeros" data-reach="pe"><li><a href="tel:105">105</a> policía</li></ul>',
      '<div data-reach="pe"><p>Va la PNP.</p></div>',
      '<p>Lo dice la Ley 30364.</p>',
    ];
    for (const inner of boxes) {
      const html = other(`<aside class="peligro">${inner}</aside>`, real);
      expect(html).toContain('data-blank="numero-emergencia">[número de emergencia del país]');
      expect(/<aside.*<\/aside>/.exec(html)?.[0]).not.toMatch(/abogada|original|105|PNP|30364/);
      expect(html).not.toMatch(/105|PNP|30364/);
    }
  });

  test('a sentence that rests on law of Peru stays with the number of its question, and without its penalty', () => {
    const law = (href: string, said: string) => `<a href="/normas/${href}/">${said}</a>`;
    const { rest, ofLaw } = questionsOf(real);
    const [number = rest] = ofLaw('/normas/ley-28238/art_5/') ?? [];
    expect(number).toBeLessThan(rest);
    const html = other(
      `<p>Se ${law('ley-28238/art_5', 'avisa por escrito')}, hoy.<span class="nota"><span class="nota-n">1</span>Pena: 4 años</span></p>` +
        `<p>Corren ${law('ley-28238/art_5', '48 horas')} desde ahí.</p>` +
        `<p>Se pregunta en casa: ${law('ley-28238/art_5', 'artículo 5 de la Ley 28238')}.</p>` +
        `<p>Bien. El ${law('ley-28238/art_5', 'artículo 5')} lo pide.</p><p>La ley lo ${law('ley-28238/art_5', 'manda')}.</p>` +
        `<p>Es de todas: ${law('cdn/art_12', 'artículo 12 de la Convención')}.</p>`,
      real,
    );
    const mark = `<span data-questions="${number}">(abogada, ${number})</span>`;
    expect(html).toContain(`<p>Se avisa por escrito, hoy ${mark}.</p>`);
    expect(html).toContain(`<p>Corren ${writingLine} desde ahí ${mark}.</p>`);
    expect(html).toContain(`<p>Se pregunta en casa ${mark}.</p><p>Bien.</p>`);
    expect(html).toContain('artículo 12 de la Convención');
    expect(html).not.toMatch(/4 años|48 horas|artículo 5|manda/);
    expect(html.match(/En «?Lo que escribe|«Lo que escribe su abogada»/g)).toHaveLength(1);
  });

  test('sentences are cut where they end and nowhere else', () => {
    const cut = (html: string) =>
      sentencesIn(select('p', mainIn(`<p>${html}</p>`))?.children ?? []).map((each) =>
        each.map((node) => hastText(node)).join(''),
      );
    expect(cut('Uno, a las 9.30. <b>Dos.</b> ¿Tres? «Cuatro.» Y 3.5 más')).toEqual([
      'Uno, a las 9.30. ',
      'Dos.',
      ' ¿Tres?',
      ' «Cuatro.»',
      ' Y 3.5 más',
    ]);
  });

  test('a stop before what follows a link belongs to the sentence that it ends', () => {
    const html = other(
      '<p>Lo pide <a href="/normas/ley-30947/art_38/">el artículo 38</a>. A otras les sirve.</p>',
      real,
    );
    expect(html).toMatch(/<p>\s*A otras les sirve\.<\/p>/);
  });

  test('a row headed by a provision of Peru goes with it, and a table with no other', () => {
    const row = (cell: string) => `<tr><td>${cell}</td><td>2 a 4 años</td></tr>`;
    const law = '<a href="/normas/cp/art_176-b/">artículo 176-B</a>';
    const table = (rows: string) => `<table><tr><th>Norma</th><th>Pena</th></tr>${rows}</table>`;
    expect(other(table(row(law)), real)).not.toMatch(/table|Pena|años/);
    const left = other(table(row(law) + row('La regla del equipo')), real);
    expect(left.match(/2 a 4 años/g)).toHaveLength(1);
  });

  test('what tells the law goes, and what to do stays without the reason that the law gives', () => {
    const law = '<a href="/normas/cp/art_368/">por ley</a>';
    const html = other(
      `<p>Si la incumple, es delito ${law}. No se publica el nombre, porque se prohíbe ${law}.</p>`,
      real,
    );
    expect(html).toContain('<p> No se publica el nombre.</p>');
  });

  test('a side of a card asks each number once', () => {
    const blank = '<span class="blanco" data-blank="linea">[línea del país]</span>';
    const html = other(
      `<section class="cara"><p>Llamen al ${blank}.</p><ul><li>Si corre peligro: ${blank}</li></ul><ul><li>Si piensa en morir: ${blank}</li></ul></section>`,
    );
    expect(html.match(/class="blanco"/g)).toHaveLength(1);
    expect(html).toMatch(/Llamen al <b[^>]*>número de la lista \(línea\)<\/b>\./);
    expect(html).toContain('<ul><li>Línea:\u00a0<span');
    expect(html).not.toContain('Si corre peligro');
  });

  test('a side of a card says a number in each row where a country has it', () => {
    const blank = '<span class="blanco" data-blank="numero-emergencia">[número]</span>';
    const main = mainIn(
      `<section class="cara"><p>Llama al ${blank}.</p><ul><li>${blank}</li></ul></section>`,
    );
    makeForOtherCountry(main, 'es', real);
    expect(hastText(main)).toContain('Llama al número de la lista');
    fillRoom(main, { 'numero-emergencia': '911*' });
    expect(hastText(main)).toContain('Llama al 911*.');
    expect(hastText(main).match(/911\*/g)).toHaveLength(2);
  });

  test('a section that leaves a rule blank asks its question, beside those of what it lost', () => {
    const html = other(
      '<h2>La imagen</h2><p data-reach="pe" data-elsewhere="Dice: {regla-de-material}.">Ya se castiga.</p><p>Entra lo hecho con <a href="/normas/ley-32314/art_1/">la Ley 32314</a>.</p><h2>Otra</h2><p>Nada.</p>',
      real,
    );
    const { ofRow } = questionsOf(real);
    const numbers = ['imagenes-con-ia', 'material-de-menores'].map((id) => ofRow(id));
    expect(html).toMatch(
      new RegExp(`data-questions="${numbers.join(' ')}">[^<]*${numbers.join(' y ')}\\.`),
    );
    expect(html).not.toContain('data-asks');
  });

  test('minutes of an agenda are no telephone', () => {
    expect(other('<p>60–105 min.</p>', real)).toContain('60–105 min.');
  });

  test('a word that is only of Peru is a blank that each country fills', () => {
    const html = other('<p>Lleva tu DNI y la <b>casaca</b>. Casaca roja.</p>', real);
    expect(html).toContain(
      '<span class="blanco" data-blank="palabra-dni">documento de identidad</span>',
    );
    expect(html).toContain('data-blank="palabra-casaca">chaqueta</span>');
    expect(html).toContain('data-blank="palabra-casaca-inicial">Chaqueta</span>');
    const values = valuesByCountry(real, 'es');
    expect([values['mx']?.['palabra-casaca'], values['otro']?.['palabra-casaca']]).toEqual([
      'chamarra',
      'chaqueta',
    ]);
  });

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
    const html = other(
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

  test('a section with nothing left says in words what its lawyer answers', () => {
    const gone =
      '<div data-reach="pe"><p>Va <a href="/normas/ley-29733/art_13/">por escrito</a>.</p></div>';
    const html = toHtml(
      teamMainAbroad(
        {
          html: page(`<h2>La firma</h2>${gone}<h2>Otra</h2><p>Pregunta.</p>${gone}`),
          address: '/prueba/',
          lang: 'es',
        },
        real,
      ),
    );
    expect(html).toMatch(
      /La firma<\/h2><p class="por"[^>]*>Aquí el original solo cuenta la ley del Perú\. Su abogada responde: 17\. Lo que debe hacer quien guarda datos: qué aviso recibe/,
    );
    expect(html).toMatch(
      /Pregunta\.<\/p><p class="por"[^>]*>La regla de su país la escribe su abogada: 17\./,
    );
  });

  test('where the style draws the lines, a blank of a list has no other, and a value is text', () => {
    const blank = '<span class="blanco" data-blank="a">[a]</span>';
    const word = '<span class="blanco" data-blank="b">casaca</span>';
    const main = mainIn(
      `<ul class="por-llenar"><li>${blank}</li><li><span class="blanco">[día]</span></li></ul><p>Llama a ${blank} con ${word}.</p>`,
    );
    const filled = structuredClone(main);
    makePrintedRoom(main);
    const html = toHtml(main);
    expect(html).toContain(`<li>${blank}</li><li><span class="blanco">[día]</span></li>`);
    expect(html).toContain(
      `<p>Llama a <span>[a] ${writingLine}</span> con <span>casaca</span>.</p>`,
    );
    fillRoom(filled, { a: '911' });
    makePrintedRoom(filled);
    expect(toHtml(filled)).toContain('<li><span>911</span></li>');
  });

  test('what only says what goes there becomes room, and a blank stays a blank', () => {
    const roomy = (inside: string) => toHtml(teamMain({ html: page(inside), address: '/prueba/' }));
    const html = roomy(
      '<span class="blanco">[firma y día]</span><span class="blanco" data-blank="a">[a]</span>',
    );
    expect(html).toContain('firma y día: ____');
    expect(html).toContain(`[a] ${writingLine}`);
    const held = '<p><span class="blanco" data-blank="a">Ya dice algo.</span></p>';
    expect(roomy(held)).toContain(held);
  });

  test('the country is named wherever the page names it', () => {
    const html = page('<h2>Qué pide el Perú</h2><p>Lo dice la Ley 28238.</p>');
    const main = teamMainAbroad({ html, address: '/prueba/', lang: 'es' }, registry);
    nameCountry(main, { type: 'text', value: 'tu país' });
    expect(toHtml(main)).toContain('<h2>En tu país</h2>');
    expect(toHtml(main)).not.toContain(tokens.country);
  });

  test('a sheet for a wall has no sources, no foot and nothing that the page says of itself', () => {
    const main = mainIn(
      '<p class="quieta">Sin revisión</p><h2>Qué se hace</h2><p>Uno.</p><h2>Fuentes</h2><p>Un libro.</p><section class="sobre"><p>Versión</p></section>',
    );
    makeWall(main);
    const html = toHtml(main);
    expect(html).toContain('<p>Uno.</p>');
    expect(html).not.toMatch(/Sin revisión|Fuentes|Un libro|Versión/);
  });
});

describe('what fills blanks in a country', () => {
  const values = valuesByCountry(real, 'es');

  test('only Peru says that what is told stays between us; elsewhere nothing is promised, read or not', () => {
    const script = real.blanks.get('guion-de-limites')?.data.abroad?.es ?? '';
    expect(script).toMatch(/no puedo prometerte secreto/i);
    expect(script).not.toMatch(/queda entre/i);
    const list = real.lists.get('limites-de-confidencialidad')?.data;
    const paragraphs = list?.kind === 'text' ? list.paragraphs : [];
    expect(paragraphs.some(({ elsewhere }) => elsewhere?.es === '{guion-de-limites}')).toBe(true);
    for (const [country, own] of Object.entries(values))
      expect(own['guion-de-limites'], country).toBe(country === 'pe' ? undefined : script);
    const rule = values['otro']?.['regla-de-aviso-menores'] ?? '';
    expect(rule).toMatch(/tenga la edad que tenga, se avisa ese mismo día/);
  });

  test('the duty to report is what its sheet says, and where nobody read it, everybody', () => {
    const read = hintsByCountry(real, 'es', '2026-11-24')['mx']?.['regla-de-denuncia']?.said;
    expect(read).toMatch(
      /toda persona .*\(Código Nacional de Procedimientos Penales, 222; Código Penal Federal, 400, fracción V\); si tiene menos de 18 años, toda persona .*, 12\)/,
    );
    expect(read).toContain('nadie de México lo ha revisado');
    // Within a sentence, where it stands.
    expect(values['mx']?.['regla-de-denuncia']).toMatch(
      /^lo que dice 05-hoja-de-pais en \d+ y \d+, todavía sin firma$/,
    );
    expect(values['otro']?.['regla-de-denuncia']).toMatch(/como si alcanzara a cualquier persona/);
  });

  test('what was read of images of somebody under 18 is said with its law and unsigned', () => {
    expect(values['mx']?.['regla-de-material']).toMatch(
      /^delito propio \(ley federal\)\. No lo guardes.*\(05-hoja-de-pais, 27; todavía sin firma\)$/,
    );
    expect(values['otro']?.['regla-de-material']).toMatch(/no lo comprobamos/);
  });
});

test('a number that was read of a country is said with where and when, and nowhere else is there one', () => {
  const values = valuesByCountry(real, 'es');
  const numbers = numbersByCountry(real, 'es');
  expect(values['mx']?.['linea-de-salud-mental']).toBe('800 911 2000*');
  expect(values['mx']?.['numero-emergencia']).toBe('911*');
  expect(numbers['mx']?.['linea-de-salud-mental']).toMatch(
    /^800 911 2000 \(fuente secundaria, 24 dic 2025\)\. Leído otra vez el _+: _+$/,
  );
  expect(numbers['ar']?.['linea-de-violencia']).toMatch(/^144 \(texto oficial, /);
  expect(hintsByCountry(real, 'es', '2026-11-24')['mx']?.['numero-emergencia']?.level).toBe(
    'fuente secundaria, 13 ene 2026',
  );
  // What only an old notice gives is told to who fills the blank, and fills none.
  expect(hintsByCountry(real, 'es', '2026-11-24')['cl']?.['numero-emergencia']?.said).toMatch(
    /^Emergencias: 133, .*marzo de 2024; no comprobamos/,
  );
  expect(values['cl']?.['numero-emergencia']).toBeUndefined();
  expect([numbers['pe'], numbers['otro']]).toEqual([undefined, undefined]);
  for (const id of ['numero-ambulancia', 'linea-de-ninez'])
    expect([values['mx']?.[id], numbers['mx']?.[id]]).toEqual([undefined, undefined]);
});

describe('the plan of a kit', () => {
  const rowsOf = (level: 'seed' | 'full') => planSheet(real, level, 'es', (id) => id).rows;

  const gateOf = (level: 'seed' | 'full') =>
    rowsOf(level).filter(([day]) => day === 'Antes del primer caso');
  const saidIn = (rows: readonly (readonly unknown[])[]) =>
    rows.map(([, , , what]) => String(what));
  const learnt = firstModules(real).map((id) => id.toUpperCase());

  test('begins with the gate, each thing once, whatever many protocols ask for it', () => {
    const gate = gateOf('full');
    expect(rowsOf('full').slice(0, gate.length)).toEqual(gate);
    const said = saidIn(gate);
    expect(new Set(said).size).toBe(said.length);
    for (const each of [
      'T13',
      'T19',
      'T30',
      'hoja de llamadas',
      ...learnt.map((id) => `módulo ${id} `),
    ])
      expect(said.filter((what) => what.includes(each))).toHaveLength(1);
    expect(gate.find(([, , , what]) => String(what).includes('T13'))?.[1]).toMatch(
      /^\d+ protocolos$/,
    );
  });

  test('in the gate, a death comes first and nothing comes before what it waits for', () => {
    const said = saidIn(gateOf('seed'));
    const at = (words: string) => said.findIndex((what) => what.includes(words));
    expect(at('hoja de llamadas')).toBeLessThan(at('Límite de casos'));
    for (const before of [...learnt.map((id) => `módulo ${id} `), 'T13', 'T19', 'T30'])
      expect(at(before)).toBeLessThan(at('ensayos observados'));
    expect(at('M1')).toBeLessThan(at('M2'));
    // What a death waits for is as grave.
    expect(at('M2')).toBeLessThan(at('Responsable de niñez'));
  });

  test('goes by the day that the data say, in order, with the course inside', () => {
    const rows = rowsOf('full').filter(([day]) => typeof day === 'number');
    const days = rows.map(([day]) => Number(day));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days).toEqual(expect.arrayContaining([30, 60, 90]));
    expect(days.filter((day) => day % 30 !== 0)).toEqual([]);
    const seed = rowsOf('seed').map(([day, , , what]) => `${day}: ${what}`);
    expect(seed).toContainEqual(
      expect.stringMatching(/^Antes del primer caso: Queda listo: Contacto a las 24/),
    );
    expect(seed).toContainEqual(expect.stringMatching(/^30: Una hora de supervisión al mes/));
    const modules = [...real.training.values()].flatMap(({ data }) =>
      data.kind === 'module' && !firstModules(real).includes(data.id)
        ? [data.id.toUpperCase()]
        : [],
    );
    expect(seed.flatMap((each) => /^\d+: ([MR]\d+)\. /.exec(each)?.[1] ?? []).toSorted()).toEqual(
      modules.toSorted(),
    );
  });
});

describe('a kit', () => {
  const ids = Array.from({ length: 31 }, (_, at) => `blanco-${at}`);
  const values = [
    'A'.repeat(400),
    'جمعية النساء',
    'עמותת נשים',
    '<w:p/> & "comillas" \' ]]>',
    '🧑🏽‍🤝‍🧑🏻 Colectiva 🌻',
    '[un corchete] {{pais}} {otro}',
    '=HYPERLINK("http://x")',
    '$& $1 \\u0000',
    'dos\nlíneas',
    '\u202eal revés\u202c',
  ];
  const blanks = Object.fromEntries(ids.map((id, at) => [id, values[at % values.length] ?? '']));

  test('in Peru, a name stays where its number would be said twice, and an open blank is filled', async () => {
    const [own, bytes] = await piece(
      '<h2>Uno</h2><p><b data-blank="a">Línea 106</b> y <span class="blanco" data-blank="a">[a] ____</span></p>',
    );
    const source = { ...sourceOf([own], ['a']), countries: { pe: { a: '106' }, otro: { a: 'x' } } };
    const say = async (choice: KitChoice) => {
      const zip = unzipSync(await composeKit(source, [bytes], choice));
      return readDocx(zip[own.file] ?? new Uint8Array())
        .paragraphs.filter(Boolean)
        .at(-1);
    };
    expect(await say({ ...chile, country: 'pe' })).toBe('Línea 106 y 106');
    // A country that no value is held for takes those of any other.
    expect(await say(chile)).toBe('x y x');
  });

  test('a number that was read has an asterisk in what is spoken, and its day on the call sheet alone', async () => {
    const blank = '<p>Llama al <span class="blanco" data-blank="a">[a] ____</span> y di.</p>';
    const [own, bytes] = await piece(`<h2>Uno</h2>${blank}`);
    const [other, none] = await piece('<h2>Dos</h2><p>Espera.</p>');
    const calls = {
      ...own,
      file: '30-pared/02.docx',
      document: { ...own.document, slug: callSheet },
    } as KitPiece;
    const source = {
      ...sourceOf([own, { ...other, file: '10-protocolos/02.docx' }, calls], ['a']),
      countries: { cl: { a: '911*' } },
      numbers: { cl: { a: '911 (prensa, 13 ene 2026). Leído el __: __' } },
    };
    const say = async (choice: KitChoice) => {
      const zip = unzipSync(await composeKit(source, [bytes, none, bytes], choice));
      return source.pieces.map(({ file }) =>
        readDocx(zip[file] ?? new Uint8Array())
          .paragraphs.filter(Boolean)
          .slice(2),
      );
    };
    expect(await say(chile)).toEqual([
      ['Llama al 911* y di.', '* De la prensa.'],
      ['Espera.'],
      ['Llama al 911 (prensa, 13 ene 2026). Leído el __: __ y di.'],
    ]);
    // What the team wrote is its own.
    const own131 = { ...chile, blanks: { a: '131' } };
    expect(await say(own131)).toEqual([
      ['Llama al 131 y di.'],
      ['Espera.'],
      ['Llama al 131 y di.'],
    ]);
  });

  test('filled once with 31 awkward values, no bracket is left in any file', async () => {
    const spans = ids.map(
      (id) => `<p>x <span class="blanco" data-blank="${id}">[${id}]</span></p>`,
    );
    const [own, bytes] = await piece(`<h2>Uno</h2>${spans.join('')}`);
    const sheet = await writeXlsxFile([
      {
        name: 'Blancos',
        columns: [{ title: 'Valor', width: 10 }],
        rows: ids.map((id) => [tokens.blank(id)]),
      },
    ]);
    const source = sourceOf([own, { file: '04-blancos.xlsx', title: 'Blancos' }], ids);
    const zip = await composeKit(source, [bytes, sheet], {
      ...chile,
      blanks,
      team: '🌻'.repeat(300),
      city: '<b>',
    });
    const entries = unzipSync(zip);
    const filled = readDocx(entries[own.file] ?? new Uint8Array());
    expect(filled.controls).toHaveLength(31);
    expect(filled.paragraphs.join('\n')).not.toMatch(/[[\]]|\{\{/);
    expect(filled.controls.map(({ text }) => text)).toEqual(
      ids.map((id) => short(blanks[id]).replace(/\s+/g, ' ')),
    );
    const cells = Object.entries(unzipSync(entries['04-blancos.xlsx'] ?? new Uint8Array()))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, part]) => strFromU8(part))
      .join('');
    expect(cells).not.toContain('{{');
    expect(cells).not.toContain('<f>');
    expect(strFromU8(entries['LEEME.txt'] ?? new Uint8Array())).toContain(', <b>, Chile');
  });

  test('a value is one line, no longer than fits, and never steers the text after it', () => {
    expect(short('a'.repeat(500))).toHaveLength(longestValue);
    expect(short('🌻'.repeat(300))).toBe('🌻'.repeat(200));
    expect(short('a\u0000\n b')).toBe('a  b');
    expect(short('\u202eabc')).toBe('abc');
    expect(short('جمعية')).toBe('جمعية');
  });

  test('is the same twice, says what it is, and its sums are those of its files', async () => {
    const [own, bytes] = await piece('<h2>Uno</h2><p>a</p>', ['cp~art_1']);
    const make = () => composeKit(sourceOf([own]), [bytes], chile);
    const zip = await make();
    expect(Buffer.from(await make()).equals(Buffer.from(zip))).toBe(true);
    const entries = unzipSync(zip);
    expect(Object.keys(entries)).toEqual([
      '10-protocolos/01-prueba.docx',
      'LEEME.txt',
      'LICENCIA.txt',
      'SHA256SUMS',
      'kit.json',
      'textos.json',
    ]);
    const { record } = openKit(zip);
    expect(record).toMatchObject({ level: 'seed', country: 'cl', version: '2026.11.1' });
    expect(JSON.parse(strFromU8(entries['kit.json'] ?? new Uint8Array()))).toMatchObject({
      edition: 'versión 2026.11.1',
    });
    expect(record.documents[0]?.sections.map(({ id }) => id)).toEqual(['prueba', 'uno']);
    expect(strFromU8(entries['SHA256SUMS'] ?? new Uint8Array()).split('\n')).toHaveLength(6);
  });

  test('in English its own papers are called in English, and what it said is read by either name', async () => {
    const [own, bytes] = await piece('<h2>Uno</h2><p>a</p>');
    const zip = await composeKit({ ...sourceOf([own]), lang: 'en' }, [bytes], chile);
    const entries = unzipSync(zip);
    expect(Object.keys(entries)).toEqual([
      '10-protocolos/01-prueba.docx',
      'LICENCE.txt',
      'README.txt',
      'SHA256SUMS',
      'kit.json',
      'texts.json',
    ]);
    const { 'texts.json': texts = new Uint8Array(), ...rest } = entries;
    const older = zipSync({ ...rest, 'textos.json': texts });
    expect(openKit(zip).texts[own.file]).toEqual(own.texts);
    expect(openKit(older).texts).toEqual(openKit(zip).texts);
  });

  test('holds only what is for its country and its level, and can be empty', async () => {
    const pieces: KitPiece[] = [
      { file: 'a.txt', title: 'a', only: 'pe' },
      { file: 'b.txt', title: 'b', only: 'other' },
      // Its own takes the place of that of any other country.
      { file: 'c.txt', title: 'c of any', only: 'other' },
      { file: 'c.txt', title: 'c', only: 'cl' },
      { file: 'd.txt', title: 'd', level: 'full' },
      { file: 'e.txt', title: 'e' },
    ];
    const bytes = pieces.map(({ title }) => strToU8(title));
    const names = async (choice: KitChoice) =>
      Object.keys(unzipSync(await composeKit(sourceOf(pieces), bytes, choice))).filter((name) =>
        /^[a-e]\.txt$/.test(name),
      );
    const entries = unzipSync(await composeKit(sourceOf(pieces), bytes, chile));
    expect(strFromU8(entries['c.txt'] ?? new Uint8Array())).toBe('c');
    expect(await names({ ...chile, country: 'mx' })).toEqual(['b.txt', 'c.txt', 'e.txt']);
    expect(await names(chile)).toEqual(['b.txt', 'c.txt', 'e.txt']);
    expect(await names({ ...chile, country: 'pe', level: 'full' })).toEqual([
      'a.txt',
      'd.txt',
      'e.txt',
    ]);
    const without = new Set(['b.txt', 'c.txt', 'e.txt']);
    expect(await names({ ...chile, without })).toEqual([]);
  });
});

describe('a kit that comes back', () => {
  const before =
    '<h2>Uno</h2><p>Se espera dos días.</p><h2>Dos</h2><p>Llama a <span class="blanco" data-blank="a">[a]</span> hoy.</p><h2>Tres</h2><p>Nada.</p>';
  const after =
    '<h2>Uno</h2><p>Se espera tres días.</p><h2>Dos</h2><p>Llama a <span class="blanco" data-blank="a">[a]</span> hoy.</p><h2>Cuatro</h2><p>Algo.</p>';

  async function kitOf(change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) {
    const [own, bytes] = await piece(before, ['cp~art_1', 'cp~art_2']);
    const zip = await composeKit(sourceOf([own], ['a']), [bytes], {
      ...chile,
      blanks: { a: 'Sisa' },
    });
    const entries = unzipSync(zip);
    return zipSync({
      ...entries,
      [own.file]: change(entries[own.file] ?? new Uint8Array()),
    });
  }
  const withXml = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
    const entries = unzipSync(bytes);
    const xml = change(strFromU8(entries['word/document.xml'] ?? new Uint8Array()));
    return zipSync({ ...entries, 'word/document.xml': strToU8(xml) });
  };
  /** An editor that keeps the words and drops every control. */
  const stripped = (xml: string) =>
    xml
      .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
      .replace(/<\/?w:sdt>|<\/?w:sdtContent>/g, '')
      .replace(/ /g, '\u00a0')
      .replace(/<w:([a-z]+)\u00a0/gi, '<w:$1 ')
      .replace(/\u00a0(w:|w14:|xmlns|xml:|mc:|r:|standalone|encoding|version)/g, ' $1');

  test('the words that differ, new and gone sections and the law that changed are told', async () => {
    const [today] = await piece(after, ['cp~art_1', 'cp~art_3']);
    const now: KitPiece = {
      ...today,
      document: {
        ...(today.document ?? { slug: '', title: '', version: '', sections: [] }),
        provisions: [
          { ref: 'cp~art_1', version: '2025-05-05', sha256: 'b'.repeat(64) },
          { ref: 'cp~art_3', version: '2020-01-01', sha256: 'c'.repeat(64) },
        ],
      },
    };
    const [state] = compareKit(openKit(await kitOf()), sourceOf([now]));
    expect(state?.isBehind).toBe(true);
    expect(state?.sections.map(({ title, kind, isTeams }) => [title, kind, isTeams])).toEqual([
      ['Uno', 'changed', false],
      ['Cuatro', 'new', false],
      ['Tres', 'gone', false],
    ]);
    expect(changedPlaces(state?.sections[0]?.words ?? [])).toEqual([
      { was: 'Se espera dos días.', is: 'Se espera tres días.' },
    ]);
    expect(state?.classes).toEqual(['number', 'law']);
    expect(state?.provisions.map(({ ref, kind }) => [ref, kind])).toEqual([
      ['cp~art_1', 'amended'],
      ['cp~art_2', 'gone'],
      ['cp~art_3', 'new'],
    ]);
    expect(state?.open).toBe(0);
  });

  test('a kit of today is up to date, also where another editor dropped the controls', async () => {
    const [today] = await piece(before, ['cp~art_1', 'cp~art_2']);
    for (const zip of [await kitOf(), await kitOf((bytes) => withXml(bytes, stripped))]) {
      const [state] = compareKit(openKit(zip), sourceOf([today]));
      expect(state).toMatchObject({ isBehind: false, sections: [], ownWords: [] });
    }
  });

  test('what the team rewrote is told as its own, beside what changed', async () => {
    const [today] = await piece(after);
    const zip = await kitOf((bytes) =>
      withXml(bytes, (xml) =>
        xml.replace('dos días', 'una semana').replace('Llama a ', 'Escribe a '),
      ),
    );
    const [state] = compareKit(openKit(zip), sourceOf([today]));
    expect(state?.sections.find(({ title }) => title === 'Uno')?.isTeams).toBe(true);
    expect(state?.ownWords).toEqual(['Dos']);
  });

  test('an older kit without its texts, or without a file, is compared with what is left', async () => {
    const [today] = await piece(after);
    const entries = unzipSync(await kitOf());
    delete entries['textos.json'];
    delete entries['10-protocolos/01-prueba.docx'];
    const [state] = compareKit(openKit(zipSync(entries)), sourceOf([today]));
    expect(state?.unread?.es).toBe('no está en el ZIP');
    expect(state?.sections.map(({ title, kind }) => [title, kind])).toContainEqual([
      'Uno',
      'changed',
    ]);
  });

  test.each(['__proto__', 'constructor'])(
    'a document called «%s» is one that is not there',
    async (file) => {
      const [today] = await piece(after);
      const entries = unzipSync(await kitOf());
      const record = JSON.parse(strFromU8(entries['kit.json'] ?? new Uint8Array())) as {
        documents: { file: string }[];
      };
      const [document] = record.documents;
      if (document) document.file = file;
      const kit = openKit(zipSync({ ...entries, 'kit.json': strToU8(JSON.stringify(record)) }));
      const [state] = compareKit(kit, sourceOf([today]));
      expect([state?.file, state?.unread?.es, state?.isBehind]).toEqual([
        file,
        'no está en el ZIP',
        true,
      ]);
    },
  );

  test('files that are left when it takes too long are told, and the rest of the kit is compared', async () => {
    const [today] = await piece(after);
    const [state] = compareKit(openKit(await kitOf()), sourceOf([today]), () => true);
    expect(state?.unread?.es).toContain('tardaron demasiado');
    expect(state?.sections.map(({ title }) => title)).toContain('Uno');
  });

  test('a folder that was zipped whole is read too', async () => {
    const entries = Object.entries(unzipSync(await kitOf()));
    const inside = Object.fromEntries(entries.map(([name, bytes]) => [`mi kit/${name}`, bytes]));
    expect(openKit(zipSync(inside)).documents.size).toBe(1);
  });

  /** A ZIP whose one entry says that it is so large. */
  function claiming(size: number): Uint8Array {
    const zip = zipSync({ 'kit.json': new Uint8Array(1000) });
    const view = new DataView(zip.buffer);
    view.setUint32(view.getUint32(zip.length - 6, true) + 24, size, true);
    return zip;
  }

  test.each([
    ['no ZIP', strToU8('hola'), 'no es un archivo .zip'],
    ['nothing', new Uint8Array(), 'no es un archivo .zip'],
    ['an empty ZIP', zipSync({}), 'no trae kit.json'],
    ['a ZIP of somebody else', zipSync({ 'a.txt': strToU8('a') }), 'no trae kit.json'],
    ['a path that leads out', zipSync({ '../kit.json': strToU8('{}') }), 'una ruta que sale de él'],
    ['four gigabytes inside', claiming(4_000_000_000), 'ocupa por dentro más que un kit'],
    ['a broken record', zipSync({ 'kit.json': strToU8('{') }), 'kit.json que no se entiende'],
    ['a record of something else', zipSync({ 'kit.json': strToU8('[1]') }), 'no se entiende'],
  ])('%s gets one line', (_name, bytes, line) => {
    let said = '';
    try {
      openKit(bytes);
    } catch (error) {
      said = (error as { said: { es: string } }).said.es;
    }
    expect(said).toContain(line);
    expect(said).not.toContain('\n');
  });
});

test.each(['es', 'en'] as const)(
  'in %s, what fills a blank stands in its column, and no value of Peru',
  (lang) => {
    const { registry: facts } = projectOnce(process.cwd());
    const { columns, rows } = blanksSheet(facts, lang, tokens);
    const titles = columns.map(({ title }) => title);
    expect(titles).not.toContain(lang === 'es' ? 'En el Perú' : 'In Peru');
    const at = titles.indexOf(lang === 'es' ? 'Valor' : 'Value');
    expect(rows.length).toBeGreaterThan(30);
    const read = titles.indexOf(lang === 'es' ? 'Qué se leyó ahí' : 'What was read there');
    const filled = rows.map((row) => {
      expect(row.length).toBe(columns.length);
      const [, id = ''] = /^\{\{blanco:([a-z0-9-]+)\}\}$/.exec(String(row[at])) ?? [];
      expect(row.slice(read, read + 2)).toEqual([tokens.read(id), tokens.sure(id)]);
      return id;
    });
    expect(filled.toSorted()).toEqual([...facts.blanks.keys()].toSorted());
    const maps = mapsBySize(facts);
    const sheets = roleSheets(facts, lang, tokens.role);
    for (const [at, map] of maps.entries()) {
      const [sheet, rules] = sheets.slice(2 * at);
      const name = sheet?.columns.findIndex(({ title }) =>
        /^(?:Su nombre|Their name)$/.test(title),
      );
      const roles = new Map(sheet?.rows.toReversed().map((row) => [row[0], row[name ?? -1]]));
      expect(roles.size).toBeGreaterThan(8);
      for (const held of roles.values()) expect(held).toMatch(/^\{\{rol:\w+\}\}$/);
      // On a sheet of its own, who supervises, what is kept apart and what is said of each seat.
      const noted = map.seats.filter(({ note }) => note);
      expect(noted.length).toBeGreaterThan(0);
      expect(rules?.rows).toHaveLength(1 + facts.apart.size + noted.length);
      for (const rule of rules?.rows ?? [])
        expect(rule.filter((text) => text !== '')).toHaveLength(2);
    }
  },
);

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

test.each([
  ['es', 'ley al 14 feb 2026', 'Ley leída al 14 de febrero de 2026.'],
  ['en', 'law as of 14 Feb 2026', 'Law read up to 14 February 2026.'],
] as const)(
  'in %s, a page for another country does not say up to which day the law of Peru was read',
  (lang, state, read) => {
    const html = page(
      `<p class="quieta"><a href="#s">A · ${state}</a></p><p>Uno.</p><p>${read}</p><p class="citar"><b>B:</b> «C». ${read} CC BY 4.0.</p>`,
    );
    const text = hastText(teamMainAbroad({ html, address: '/prueba/', lang }, real));
    expect(text).not.toMatch(/2026/);
    for (const kept of ['A', 'Uno.', '«C». CC BY 4.0.']) expect(text).toContain(kept);
  },
);

test('what was read of the duty to report has no brackets where nothing is cited', () => {
  for (const lang of ['es', 'en'] as const)
    for (const hints of Object.values(hintsByCountry(real, lang, '2026-11-24')))
      for (const { said } of Object.values(hints)) expect(said).not.toMatch(/\(\s*\)/);
});

describe('what a protocol rests on', () => {
  const sourcesOf = (inside: string) => toHtml(sourcesIn(readMain(page(inside), '/prueba/')));
  const part = (id: string, inside: string) =>
    `<section class="parte" data-reach="universal"><h2 id="${id}">¿Por qué &amp; cómo?</h2>${inside}</section>`;
  const made = '<h3>Cómo se ve en la práctica</h3><div class="caso"><p>Rosa</p></div>';
  const known = '<h3>Qué sabemos y qué no</h3><p>Un estudio.</p>';
  const sources = '<h3>Fuentes</h3><ul><li>Una ley.</li></ul>';

  test('is what is known and its sources, without the made-up cases, wherever the part stands', () => {
    for (const id of ['en-que-se-apoya', 'otro-nombre']) {
      const found = sourcesOf(part(id, `${made}${known}<h3>Gris</h3><p>x</p>${sources}`));
      expect(found).toBe(`${known}<h3>Gris</h3><p>x</p>${sources}`);
    }
  });
  test.each(['Fuentes', 'De dónde sale', 'Sources', 'Where it comes from'])(
    'of any other part it is its list, «%s», under the name of the part',
    (name) => {
      const list = `<h3>${name}</h3><ul><li>Una ley.</li></ul>`;
      expect(sourcesOf(part('a', `<p>Haz esto.</p>${made}${list}`))).toBe(
        '<h3>¿Por qué &#x26; cómo?</h3><ul><li>Una ley.</li></ul>',
      );
    },
  );
  test('is nothing where no source is told', () => {
    expect(sourcesOf(part('en-que-se-apoya', `<p>Son ficticios.</p>${made}`))).toBe('');
  });
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

test('a country added as data has its kit, its form, its values and its words, and no code knows it', () => {
  const { registry: facts } = projectWith({
    'src/data/countries/pe.yaml':
      'id: pe\nname: { es: Perú, en: Peru }\nanswers: []\nwords: [{ here: casaca, there: { es: chaqueta, en: jacket } }]\n',
    'src/data/countries/xa.yaml':
      'id: xa\nname: { es: Arandia, en: Arandia }\nwords: [{ here: casaca, there: { es: saco, en: coat } }]\nsources:\n  ley: { title: Ley de allá, date: 2026-01-02, dated: published, read: "https://example.org/ley" }\nanswers:\n  - row: duda\n    says: { es: Allá sí., en: There it does. }\n    level: secondary\n    from: { ley: ["7"] }\n',
    'src/data/country-rows/duda.yaml':
      'id: duda\nsection: today\norder: 1\nname: { es: Duda, en: Doubt }\nask: { es: Qué dice., en: What it says. }\n',
    'src/data/blanks/regla.yaml':
      'id: regla\nscope: country\nrow: duda\nlabel: { es: regla, en: rule }\nhelp: { es: Cuál., en: Which. }\n',
  });
  expect(kitCountries(facts, 'es').map(({ id }) => id)).toEqual(['pe', 'xa']);
  const form = toHtml(countryForm(facts.countries.get('xa')?.data, facts, 'es', '2026-11-24'));
  expect(form).toContain('<b>1. Duda.</b> Qué dice.');
  expect(form).toMatch(/Allá sí\..*Ley de allá, 7; publicada el 2 ene 2026; fuente secundaria/);
  for (const each of ['Fuente y artículo: __', 'Día: __', 'Quién la leyó: __'])
    expect(form).toContain(each);
  // A lawyer signs once, in the annex that documents lead to.
  expect(form).not.toContain('Firma: __');
  expect(form).toContain('06-lo-que-escribe-su-abogada');
  const [blank = '', little = ''] = toHtml(countryForm(undefined, facts, 'es', '2026-11-24')).split(
    '<h2>Si su país es Arandia</h2>',
  );
  expect(blank).not.toContain('Allá');
  expect(little).toMatch(
    /<b>Arandia<\/b><\/td><td>1\. Duda<\/td><td><p>Allá sí\..*Ley de allá, 7;/,
  );
  expect(blank).toContain('País: __');
  expect(valuesByCountry(facts, 'es')['xa']).toMatchObject({
    'palabra-casaca': 'saco',
    'palabra-casaca-inicial': 'Saco',
  });
  expect(valuesByCountry(facts, 'es')['otro']?.['palabra-casaca']).toBe('chaqueta');
  expect(hintsByCountry(facts, 'es', '2026-11-24')['xa']?.['regla']).toEqual({
    said: 'Allá sí. (Ley de allá, 7)',
    level: 'fuente secundaria',
  });
});

test('the form of Peru says the article and the day of each answer, and of a number when it was checked', () => {
  const form = toHtml(countryForm(real.countries.get('pe')?.data, real, 'es', '2026-11-24'));
  expect(form).toMatch(
    /Código Penal, art\. 154-B; [^<]*rige desde el \d+ \w+ \d{4} \(lectura nuestra\); leído [^<]*texto oficial/,
  );
  expect(form).toMatch(/Central 105[^<]*\(comprobado el \d+ \w+ \d{4}\); fuente secundaria/);
  const levelAlone = /<p class="por">(?:fuente secundaria|texto oficial|lectura nuestra)<\/p>/;
  expect(form).not.toMatch(levelAlone);
  expect(form).toContain(`Firma: ${writingLine}`);
  expect(form).not.toContain('06-');
  // Its kit has no sheet of that name: that of another country does.
  expect(form).not.toContain('Lo que escribe su abogada');
  expect(toHtml(countryForm(undefined, real, 'es', '2026-11-24'))).toContain(
    'son los de «Lo que escribe su abogada», que deja los teléfonos a 04-blancos. Lo que es',
  );
});

test.each(['es', 'en'] as const)(
  'in %s, a lawyer is asked the same in every country, without the law of Peru abroad',
  (lang) => {
    const document = lawyerPage(real, lang, '2026.11.1');
    const here = toHtml(teamMain(document));
    const there = toHtml(teamMainAbroad(document, real));
    expect(here.match(/<h2/g)).toHaveLength(real.lawyerQuestions.size);
    expect(there.match(/<h2/g)).toHaveLength(real.lawyerQuestions.size);
    expect(here).toMatch(/29733/);
    expect(there).not.toMatch(/29733|peruano|Peruvian|27692/);
  },
);

test('what is said otherwise elsewhere is put in its place, also whole within an element, and ends', () => {
  const here = 'hay tres casos en que no puedo callar';
  const sayings = [{ here, pieces: [here], there: 'no prometo secreto' }];
  const said = (...run: (string | ElementContent)[]) =>
    hastText(
      h('p', [
        ...withSayings(
          run.map((each) => (typeof each === 'string' ? textNode(each) : each)),
          sayings,
          (words) => [textNode(words)],
        ),
      ]),
    );
  const told = 'Dice: «no prometo secreto». Y sigue.';
  expect(said('Dice: ', h('b', `«${here}»`), '. Y sigue.')).toBe(told);
  expect(said(h('b', 'Dice:'), ` «${here}». Y sigue.`)).toBe(told);
});

test('each word that is said otherwise elsewhere has a blank of its own, that Word takes', () => {
  const words = real.countries.get('pe')?.data.words ?? [];
  const ids = Object.keys(valuesByCountry(real, 'es')['otro'] ?? {}).filter((id) =>
    id.startsWith('palabra-'),
  );
  expect(words.some(({ here }) => here.length > 60)).toBe(true);
  // With and without an accent, the same word.
  const said = new Set(words.map(({ here }) => plainSlug(here)));
  expect(ids).toHaveLength(said.size * 2);
  for (const id of ids) expect(`blank:${id}`.length, id).toBeLessThanOrEqual(64);
});
