import { describe, expect, test } from 'vitest';
import { serviceFor } from '../../src/registry/roles.ts';
import { conductHelp, dangerIds, leafHelp } from '../../src/views/path/who-helps.ts';
import { registry } from '../support/course.ts';
import { conducts, services, nodes, leaves } from '../support/path-ends.ts';

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
