import { describe, expect, test, vi } from 'vitest';
import { changeDraft, type TellChange } from '../../scripts/new/change.ts';
import { nextVersion } from '../../src/registry/protocol-versions.ts';
import { checkWith, projectWith } from '../support/project.ts';

type Files = Record<string, string>;
const days = { today: '2024-02-03', asOf: '2024-01-01' };
const versionsFile = 'src/data/changes/a.yaml';

const head = (type: string, more: string) =>
  `---\ntitle: A\ntype: ${type}\n${more}purpose: Probar.\nasOf: 2024-01-01\nreviewed: pending\nversion: 2024.01.1\n---\n\n`;
const whole = 'code: 1\naudience: [team]\nuseWhen: hace falta.\nneedsReview: [legal]\n';
const pages = (es: string, en: string): Files => ({
  'src/content/docs/protocolos/a.md': `${head('protocol', whole)}Para empezar.\n`,
  'src/content/docs/en/protocolos/a.md': `${head('protocol', whole)}To begin with.\n`,
  'src/content/docs/protocolos/a/b.md': head('part', 'part: 1\n') + es,
  'src/content/docs/en/protocolos/a/b.md': head('part', 'part: 1\n') + en,
});
const before = pages(
  '## Uno\n\nSe espera 48 horas.\n\n## Dos\n\nSe llama al 100.\n\n## Fuentes\n\nUn libro de 2001.\n',
  '## One\n\nWait 48 hours.\n\n## Two\n\nCall 100.\n\n## Sources\n\nA book of 2001.\n',
);
const told = (files: Files, tell: TellChange = {}): Files => ({
  ...files,
  ...changeDraft('a', tell, projectWith(files), days).files,
});
/** A change of a page, in Spanish or in English. */
const turned = (files: Files, ...turns: [page: string, was: string, is: string][]): Files =>
  turns.reduce((all, [page, was, is]) => {
    const file = `src/content/docs/${page}.md`;
    expect(all[file]).toContain(was);
    return { ...all, [file]: all[file]?.replace(was, is) ?? '' };
  }, files);
const ofVersions = (files: Files): string[] =>
  checkWith(files)
    .findings.filter(({ ruleId }) => ['version-moves', 'change-classed'].includes(ruleId))
    .map(({ file, place, message }) => `${file}:${place.start.line} ${message.es.slice(0, 34)}`);
const first = told(before);
const line: TellChange = { es: 'Cambió.', en: 'It changed.' };

