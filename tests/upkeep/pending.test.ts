import { describe, expect, test } from 'vitest';
import { pendingByFile, pendingOn } from '../../src/upkeep/pending.ts';
import { isTouched, parseRef } from '../../src/citations/ref.ts';
import { baseFile, checkWith, lineOf, page, projectWith } from '../support/project.ts';
import { conductFile, formFile, routeFile } from '../support/records.ts';

const instrument = 'src/data/instruments/pe/ley-1/instrument.yaml';
const ref = (text: string) => {
  const parsed = parseRef(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
/** The base instrument with changes known and not held, each with the provisions that it names. */
const changed = (...provisions: (string | undefined)[]) =>
  `${baseFile(instrument)}pendingChanges:\n${provisions
    .map(
      (each, index) =>
        `  - text: { es: Cambio ${index + 1}., en: Change ${index + 1}. }\n    source: { read: https://www.gob.pe/ }\n${each ? `    provisions: [${each}]\n` : ''}`,
    )
    .join('')}`;
const files = {
  'src/content/docs/a.mdx': page('Lo dice el [artículo 1](norma:ley-1~art_1__al_1).'),
  'src/content/docs/b.mdx': page('Nada de eso, y la [Ley 1](norma:ley-1).'),
  'src/content/docs/c.mdx': page(
    '\nimport { Route } from \'~/components\';\n\n<Route id="demanda" />',
  ),
  'src/content/docs/en/a.mdx': page('[Article 2](norma:ley-1~art_2).'),
  'src/data/routes/demanda.yaml': routeFile(),
  'src/data/conducts/ejemplo.yaml': conductFile(),
  'src/data/forms/t1.yaml': formFile(),
};
const byFile = (...provisions: (string | undefined)[]) =>
  [...pendingByFile(projectWith({ ...files, [instrument]: changed(...provisions) }))].map(
    ([file, changes]) => `${file} ${changes.map(({ text }) => text.es).join(' ')}`,
  );

describe('known changes that the registry does not hold', () => {
  test('are told on every page and record that rests on a provision they name', () => {
    expect(byFile('ley-1~art_1').sort()).toEqual([
      'src/content/docs/a.mdx Cambio 1.',
      'src/content/docs/c.mdx Cambio 1.',
      'src/data/conducts/ejemplo.yaml Cambio 1.',
      'src/data/forms/t1.yaml Cambio 1.',
      'src/data/routes/demanda.yaml Cambio 1.',
    ]);
    expect(byFile('ley-1~art_2')).toEqual(['src/content/docs/en/a.mdx Cambio 1.']);
  });
  test('each once a file, in their order', () => {
    expect(byFile('ley-1~art_1, ley-1~art_2', 'ley-1~art_2')).toContain(
      'src/content/docs/en/a.mdx Cambio 1. Cambio 2.',
    );
  });
  test('are told by the page of the norm alone when they name none', () => {
    expect(byFile(undefined)).toEqual([]);
  });
  test('on the page of the provision they touch, and not on another', () => {
    const { registry } = projectWith({ [instrument]: changed('ley-1~art_1__al_1', undefined) });
    const on = (text: string) => pendingOn(ref(text), registry).map(({ text: { es } }) => es);
    expect(on('ley-1~art_1')).toEqual(['Cambio 1.']);
    expect(on('ley-1~art_2')).toEqual([]);
    expect(on('ley-2~art_1')).toEqual([]);
  });
  test('a part touches its whole and its own parts, never the next number', () => {
    const touched = (a: string, b: string) => isTouched(ref(`ley-1~${a}`), ref(`ley-1~${b}`));
    expect(touched('art_2', 'art_2__para_1')).toBe(true);
    expect(touched('art_2__para_1__lit_a', 'art_2__para_1')).toBe(true);
    expect(touched('art_2__para_10', 'art_2__para_1')).toBe(false);
    expect(touched('art_21', 'art_2')).toBe(false);
    expect(isTouched(ref('ley-1'), ref('ley-1~art_2'))).toBe(false);
  });
  test('one that names a provision the registry does not hold is an error of the data', () => {
    const found = (provisions: string) =>
      checkWith({ [instrument]: changed(provisions) })
        .findings.map(lineOf)
        .filter((line) => /data-cites-exist|valid-data/.test(line));
    expect(found('ley-1~art_1')).toEqual([]);
    expect(found('ley-1~art_99')).toEqual([expect.stringMatching(/ data-cites-exist$/)]);
    expect(found('artículo 1')).toContainEqual(
      expect.stringMatching(/instrument\.yaml:22:\S+ valid-data$/),
    );
  });
});
