import { describe, expect, test } from 'vitest';
import { changedProvisions } from '../../src/upkeep/changed-provisions.ts';
import { impactOfThing, thingsNamed } from '../../src/upkeep/naming.ts';
import { impactOf, inVersions } from '../../src/upkeep/impact.ts';
import { formatRef, parseRef } from '../../src/citations/ref.ts';
import { baseFile, page, projectWith } from '../support/project.ts';
import { conductFile, formFile, routeFile } from '../support/records.ts';

const article = 'src/data/instruments/pe/ley-1/art_1.yaml';
const project = projectWith({
  'src/content/docs/a.mdx': page(
    '\nimport { Penalty, Route } from \'~/components\';\n\nLo dice el [artículo 1](norma:ley-1~art_1__al_1).\n\n<Penalty cite="ley-1~art_1" />\n\n<Route id="demanda" />',
  ),
  'src/content/docs/en/a.mdx': page('[Article 2](norma:ley-1~art_2) and [Law 1](norma:ley-1).'),
  'src/data/routes/demanda.yaml': routeFile(),
  'src/data/conducts/ejemplo.yaml': conductFile(),
  'src/data/forms/t1.yaml': formFile(),
});
const impact = (ref: string) => {
  const parsed = parseRef(ref);
  if (!parsed) throw new Error(ref);
  return impactOf(parsed, project).map(
    ({ kind, file, line, why }) => `${kind} ${file}${line ? `:${line}` : ''} ${why.es}`,
  );
};

describe('what depends on a provision', () => {
  test('pages in both languages, routes, conducts, forms, and why', () => {
    expect(impact('ley-1~art_1')).toEqual([
      'page src/content/docs/a.mdx:9 cita ley-1~art_1__al_1',
      'page src/content/docs/a.mdx:11 muestra ley-1~art_1 en un componente',
      'page src/content/docs/a.mdx:13 muestra «demanda», que la nombra',
      'route src/data/routes/demanda.yaml la nombra en «cites» (ley-1~art_1)',
      'conduct src/data/conducts/ejemplo.yaml la nombra en «provision» (ley-1~art_1)',
      'form src/data/forms/t1.yaml un campo muestra un elemento de «ejemplo»',
    ]);
  });
  test('a part of a provision is not the whole of it', () => {
    expect(impact('ley-1~art_1__al_1')).toEqual([
      'page src/content/docs/a.mdx:9 cita ley-1~art_1__al_1',
    ]);
  });
  test('an instrument, with all that names anything in it', () => {
    const files = impact('ley-1').map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(files).toContain('translation src/content/docs/en/a.mdx:6');
    expect(files).toContain('provision src/data/instruments/pe/ley-1/art_1.yaml');
    expect(impact('ley-2~art_1')).toEqual([
      'provision src/data/instruments/pe/ley-1/art_1.yaml la nombra en «changedBy» (ley-2~art_1)',
    ]);
  });
});

describe('what names a record or a page', () => {
  const tree = projectWith({
    'src/content/docs/a.mdx': page(
      '\nimport { Danger, Service } from \'~/components\';\n\n<Service id="linea-1" />\n\n<Danger numbers="linea-1" />\n\n[Aquí](/servicios/#servicio-linea-1) y [allá](/rutas/demanda/) y [allí](/guias/b/uno/#x).',
    ),
    'src/content/docs/guias/b/uno.md': page('Hola.'),
    'src/data/routes/demanda.yaml': routeFile(),
    'src/data/conducts/ejemplo.yaml': conductFile(),
  });
  const told = (text: string) =>
    thingsNamed(text, tree).map((thing) => [
      thing.name,
      ...impactOfThing(thing, tree).map(({ kind, line, why }) => `${kind}:${line} ${why.es}`),
    ]);
  test.each([
    [
      'linea-1',
      [
        'services/linea-1',
        'page:9 lo muestra en <Service>',
        'page:11 lo muestra en <Danger>',
        'page:13 lo enlaza',
      ],
    ],
    ['services/linea-1', expect.arrayContaining(['services/linea-1'])],
    ['demanda', expect.arrayContaining(['routes/demanda', 'page:13 lo enlaza'])],
    ['rutas/demanda', expect.arrayContaining(['routes/demanda', 'page:13 lo enlaza'])],
    ['guias/b/uno', ['guias/b/uno', 'page:13 lo enlaza']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
  test('a record names another by its id', () => {
    const [, ...named] = told('demanda')[0] ?? [];
    expect(named.filter((each) => each.startsWith('conduct:'))).toHaveLength(1);
  });
  test('nothing has a name that is none', () => {
    expect(thingsNamed('linea-2', tree)).toEqual([]);
  });
});

describe('what changed between two registries', () => {
  const { registry } = projectWith({});
  const changed = (content: string | null, reversed = false) => {
    const other = projectWith({ [article]: content }).registry;
    const found = reversed
      ? changedProvisions(other, registry)
      : changedProvisions(registry, other);
    return found.map(({ ref, why }) => `${formatRef(ref)} ${why.es}`);
  };
  test('nothing', () => {
    expect(changed(baseFile(article))).toEqual([]);
  });
  test('a version, a correction, a provision gone or new', () => {
    expect(changed(baseFile(article).replace('2020-01-02:', '2021-01-02:'))).toEqual([
      'ley-1~art_1 versión nueva del 2021-01-02',
    ]);
    expect(changed(baseFile(article).replace('maxYears: 4', 'maxYears: 5'))).toEqual([
      'ley-1~art_1#base datos corregidos; cambió la pena básica: 2 a 4 años → 2 a 5 años',
    ]);
    expect(changed(null)).toEqual(['ley-1~art_1 quitada']);
    expect(changed(null, true)).toEqual(['ley-1~art_1 nueva']);
  });
});

describe('what a value that changed in one version reaches', () => {
  const dated = projectWith({
    'src/content/docs/a.mdx': page(
      '\nHoy: [artículo 1](norma:ley-1~art_1). Antes: [artículo 1](norma:ley-1@2000-01-02~art_1).',
    ),
  });
  const ref = parseRef('ley-1~art_1') ?? { instrument: '' };
  const targets = (versions?: string[]) =>
    impactOf(ref, dated, inVersions(versions)).map(({ why }) => why.es);

  test('a citation of another version, with its date, is not called', () => {
    expect(targets(['2020-01-02'])).toEqual(['cita ley-1~art_1']);
    expect(targets(['2000-01-02'])).toContain('cita ley-1@2000-01-02~art_1');
    expect(targets()).toHaveLength(2);
  });
});