describe('the versions of a protocol', () => {
  test('the first is its text of today, said by its first page, and tells no change', () => {
    expect(first[versionsFile]).toContain('  2024.02.1:\n    day: 2024-02-03\n    sections:\n');
    expect(first[versionsFile]).toMatch(
      / a\/b#uno: \{ sums: '\w{8} \w{8}', numbers: '48h', numbersEn: '48h' \}\n/,
    );
    expect(first[versionsFile]).toMatch(/ a\/b#dos: \{ .*help: '100', helpEn: '100' \}\n/);
    expect(first[versionsFile]).not.toContain('fuentes');
    expect(first['src/content/docs/en/protocolos/a.md']).toContain('version: 2024.02.1');
    expect(first['src/content/docs/protocolos/a/b.md']).toContain('version: 2024.01.1');
    expect(ofVersions(first)).toEqual([]);
  });

  test.each([
    ['another number', 'protocolos/a/b', '48', '24', 'protocolos/a/b.md:11'],
    ['other words', 'protocolos/a/b', 'Se espera', 'Esperan', 'protocolos/a/b.md:11'],
    ['English words alone', 'en/protocolos/a/b', 'Wait', 'Stay', 'en/protocolos/a/b.md:11'],
    ['another title', 'protocolos/a', 'title: A', 'title: B', 'protocolos/a.md:2'],
    ['a version put by hand', 'protocolos/a', '2024.02.1', '2024.02.2', versionsFile],
  ])('%s without a version is told where it stands', (_, page, was, is, where) => {
    const found = ofVersions(turned(first, [page, was, is]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(where);
  });

  test('what nobody signs asks for none: spaces, sources, who reviewed it', () => {
    const same = turned(
      first,
      ['protocolos/a/b', 'Se espera 48', 'Se espera\n48'],
      ['protocolos/a/b', 'de 2001', 'de 2002'],
      ['protocolos/a', 'asOf: 2024-01-01', 'asOf: 2024-01-02'],
    );
    expect(ofVersions(same)).toEqual([]);
  });

  test('a change takes a version, its class and the pages it is in; what did not change stays', () => {
    const changed = turned(
      first,
      ['protocolos/a/b', '48', '24'],
      ['en/protocolos/a/b', '48', '24'],
    );
    const next = told(changed, { ...line, class: 'number' });
    const [, later = ''] = next[versionsFile]?.split('  2024.02.2:\n') ?? [];
    expect(later).toContain('class: number');
    expect(later).toContain("a/b#uno: { sums: '");
    expect(later).not.toContain('a/b#dos');
    expect(next['src/content/docs/protocolos/a/b.md']).toContain('version: 2024.02.2');
    expect(next['src/content/docs/protocolos/a.md']).toContain('version: 2024.02.1');
    expect(ofVersions(next)).toEqual([]);
    // Told by hand as wording afterwards.
    const worded = next[versionsFile]?.replace('class: number', 'class: wording') ?? '';
    expect(ofVersions({ ...next, [versionsFile]: worded })[0]).toContain('Anotado como redacción');
  });

  test('a heading with other words is wording; one with another number is not', () => {
    const head: [string, string, string] = ['protocolos/a/b', '## Uno\n', '## El primero\n'];
    const next = told(turned(first, head), { ...line, class: 'wording' });
    expect(next[versionsFile]).toContain('a/b#uno: null');
    expect(ofVersions(next)).toEqual([]);
    const number = turned(first, head, ['protocolos/a/b', '48', '24']);
    const own = told(number, { ...line, class: 'number' });
    const worded = own[versionsFile]?.replace('class: number', 'class: wording') ?? '';
    expect(ofVersions({ ...own, [versionsFile]: worded })).toHaveLength(1);
  });
});

describe('what a team votes on is never told as mere wording', () => {
  const rich: Files = {
    ...before,
    'src/content/docs/protocolos/a/c.mdx': `${head('part', 'part: 2\n')}Se llama a las 24 horas y se visita a las 72. Avisa al 105 o al 106, o por [la línea](tel:100).

<Note title="X">Se espera una hora.</Note>

<List id="llamadas" />
`,
    'src/content/docs/en/protocolos/a/c.mdx': `${head('part', 'part: 2\n')}You call at 24 hours and visit at 72. Tell 105 or 106, or [the line](tel:100).

<Note title="X">Wait an hour.</Note>

<List id="llamadas" />
`,
    'src/data/lists/llamadas.yaml': `id: llamadas
kind: calls
title: { es: Llamadas, en: Calls }
items:
  - when: { es: Primero, en: First }
    blank: guardia
`,
    ...Object.fromEntries(
      ['guardia', 'jefatura'].map((id) => [
        `src/data/blanks/${id}.yaml`,
        `id: ${id}\nscope: contact\nlabel: { es: Quien atiende, en: Who answers }\nhelp: { es: Un nombre, en: A name }\n`,
      ]),
    ),
  };
  const start = told(rich);
  const page = 'src/content/docs/protocolos/a/c.mdx';
  const english = 'src/content/docs/en/protocolos/a/c.mdx';
  test.each([
    ['a number of the English page alone', english, '24 hours', '48 hours', 'inglés (24h → 48h)'],
    [
      'two numbers in each other’s place',
      page,
      '24 horas y se visita a las 72',
      '72 horas y se visita a las 24',
      'un número',
    ],
    ['a unit', page, '24 horas', '24 días', '(24h → 24d)'],
    ['one hour that is half of one', page, 'una hora', 'media hora', '(1h → 0.5h)'],
    ['whom to call first', page, '105 o al 106', '106 o al 105', 'un número'],
    ['where a link calls', page, 'tel:100', 'tel:105', 'a quién se llama'],
    ['text on the line of its component', page, 'espera una hora', 'espera dos horas', '(1h → 2h)'],
    [
      'the blank of a list',
      'src/data/lists/llamadas.yaml',
      'blank: guardia',
      'blank: jefatura',
      '(guardia → jefatura)',
    ],
  ])('%s', (_, file, was, is, message) => {
    expect(start[file]).toContain(was);
    const changed = { ...start, [file]: start[file]?.replace(was, is) ?? '' };
    const tell = { ...line, class: 'number' };
    const next = told(changed, tell)[versionsFile]?.replace('class: number', 'class: wording');
    const found = checkWith({ ...changed, [versionsFile]: next ?? '' }).findings;
    const own = found.filter(({ ruleId }) => ruleId === 'change-classed');
    expect(own.map((each) => each.message.es).join()).toContain(message);
  });

  test('attributes in another order change nothing', () => {
    const turn = (text = '') => text.replace('<Note title="X">', '<Note id="y" title="X">');
    const one = { ...start, [page]: turn(start[page]), [english]: turn(start[english]) };
    const next = told(one, { ...line, class: 'wording' });
    const swapped = next[page]?.replace('id="y" title="X"', 'title="X" id="y"') ?? '';
    expect(swapped).not.toBe(next[page]);
    expect(ofVersions({ ...next, [page]: swapped })).toEqual([]);
  });
});

test.each([
  ['no sections', '    sections: {}\n', 'La versión 2024.02.2 no tiene se'],
  [
    'a section taken out that never was',
    '    sections:\n      a#x: null\n',
    'Sección «a#x», que se quita y n',
  ],
  [
    'an earlier day',
    '    sections:\n      a: { sums: "11111111 11111111" }\n',
    'Día 2024-02-01 anterior al de la',
  ],
  ['a section that says the same', undefined, 'Sección «a/b#uno», que dice lo mi'],
])('a version with %s is told', (_, sections, message) => {
  const same = first[versionsFile]?.split('\n').find((each) => each.includes('a/b#uno:'));
  const day = sections?.includes('1111') ? '2024-02-01' : '2024-02-03';
  const version = `  2024.02.2:\n    day: ${day}\n    changes:\n      - class: rule\n        what: { es: Uno, en: One }\n${sections ?? `    sections:\n${same}\n`}`;
  const found = ofVersions({ ...first, [versionsFile]: (first[versionsFile] ?? '') + version });
  expect(found.join('\n')).toContain(message);
});

test('versions of a protocol that there is not are told', () => {
  const text = (first[versionsFile] ?? '').replace('id: a\n', 'id: z\n');
  expect(ofVersions({ ...first, 'src/data/changes/z.yaml': text }).join()).toContain(
    'No hay un protocolo «z»',
  );
});

describe('a history is never written over', () => {
  /** What the command says as it stops. */
  function stopped(files: Files, tell: TellChange): string {
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('stopped');
    });
    try {
      expect(() => told(files, tell)).toThrow('stopped');
      return String(said.mock.lastCall);
    } finally {
      for (const spy of [said, exit]) spy.mockRestore();
    }
  }
  const brokenBy = (file: string, text: string) =>
    stopped({ ...first, [file]: text }, { ...line, class: 'number' });

  test('where its file cannot be read, or its pages cannot', () => {
    const unread = `${first[versionsFile] ?? ''}  2024.02.2:\n    day: [\n`;
    expect(brokenBy(versionsFile, unread)).toContain(`No se puede leer ${versionsFile}`);
    const page = 'src/content/docs/protocolos/a/c.md';
    expect(brokenBy(page, '---\ntitle: [\n---\n')).toContain(`No se puede leer ${page}`);
    // Another protocol whose name begins alike is nothing to it.
    const other = 'src/content/docs/protocolos/ab.md';
    expect(brokenBy(other, '---\ntitle: [\n---\n')).toContain('Nada cambió');
  });

  test('where a change is told and there is no version before it', () => {
    expect(stopped(before, { ...line, class: 'number' })).toContain('no tiene versiones');
    expect(stopped(before, { only: ['a'] })).toContain('no tiene versiones');
  });
});

test('versions go on within a month, and begin again with the next', () => {
  expect(nextVersion('2024.01.9', '2024-01-31')).toBe('2024.01.10');
  expect(nextVersion('2024.01.9', '2024-02-01')).toBe('2024.02.1');
  expect(nextVersion('2024.03.2', '2024-02-01')).toBe('2024.03.3');
});
