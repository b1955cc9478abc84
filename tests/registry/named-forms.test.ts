import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/registry/forms.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allProvisions } from '../../src/registry/registry.ts';
import { baseFile, checkWith } from '../support/project.ts';

const path = 'src/data/instruments/pe/ley-1/art_1.yaml';
const named = baseFile(path)
  .replace('versions:\n', 'saidAs:\n  de-noche: { es: [noche], en: [night] }\nversions:\n')
  .replaceAll('    penalty:\n', '    penalty:\n      id: base\n      part: al_1\n')
  .replaceAll(
    '    action: ',
    `    aggravated:
      - id: de-noche
        part: al_2
        label: { es: de noche, en: at night }
        when: { es: De noche., en: At night. }
        penalty: { imprisonment: { minYears: 3, maxYears: 6 } }
    action: `,
  );

/** What is told of the file of the offence, in Spanish. */
const told = (text: string): string[] =>
  checkWith({ [path]: text }, [])
    .findings.filter(({ file }) => file === path)
    .map(({ message }) => message.es);

describe('a version with several forms', () => {
  test('is right where each has an id, a part and words', () => {
    expect(told(named)).toEqual([]);
  });

  test.each([
    ['no id', '      - id: de-noche\n        part: al_2\n', '      - part: al_2\n', '«id»'],
    ['no part', '        part: al_2\n', '', 'Falta la clave «part»'],
    ['an id twice', '      - id: de-noche\n', '      - id: base\n', 'ninguna otra forma o plazo'],
    [
      'no words',
      'saidAs:\n  de-noche: { es: [noche], en: [night] }\n',
      '',
      'las palabras con que se dice «de-noche»',
    ],
    ['words of nothing', 'saidAs:\n  de-noche:', 'saidAs:\n  de-dia:', 'de una forma o un plazo'],
    ['words in one language', '{ es: [noche], en: [night] }', '{ es: [noche] }', 'en es y en'],
    ['words not shared', '{ es: [noche], en: [night] }', '{ words: [noche] }', 'noche'],
    [
      'together with nothing',
      '{ es: [noche], en: [night] }',
      '{ together: [base, de-tarde] }',
      'de una forma o un plazo',
    ],
  ])('%s is told', (_, old, other, words) => {
    expect(named).toContain(old);
    expect(told(named.replaceAll(old, other)).join('\n')).toContain(words);
  });

  test('one form needs none of it', () => {
    expect(told(baseFile(path))).toEqual([]);
  });
});

describe('a version with several deadlines', () => {
  const deadline = (id: string, part: string) => `      - id: ${id}
        part: ${part}
        what: { es: plazo, en: deadline }
        value: 3
        unit: workingDays
`;
  const timed = baseFile(path)
    .replace(
      'versions:\n',
      'saidAs:\n  apelar: { es: [apelar], en: [appeal] }\n  resolver: { es: [resolver], en: [decide] }\nversions:\n',
    )
    .replaceAll(
      '    action: ',
      `    deadlines:\n${deadline('apelar', 'al_1')}${deadline('resolver', 'al_2')}    action: `,
    );

  test('is right where each has an id, a part and words', () => {
    expect(told(timed)).toEqual([]);
  });

  test.each([
    ['no id', '- id: resolver\n        part: al_2\n', '- part: al_2\n', '«id»'],
    ['no part', '        part: al_2\n', '', 'Falta la clave «part»'],
    ['an id twice', '- id: resolver\n', '- id: apelar\n', 'ninguna otra forma o plazo'],
    [
      'no words',
      '  resolver: { es: [resolver], en: [decide] }\n',
      '',
      'las palabras con que se dice «resolver»',
    ],
  ])('%s is told', (_, old, other, words) => {
    expect(timed).toContain(old);
    expect(told(timed.replaceAll(old, other)).join('\n')).toContain(words);
  });

  test.each(['inference', 'unverified'])(
    'a part may lack where the text was not read: %s',
    (level) => {
      const lacking = timed.replaceAll('        part: al_2\n', '');
      const levelled = (each: string) =>
        lacking.replaceAll(
          '    verification:\n',
          `    verification:\n      fields: { deadlines: { level: ${each} } }\n`,
        );
      expect(levelled(level)).not.toBe(lacking);
      expect(told(levelled(level))).toEqual([]);
      expect(told(levelled('secondary'))).not.toEqual([]);
    },
  );

  test('one deadline needs none of it', () => {
    const one = `      - what: { es: plazo, en: deadline }\n        value: 3\n        unit: workingDays\n`;
    const alone = baseFile(path).replaceAll('    action: ', `    deadlines:\n${one}    action: `);
    expect(told(alone)).toEqual([]);
  });
});

describe('the ids of the registry', () => {
  const { registry } = projectOnce(process.cwd());
  const ids = allProvisions(registry).flatMap(({ instrument, id, versions }) =>
    versions.flatMap(({ text }) =>
      (text ? itemsOf(text) : []).map((item) => ({ ref: `${instrument.id}~${id}#${item}`, item })),
    ),
  );

  test('none is that of a section of the page of a provision, which has them as anchors', () => {
    const sections = ['hoy', 'pena', 'alcance', 'comparar', 'versiones', 'citado', 'fuente'];
    expect(ids.length).toBeGreaterThan(200);
    expect(
      ids.flatMap(({ ref, item }) =>
        sections.includes(item) || item.startsWith('v-') ? [ref] : [],
      ),
    ).toEqual([]);
  });
});
