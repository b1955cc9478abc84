import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { anchor, easySlug, noCallWayOf, slug } from '../../src/components/no-call.ts';
import * as noSight from '../../src/components/no-sight.ts';
import { conductOfImages, listFor, serviceFor } from '../../src/registry/roles.ts';
import {
  asksToNote,
  conductHelp,
  dangerIds,
  leafHelp,
  mayBeAuthority,
  saysNoCall,
} from '../../src/views/path/who-helps.ts';

const { registry, pages } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const { conducts, services, lists, situations } = registry;
const nodes = [...situations.values()].map(({ data }) => data);
const leaves = nodes.flatMap((node) => (node.kind === 'leaf' ? [node] : []));

describe('the danger line', () => {
  test.each([
    [
      'police first where somebody may be harmed, and the line for whom may harm themselves, where there is room',
      ['cem', 'linea-100'],
      ['pnp-105', 'linea-100', 'linea-113'],
    ],
    ['no police where the danger is to oneself', ['linea-113', 'cem'], ['linea-113']],
    [
      'police, violence and crisis in one order where another may harm',
      ['linea-100', 'samu-106', 'linea-113', 'cem'],
      ['pnp-105', 'linea-100', 'samu-106'],
    ],
    [
      'the ambulance first where the end of the path puts it first',
      ['samu-106', 'linea-100', 'linea-113'],
      ['samu-106', 'pnp-105', 'linea-100'],
    ],
    [
      'the line for violence where another may harm, though nobody listed it',
      ['cem', 'pnp-105'],
      ['pnp-105', 'linea-100', 'linea-113'],
    ],
    [
      'three at most, and the line for people under 18 where it comes before that for violence',
      ['linea-1810', 'linea-113', 'linea-100', 'pnp-105', 'samu-106'],
      ['pnp-105', 'linea-1810', 'linea-113'],
    ],
    [
      'both lines where there is room',
      ['linea-100', 'pnp-105', 'linea-1810'],
      ['pnp-105', 'linea-100', 'linea-1810'],
    ],
    [
      'crisis first where the danger is to oneself',
      ['linea-113', 'samu-106', 'pnp-105', 'linea-100'],
      ['linea-113', 'samu-106', 'pnp-105'],
    ],
    ['nobody answers day and night', ['cem'], []],
    [
      'the line for extortion before that for violence where the end of the path puts it first',
      ['central-111', 'linea-100', 'linea-113', 'pnp-comisaria'],
      ['pnp-105', 'central-111', 'linea-113'],
    ],
    [
      'the line for extortion last where money is one of several demands',
      ['linea-100', 'central-111', 'cem', 'linea-113'],
      ['pnp-105', 'linea-100', 'linea-113'],
    ],
  ])('%s', (_, ids, shown) => expect(dangerIds(ids, registry)).toEqual(shown));

  test('the page of a situation, which a child may open, has the line for people under 18 in it', () => {
    const childLine = serviceFor('children', registry);
    const without = [...conducts.keys()].filter(
      (id) =>
        !dangerIds(conductHelp(id, nodes, registry).services, registry, true).includes(childLine),
    );
    expect(without).toEqual([]);
    expect(dangerIds(['linea-100', 'linea-113'], registry)).not.toContain(childLine);
  });

  test('on the page of a situation who is abroad comes after who is here', () => {
    const places = [...conducts.keys()].map((id) =>
      conductHelp(id, nodes, registry).services.map(
        (service) => services.get(service)?.data.reach === 'world',
      ),
    );
    expect(places.flat()).toContain(true);
    for (const each of places) expect(each).toEqual(each.toSorted((a, b) => Number(a) - Number(b)));
  });

  test('where money is asked for, the line for extortion, which is for anybody, stands in the box of the situation', () => {
    const ids = conductHelp('extorsion-por-dinero', nodes, registry).services;
    expect(dangerIds(ids, registry, true)).toContain(serviceFor('extortion', registry));
    for (const leaf of leaves.filter(({ conducts: named }) =>
      named.includes('extorsion-por-dinero'),
    ))
      if (leaf.reader === undefined)
        expect([leaf.id, ...leaf.services], leaf.id).toContain(serviceFor('extortion', registry));
  });

  test('every situation and every end of the path has a number in it', () => {
    const shown = [
      ...[...conducts.keys()].map((id) => ({ id, ids: conductHelp(id, nodes, registry).services })),
      ...leaves.map((leaf) => ({ id: leaf.id, ids: leafHelp(leaf, registry).services })),
    ];
    expect(shown.filter(({ ids }) => dangerIds(ids, registry).length === 0)).toEqual([]);
  });
});

