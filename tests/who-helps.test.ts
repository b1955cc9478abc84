import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../src/registry/load.ts';
import { conductHelp, dangerIds, leafHelp } from '../src/views/who-helps.ts';

const { conducts, services, situations } = loadRegistry(
  fileURLToPath(new URL('..', import.meta.url)),
).registry;
const nodes = [...situations.values()].map(({ data }) => data);
const leaves = nodes.flatMap((node) => (node.kind === 'leaf' ? [node] : []));
const urgent = new Set([...services].flatMap(([id, { data }]) => (data.urgent ? [id] : [])));

describe('the danger line', () => {
  test.each([
    ['police first where somebody may be harmed', ['cem', 'linea-100'], ['pnp-105', 'linea-100']],
    ['no police where the danger is to oneself', ['linea-113', 'cem'], ['linea-113']],
    [
      'police, violence and crisis in one order where a partner may be the one who harms',
      ['samu-106', 'linea-113', 'linea-100', 'cem'],
      ['pnp-105', 'linea-100', 'linea-113'],
    ],
    [
      'three at most, in their order',
      ['linea-1810', 'linea-113', 'linea-100', 'pnp-105', 'samu-106'],
      ['linea-1810', 'linea-113', 'pnp-105'],
    ],
    [
      'crisis first where the danger is to oneself',
      ['linea-113', 'samu-106', 'pnp-105', 'linea-100'],
      ['linea-113', 'samu-106', 'pnp-105'],
    ],
    ['nobody answers day and night', ['cem'], []],
  ])('%s', (_, ids, shown) => expect(dangerIds(ids, urgent)).toEqual(shown));

  test('every situation and every end of the path has a number in it', () => {
    const shown = [
      ...[...conducts.keys()].map((id) => ({ id, ids: conductHelp(id, nodes).services })),
      ...leaves.map((leaf) => ({ id: leaf.id, ids: leafHelp(leaf).services })),
    ];
    expect(shown.filter(({ ids }) => dangerIds(ids, urgent).length === 0)).toEqual([]);
  });
});

describe('what a conduct shows of those who help', () => {
  test('what the ends of the path that name it send to most often, six at most', () => {
    for (const id of conducts.keys()) {
      const help = conductHelp(id, nodes);
      expect(help.services.length, id).toBeGreaterThan(2);
      expect(help.services.length, id).toBeLessThanOrEqual(6);
    }
  });

  test('whether it is about somebody under 18, or there may be an image', () => {
    expect(conductHelp('grooming', nodes)).toMatchObject({ isYoung: true, isMaterial: false });
    expect(conductHelp('acoso', nodes)).toMatchObject({ isYoung: false });
    expect(conductHelp('difusion-imagenes-intimas', nodes)).toMatchObject({
      isYoung: false,
      hasImage: true,
    });
    expect(conductHelp('material-abuso-sexual-infantil', nodes)).toMatchObject({
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
