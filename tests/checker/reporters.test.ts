import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/checker/report.ts';
import { checkTree } from '../../src/checker/check-tree.ts';
import { reporters } from '../../src/checker/reporters/index.ts';
import { checkWith, page } from '../support/project.ts';
import { isWhole } from '../support/every-day.ts';

const body = 'Lo dice el [artículo 2](norma:ley-1~art_2).';
const report = checkWith({
  'src/content/docs/a.md': page(body),
  'src/content/docs/en/a.md': page(body),
});
const clean: Report = { ...report, findings: [] };

describe('human', () => {
  test('place, finding, related place, page of the rule, summary', () => {
    expect(reporters.human(report, 'es').split('\n').slice(0, 5)).toEqual([
      'src/content/docs/a.md:6:12-6:43 error provision-in-force',
      '  Disposición derogada inesperada (desde 2020-01-02); se esperaba una vigente al 2024-01-01 o su versión con fecha',
      '  src/data/instruments/pe/ley-1/art_2.yaml:19:3 La versión que lo decide',
      '  docs/rules/provision-in-force.md',
      'src/content/docs/en/a.md:6:12-6:43 error provision-in-force',
    ]);
    expect(reporters.human(report, 'en')).toContain(
      '2 errors, 0 warnings, 1 note: 2 pages, 2 citations, 3 provisions of 2 instruments, as of 2024-01-01 (--all shows everything)',
    );
    expect(reporters.human(clean, 'es')).toBe(
      'Sin hallazgos: 2 páginas, 2 citas, 3 disposiciones de 2 normas, al 2024-01-01\n',
    );
  });
});

test('a report of a tree with a file that is not read says that its notes are not all', () => {
  const partial = { ...report, isPartial: true };
  expect(reporters.human(partial, 'es')).toContain(
    '1 nota (no todas: hay archivos que no se leen):',
  );
  expect(reporters.human(report, 'es')).not.toContain('no todas');
  expect(checkWith({ 'src/content/docs/a.md': 'sin cabecera' }).isPartial).toBe(true);
});

describe('errors that say the same', () => {
  const [one] = report.findings;
  if (!one) throw new Error('no findings');
  const at = (line: number) => ({
    ...one,
    place: { ...one.place, start: { ...one.place.start, line } },
  });
  const many = { ...report, findings: Array.from({ length: 9 }, (_, index) => at(index + 1)) };

  test('come as the first of them, and where some of the others stand', () => {
    const lines = reporters.human(many, 'es').split('\n');
    expect(lines[0]).toBe('src/content/docs/a.md:1:12-6:43 error provision-in-force (y 8 más)');
    expect(lines.slice(3)).toEqual([
      ...[2, 3, 4, 5, 6].map((line) => `  también en src/content/docs/a.md:${line}:12`),
      '  … y 3 más: --all muestra todos',
      '  docs/rules/provision-in-force.md',
      expect.stringMatching(/^9 errores/),
      '',
    ]);
  });
  test('and whole when they are few, or when asked for', () => {
    const heads = (text: string) => text.split('\n').filter((line) => line.includes(' error '));
    const few = { ...report, findings: many.findings.slice(0, 3) };
    expect(heads(reporters.human(few, 'es'))).toHaveLength(3);
    expect(heads(reporters.human(many, 'en', true))).toHaveLength(9);
  });
});

describe('warnings and notes', () => {
  const [one] = report.findings;
  if (!one) throw new Error('no findings');
  const warning = (line: number, ruleId = 'r') => ({
    ...one,
    severity: 'warning' as const,
    ruleId,
    url: `docs/rules/${ruleId}.md`,
    related: [],
    place: { ...one.place, start: { line, column: 1, offset: 0 } },
  });
  const warned = {
    ...report,
    findings: [
      ...Array.from({ length: 30 }, (_, index) => warning(index + 1)),
      warning(1, 's'),
      { ...one, severity: 'info' as const },
    ],
  };

  test('come as the first of each rule, and how many more', () => {
    expect(reporters.human(warned, 'es').split('\n')).toEqual([
      'src/content/docs/a.md:1:1-6:43 aviso r (y 29 más)',
      `  ${one.message.es}`,
      '  docs/rules/r.md',
      'src/content/docs/a.md:1:1-6:43 aviso s',
      `  ${one.message.es}`,
      '  docs/rules/s.md',
      '0 errores, 31 avisos, 1 nota: 2 páginas, 2 citas, 3 disposiciones de 2 normas, al 2024-01-01 (--all muestra todo)',
      '',
    ]);
  });
  test('and all of them when asked for', () => {
    const lines = reporters.human(warned, 'en', true).split('\n');
    expect(lines.filter((line) => / (warning|note) /.test(line))).toHaveLength(32);
    expect(lines.at(-2)).not.toContain('--all');
  });
  test.runIf(isWhole)('of the content as it stands take 20 lines at most', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const lines = reporters.human(checkTree(root), 'es').split('\n');
    expect(lines.length).toBeLessThanOrEqual(20);
  });
});