test('whom to call when the aggressor is of the police is said to an adult who is sent to the police, and in no crisis of one’s own', () => {
  const told = leaves.filter((leaf) => mayBeAuthority(leaf, registry)).map(({ id }) => id);
  expect(told).toEqual(expect.arrayContaining(['k1', 'k4', 'u5', 'y1', 'o5']));
  for (const id of ['k2', 'k3', 'm6', 'q2']) expect(told).not.toContain(id);
});

describe('how to ask for help without a call', () => {
  test('is said at every end of the path, which gives numbers, unless a list of it says so already', () => {
    const own = leaves.filter((leaf) => saysNoCall(leaf, registry)).map(({ id }) => id);
    expect(own).toContain('k1');
    expect(own.length).toBeLessThan(3);
  });

  test('is said below the minute of every guide, and of what comes after where there is danger', () => {
    const led = (address: string) => {
      const page = pages.find(({ lang, slug: at }) => `${lang}/${at}` === address);
      return noCallWayOf(page)?.href;
    };
    const guides = pages.filter(({ slug: at }) => /^guias\/[^/]+$/.test(at));
    expect(guides.length).toBeGreaterThan(50);
    expect(guides.filter((page) => !noCallWayOf(page)).map(({ file }) => file)).toEqual([]);
    for (const { file, components } of guides)
      expect(
        components.some(({ name }) => name === 'Minute'),
        file,
      ).toBe(true);
    expect(led('es/despues/retirar-una-denuncia')).toContain(`${slug}/#${anchor.es}`);
    expect(led('es/despues/cuanto-cuesta')).toBeUndefined();
    expect(led('es/protocolos/crisis')).toBeUndefined();
    expect(led('es/guias/imagenes-intimas')).toContain(`${slug}/#${anchor.es}`);
  });

  test('in short sentences to whoever reads short sentences', () => {
    const easy = pages.filter(({ frontMatter }) => 'easy' in frontMatter && frontMatter.easy);
    expect(easy.length).toBeGreaterThan(3);
    for (const page of easy)
      expect(noCallWayOf(page)?.href, page.file).toContain(`${easySlug}/#${anchor[page.lang]}`);
    for (const [lang, heading] of [
      ['es', '## Si no puedes llamar\n'],
      ['en', '## If you cannot call\n'],
    ] as const)
      expect(easy.find((page) => page.lang === lang && page.slug === easySlug)?.text).toContain(
        heading,
      );
  });

  test('and the heading that it leads to stands on its page, with that text below', () => {
    for (const [lang, folder] of [
      ['es', ''],
      ['en', 'en/'],
    ] as const) {
      const file = new URL(`../../src/content/docs/${folder}${slug}.mdx`, import.meta.url);
      const title = registry.lists.get(listFor('no-call', registry))?.data.title[lang] ?? '';
      expect(readFileSync(file, 'utf8')).toContain(
        `## ${title}\n\n<List id="${listFor('no-call', registry)}" />`,
      );
      expect(title.toLowerCase().replaceAll(' ', '-')).toBe(anchor[lang]);
    }
  });
});

describe('how to note what is on a screen without seeing it', () => {
  const told = leaves.filter(asksToNote).map(({ id }) => id);

  test('is said where the first steps ask for an account, a link or a capture, and not in a crisis', () => {
    expect(told).toEqual(expect.arrayContaining(['u7', 'u3', 'v5', 'm4', 'm7', 'u1']));
    for (const id of ['k1', 'k2', 'k3', 's3']) expect(told).not.toContain(id);
  });

  test('and the heading that it leads to stands on its page', () => {
    for (const [lang, folder] of [
      ['es', ''],
      ['en', 'en/'],
    ] as const) {
      const file = new URL(`../../src/content/docs/${folder}${noSight.slug}.mdx`, import.meta.url);
      const headings = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('## '))
        .map((line) => line.slice(3).toLowerCase().replaceAll(' ', '-'));
      expect(headings).toContain(noSight.anchor[lang]);
    }
  });
});

