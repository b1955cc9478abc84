import { select } from 'hast-util-select';

import { describe, expect, test } from 'vitest';
import { makeForOtherCountry } from '../../src/export/kit/country.ts';
import { questionsOf } from '../../src/export/kit/questions.ts';
import { sentencesIn } from '../../src/export/kit/sentences.ts';
import { fillRoom, writingLine } from '../../src/export/kit/room.ts';

import { hastText } from '../../src/html/tree.ts';
import { real, mainIn, abroad } from '../support/kit-country.ts';

describe('a page for another country', () => {
  test('a sentence that rests on law of Peru stays with the number of its question, and without its penalty', () => {
    const law = (href: string, said: string) => `<a href="/normas/${href}/">${said}</a>`;
    const { rest, ofLaw } = questionsOf(real);
    const [number = rest] = ofLaw('/normas/ley-28238/art_5/') ?? [];
    expect(number).toBeLessThan(rest);
    const html = abroad(
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
    const html = abroad(
      '<p>Lo pide <a href="/normas/ley-30947/art_38/">el artículo 38</a>. A otras les sirve.</p>',
      real,
    );
    expect(html).toMatch(/<p>\s*A otras les sirve\.<\/p>/);
  });

  test('a row headed by a provision of Peru goes with it, and a table with no other', () => {
    const row = (cell: string) => `<tr><td>${cell}</td><td>2 a 4 años</td></tr>`;
    const law = '<a href="/normas/cp/art_176-b/">artículo 176-B</a>';
    const table = (rows: string) => `<table><tr><th>Norma</th><th>Pena</th></tr>${rows}</table>`;
    expect(abroad(table(row(law)), real)).not.toMatch(/table|Pena|años/);
    const left = abroad(table(row(law) + row('La regla del equipo')), real);
    expect(left.match(/2 a 4 años/g)).toHaveLength(1);
  });

  test('what tells the law goes, and what to do stays without the reason that the law gives', () => {
    const law = '<a href="/normas/cp/art_368/">por ley</a>';
    const html = abroad(
      `<p>Si la incumple, es delito ${law}. No se publica el nombre, porque se prohíbe ${law}.</p>`,
      real,
    );
    expect(html).toContain('<p> No se publica el nombre.</p>');
  });

  test('a side of a card asks each number once', () => {
    const blank = '<span class="blanco" data-blank="linea">[línea del país]</span>';
    const html = abroad(
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
    const html = abroad(
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
});
