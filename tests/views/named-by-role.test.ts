import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { conductOfImages, listFor, serviceFor } from '../../src/registry/roles.ts';
import { dangerIds, leafHelp } from '../../src/views/path/who-helps.ts';
import { registry } from '../support/course.ts';
import { conducts, services, lists, leaves } from '../support/path-ends.ts';

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
