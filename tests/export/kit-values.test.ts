import { mapsBySize } from '../../src/registry/team.ts';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { teamMainAbroad } from '../../src/export/kit/country.ts';
import { lawyerPage } from '../../src/export/kit/lawyer-page.ts';
import { kitCountries } from '../../src/export/kit/countries.ts';
import { countryForm } from '../../src/export/kit/country-form.ts';
import { tokens } from '../../src/export/kit/plan.ts';
import { withSayings } from '../../src/export/kit/scripts.ts';
import { plainSlug } from '../../src/export/kit/slug.ts';
import { writingLine, teamMain } from '../../src/export/kit/room.ts';
import { hintsByCountry, numbersByCountry, valuesByCountry } from '../../src/export/kit/values.ts';
import { blanksSheet, roleSheets } from '../../src/export/xlsx/sheets.ts';
import { hastText, textNode } from '../../src/html/tree.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { projectWith } from '../support/project.ts';
import { real, page } from '../support/kit-country.ts';

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

test.each([
  ['es', 'ley al 14 feb 2026', 'Ley leída al 14 de febrero de 2026.'],
  ['en', 'law as of 14 Feb 2026', 'Law read up to 14 February 2026.'],
] as const)(
  'in %s, a page for another country says neither up to which day the law of Peru was read nor the sum of its text',
  (lang, state, read) => {
    const html = page(
      `<p class="quieta"><a href="#s">A · ${state}</a></p><p>Uno.</p><p>${read}</p><p class="citar"><b>B:</b> «C». SHA-256 0123456789ab. ${read} CC BY 4.0.</p>`,
    );
    const text = hastText(teamMainAbroad({ html, address: '/prueba/', lang }, real));
    expect(text).not.toMatch(/2026|SHA/);
    for (const kept of ['A', 'Uno.', '«C». CC BY 4.0.']) expect(text).toContain(kept);
  },
);

test('what was read of the duty to report has no brackets where nothing is cited', () => {
  for (const lang of ['es', 'en'] as const)
    for (const hints of Object.values(hintsByCountry(real, lang, '2026-11-24')))
      for (const { said } of Object.values(hints)) expect(said).not.toMatch(/\(\s*\)/);
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
