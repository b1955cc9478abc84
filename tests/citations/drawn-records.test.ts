import { describe, expect, test } from 'vitest';
import { buildProject } from '../../src/documents/project.ts';
import { impactOf } from '../../src/upkeep/impact.ts';
import { checkWith, filesWith, lineOf, projectWith } from '../support/project.ts';
import { severalValues } from '../support/several-values.ts';

const file = 'src/data/glossary/querella.yaml';

/** A term whose words name a value between braces, in both languages. */
const term = (es: string, en = es): Record<string, string> => ({
  ...severalValues,
  [file]: `id: querella
term: { es: querella, en: private prosecution }
plain:
  es: '${es}'
  en: '${en}'
`,
});
const plainOf = (files: Record<string, string>) =>
  projectWith(files).registry.terms.get('querella')?.data.plain;

describe('a value that the words of a record name', () => {
  test.each([
    ['Hay {ley-1~art_8#apelar}.', 'Hay 3 días hábiles.', 'Hay 3 working days.'],
    ['De {ley-1~art_7#pareja prison}.', 'De 3 a 6 años.', 'De 3 to 6 years.'],
    ['Los {ley-1~art_8#apelar number} días.', 'Los 3 días.', 'Los 3 días.'],
  ])('%s is there for whoever reads the record', (said, es, en) => {
    expect(plainOf(term(said))).toEqual({ es, en });
  });

  test('what is said of it is held against the words beside it', () => {
    const said = (id: string) => `Hay [{ley-1~art_8#${id}}](norma:ley-1~art_8) para apelar.`;
    const right = checkWith(term(said('apelar')));
    const wrong = checkWith(term(said('dictamen')));
    expect(right.findings.filter((each) => each.file === file)).toEqual([]);
    expect(wrong.findings.map(({ ruleId }) => ruleId)).toContain('record-values');
  });

  test('it is the one of the day', () => {
    const first = severalValues['src/data/instruments/pe/ley-1/art_8.yaml'];
    const later = first
      .slice(first.indexOf('  2020-01-02:'))
      .replace('2020-01-02:', '2023-01-02:')
      .replace('value: 3', 'value: 4');
    const files = filesWith({
      ...term('Hay {ley-1~art_8#apelar number}.'),
      'src/data/instruments/pe/ley-1/art_8.yaml': first + later,
    });
    const saidOn = (day?: string) =>
      buildProject(files, day).registry.terms.get('querella')?.data.plain.es;
    expect([saidOn('2022-01-01'), saidOn('2024-01-01'), saidOn()]).toEqual([
      'Hay 3.',
      'Hay 4.',
      'Hay 4.',
    ]);
  });

  test.each([
    ['{ley-1~art_8#apelarr}', 'value-exists', '#apelar'],
    ['{ley-1~art_8}', 'value-exists', 'ley-1~art_8#apelar'],
    ['{ley-1~art_8#apelar prison}', 'value-exists', '{ley-1~art_8#apelar}'],
    ['{ley-1~art_9#apelar}', 'data-cites-exist', 'ley-1~art_'],
  ])('%s draws nothing, and is told once in each language', (written, rule, expected) => {
    const told = checkWith(term(`Hay ${written}.`)).findings.filter((each) => each.file === file);
    expect(told.map(lineOf)).toEqual([
      expect.stringMatching(`^${file}:4:.* ${rule}$`),
      expect.stringMatching(`^${file}:5:.* ${rule}$`),
    ]);
    expect(told[0]?.message.es).toContain(expected);
  });

  test('both languages name the same', () => {
    const { findings } = checkWith(term('Hay {ley-1~art_8#apelar}.', 'There are 3 working days.'));
    expect(findings.map(({ ruleId }) => ruleId)).toContain('translation-citations');
  });

  test('who changes the norm is told of the record', () => {
    const ref = { instrument: 'ley-1', eId: 'art_8', item: 'apelar' };
    const found = impactOf(ref, projectWith(term('Hay {ley-1~art_8#apelar}.')));
    expect(found.map((each) => each.file)).toContain(file);
  });
});