describe('what a conduct shows of those who help', () => {
  test('what the ends of the path that name it send to most often, six at most and the ambulance', () => {
    for (const id of conducts.keys()) {
      const help = conductHelp(id, nodes, registry);
      expect(help.services.length, id).toBeGreaterThan(2);
      expect(
        help.services.filter((each) => each !== serviceFor('medical', registry)).length,
        id,
      ).toBeLessThanOrEqual(6);
    }
  });

  test('whether it is about somebody under 18, or there may be an image', () => {
    expect(conductHelp('grooming', nodes, registry)).toMatchObject({
      isYoung: true,
      isMaterial: false,
    });
    expect(conductHelp('acoso', nodes, registry)).toMatchObject({ isYoung: false });
    expect(conductHelp('difusion-imagenes-intimas', nodes, registry)).toMatchObject({
      isYoung: false,
      hasImage: true,
    });
    expect(conductHelp('material-abuso-sexual-infantil', nodes, registry)).toMatchObject({
      isMaterial: true,
      hasImage: true,
    });
  });
});

describe('one line, above what to do', () => {
  /** Letters that three lines of a small phone hold, and a few more: the browser has the last word. */
  const room = 150;

  test.each(['es', 'en'] as const)('in %s', (lang) => {
    const lines = [
      ...[...conducts].map(([id, { data }]) => ({ id, line: data.description[lang] })),
      ...leaves.map(({ id, summary }) => ({ id, line: summary[lang] })),
    ];
    expect(lines.filter(({ line }) => line.length > room)).toEqual([]);
  });
});

describe('what pages name by what it does, and not by its id', () => {
  const renamed = <Record extends { data: object }>(
    records: ReadonlyMap<string, Record>,
  ): Map<string, Record> => new Map([...records].map(([id, record]) => [`x-${id}`, record]));
  const x = (ids: readonly string[]) => ids.map((id) => `x-${id}`);

  test('a service that is called otherwise keeps its place in the danger line', () => {
    const facts = { ...registry, services: renamed(services) };
    expect(dangerIds(x(['linea-100', 'linea-113', 'samu-106']), facts)).toEqual(
      x(['pnp-105', 'linea-100', 'linea-113']),
    );
  });

  test('and an end of the path stays for or about somebody under 18', () => {
    const facts = {
      services: renamed(services),
      lists: renamed(lists),
      conducts: renamed(conducts),
    } as typeof registry;
    const young = leaves.filter((leaf) => leafHelp(leaf, registry).isYoung);
    expect(young.length).toBeGreaterThan(3);
    for (const leaf of leaves) {
      const same = {
        ...leaf,
        services: x(leaf.services),
        conducts: x(leaf.conducts),
        minorLists: x(leaf.minorLists ?? []),
      };
      expect({ ...leafHelp(same, facts), services: [] }, leaf.id).toEqual({
        ...leafHelp(leaf, registry),
        services: [],
      });
    }
  });

  test('each is done by exactly one record: with none, or two, nothing is built', () => {
    const without = new Map(
      [...services].filter(([id]) => id !== serviceFor('children', registry)),
    );
    expect(() => serviceFor('children', { services: without })).toThrow('found none');
    const twice = new Map([...services, ...renamed(services)]);
    expect(() => serviceFor('police', { services: twice })).toThrow('pnp-105, x-pnp-105');
    for (const role of [
      'police',
      'medical',
      'violence',
      'crisis',
      'extortion',
      'children',
    ] as const)
      expect(services.get(serviceFor(role, registry))?.data.role).toBe(role);
    for (const role of [
      'under-18',
      'under-18-yourself',
      'image-under-18',
      'image-yourself',
      'no-call',
    ] as const)
      expect(lists.get(listFor(role, registry))?.data.role).toBe(role);
    expect(conducts.has(conductOfImages(registry))).toBe(true);
  });

  test('no page of code names a service or one of those texts by its id', () => {
    const root = fileURLToPath(new URL('../../src/', import.meta.url));
    const ids = [...services, ...lists].flatMap(([id, { data }]) =>
      'role' in data && data.role ? [id] : [],
    );
    const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          /\.(?:astro|ts)$/.test(file) &&
          !/^(?:data|content)|shared-words|words-of-people/.test(file),
      )
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
        return ids
          .filter((id) => new RegExp(`['" ]${id}['" ]`).test(text))
          .map((id) => `${file}: ${id}`);
      });
    expect(named).toEqual([]);
  });
});
