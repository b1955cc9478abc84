import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/registry/read-yaml.ts';

const text = 'a: 1\nb:\n  - x\n  - y: 2\n    z: ño\n2020-01-02: null\n';

function placeOf(path: PropertyKey[], part?: 'key' | 'value'): string {
  const read = readYaml(text);
  if (!read.ok) throw new Error(read.reason.en);
  const { start, end } = read.yaml.place(path, part);
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

describe('places in YAML', () => {
  test.each([
    [['a'], undefined, '1:4-1:5'],
    [['a'], 'key', '1:1-1:2'],
    [['b', 1, 'z'], undefined, '5:8-5:10'],
    [['2020-01-02'], 'key', '6:1-6:11'],
    [['b', 9], undefined, '3:3-6:1'],
    [['missing'], undefined, '1:1-7:1'],
  ] as const)('%j %s', (path, part, expected) => {
    expect(placeOf([...path], part)).toBe(expected);
  });

  test.each([
    ['b:\n  a: 1\na: 2\n', '3:1-3:2'],
    ['b: |\n  a: 1\n\n# a: 2\na: 3\n', '5:1-5:2'],
    ['b: "x\n  a: y"\na: 3\n', '3:1-3:2'],
    ['{ b: 1, a: 2 }\n', '1:9-1:10'],
    ["'a': 1\n", '1:1-1:4'],
    ['aa: 1\na: 2\n', '2:1-2:2'],
  ])('the key «a» of %j', (each, place) => {
    const read = readYaml(each);
    if (!read.ok) throw new Error(read.reason.en);
    const { start, end } = read.yaml.place(['a'], 'key');
    expect(`${start.line}:${start.column}-${end.line}:${end.column}`).toBe(place);
  });

  test('a block inside another file is placed in that file', () => {
    const whole = '---\na: 1\nb: 2\n---\n';
    const read = readYaml('a: 1\nb: 2\n', whole, 4);
    expect(read.ok && read.yaml.place(['b']).start).toEqual({ line: 3, column: 4, offset: 12 });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a: 1\na: 2\n', '2:1', 'clave repetida: «a»'],
    ['a: [1\nb: 2\n', '1:4', 'falta una coma o cerrar [ o {'],
    ['a: "x\n', '1:4', 'comillas sin cerrar'],
    ['es: Castiga: a quien\n', '1:12', 'un texto con «: » va entre comillas'],
    ['a: 1\nes: @ella\n', '2:5', 'un texto que empieza con un signo va entre comillas'],
    [
      "es: 'Ya' pasó\n",
      '1:5',
      'un texto que empieza con comillas o con [ va entero entre otras comillas',
    ],
    ['a:\n  - x: 1\n  -y: 2\n', '3:3', 'falta un espacio tras «-»'],
    ['a: 1\nb:2\nc: 3\n', '2:3', 'falta un espacio tras los dos puntos'],
    [
      'a: 1\nb:\u00a02\nc: 3\n',
      '2:3',
      'un espacio duro (U+00A0), que se ve igual: cámbialo por uno normal',
    ],
    ['a:\n  b: x\n   c: 2\n', '3:4', 'sangría que no cuadra con las líneas de arriba'],
    // Where the indentation is, and not where the next line stops fitting.
    ['a:\n   b: x\n  c: 2\n', '2:4', 'sangría que no cuadra con las líneas de arriba'],
    ['a:\n b: x\n  c: 2\n', '2:2', 'sangría que no cuadra con las líneas de arriba'],
    ['a:\n    - b: 1\n  - b: 2\n', '2:5', 'sangría que no cuadra con las líneas de arriba'],
    ['a: >-\n    b\n  c\nd: 1\n', '2:5', 'sangría que no cuadra con las líneas de arriba'],
    ['a:\nb: x\n  c: 2\n', '2:1', 'sangría que no cuadra con las líneas de arriba'],
    ['a: !ojo\n', '1:4', 'una etiqueta (!) o directiva (%)'],
    ['a: &x [*x]\n', '1:1', 'un alias (*) o un ancla (&)'],
    ['a: 1\n---\nb: 2\n', '2:1', 'un segundo documento tras ---'],
  ])('%j', (bad, place, reason) => {
    const read = readYaml(bad);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(`${read.place.start.line}:${read.place.start.column}`).toBe(place);
    expect(read.reason.es).toBe(reason);
  });

  test('blocks inside blocks without end', () => {
    const read = readYaml(`${'['.repeat(20_000)}1${']'.repeat(20_000)}`);
    expect(!read.ok && read.reason.es).toBe('bloques dentro de bloques sin fin');
  });

  test('a block shared by two keys can be read, and one that holds another many times over', () => {
    expect(readYaml('a: &x [1]\nb: [*x, *x]\n').ok).toBe(true);
    const levels = Array.from(
      { length: 30 },
      (_, index) => `k${index + 1}: &k${index + 1} [*k${index}, *k${index}]`,
    );
    expect(readYaml(`k0: &k0 [1]\n${levels.join('\n')}\n`).ok).toBe(true);
  });

  test('dates stay text, so that an impossible one can be named', () => {
    const read = readYaml('2020-02-31: 2020-01-02\n');
    expect(read.ok && read.yaml.data).toEqual({ '2020-02-31': '2020-01-02' });
  });
});