describe('what cannot be seen', () => {
  const [one] = report.findings;
  if (!one) throw new Error('no findings');
  const nasty = {
    ...report,
    findings: [
      { ...one, file: 'src/a\n::error::b\u202e.md', message: { es: '\u001b[31mx\ny', en: '' } },
    ],
  };
  test.each(['human', 'github'] as const)('makes no line of its own in %s', (name) => {
    const lines = reporters[name](nasty, 'es').split('\n');
    expect(lines.filter((line) => line.trimStart().startsWith('::'))).toHaveLength(
      name === 'github' ? 1 : 0,
    );
    expect(lines.find((line) => line.startsWith('src/a'))).toContain(
      'src/a<U+000A>::error::b<U+202E>.md:6',
    );
    expect(lines).toContain('  <U+001B>[31mx<U+000A>y');
  });
});

test('a block to be pasted stands on lines of its own, and nothing in it steers a terminal', () => {
  const [one] = report.findings;
  if (!one) throw new Error('no findings');
  const paste = 'pendingChanges:\n  - text: x\u001b[2J\n';
  const lines = reporters.human({ ...report, findings: [{ ...one, paste }] }, 'es').split('\n');
  expect(lines.slice(lines.indexOf('pendingChanges:')).slice(0, 2)).toEqual([
    'pendingChanges:',
    '  - text: x<U+001B>[2J',
  ]);
});

describe('json', () => {
  test('has a version and messages in one language', () => {
    const read = JSON.parse(reporters.json(report, 'en')) as {
      version: number;
      findings: {
        message: string;
        place: { start: { line: number } };
        related: { message: string }[];
      }[];
    };
    expect(read.version).toBe(1);
    expect(read.findings[0]?.message).toContain('Unexpected repealed provision');
    expect(read.findings[0]?.place.start.line).toBe(6);
    expect(read.findings[0]?.related[0]?.message).toBe('The version that decides it');
  });
});

describe('github', () => {
  test('one annotation a finding, its text escaped', () => {
    const first = reporters.github(report, 'es').split('\n')[0];
    expect(first).toBe(
      '::error file=src/content/docs/a.md,line=6,col=12,endLine=6,endColumn=43,title=provision-in-force::Disposición derogada inesperada (desde 2020-01-02); se esperaba una vigente al 2024-01-01 o su versión con fecha',
    );
    const [finding] = report.findings;
    if (!finding) throw new Error('no findings');
    const strange = { ...finding, file: 'a,b:c.md', message: { es: '100 %\nfin', en: '' } };
    const many = { ...report, findings: Array.from({ length: 12 }, () => strange) };
    expect(reporters.github(many, 'es')).toContain('file=a%2Cb%3Ac.md,');
    expect(reporters.github(many, 'es')).toContain('::100 %25%0Afin');
    expect(reporters.github(many, 'es')).toContain('GitHub muestra 10 anotaciones');
    expect(reporters.github(many, 'en')).toContain('GitHub shows 10 annotations');
  });
});

describe('sarif', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../fixtures/sarif.json', import.meta.url), 'utf8'),
  ) as object;
  const validate = new Ajv({ validateFormats: false }).compile(schema);

  test.each([
    ['with findings', report],
    ['without', clean],
  ])('is valid against the part of SARIF 2.1.0 that it uses, %s', (_, each) => {
    const log: unknown = JSON.parse(reporters.sarif(each, 'es'));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  });

  test('the schema does refuse what is not SARIF', () => {
    const tool = { driver: { name: 'x' } };
    const results = (each: object) => ({ version: '2.1.0', runs: [{ tool, results: [each] }] });
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
    expect(validate(results({ message: { text: 'x' } }))).toBe(true);
    expect(validate(results({ message: { text: 'x' }, level: 'info' }))).toBe(false);
    expect(validate(results({ message: { text: 'x' }, severity: 'note' }))).toBe(false);
  });

  test('carries level, place and related places', () => {
    const log = JSON.parse(reporters.sarif(report, 'es')) as {
      runs: {
        results: {
          level: string;
          relatedLocations: unknown[];
          locations: { physicalLocation: { region: object } }[];
        }[];
      }[];
    };
    const [first] = log.runs[0]?.results ?? [];
    expect(first?.level).toBe('error');
    expect(first?.relatedLocations).toHaveLength(1);
    expect(first?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 6,
      startColumn: 12,
      endLine: 6,
      endColumn: 43,
    });
  });
});
