import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/registry/registry.ts';
import type { CountryData } from '../../../src/registry/schema/country.ts';
import { acceptForeign, type ForeignAcceptance } from '../../../src/watch/abroad/accept.ts';
import {
  type ForeignReadings,
  loadForeignReadings,
  saveForeignReadings,
} from '../../../src/watch/abroad/readings.ts';
import { soughtIn } from '../../../src/watch/abroad/sought.ts';
import { watchCountry } from '../../../src/watch/abroad/watch-country.ts';
import { loadWatchers } from '../../../src/watch/abroad/watchers.ts';
import { articleIds } from '../../../src/watch/corpus/headings-abroad.ts';
import { CorpusFolder } from '../../../src/watch/corpus-folder.ts';
import { foreignLaw } from '../../support/corpus-abroad.ts';
import { folderWith } from '../../support/corpus.ts';

const asOf = '2026-11-29';
const mirror = 'faroles/leyes-zz';
const path = 'zz/LEY-9.md';
const point = { line: 1, column: 1, offset: 0 };
const data = {
  id: 'zz',
  name: { es: 'Zeta', en: 'Zeta' },
  sources: { ley9: { mirror: { repository: mirror, path } } },
  answers: [{ row: 'apagones', from: { ley9: ['2 bis', '3 a'] } }, { row: 'faroles' }],
};
// Only what the watch looks at: the rest of a country is told elsewhere.
const country = {
  id: 'zz',
  file: 'src/data/countries/zz.yaml',
  place: () => ({ start: point, end: point }),
  data,
} as unknown as Entry<CountryData>;

const law = (second: string, { note = '', more = '', third = 'Ámbar.' } = {}): string =>
  foreignLaw(
    'infoleg',
    `ARTICULO 1º — El farol alumbra.\n\nARTICULO 2º bis — ${second} ${note}\n\nARTICULO 3º — ${third}\n${more}`,
    { country: 'zz', published: '2026-10-01' },
  );
const corpusOf = (files: Record<string, string>) => new CorpusFolder(folderWith(files), 'zz');
const empty = (): ForeignReadings => ({ byRow: new Map(), runs: new Map() });

function ask(files: Record<string, string>, readings: ForeignReadings) {
  return watchCountry({
    country,
    readings,
    mirror,
    asOf,
    corpus: corpusOf(files),
    terms: [{ name: 'faroles', pattern: /farol/ }],
    reach: (row) => ({ es: `la ficha de ${row}`, en: `the sheet of ${row}` }),
  });
}

/** Readings of a copy, all accepted. */
function accepted(files: Record<string, string>, what: ForeignAcceptance = { kind: 'new' }) {
  const watched = ask(files, empty());
  const { readings, written } = acceptForeign(empty(), watched, { mirror, readOn: asOf, what });
  return { readings: { ...readings, runs: new Map([[mirror, watched.run]]) }, written };
}

const told = (files: Record<string, string>, readings: ForeignReadings): string[] =>
  ask(files, readings).report.findings.map(({ ruleId, message }) => `${ruleId}: ${message.es}`);

const before = { [path]: law('Apagar: prisión de uno a tres años.') };

test.each([
  ['149 bis', ['art_149-bis']],
  ['161 D', ['art_161-D', 'art_161']],
  ['8 G', ['art_8-G', 'art_8']],
  ['134B', ['art_134-B']],
  ['artículo 40.4', ['art_40']],
  ['26 a.9', ['art_26']],
  ['34 Ter XVI', ['art_34-ter']],
  ['transitorio primero', ['transitorio_1']],
  ['1.024', ['art_1024']],
])('article «%s» of an answer may be %j', (written, ids) => {
  expect(articleIds(written)).toEqual(ids);
});

