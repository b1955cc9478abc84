import { describe, expect, test } from 'vitest';
import { drawPages } from '../../../src/checker/fix/draw-pages.ts';
import { applyFixes } from '../../../src/checker/fix/fix.ts';
import { rules } from '../../../src/checker/rules/index.ts';
import { asOf, checkWith, page, projectWith } from '../../support/project.ts';
import { severalValues } from '../../support/several-values.ts';

const es = 'src/content/docs/a.mdx';
const en = 'src/content/docs/en/a.mdx';
const imports = "import { Deadline, Penalty } from '~/components';\n\n";
const compared = rules.filter(({ id }) =>
  ['penalty-matches', 'deadline-matches', 'deadline-counted', 'value-exists'].includes(id),
);

/** What is told of a page: the rule, and the source that it is told of. */
function told(body: string, lang: 'es' | 'en' = 'es'): string[] {
  const file = lang === 'es' ? es : en;
  const source = page(imports + body);
  return checkWith({ ...severalValues, [file]: source }, compared)
    .findings.filter((each) => each.file === file)
    .map(({ ruleId, place }) => `${ruleId} ${source.slice(place.start.offset, place.end.offset)}`);
}

describe('a value that a component draws is held against its sentence', () => {
  const delito = '[artículo 7](norma:ley-1~art_7)';

  test.each([
    `Si tiene menos de 14 años, la pena del ${delito} es de <Penalty of="ley-1~art_7#menor-de-14" only="prison" />.`,
    `La pena básica del ${delito} es de <Penalty of="ley-1~art_7#base" />, y si fue la pareja de 3 a 6 años.`,
    'Tienes <Deadline of="ley-1~art_8#apelar" /> para apelar, y la sala resuelve la apelación en 10 días hábiles.',
    // It names its value itself, whatever the sentence leaves out.
    `Por el ${delito} la pena puede ser de <Penalty of="ley-1~art_7#pareja" only="prison" />.`,
    // The days that it counts are said for those that follow.
    'Tienes <Deadline of="ley-1~art_8#apelar" /> para apelar. Esos 3 días para apelar corren desde el aviso.',
    '| Caso | Pena |\n| --- | --- |\n| [Artículo 7](norma:ley-1~art_7), pareja | <Penalty of="ley-1~art_7#pareja" only="prison" /> |',
  ])('right: %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  test('the words of another value beside it are told, where the component stands', () => {
    const drawn = '<Penalty of="ley-1~art_7#base" only="prison" />';
    expect(told(`Si tiene menos de 14 años, la pena del ${delito} es de ${drawn}.`)).toEqual([
      `penalty-matches ${drawn}`,
    ]);
  });

  test('a figure typed after it keeps its place, and is held against its own words', () => {
    const drawn = '<Deadline of="ley-1~art_8#apelar" />';
    expect(told(`Hay ${drawn} para apelar; el dictamen sale en 3 días calendario.`)).toEqual([
      'deadline-matches 3 días calendario',
    ]);
  });

  test.each([
    ['<Penalty of="ley-1~art_8#apelar" />', '<Deadline of="ley-1~art_8#apelar" />'],
    ['<Penalty of="ley-1~art_7#menor-de-14" only="fines" />', 'only="prison"'],
    ['<Deadline of="ley-1~art_8" />', 'ley-1~art_8#apelar'],
  ])('%s draws nothing, and is told', (use, expected) => {
    const source = page(`${imports}Hay ${use}.`);
    const [finding] = checkWith({ ...severalValues, [es]: source }, compared).findings;
    expect(finding?.ruleId).toBe('value-exists');
    expect(finding?.expected.join(' ')).toContain(expected);
  });
});

