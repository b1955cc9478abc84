import { describe, expect, test } from 'vitest';
import { everyDay } from '../support/every-day.ts';
import { recognise } from '../support/recognise.ts';

/** Ways of naming a provision, and what each is. */
const provisions: [string, string[]][] = [
  ['artículo 5', ['art_5']],
  ['art. 154-B', ['art_154-B']],
  ['Art. 12°', ['art_12']],
  ['art.º 7', ['art_7']],
  ['arts. 5, 9 y 11', ['art_5', 'art_9', 'art_11']],
  ['artículos 3 al 5', ['art_3', 'art_4', 'art_5']],
  ['artículo 139.3', ['art_139__para_3']],
  ['inciso 3 del artículo 36', ['art_36__para_3']],
  ['art. 36 inc. 3', ['art_36__para_3']],
  ['artículo 8, literal b)', ['art_8__lit_b']],
  ['literales a) y c) del artículo 8', ['art_8__lit_a', 'art_8__lit_c']],
  ['numeral 8.1 del artículo 8', ['art_8__para_1']],
  ['segundo párrafo del artículo 46', ['art_46__al_2']],
  ['incisos 5 y 9 del artículo 36', ['art_36__para_5', 'art_36__para_9']],
  ['artículos 1, inciso 2, y 7', ['art_1__para_2', 'art_7']],
  ['Primera Disposición Complementaria Final', ['dcf_1']],
  ['art. 1969', ['art_1969']],
];
/** Ways of naming a norm, what each is, and what joins a provision to it. */
const norms: [string, string, string[]][] = [
  ['Código Penal', 'cp', [' del ', ', ']],
  ['Código Procesal Penal', 'cpp', [' del ', ', ']],
  ['Código Civil', 'cc', [' del ', ', ']],
  ['Nuevo Código Procesal Constitucional', 'ncpco', [' del ', ', ']],
  ['Código de los Niños y Adolescentes', 'cna', [' del ', ', ']],
  ['Constitución Política del Perú', 'const', [' de la ', ', ']],
  ['Constitución', 'const', [' de la ', ', ']],
  ['Ley 30364', 'ley-30364', [' de la ', ', ', ' ']],
  ['Ley N.° 30096', 'ley-30096', [' de la ', ', ', ' ']],
  ['Decreto Legislativo 1410', 'dleg-1410', [' del ', ', ', ' ']],
  ['D. Leg. N.º 1410', 'dleg-1410', [' del ', ', ', ' ']],
  ['Decreto Supremo N° 009-2016-MIMP', 'ds-009-2016-mimp', [' del ', ', ', ' ']],
  ['TUO de la Ley 30364', 'tuo-ley-30364', [' del ']],
  ['CP', 'cp', [' del ', ' ']],
  ['C.P.P.', 'cpp', [' del ', ' ']],
  ['CC', 'cc', [' del ', ' ']],
  ['CPC', 'cpc', [' del ', ' ']],
];
const around =
  'X|(X)|según X, la víctima|X.|X;|«X»|"X"|el delito (X) se|conforme a X y otros|— X —|(X, entre otros)|X: la pena|(véase X).|- X|[X]'.split(
    '|',
  );

const read = (text: string): string[] =>
  recognise(text, 'es').map(({ instrument, provisions: ids, kind }) =>
    [instrument, ...ids, ...(kind ? [kind] : [])].join(' '),
  );

/** The last article of each; of norms that are no code, none passes 999. */
const lasts: Record<string, number> = {
  const: 206,
  cp: 452,
  cpp: 566,
  cc: 2122,
  cpc: 840,
  cna: 252,
  ncpco: 124,
};
const asRead = (id: string, ids: string[]) =>
  ids.some((each) => Number(/^art_(\d+)/.exec(each)?.[1] ?? 0) > (lasts[id] ?? 999))
    ? `other:${id}`
    : [id, ...ids].join(' ');

describe('each way of naming a provision, with each norm', () => {
  test.each(provisions)('%s', (provision, ids) => {
    const wrong = norms.flatMap(([norm, id, links]) =>
      links.flatMap((link) =>
        around.flatMap((frame) => {
          const text = frame.replace('X', provision + link + norm);
          const found = read(text);
          return found.join() === asRead(id, ids) ? [] : [`${text} → ${found.join(' | ')}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(provisions)('two citations in a row, the second of %s', (provision, ids) => {
    const joints = [' y el ', ', así como el ', '; ', ' y con el ', ' o el '];
    const full = norms.map(([norm, id, links]) => ({ id, text: (links[0] ?? ' ') + norm }));
    const pairs = full.flatMap((first) =>
      full.flatMap((second) =>
        first.id === second.id ? [] : joints.map((joint) => ({ first, second, joint })),
      ),
    );
    // Every day one of three: each norm, first and second, and each joint are among them.
    const wrong = everyDay(pairs, 3).flatMap(({ first, second, joint }) => {
      const text = `artículo 20${first.text}${joint}${provision}${second.text}`;
      const wanted = [`${first.id} art_20`, asRead(second.id, ids)];
      return read(text).join() === wanted.join() ? [] : [`${text} → ${read(text).join(' | ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each(provisions)('the norm first: %s', (provision, ids) => {
    const wrong = norms.flatMap(([norm, id]) => {
      if (/^[A-Z.]+$/.test(norm)) return [];
      const name = id === 'const' ? `la ${norm}` : norm;
      return [`${name}, ${provision}`, `${name} (${provision})`, `${name}: ${provision}`].flatMap(
        (text) =>
          read(text).join() === asRead(id, ids) ? [] : [`${text} → ${read(text).join(' | ')}`],
      );
    });
    expect(wrong).toEqual([]);
  });
});
