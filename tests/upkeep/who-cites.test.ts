import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refsInData } from '../../src/citations/data-refs.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { recordPages } from '../../src/documents/record-pages.ts';
import { baseOf } from '../../src/registry/registry.ts';
import { whoCites } from '../../src/upkeep/who-cites.ts';
import { page, projectWith } from '../support/project.ts';
import { conductFile, routeFile } from '../support/records.ts';

describe('who cites a provision', () => {
  const project = projectWith({
    'src/content/docs/a.mdx': page(
      '\nimport { Route } from \'~/components\';\n\n[Artículo 2](norma:ley-1~art_2).\n\n<Route id="demanda" />',
    ),
    'src/content/docs/b.md': page(
      '[Artículo 1](norma:ley-1~art_1__al_1) y [artículo 1](norma:ley-1~art_1).',
    ),
    'src/content/docs/en/b.md': page('[Article 1](norma:ley-1~art_1).'),
    'src/data/routes/demanda.yaml': routeFile(),
    'src/data/conducts/ejemplo.yaml': conductFile(),
  });
  const told = (lang: 'es' | 'en', key: string) =>
    whoCites(project, lang)
      .get(key)
      ?.map(({ slug }) => slug);

  test('first the pages that cite it themselves, each once; then those that show a record, and records', () => {
    expect(told('es', 'ley-1~art_1')).toEqual(['b', 'a', 'rutas/demanda', 'conductas/ejemplo']);
    expect(told('es', 'ley-1~art_2')).toEqual(['a']);
  });
  test('pages of its own language, and records in both', () => {
    expect(told('en', 'ley-1~art_1')).toEqual(['b', 'rutas/demanda', 'conductas/ejemplo']);
    expect(told('en', 'ley-1~art_2')).toBeUndefined();
  });
  test('a norm that changed it does not cite it', () => {
    expect(told('es', 'ley-2~art_1')).toBeUndefined();
  });
});

describe('who cites the provisions of the registry', () => {
  const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
  const slugOf = new Map(
    recordPages(project.registry).map(({ slug, entry }) => [entry.file, slug]),
  );

  test.each(['es', 'en'] as const)('no page that cites one is left out (%s)', (lang) => {
    const citers = whoCites(project, lang);
    const isListed = (instrument: string, eId: string, slug: string) =>
      citers.get(`${instrument}~${baseOf(eId)}`)?.some((each) => each.slug === slug);
    const written = project.pages
      .filter((each) => each.lang === lang)
      .flatMap(({ slug, citations }) =>
        citations.flatMap(({ ref }) => (ref?.eId ? [{ ...ref, eId: ref.eId, slug }] : [])),
      );
    const made = refsInData(project.registry).flatMap(({ kind, file, ref }) => {
      const slug = slugOf.get(file);
      return ref?.eId && slug && kind !== 'provision' && kind !== 'instrument'
        ? [{ ...ref, eId: ref.eId, slug }]
        : [];
    });
    expect(written.length).toBeGreaterThan(1000);
    expect(made.length).toBeGreaterThan(1000);
    expect(
      [...written, ...made].filter((each) => !isListed(each.instrument, each.eId, each.slug)),
    ).toEqual([]);
  });
  test('a route alone is enough to be cited', () => {
    expect(whoCites(project, 'es').get('cadh~art_46')).toContainEqual(
      expect.objectContaining({ slug: 'rutas/fuera-del-pais' }),
    );
  });
});
