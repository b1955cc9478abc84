import { describe, expect, test } from 'vitest';
import { baseFile, checkWith, page } from '../support/project.ts';

const service = 'src/data/services/linea-1.yaml';
const good = baseFile(service);
const letters = 'bcdefghijklmnopqrst';

/** Records that somebody wrote to do harm, or that a program mangled, and the one rule that tells of each. */
const records: readonly [string, string | Uint8Array, string][] = [
  ['a tag that would run', 'id: !!js/function "x"\n', 'valid-yaml'],
  ['two documents', `${good}---\nid: x\n`, 'valid-yaml'],
  ['an alias inside itself', 'id: linea-1\nname: &a [*a]\n', 'valid-yaml'],
  ['a block that is itself', '&a\nid: *a\n', 'valid-yaml'],
  ['lists inside lists', `a: ${'['.repeat(50_000)}\n`, 'valid-yaml'],
  [
    'blocks inside blocks',
    Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    'valid-yaml',
  ],
  ['a NUL', 'id: li\0nea-1\n', 'visible-characters'],
  ['a second mark of order', `\ufeff\ufeff${good}`, 'visible-characters'],
  ['a key of every object', `${good}__proto__: x\n`, 'valid-data'],
  ['only a comment', '# nada\n', 'valid-data'],
  ['a list', '- a\n- b\n', 'valid-data'],
  ['a text', 'hola\n', 'valid-data'],
  ['what is no number', good.replace("value: '100'", 'value: .nan'), 'valid-data'],
  [
    'an address that runs',
    good.replace('https://www.gob.pe/', 'javascript:alert(1)'),
    'valid-data',
  ],
  ['a phone that is a page', good.replace("value: '100'", 'value: <b>100</b>'), 'valid-data'],
  [
    'a phone turned round',
    good.replace("value: '100'", "value: '1\u202e001'"),
    'visible-characters',
  ],
  ['UTF-16', Buffer.from(good, 'utf16le'), 'readable-file'],
  ['bytes of nothing', Uint8Array.from([0x69, 0xff, 0xfe]), 'readable-file'],
];

/** The same of pages: what stands in the body. */
const bodies: readonly [string, string, string][] = [
  ['quotes inside quotes', `${'>'.repeat(10_000)} x`, 'valid-markup'],
  [
    'elements inside elements',
    `${'<div>\n\n'.repeat(3000)}${'</div>\n\n'.repeat(3000)}`,
    'valid-markup',
  ],
  ['an export', 'export default () => null', 'no-raw-code'],
  ['an import that reads files', "import fs from 'fs';", 'no-raw-code'],
  ['an import of one component', "import X from '~/components/Form.astro';", 'no-raw-code'],
  ['an expression', "{await import('fs')}", 'no-raw-code'],
  ['a style', '<style>a{}</style>', 'no-raw-code'],
  ['a picture that runs', '<svg onload="alert(1)" />', 'no-raw-code'],
  ['a frame', '<iframe src="https://example.org/" />', 'no-raw-code'],
  ['a form', '<form action="https://example.org/" />', 'no-raw-code'],
  ['another base', '<base href="//example.org/" />', 'no-raw-code'],
  ['a page that moves', '<meta http-equiv="refresh" content="0" />', 'no-raw-code'],
  ['a style on an element', '<p style="position:fixed">x</p>', 'no-raw-code'],
  ['an attribute that is code', '<a href={"javascript:alert(1)"}>aquí no</a>', 'no-raw-code'],
  ['attributes spread', '<a {...{onclick: 1}}>aquí no</a>', 'no-raw-code'],
  ['a fragment', '<><p>x</p></>', 'no-raw-code'],
  ['a picture of another site', '![x](//example.org/a.png)', 'no-raw-code'],
  ['code in a note', 'a[^1]\n\n[^1]: <script>x</script>', 'no-raw-code'],
  ['a link that runs', '[enlace roto](JaVaScRiPt:alert(1))', 'link-scheme'],
  ['its letters as numbers', '[enlace roto](&#106;avascript:alert(1))', 'link-scheme'],
  ['a tab within', '[enlace roto](java&#9;script:alert(1))', 'link-scheme'],
  ['a page as a text', '<a href="data:text/html,x">enlace roto</a>', 'link-scheme'],
  ['a scheme in capitals', '[artículo 1](NORMA:ley-1~art_1)', 'link-scheme'],
  ['a member of a component', '<Foo.Bar />', 'component-exists'],
  ['a text turned round', 'hola \u202e aloh', 'visible-characters'],
  ['the same by its name', 'hola &rlm; aloh', 'visible-characters'],
];

describe('each gives one finding, of the rule that knows', () => {
  test.each(records)('%s', (_, content, rule) => {
    const { findings } = checkWith({ [service]: content });
    expect(findings.map(({ ruleId }) => ruleId).filter((id) => id !== 'provision-uncited')).toEqual(
      [rule],
    );
  });

  test.each(bodies)('%s', (_, body, rule) => {
    const file = 'src/content/docs/a.mdx';
    const { findings } = checkWith({
      [file]: page(`\n${body}`),
      'src/content/docs/en/a.mdx': page('Hi.'),
    });
    const own = findings.filter((each) => each.file === file);
    expect(own.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });
});

describe('and these are read, in time', () => {
  test('a record that holds another a million times is refused at once', () => {
    const bomb = Array.from(letters).map((each, at) => {
      const before = at === 0 ? 'a' : letters.charAt(at - 1);
      return `${each}: &${each} [*${before},*${before},*${before},*${before}]`;
    });
    const { findings } = checkWith({ [service]: `a: &a [x]\n${bomb.join('\n')}\n` });
    expect(
      findings.every(({ ruleId }) => ['valid-data', 'provision-uncited'].includes(ruleId)),
    ).toBe(true);
  });
  test.each([
    ['a line without end', 'una palabra '.repeat(50_000)],
    ['brackets', '['.repeat(10_000)],
    ['stars', '*a '.repeat(10_000)],
    ['thousands of citations', '[artículo 1](norma:ley-1~art_1) '.repeat(3000)],
    ['thousands of rows', `| a |\n| - |\n${'| x |\n'.repeat(3000)}`],
  ])('%s', (_, body) => {
    const files = { 'src/content/docs/a.md': page(body), 'src/content/docs/en/a.md': page(body) };
    expect(checkWith(files).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  test('imports without end, and one that is none', () => {
    const line = "import { Note } from '~/components';";
    const body = `${`${line}${' '.repeat(40)}\n`.repeat(40)}import fs from 'fs';`;
    const { findings } = checkWith({ 'src/content/docs/a.mdx': page(`\n${body}`) });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('no-raw-code');
  });
  test.each([
    ['lines of Windows', good.replaceAll('\n', '\r\n')],
    ['lines of an old Mac', good.replaceAll('\n', '\r')],
    ['a mark of order', `\ufeff${good}`],
  ])('%s', (_, content) => {
    expect(
      checkWith({ [service]: content }).findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });
});
