import { describe, expect, test } from 'vitest';
import pageBehindRegistry from '../../src/checker/rules/page-behind-registry.ts';
import reviewAfterAmendment from '../../src/checker/rules/review-after-amendment.ts';
import { changedProvisions } from '../../src/upkeep/changed-provisions.ts';
import { impactOf } from '../../src/upkeep/impact.ts';
import { formatRef, parseRef } from '../../src/citations/ref.ts';
import { baseFile, checkWith, page, projectWith } from '../support/project.ts';
import { routeFile } from '../support/records.ts';

const article = 'src/data/instruments/pe/ley-1/art_1.yaml';
interface Written {
  under14?: string;
  action?: string;
  days?: number;
}

/** A version with two forms beside the base, and a deadline. */
const version = (from: string, { under14 = '5', action = 'public', days = 3 }: Written = {}) => {
  const form = (id: string, part: string, name: string, max: string) =>
    `      - { id: ${id}, part: ${part}, label: { es: ${name}, en: ${name} }, when: { es: Si., en: If. }, penalty: { imprisonment: { minYears: 2, maxYears: ${max} } } }\n`;
  return `  ${from}:
    summary: { es: Castiga., en: It punishes. }
    penalty: { id: base, part: al_1, imprisonment: { minYears: 1, maxYears: 2 } }
    aggravated:
${form('pareja', 'al_2', 'pareja', '4')}${form('menor-de-14', 'al_4', 'menor de 14', under14)}    action: ${action}
    deadlines:
      - { id: apelar, part: al_5, what: { es: Apelar, en: To appeal }, value: ${days}, unit: days }
    changedBy: ley-2
    sources: [{ official: 'https://spij.minjus.gob.pe/', read: 'https://spij.minjus.gob.pe/' }]
    verification: { level: official, readThrough: 2024-01-01 }
`;
};
const saidAs = ['pareja', 'menor-de-14', 'apelar']
  .map((id) => `  ${id}: { es: [${id}], en: [${id}] }\n`)
  .join('');
const head = `${baseFile(article).split('versions:')[0]}saidAs:\n${saidAs}versions:\n`;
const amended = (change: Written) =>
  `${head}${version('2000-01-02')}${version('2023-06-01', change)}`;

const cited = [
  'art_1',
  'art_1__al_2',
  'art_1__al_4',
  'art_1#menor-de-14',
  'art_1#pareja',
  'art_1__al_5',
];
/** What a page reviewed before the change is told, by what it cites. */
const called = (change: Written) =>
  cited.flatMap((each) => {
    const { findings } = checkWith(
      {
        [article]: amended(change),
        'src/content/docs/a.md': page(`[x](norma:ley-1~${each})`).replace(
          'asOf: 2024-01-01',
          'asOf: 2023-01-01',
        ),
      },
      [reviewAfterAmendment],
    );
    return findings.map(
      ({ message }) =>
        `${each}: ${/asOf: [\d-]+\);? ?(.*); se esperaba/.exec(message.es)?.[1] ?? ''}`,
    );
  });

describe('a version calls those who name what it changed', () => {
  test('one form', () => {
    const said = 'cambió la pena de «menor de 14»: 2 a 5 años → 2 a 9 años';
    expect(called({ under14: '9' })).toEqual([
      `art_1: ${said}`,
      `art_1__al_4: ${said}`,
      `art_1#menor-de-14: ${said}`,
    ]);
  });
  test('one deadline', () => {
    const said = 'cambió el plazo «Apelar»: 3 días → 5 días';
    expect(called({ days: 5 })).toEqual([`art_1: ${said}`, `art_1__al_5: ${said}`]);
  });
  test('who prosecutes, or nothing that is compared: everybody', () => {
    expect(called({ action: 'private' })).toHaveLength(cited.length);
    expect(called({})).toHaveLength(cited.length);
  });
});

describe('what depends on a form', () => {
  const project = projectWith({
    [article]: amended({}),
    'src/content/docs/a.mdx': page(
      `import { Penalty } from '~/components';\n\n${cited.map((each) => `[x](norma:ley-1~${each})`).join(' ')}\n\n<Penalty of="ley-1~art_1#menor-de-14" />\n\n<Penalty of="ley-1~art_1#pareja" />`,
    ),
  });
  test('its id, its part, the whole provision, a component', () => {
    const ref = parseRef('ley-1~art_1#menor-de-14');
    if (!ref) throw new Error('Not a reference');
    expect(impactOf(ref, project).map(({ why }) => why.es)).toEqual([
      'cita ley-1~art_1',
      'cita ley-1~art_1__al_4',
      'cita ley-1~art_1#menor-de-14',
      'muestra ley-1~art_1#menor-de-14 en un componente',
    ]);
  });
});

test('between two registries, the form alone where nothing else changed', () => {
  const since = (before: string, after: string) =>
    changedProvisions(
      projectWith({ [article]: before }).registry,
      projectWith({ [article]: after }).registry,
    ).map(({ ref }) => formatRef(ref));
  const old = head + version('2000-01-02');
  expect(since(old, amended({ under14: '9' }))).toEqual(['ley-1~art_1#menor-de-14']);
  expect(since(old, head + version('2000-01-02', { days: 5 }))).toEqual(['ley-1~art_1#apelar']);
  expect(since(old, amended({ under14: '9', action: 'private' }))).toEqual(['ley-1~art_1']);
});

test('a document that covers a route tells the deadline that it draws, not a neighbour of it', () => {
  const route = routeFile({ cites: 'ley-2~art_1' }).replace(
    'deadlines: []',
    'deadlines: [{ of: ley-1~art_1#apelar, what: { es: Apelar, en: To appeal } }]',
  );
  const behind = (ref: string) =>
    checkWith(
      {
        [article]: amended({}),
        'src/data/routes/demanda.yaml': route,
        'src/content/docs/guias/a.md': page(
          `[x](norma:ley-1~${ref}) [y](norma:ley-2~art_1)`,
          'code: 1\naudience: [affected]\npurpose: Probar.\nuseWhen: hace falta.\nreviewed: pending\nneedsReview: [legal]\nversion: 2024.01.1\ncovers: { routes: [demanda] }\n',
        ).replace('type: page', 'type: guide'),
      },
      [pageBehindRegistry],
    ).findings.flatMap(({ expected }) => expected);
  expect(cited.filter((each) => behind(each).length === 0)).toEqual(['art_1', 'art_1__al_5']);
  expect(behind('art_1__al_2')).toEqual(['ley-1~art_1#apelar']);
});
