import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/export/docx/read.ts';
import { composeKit, longestValue, short } from '../../src/export/kit/compose.ts';
import { firstModules } from '../../src/registry/gate.ts';
import { openKit } from '../../src/export/kit/open.ts';
import { sourcesIn } from '../../src/export/kit/pages.ts';
import { planSheet } from '../../src/export/kit/plan-sheet.ts';
import { callSheet, tokens } from '../../src/export/kit/plan.ts';
import type { KitChoice, KitPiece } from '../../src/export/kit/source.ts';
import { writeXlsxFile } from '../../src/export/xlsx/write.ts';
import { readMain } from '../../src/html/page.ts';
import { real, page, piece, sourceOf, chile } from '../support/kit-country.ts';

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
