import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { makeForOtherCountry, teamMainAbroad } from '../../src/export/kit/country.ts';
import { nameCountry } from '../../src/export/kit/name-country.ts';
import { tokens } from '../../src/export/kit/plan.ts';
import { fillRoom, makePrintedRoom, writingLine, teamMain } from '../../src/export/kit/room.ts';
import { namesPeru } from '../../src/documents/untyped.ts';
import { valuesByCountry } from '../../src/export/kit/values.ts';
import { makeWall } from '../../src/export/kit/wall.ts';

import { hastText } from '../../src/html/tree.ts';
import { registry, real, page, mainIn, abroad } from '../support/kit-country.ts';

describe('a page for another country', () => {
  test('a blank that Peru fills is a blank again, and a row of its numbers goes', () => {
    const html = abroad(
      '<p>Llama al <a href="tel:105" data-blank="linea" data-reach="pe">105</a> ya.</p><ul class="numeros" data-reach="pe"><li>113</li></ul>',
    );
    expect(html).toContain('<span class="blanco" data-blank="linea">[línea del país]</span> ya.');
    expect(html).not.toMatch(/105|113/);
  });

  test('a made-up case of a place of Peru is left out, wherever that is', () => {
    const html = abroad(
      '<div class="caso"><p>Rosa vive en Tacna.</p></div><div class="caso"><p>Rosa lee.</p></div>',
    );
    expect(html).not.toContain('Tacna');
    expect(html).toContain('Rosa lee.');
  });

  test('a sentence that names an office or a norm of Peru is left out, and the rest of its block stays', () => {
    const html = abroad(
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
    const html = abroad(
      '<h2>A</h2><ul><li>Va la Demuna.</li></ul><table><tbody><tr><td>Primero</td><td>Va la Demuna.</td></tr></tbody></table>',
    );
    expect(html).not.toContain('<ul>');
    expect(html).toMatch(
      /<td>Primero<\/td><td><span data-questions="1">\(abogada, 1\)<\/span><\/td>/,
    );
  });

  test('a paragraph of a form that has other words for elsewhere keeps its place and its blanks', () => {
    const html = abroad(
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
    const html = abroad(
      '<section><h2>A</h2><p>Uno.</p><h3>Cómo se ve</h3><div class="caso"><p>Rosa vive en Tacna.</p></div><h3>Fuentes</h3><ul><li>Boletín de la Demuna. Fuente secundaria.</li></ul></section><section><h2>B</h2><h3>C</h3><p>Dos.</p></section>',
    );
    expect(html).not.toMatch(/Cómo se ve|Fuentes|secundaria/);
    expect(html).toContain('<h2>A</h2><p>Uno.</p></section>');
    expect(html).toContain('<h2>B</h2><h3>C</h3><p>Dos.</p>');
    const leading = '<h3>Qué podrías decir</h3><h3>Opción a</h3><p>Sigue.</p>';
    expect(abroad(`<section>${leading}</section>`)).toContain(leading);
  });

  test('of sources, those of Peru go and nothing is asked of a lawyer', () => {
    for (const title of ['Fuentes', 'Qué sabemos y qué no']) {
      const html = abroad(`<h2>${title}</h2><ul><li>Ley 28238.</li><li>Un estudio.</li></ul>`);
      expect(html).toContain('<ul><li>Un estudio.</li></ul>');
      expect(html).not.toContain('data-questions');
    }
  });

  test('what a page says for elsewhere stands in place of what is of Peru, with its blanks', () => {
    const html = abroad(
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
      const html = abroad(`<aside class="peligro">${inner}</aside>`, real);
      expect(html).toContain('data-blank="numero-emergencia">[número de emergencia del país]');
      expect(/<aside.*<\/aside>/.exec(html)?.[0]).not.toMatch(/abogada|original|105|PNP|30364/);
      expect(html).not.toMatch(/105|PNP|30364/);
    }
  });

  test('minutes of an agenda are no telephone', () => {
    expect(abroad('<p>60–105 min.</p>', real)).toContain('60–105 min.');
  });

  test('a word that is only of Peru is a blank that each country fills', () => {
    const html = abroad('<p>Lleva tu DNI y la <b>casaca</b>. Casaca roja.</p>', real);
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
