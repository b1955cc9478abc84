import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { documentSlug, pagePath, recordPath } from '../../src/addresses/paths.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import { easyReadingOf } from '../../src/views/papers/easy-reading.ts';
import { guidesOf } from '../../src/views/papers/paper-guides.ts';
import { leafPapers } from '../../src/views/path/leaf-papers.ts';

const { pages, registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const papers = [...registry.papers.values()].map(({ data }) => data);
const leaves = [...registry.situations.values()].flatMap(({ data }) =>
  data.kind === 'leaf' ? [data] : [],
);
const langs = ['es', 'en'] as const;
/** First pages of the guides for who lives it. */
const guides = pages.flatMap((page) =>
  isDocument(page.frontMatter) &&
  page.frontMatter.type === 'guide' &&
  page.frontMatter.part === undefined &&
  page.slug.startsWith('guias/') &&
  page.frontMatter.audience[0] === 'affected'
    ? [{ ...page, ...page.frontMatter }]
    : [],
);
const linked = ({ links }: { links: readonly { address: string }[] }) =>
  new Set(links.map(({ address }) => address.replace(/[?#].*/, '')));
const papersFor = (routes: readonly string[]) =>
  papers.filter((paper) => paper.routes.some((route) => routes.includes(route)));

describe.each(langs)('guides and papers, in %s', (lang) => {
  test('each paper names a guide that sends to it', () => {
    const ids = papers.map(({ id }) => id);
    expect(ids.filter((id) => guidesOf(id, lang, pages).length === 0)).toEqual([]);
  });

  test('each guide of a way that has papers sends to one of them, or to all of them', () => {
    const without = guides
      .filter((guide) => guide.lang === lang && papersFor(guide.covers?.routes ?? []).length > 0)
      .filter(({ slug }) => {
        const whole = pages.filter(
          (page) => page.lang === lang && documentSlug(page.slug) === slug,
        );
        const all = whole.some((page) => linked(page).has(pagePath('papeles', lang)));
        return (
          !all &&
          !papers.some(({ id }) => guidesOf(id, lang, pages).some((each) => each.slug === slug))
        );
      });
    expect(without.map(({ slug }) => slug)).toEqual([]);
  });
});

/** Ends of the path with ways that have papers and none of them, each with why. */
const noPaper: Record<string, string> = {
  k7: 'there is a meeting today: first where the child is',
  l3: 'who found it tells where it is, and hands nothing in',
  m3: 'somebody under 18: an adult goes with them, and the end for that adult has the papers',
  m4: 'the same',
  m5: 'the same',
  m6: 'the same',
  m8: 'the same',
  s8: 'the same',
  r4: 'did it: the notice to the school is for whoever was harmed',
  o5: 'does not want to report, and nobody is pushed to',
  w6: 'is accused: those papers are for accusing',
};

test('each end of the path with a way that has papers sends to one', () => {
  const without = leaves
    .filter((leaf) => papersFor(leaf.routes).length > 0 && (leaf.papers ?? []).length === 0)
    .map(({ id }) => id);
  expect(without.sort()).toEqual(Object.keys(noPaper).sort());
});

/** The papers that an end of the path shows. */
const shown = (id: string): readonly string[] =>
  leaves.flatMap((leaf) => (leaf.id === id ? leafPapers(leaf, registry) : []));

test('an end shows, after the papers that it names, the one that begins each way that it lists', () => {
  expect(shown('v5')).toEqual([
    'conservar-datos',
    'pedido-de-borrado',
    'medidas-de-proteccion',
    'denuncia',
  ]);
  for (const id of ['s2', 't1', 'u1', 'u6', 'u7'])
    expect(shown(id), id).toEqual(expect.arrayContaining(['medidas-de-proteccion', 'denuncia']));
  expect(shown('u7').slice(0, 2)).toEqual(['medidas-de-proteccion', 'pedido-de-borrado']);
});

test('and not the one that begins a way where it names a later one of that way, or hands nothing in', () => {
  expect(shown('n3')).not.toContain('denuncia');
  expect(shown('n1')).not.toContain('medidas-de-proteccion');
  for (const id of Object.keys(noPaper)) expect(shown(id), id).toEqual([]);
  expect(shown('m7')).toEqual(['aviso-al-colegio']);
});

describe.each(langs)('easy read, in %s', (lang) => {
  const easy = guides.filter((guide) => guide.lang === lang && guide.easy);
  const long = guides.filter((guide) => guide.lang === lang && !guide.easy);

  test('each guide for who lives it sends to a document in easy read', () => {
    expect(easy.length).toBeGreaterThan(1);
    const without = long.filter(({ slug }) => easyReadingOf([slug], lang, pages).length === 0);
    expect(without.map(({ slug }) => slug)).toEqual([]);
  });

  test('what is told in easy read sends back: to the guides on the same, or to all that happens', () => {
    const all = pagePath('me-esta-pasando', lang);
    const lost = easy.flatMap((page) =>
      long
        .filter(({ slug }) => easyReadingOf([slug], lang, pages).includes(page.slug))
        .filter(({ slug }) => !linked(page).has(pagePath(slug, lang)) && !linked(page).has(all))
        .map(({ slug }) => `${page.slug} -> ${slug}`),
    );
    expect(lost).toEqual([]);
  });
});

test.each(langs)(
  'who reads the law is sent to the papers and to what comes after, in %s',
  (lang) => {
    const law = pages.find((page) => page.lang === lang && page.slug === 'entender-la-ley');
    const ways = law ? linked(law) : new Set();
    for (const slug of ['papeles', 'despues', 'despues/denuncia-querella-demanda-o-queja'])
      expect(ways.has(pagePath(slug, lang)), slug).toBe(true);
  },
);

test('a paper sends to others, each once, and never to itself', () => {
  const sending = papers.filter(({ beside }) => beside !== undefined);
  expect(sending.length).toBeGreaterThan(5);
  for (const { id, beside = [] } of sending) {
    const named = beside.map(({ paper }) => paper);
    expect(named, id).not.toContain(id);
    expect(new Set(named).size, id).toBe(named.length);
  }
});

test('whoever reports is sent to what is handed in with it: measures, data that are erased, an interpreter', () => {
  const beside = registry.papers.get('denuncia')?.data.beside?.map(({ paper }) => paper);
  expect(beside).toEqual(
    expect.arrayContaining(['medidas-de-proteccion', 'conservar-datos', 'interprete']),
  );
});

/** Where the law on a conduct is read by somebody else than who its guide is for, and where they go. */
const otherDoors = [
  ['difusion-imagenes-intimas', 'guias/reenvie-algo'],
  ['imagenes-sinteticas', 'guias/reenvie-algo'],
  ['doxeo', 'guias/plan-de-seguridad/no-se-quien-es'],
  ['acoso', 'guias/plan-de-seguridad/no-se-quien-es'],
] as const;

test.each(otherDoors)('the page of %s has a door to %s', (conduct, to) => {
  const doors = registry.conducts.get(conduct)?.data.doors?.map((door) => 'to' in door && door.to);
  expect(doors).toContain(to);
});

/** Pages where one is harassed, threatened or controlled, for whom a court may have forbidden it already. */
const harassed = ['acoso-en-linea', 'amenazas-y-chantaje', 'pareja-que-controla'];

test.each(langs)(
  'who already has a measure in force finds what to say from each of them, in %s',
  (lang) => {
    const measure = recordPath('camino', 'n1', lang);
    const found = guides.filter(
      (page) => page.lang === lang && harassed.some((name) => page.slug === `guias/${name}`),
    );
    expect(found.length).toBe(harassed.length);
    for (const page of found) expect(linked(page).has(measure), page.slug).toBe(true);
    const home = pages.find((page) => page.lang === lang && page.slug === '');
    expect(home && linked(home).has(measure)).toBe(true);
  },
);

test('and from the questions and ends of the path on the same, and their conducts', () => {
  const nextOf = (id: string): string[] => {
    const node = registry.situations.get(id)?.data;
    if (node?.kind === 'question') return node.answers.map(({ next }) => next);
    return (node?.also ?? []).flatMap((way) => ('next' in way ? [way.next] : []));
  };
  for (const id of ['e1', 'e2', 'h1', 'j1', 'n5']) expect(nextOf(id), id).toContain('n1');
  for (const id of ['acoso', 'amenazas', 'control-de-pareja'])
    expect(
      registry.conducts.get(id)?.data.doors?.map((door) => 'next' in door && door.next),
      id,
    ).toContain('n1');
});

test('the end for a danger now says what to do without a call and from another country', () => {
  expect(leaves.find(({ id }) => id === 'k1')?.lists).toEqual(
    expect.arrayContaining(['sin-llamar', 'desde-fuera']),
  );
});

test('a filing that names somebody under 18 and begins with the danger has their line', () => {
  const named = [...registry.filings.values()]
    .map(({ data }) => data)
    .filter(({ serves }) => /\bmenor de 18|menos de 18/.test(serves.es))
    .filter(({ papers: own }) => own.some(({ paper }) => registry.papers.get(paper)?.data.danger));
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter(({ who }) => who === undefined).map(({ id }) => id)).toEqual([]);
});

test('the ends for who does not know who it is lead to the plan for that', () => {
  for (const id of ['w1', 'y5'])
    expect(leaves.find((leaf) => leaf.id === id)?.documents, id).toContain(
      'guias/plan-de-seguridad/no-se-quien-es',
    );
});

test('a platform that sends on to an end of the path is one step away from it', () => {
  const onward = [...registry.platforms.values()].flatMap(({ data: { id, also } }) =>
    also && 'next' in also ? [{ id, leaf: leaves.find((leaf) => leaf.id === also.next) }] : [],
  );
  expect(onward.length).toBeGreaterThan(0);
  for (const { id, leaf } of onward)
    expect(
      [
        ...(leaf?.also ?? []).flatMap((way) => ('platform' in way ? [way.platform] : [])),
        ...(leaf?.routes ?? []).flatMap(
          (route) => registry.routes.get(route)?.data.platforms ?? [],
        ),
      ],
      leaf?.id,
    ).toContain(id);
});

test('where strangers call, or calls do not stop, the paper that asks for the record of calls is one step away', () => {
  const paper = 'registro-de-llamadas';
  const operator = registry.platforms.get('operadora')?.data.also;
  expect(operator && 'paper' in operator && operator.paper).toBe(paper);
  const without = ['v5', 'w1', 'x1', 'y3', 'y5'].filter((id) => {
    const leaf = leaves.find((each) => each.id === id);
    const doors = (leaf?.also ?? []).flatMap((way) => ('paper' in way ? [way.paper] : []));
    return ![...(leaf?.papers ?? []), ...doors].includes(paper);
  });
  expect(without).toEqual([]);
});
