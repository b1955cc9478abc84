import { expect, test } from 'vitest';
import { textOf, toldOf, lacking } from '../support/scenario-told.ts';

test('an answer to the question about suicide with no mark is told', () => {
  const unmarked = (id: string, mark: string) =>
    toldOf(id, textOf(id).replaceAll(new RegExp(`^ *hears:\\n *- ${mark}\\n`, 'gm'), ''))
      .map(({ said }) => said)
      .join('\n');
  expect(unmarked('agresion-grabada', 'yes')).toMatch(/hears con yes/);
  expect(unmarked('tiene-quince', 'no')).toMatch(/hears con no/);
});

test('what was already done is asked before what is near', () => {
  const id = 'todo-bien-y-salio-mal';
  const late = textOf(id).replace(/¿ya hiciste algo\?(?=»)/, '¿tienes cerca con qué?');
  expect(late).not.toBe(textOf(id));
  expect(toldOf(id, late).map(({ said }) => said)).toEqual([
    expect.stringContaining('«cerca» antes de lo que ya hizo'),
  ]);
});

test('words of not wanting to live, or of a threat, ask for their mark where they stand', () => {
  const id = 'se-corta-la-llamada';
  const bare = textOf(id).replaceAll(/^ {4}hears:\n(?: {6}- \w+\n)+/gm, '');
  const told = toldOf(id, bare);
  expect(told.map(({ said }) => said)).toEqual([
    expect.stringContaining('«Mi ex» sin marca'),
    expect.stringContaining('«ya no quiero estar» sin marca'),
  ]);
});

test('whoever calls themselves a burden is heard as somebody who despairs', () => {
  const id = 'exponen-a-una-companera';
  const text = textOf(id).replace('No quiero dejarlos botados', 'No quiero ser una carga');
  expect(text).not.toBe(textOf(id));
  expect(toldOf(id, text).map(({ said }) => said)).toEqual([
    expect.stringContaining('«ser una carga» sin marca; se esperaba hears con despair'),
  ]);
});

test('what the aggressor saw, or a call that they end, asks for its mark; and Línea 100 is not called unless she knows that it may tell others', () => {
  const id = 'pareja-que-controla';
  const bare = textOf(id).replaceAll(/^ {8}hears:\n {10}- hurt\n/gm, '');
  expect(toldOf(id, bare).map(({ said }) => said)).toEqual([
    expect.stringContaining('«Ya lo vio» sin marca; se esperaba hears con hurt'),
    expect.stringContaining('«usted quién es» sin marca; se esperaba hears con hurt'),
    expect.stringContaining('«Cuelga.» sin marca; se esperaba hears con hurt'),
  ]);
  const unsaid = textOf(id).replaceAll('la Línea 100 puede avisar', 'la Línea 100 orienta');
  expect(toldOf(id, unsaid).map(({ said }) => said)).toEqual([
    expect.stringContaining('«Línea 100» sin decir que puede avisar'),
    expect.stringContaining('«Línea 100» sin decir que puede avisar'),
  ]);
});

test('whoever lives with the person who threatens her is asked about another place tonight, and a shelter, on every way', () => {
  const id = 'pareja-que-controla';
  const bare = textOf(id).replace('      - threat\n      - home\n', '      - threat\n');
  expect(toldOf(id, bare).map(({ said }) => said)).toContainEqual(
    expect.stringContaining('«Mi esposo» sin marca; se esperaba hears con home'),
  );
  expect(toldOf(id, lacking(id, ['n9', 'b'], 'refuge')).map(({ said }) => said)).toEqual([
    expect.stringMatching(/llega a «e1» sin «refuge», que pide «home»/),
  ]);
  const unsaid = textOf(id).replace(
    'por un refugio? Puede no haber cupo. «Sí, para otro día».',
    'qué más hay?',
  );
  expect(toldOf(id, unsaid).map(({ said }) => said)).toEqual([
    expect.stringContaining('«refuge» sin todo lo que se pregunta'),
  ]);
});

test('whether somebody may kill her stands for no question about a threat', () => {
  const id = 'exponen-a-una-companera';
  const text = textOf(id).replace(
    'si la amenazaron con matarla, «sí, en los comentarios», que no repite;',
    'si pueden matarla, «no sé»;',
  );
  expect(text).not.toBe(textOf(id));
  expect(toldOf(id, text).map(({ said }) => said)).toEqual([
    expect.stringContaining('«danger» sin todo lo que se pregunta'),
  ]);
});

test('whoever calls in a choice that serves says so, and that help goes', () => {
  const id = 'todo-bien-y-salio-mal';
  const bare = lacking(id, ['n2', 'c'], 'sends');
  expect(toldOf(id, bare).map(({ said }) => said)).toEqual([
    expect.stringContaining('106» sin marca; se esperaba does con sends'),
  ]);
});

test('an image that comes asks for its mark, unless an error there asks for the same', () => {
  const id = 'plata-para-esta-noche';
  const bare = textOf(id).replace(/^ {8}hears:\n {10}- image\n/m, '');
  expect(toldOf(id, bare).map(({ said }) => said)).toEqual([
    expect.stringContaining('«Lo manda» sin marca; se esperaba hears con image'),
  ]);
});

test('a harm that an error, or somebody left exposed, says by itself is not said twice', () => {
  const id = 'es-policia';
  const twice = textOf(id)
    .replace('        error: contactar-al-agresor\n', '$&        harms: true\n')
    .replace('        hears:\n          - hurt\n        next: n4\n', '        harms: true\n$&');
  const told = toldOf(id, twice);
  expect(told.map(({ said }) => said)).toEqual([
    expect.stringContaining('«n1a» dice su daño dos veces; se esperaba error'),
    expect.stringContaining('«n1d» dice su daño dos veces; se esperaba hears con hurt'),
  ]);
  expect(told.every(({ line }) => line.endsWith('harms: true'))).toBe(true);
});
