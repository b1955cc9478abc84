import { describe, expect, test } from 'vitest';
import { helpLine } from '../../src/facts/help-line.ts';
import { registry, sourcePages } from '../../src/facts/site-facts.ts';
import { boxServices } from '../../src/registry/danger-box.ts';
import { serviceFor } from '../../src/registry/roles.ts';
import { isOfUnder18 } from '../../src/registry/under-18.ts';
import { conductHelp, dangerIds } from '../../src/views/path/who-helps.ts';

const line = serviceFor('children', registry);
const nodes = [...registry.situations.values()].map(({ data }) => data);
const langs = ['es', 'en'] as const;
const young = nodes.filter((node) => isOfUnder18(node, registry));

describe('a page for somebody under 18', () => {
  test('is every one of the path that speaks to a child, the questions that lead there and those for whoever looks after them', () => {
    const ids = young.map(({ id }) => id);
    for (const id of ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'q1', 'q2', 'q3', 'q4'])
      expect(ids).toContain(id);
    const spoken = nodes.filter((node) => node.kind === 'leaf' && node.reader === 'child');
    expect(spoken.filter((node) => !isOfUnder18(node, registry)).map(({ id }) => id)).toEqual([]);
    for (const id of ['a1', 'a2', 'b1', 'u3', 's2', 'l1']) expect(ids).not.toContain(id);
  });

  test('has their line among its numbers', () => {
    const without = young.filter((node) => {
      const shown = node.kind === 'leaf' ? dangerIds(node.services, registry) : node.numbers;
      return !shown?.includes(line);
    });
    // Whoever speaks of dying may be an adult: the box has those who come, and the line of help has theirs.
    expect(without.map(({ id }) => id)).toEqual(['k3']);
  });

  test.each(langs)('has it in its line of help, in %s', (lang) => {
    const without = young.filter(({ id }) => !helpLine(`camino/${id}`, lang).includes(line));
    expect(without.map(({ id }) => id)).toEqual([]);
    for (const id of ['a1', 'u3', 's2']) expect(helpLine(`camino/${id}`, lang)).not.toContain(line);
  });

  test.each(langs)('on grooming, has it in both, also in %s', (lang) => {
    for (const slug of [
      'guias/me-busca-un-adulto',
      'guias/me-busca-un-adulto/que-anoto',
      'guias/me-busca-un-adulto/completa',
      'guias/un-adulto-contacta-a-mi-hija-o-hijo',
      'conductas/grooming',
    ])
      expect(helpLine(slug, lang), slug).toContain(line);
    const boxes = sourcePages
      .filter(
        (page) =>
          page.lang === lang &&
          /^guias\/(?:me-busca-un-adulto|un-adulto-contacta-a-mi-hija-o-hijo)$/.test(page.slug),
      )
      .flatMap(({ components }) => components)
      .flatMap(({ name, attributes }) =>
        name === 'Danger' ? [boxServices(attributes, registry)] : [],
      );
    expect(boxes.length).toBeGreaterThan(1);
    for (const box of boxes) expect(box).toContain(line);
  });

  test.each(langs)('the line of help of a conduct has what its box has, in %s', (lang) => {
    for (const id of registry.conducts.keys()) {
      const { services } = conductHelp(id, nodes, registry);
      expect(dangerIds(services, registry, true), id).toContain(line);
      expect(helpLine(`conductas/${id}`, lang), id).toContain(line);
    }
  });
});