describe('typed values drawn', () => {
  const bodies = {
    es: 'Por el [artículo 8](norma:ley-1~art_8), tienes 3 días hábiles para apelar.\n\nLa pena del [artículo 7](norma:ley-1~art_7) es de **2 a 5 años** de cárcel y, con una menor de 14, de 16 a 18 años.',
    en: 'Under [article 8](norma:ley-1~art_8), you have 3 working days to appeal.\n\nThe penalty of [article 7](norma:ley-1~art_7) is **2 to 5 years** in prison and, under 14, 16 to 18 years.',
  };
  /** The files that change, as they are written. */
  const drawn = (files: Record<string, string>): Record<string, string> => {
    const all = { ...severalValues, ...files };
    const changes = drawPages(projectWith(all), asOf).flatMap(({ file, fixes }) =>
      fixes.map((fix) => ({ file, fix })),
    );
    return Object.fromEntries(applyFixes(changes, (file) => files[file] ?? ''));
  };

  test('become the components that say the same words, with their import', () => {
    const after = drawn({ [es]: page(bodies.es), [en]: page(bodies.en) });
    expect(after[es]).toContain(`---\n\n${imports.replace('\n\n', '\n')}`);
    expect(after[es]).toContain('tienes <Deadline of="ley-1~art_8#apelar" /> para apelar.');
    expect(after[es]).toContain('**<Penalty of="ley-1~art_7#base" only="prison" />** de cárcel');
    expect(after[es]).toContain('de <Penalty of="ley-1~art_7#menor-de-14" only="prison" />.');
    expect(after[en]).toContain('you have <Deadline of="ley-1~art_8#apelar" /> to appeal.');
    expect(after[en]).not.toMatch(/\d+ (?:to \d+ )?(?:years|working days)/);
  });

  test('an import that is there takes the names that it lacks, and a second run changes nothing', () => {
    const files = {
      [es]: page(`import { Note } from '~/components';\n\n${bodies.es}`),
      [en]: page(`import { Note } from '~/components';\n\n${bodies.en}`),
    };
    const after = drawn(files);
    expect(after[es]).toContain("import { Deadline, Note, Penalty } from '~/components';");
    expect(after[es]?.match(/^import/gm)).toHaveLength(1);
    expect(drawn({ ...files, ...after })).toEqual({});
  });

  test('the mark and the ends of line of a file stay', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const after = drawn({ [es]: windows(page(bodies.es)), [en]: page(bodies.en) });
    expect(after[es]?.startsWith('\ufeff---\r\n')).toBe(true);
    expect(after[es]?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(after[en]).not.toContain('\r');
  });

  test.each([
    [
      'one of several, and no word says which',
      'El [artículo 9](norma:ley-1~art_9) da 3 días hábiles.',
    ],
    [
      'in other words',
      'Por el [artículo 8](norma:ley-1~art_8), tienes tres días hábiles para apelar.',
    ],
    ['in a link', 'Por ley, tienes [3 días hábiles](norma:ley-1~art_8) para apelar.'],
    ['a wrong one', 'Por el [artículo 8](norma:ley-1~art_8), tienes 10 días hábiles para apelar.'],
    ['of nothing that is cited', 'Tienes 3 días hábiles para apelar.'],
    ['in a title', '## 3 días hábiles del [artículo 8](norma:ley-1~art_8)'],
  ])('what is %s is left', (_, body) => {
    const twice = severalValues['src/data/instruments/pe/ley-1/art_8.yaml']
      .replace('eId: art_8', 'eId: art_9')
      .replace("num: '8'", "num: '9'")
      .replace('value: 10\n        unit: workingDays', 'value: 3\n        unit: workingDays');
    const files = { 'src/data/instruments/pe/ley-1/art_9.yaml': twice, [es]: page(body) };
    expect(drawn(files)).toEqual({});
  });

  test('a page whose translation types it in other words is left, and so is the translation', () => {
    const other = bodies.en.replace('3 working days', 'three working days').split('\n\n')[0] ?? '';
    expect(drawn({ [es]: page(bodies.es.split('\n\n')[0] ?? ''), [en]: page(other) })).toEqual({});
  });

  test('a page of which more would be told is left whole, with its translation', () => {
    // In a protocol, what is only of Peru may not be drawn where another country reads it.
    const path = (folder: string) => `src/content/docs/${folder}protocolos/x.mdx`;
    const files = {
      [path('')]: page(bodies.es),
      [path('en/')]: page(bodies.en),
    };
    const before = checkWith({ ...severalValues, ...files }).findings.length;
    expect(before).toBeGreaterThan(0);
    expect(drawn(files)).toEqual({});
  });
});