describe('the texts that the answers of a country rest on', () => {
  test('an answer names its articles, and one that has no such letter is the plain one', () => {
    expect(soughtIn(country.data, empty(), mirror)).toEqual([
      { row: 'apagones', file: path, eIds: ['art_2-bis'] },
      { row: 'apagones', file: path, eIds: ['art_3'] },
    ]);
    expect(soughtIn(country.data, empty(), 'otra/copia')).toEqual([]);
  });

  test('each lacks a reading until somebody accepts it, and then says nothing', () => {
    expect(told(before, empty())).toEqual([
      expect.stringMatching(/^reading-missing: zz~apagones se apoya en zz\/LEY-9\.md~art_2-bis/),
      expect.stringMatching(/^reading-missing: .*art_3.*llega a la ficha de apagones$/),
    ]);
    const { readings, written } = accepted(before);
    expect(written).toEqual(['apagones zz/LEY-9.md~art_2-bis', 'apagones zz/LEY-9.md~art_3']);
    expect(told(before, readings)).toEqual([]);
  });

  test('a change tells the answer, the norm that its note names, its penalty and what it reaches', () => {
    const { readings } = accepted(before);
    const note = '(Artículo sustituido por art. 1° de la Ley N° 12.345 B.O. 2/10/2026)';
    const after = { [path]: law('Apagar: prisión de dos a seis años.', { note }) };
    expect(told(after, readings)).toEqual([
      'reading-changed: zz~apagones se apoya en zz/LEY-9.md~art_2-bis: el texto no es el que leímos; según la nota, lo cambió Ley 12.345 (2 de octubre de 2026); penas: prison 1-3 years → prison 2-6 years; revisa la respuesta y acepta con «--accept apagones»; llega a la ficha de apagones',
    ]);
  });

  test('where no note says which norm, that is said too', () => {
    const { readings } = accepted(before);
    expect(told({ [path]: law('Encender.') }, readings)[0]).toContain(
      'la copia no dice qué norma lo cambió',
    );
  });

  test('a text that is repealed, or gone with its file, is missing', () => {
    const { readings } = accepted(before);
    expect(told({ [path]: law('(Artículo derogado por la Ley N° 8)') }, readings)).toEqual([
      expect.stringContaining('el archivo la trae sin texto'),
    ]);
    const gone = told({ 'zz/LEY-8.md': before[path] }, readings);
    expect(gone.filter((each) => each.includes('el archivo no está'))).toHaveLength(2);
  });

  test('what was enacted is no text in force, and is not accepted as one', () => {
    const enacted = {
      [path]: before[path].replace('source:', 'text_state: "as_enacted"\nsource:'),
    };
    const { readings } = accepted(enacted);
    expect([...(readings.byRow.get('apagones')?.values() ?? [])]).toEqual([
      { mirror, readOn: asOf, unread: 'as-enacted' },
      { mirror, readOn: asOf, unread: 'as-enacted' },
    ]);
    expect(told(enacted, readings)).toEqual([]);
    expect(told(before, readings)[0]).toContain('no se podía leer y ahora sí');
  });

  test('one that a copy cuts amid a sentence is not read either', () => {
    const whole =
      'El que apague un farol en una noche sin luna sufrirá presidio menor en su grado mínimo.';
    const cut = (text: string) => ({
      [path]: foreignLaw(
        'bcn',
        `## Artículo 2 BIS\n\nART. 2 bis.\n\n${text}\n\n## Artículo 3\n\nÁmbar.`,
        { country: 'zz', published: '2026-10-01' },
      ),
    });
    const { readings } = accepted(cut(whole));
    expect(told(cut(whole.slice(0, -8)), readings)).toEqual([
      expect.stringContaining('cortado a media frase'),
    ]);
  });

  test('an article that was not there, and a norm about our matter that was not either', () => {
    const { readings } = accepted(before);
    const more = '\nARTICULO 4º — Del farol ajeno.\n';
    const after = {
      [path]: law('Apagar: prisión de uno a tres años.', { more }),
      'zz/LEY-10.md': law('Otro.'),
    };
    expect(told(after, readings)).toEqual([
      expect.stringMatching(/^new-article: zz\/LEY-9\.md~art_4 no estaba la última vez/),
      expect.stringMatching(/^new-norm: zz\/LEY-10\.md, .* trata de faroles/),
    ]);
  });

  test('an old copy is silent, and a day that cannot be does not make it young', () => {
    const old = (day: string) => ({
      [path]: before[path]
        .replace('2026-10-01', '2020-10-01')
        .replace('source:', `last_updated: "${day}"\nsource:`),
    });
    const { readings } = accepted(old('2222-02-02'));
    expect(told(old('2222-02-02'), readings)).toEqual([
      expect.stringMatching(
        /^witness-silent: La norma más nueva del corpus es del 1 de octubre de 2020/,
      ),
    ]);
    expect(ask(old('2222-02-02'), readings).survey.doubts).toEqual([
      { why: 'placeholder', count: 1, some: ['zz/LEY-9.md (2222-02-02)'] },
    ]);
  });

  test('accepting one answer leaves the others as they were', () => {
    expect(accepted(before, { kind: 'row', row: 'faroles' }).written).toEqual([]);
    expect(accepted(before, { kind: 'row', row: 'apagones' }).written).toHaveLength(2);
  });
});

describe('what is kept', () => {
  test('is read again as it was written, and files of no answer are deleted', () => {
    const tree = folderWith({ 'src/data/readings/zz/otra.json': '{}\n' });
    const { readings } = accepted(before);
    saveForeignReadings(tree, 'zz', readings);
    expect(loadForeignReadings(tree, 'zz')).toEqual(readings);
    expect(loadForeignReadings(tree, 'zz').byRow.has('otra')).toBe(false);
  });

  test('edited by hand it stops, with the file', () => {
    const tree = folderWith({ 'src/data/readings/zz/faroles.json': '{"a~b":{"texto":"x"}}' });
    expect(() => loadForeignReadings(tree, 'zz')).toThrow(
      /src\/data\/readings\/zz\/faroles\.json: valor inesperado en «a~b/,
    );
  });

  test('who watches is data; whoever is not named, nobody watches', () => {
    const file = 'src/data/watch/countries.yaml';
    const tree = folderWith({
      [file]: 'zz: { by: machine, mirrors: [a/b] }\nyy: { by: hand, lastOn: 2026-11-28 }\n',
    });
    expect(loadWatchers(tree).get('zz')).toEqual({ by: 'machine', mirrors: ['a/b'] });
    expect(loadWatchers(tree).get('xx')).toBeUndefined();
    const wrong = folderWith({
      [file]: 'zz: { by: machine, mirrors: [a/b] }\nyy: { by: nadie }\n',
    });
    expect(() => loadWatchers(wrong)).toThrow(/countries\.yaml:2: valor inesperado en «yy/);
  });
});
