import { describe, expect, test } from 'vitest';
import { collectionRows } from '../../src/registry/collections.ts';
import { baseFile, checkWith, lineOf, page } from '../support/project.ts';

const folders = collectionRows.map(([, { folder }]) => folder);

const art1 = 'src/data/instruments/pe/ley-1/art_1.yaml';
const line = 'src/data/services/linea-1.yaml';

/** Findings of a tree, as lines, without the notes about provisions that nobody cites. */
function findings(files: Record<string, string | Uint8Array | null>): string[] {
  return checkWith(files)
    .findings.filter(({ severity }) => severity !== 'info')
    .map((finding) => `${lineOf(finding)}: ${finding.message.es}`);
}

describe('a file that cannot be read gives one finding, and the rest is still checked', () => {
  const broken = page('Lo dice el [artículo 9](norma:ley-1~art_9).');
  const alsoFound = 'src/content/docs/z.md';
  const en = 'src/content/docs/en/z.md';

  test.each<[string, Record<string, string | Uint8Array | null>, string[]]>([
    [
      'invalid UTF-8',
      { [line]: Uint8Array.from([...Buffer.from('id: linea-1\nname: '), 0xc3, 0x28]) },
      [
        `${line}:2:1-2:1 readable-file: Bytes inesperados que no son UTF-8; se esperaba un archivo guardado en UTF-8`,
      ],
    ],
    [
      'an empty file',
      { [line]: ' \n' },
      [
        `${line}:1:1-1:1 readable-file: Archivo vacío inesperado; se esperaba contenido, o borrar el archivo`,
      ],
    ],
    [
      'a duplicate key',
      { [line]: 'id: a\nid: b\n' },
      [
        `${line}:2:1-2:1 valid-yaml: YAML inesperado (clave repetida: «id»); se esperaba YAML que se pueda leer`,
      ],
    ],
    [
      'a date that does not exist',
      { [line]: baseFile(line).replace('verifiedOn: 2024-01-01', 'verifiedOn: 2024-02-30') },
      [
        `${line}:15:13-15:23 valid-data: Valor inesperado «2024-02-30»; se esperaba una fecha que exista, AAAA-MM-DD`,
      ],
    ],
    [
      'a missing key',
      { [line]: baseFile(line).replace('verifiedBy: source\n', '') },
      [
        `${line}:1:1-21:1 valid-data: Falta la clave «verifiedBy»; se esperaba uno de: source, call`,
      ],
    ],
    [
      'an id that is not the name of the file',
      { [line]: baseFile(line).replace('id: linea-1', 'id: linea-2') },
      [
        `${line}:1:5-1:12 valid-data: Identificador inesperado «linea-2»; se esperaba «linea-1», como el nombre del archivo, o que el archivo se llame «linea-2.yaml»`,
      ],
    ],
    [
      'a file out of place',
      { 'src/data/nowhere/x.yaml': 'id: x\n' },
      [
        `src/data/nowhere/x.yaml:1:1-1:1 valid-data: Archivo inesperado en esta carpeta; se esperaba src/data/instruments/<país>/<norma>/ o una de estas carpetas de src/data: ${folders.join(', ')}`,
      ],
    ],
    [
      'a provision without its instrument',
      {
        'src/data/instruments/pe/ley-3/art_1.yaml': baseFile(
          'src/data/instruments/pe/ley-2/art_1.yaml',
        ),
      },
      [
        'src/data/instruments/pe/ley-3/art_1.yaml:1:1-1:1 valid-data: Norma inesperada «ley-3»; se esperaba un archivo instrument.yaml en su carpeta',
      ],
    ],
    ...(
      [
        ['an escaped control', 'Orient\\e[31ma', 'U+001B'],
        ['an escaped mark of direction', 'Orienta\\u202e', 'U+202E'],
        ['an escaped NUL', 'Orienta\\0', 'U+0000'],
      ] as const
    ).map(([title, text, code]): [string, Record<string, string>, string[]] => [
      title,
      { [line]: baseFile(line).replace('es: Orienta.', `es: "${text}"`) },
      [
        `${line}:6:7-6:${9 + text.length} visible-characters: Carácter invisible inesperado ${code}; se esperaba texto que se vea: bórralo`,
      ],
    ]),
    [
      'an unknown front-matter key',
      { 'src/content/docs/a.md': page('Hola.', 'autor: x\n') },
      [
        'src/content/docs/a.md:5:1-5:6 valid-front-matter: Clave inesperada «autor»; se esperaba uno de: description, tableOfContents, movedFrom',
      ],
    ],
    [
      'a page type that does not exist',
      { 'src/content/docs/a.md': '---\ntitle: A\ntype: pagina\n---\nHola.\n' },
      [
        'src/content/docs/a.md:3:7-3:13 valid-front-matter: Valor inesperado «pagina»; se esperaba uno de: home, page, guide, protocol, form, analysis, training, part',
      ],
    ],
    [
      'a page without front matter',
      { 'src/content/docs/a.md': 'Hola.\n' },
      [
        'src/content/docs/a.md:1:1-1:1 valid-front-matter: Página sin cabecera; se esperaba un bloque entre dos líneas --- con title y type',
      ],
    ],
    [
      'a MDX syntax error',
      { 'src/content/docs/a.mdx': page('\nHola {\n') },
      [
        'src/content/docs/a.mdx:7:6-7:6 valid-markup: Marcado inesperado (una llave { sin cerrar); se esperaba MDX que se pueda leer',
      ],
    ],
  ])('%s', (_, files, expected) => {
    const found = findings({ ...files, [alsoFound]: broken, [en]: broken });
    const rest = found.filter((each) => each.startsWith(alsoFound));
    expect(found.filter((each) => !each.startsWith(alsoFound) && !each.startsWith(en))).toEqual(
      expected,
    );
    expect(rest).toEqual([
      `${alsoFound}:6:12-6:43 provision-exists: Disposición inesperada «art_9» en «ley-1»; se esperaba una de: art_1, art_2`,
    ]);
  });
});

describe('the union of a version says what is wrong with it', () => {
  test('not with the repeal it could also have been', () => {
    const files = {
      [art1]: baseFile(art1).replace(
        'level: official\n      readThrough: 2024-01-01\n  2020',
        'level: oficial\n      readThrough: 2024-01-01\n  2020',
      ),
    };
    expect(findings(files)).toEqual([
      `${art1}:24:14-24:21 valid-data: Valor inesperado «oficial»; se esperaba «official», o uno de: secondary, inference, unverified`,
    ]);
  });

  test('a repeal may say who made it', () => {
    const art2 = 'src/data/instruments/pe/ley-1/art_2.yaml';
    const repeal = `2020-01-02:\n    repealed: true\n    changedBy: ley-2\n    sources:\n      - official: https://spij.minjus.gob.pe/\n        read: https://spij.minjus.gob.pe/\n    verification:\n      level: official\n      readThrough: 2024-01-01`;
    expect(findings({ [art2]: baseFile(art2).replace('2020-01-02: null', repeal) })).toEqual([]);
  });
});

test('a key that is none is told those of its record, the most alike first', () => {
  const path = 'src/data/services/linea-1.yaml';
  const { findings } = checkWith({ [path]: `${baseFile(path)}horario: x\n` });
  expect(findings[0]?.message.es).toMatch(/«horario»; se esperaba uno de: hours, /);
});
