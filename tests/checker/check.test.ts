import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { applyFixes } from '../../src/checker/fix/fix.ts';
import { nearest } from '../../src/registry/nearest.ts';
import { countOf, type Finding } from '../../src/checker/report.ts';
import { defineRule } from '../../src/checker/rule.ts';
import { asOf, baseFile, checkWith, lineOf, page, projectWith } from '../support/project.ts';

const art1 = 'src/data/instruments/pe/ley-1/art_1.yaml';
const a = 'src/content/docs/a.md';
const en = 'src/content/docs/en/a.md';

describe('check is pure', () => {
  const files = {
    [a]: page('Lo dice el [artículo 9](norma:ley-1~art_9) y la [Ley 7](norma:ley-7).'),
    [en]: page('[Article 9](norma:ley-1~art_9), [Law 7](norma:ley-7).'),
  };

  test('same input, same bytes out', () => {
    expect(JSON.stringify(checkWith(files))).toBe(JSON.stringify(checkWith(files)));
  });

  test('findings come in order of file, line, column and rule', () => {
    expect(checkWith(files).findings.map(lineOf)).toEqual([
      `${a}:6:12-6:43 provision-exists`,
      `${a}:6:49-6:69 instrument-exists`,
      `${en}:6:1-6:31 provision-exists`,
      `${en}:6:33-6:53 instrument-exists`,
      `${art1}:1:1-1:4 provision-uncited`,
      'src/data/instruments/pe/ley-1/art_2.yaml:1:1-1:4 provision-uncited',
    ]);
  });

  test('counts what it read', () => {
    const report = checkWith(files);
    expect(report.counts).toEqual({ pages: 2, citations: 4, provisions: 3, instruments: 2 });
    expect(countOf(report, 'error')).toBe(4);
    expect(report.asOf).toBe(asOf);
  });
});

describe('a change in the data after a review', () => {
  const cites = '[artículo 1](norma:ley-1~art_1)';
  const changed = `${baseFile(art1)}  2024-06-01:
    summary: { es: Cambia otra vez., en: It changes again. }
    changedBy: ley-2
    sources:
      - official: https://spij.minjus.gob.pe/
        read: https://spij.minjus.gob.pe/
    verification: { level: official, readThrough: 2024-01-01 }
`;

  test('gives one finding a page, naming the line of the change', () => {
    const files = {
      [a]: page(`${cites}, ${cites}`),
      [en]: page(cites),
      'src/content/docs/b.md': page('Hola.'),
      'src/content/docs/en/b.md': page('Hi.'),
    };
    expect(checkWith(files).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { findings } = checkWith({ ...files, [art1]: changed });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(lineOf)).toEqual([
      `${a}:6:1-6:32 review-after-amendment`,
      `${en}:6:1-6:32 review-after-amendment`,
    ]);
    const line = changed.split('\n').findIndex((each) => each === '  2024-06-01:') + 1;
    expect(
      errors.map(({ related }) => related.map(({ file, place }) => `${file}:${place.start.line}`)),
    ).toEqual([[`${art1}:${line}`], [`${art1}:${line}`]]);
    expect(errors[0]?.message.es).toContain(`(${art1}:${line})`);
  });
});

describe('citations in components are placed at the attribute', () => {
  test.each([
    ['<Provision cite="ley-1~art_9" />', '8:18-8:29'],
    ["<Provision\n  cite='ley-1~art_9'\n/>", '9:9-9:20'],
    ['<Provision cite={x} cite="ley-1~art_9" />', '8:27-8:38'],
  ])('%j', (component, place) => {
    const body = `import { Provision } from '~/components';\n\n${component}`;
    const found = checkWith({
      'src/content/docs/a.mdx': page(body),
      'src/content/docs/en/a.mdx': page(body),
    }).findings;
    expect(
      found
        .filter(
          ({ file, ruleId }) =>
            file.startsWith('src/content/docs/a') && ruleId === 'provision-exists',
        )
        .map(lineOf),
    ).toEqual([`src/content/docs/a.mdx:${place} provision-exists`]);
  });
});

describe('nearest', () => {
  test.each([
    ['art_154-Z', ['art_154-A', 'art_154-B', 'art_200'], ['art_154-A', 'art_154-B']],
    ['linea-10', ['linea-100', 'linea-113', 'cem'], ['linea-100', 'linea-113']],
    ['xyz', ['artículo', 'norma'], []],
  ])('%s', (wrong, known, expected) => expect(nearest(wrong, known)).toEqual(expected));
});

describe('fixes', () => {
  const finding = (start: number, end: number, text: string): Finding => ({
    file: 'x',
    place: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
    ruleId: 'r',
    severity: 'warning',
    message: { es: '', en: '' },
    expected: [],
    url: '',
    related: [],
    fix: { start, end, text },
  });

  test('are applied in order; of two that overlap the first stands', () => {
    const fixed = applyFixes(
      [finding(6, 11, 'MUNDO'), finding(0, 4, 'ADIÓS'), finding(8, 12, 'x')],
      () => 'hola, mundo.',
    );
    expect([...fixed]).toEqual([['x', 'ADIÓS, MUNDO.']]);
  });

  test('places count a plain text: a mark and the ends of line of a file stay, and move nothing', () => {
    const fixed = applyFixes([finding(6, 7, 'B')], () => '\uFEFFuno\r\ndos\r\n');
    expect([...fixed]).toEqual([['x', '\uFEFFuno\r\ndoB\r\n']]);
  });

  test('files without fixes are left alone', () => {
    const { fix: _, ...plain } = finding(0, 0, '');
    expect(applyFixes([plain], () => '').size).toBe(0);
  });
});

test('a rule may report with a severity of its own', () => {
  const rule = defineRule({
    id: 'r',
    severity: 'warning',
    checkPage({ page: { place }, report }) {
      report({ place: place([]), message: { es: 'x', en: 'x' }, severity: 'info' });
    },
  });
  const report = check(projectWith({ [a]: page('Hola.') }), { asOf, rules: [rule] });
  expect(report.findings.map(({ severity }) => severity)).toEqual(['info']);
});
