import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../../src/registry/load.ts';
import { packRegistry, unpackRegistry } from '../../src/registry/pack.ts';
import { allProvisions, findProvision } from '../../src/registry/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a registry handed to another thread', () => {
  const { registry } = loadRegistry(root);
  const copy = unpackRegistry(structuredClone(packRegistry(registry)), root);

  test('holds the same', () => {
    const facts = (each: typeof registry) =>
      allProvisions(each).map(({ id, file, data, versions, instrument }) => ({
        ...{ id, file, data, versions },
        of: instrument.data,
      }));
    expect(facts(copy)).toEqual(facts(registry));
    for (const key of ['services', 'terms', 'conducts', 'routes', 'forms', 'queries'] as const) {
      expect([...copy[key].keys()]).toEqual([...registry[key].keys()]);
      expect([...copy[key].values()].map(({ data }) => data)).toEqual(
        [...registry[key].values()].map(({ data }) => data),
      );
    }
  });

  test('finds the same places', () => {
    for (const path of [['versions', '2018-09-13', 'penalty'], ['heading', 'es'], ['nothing']]) {
      const [there, here] = [copy, registry].map((each) =>
        findProvision(each, 'cp', 'art_154-B')?.place(path),
      );
      expect(there).toEqual(here);
    }
  });
});
