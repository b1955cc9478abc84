import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allProvisions, findProvision } from '../../src/registry/registry.ts';
import { repeatedIn } from '../../src/views/law/repeated.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const repeatedOn = (instrument: string, eId: string, from: string) => {
  const versions = findProvision(registry, instrument, eId)?.versions ?? [];
  const place = versions.findIndex((each) => each.from === from);
  const version = versions[place];
  if (!version) throw new Error(`No version of ${instrument}~${eId} from ${from}`);
  return repeatedIn(version, versions[place - 1]);
};

test('a version summed up as the one before does not show again what is the same', () => {
  expect(repeatedOn('cp', 'art_57', '2017-01-08')).toEqual(
    new Set(['partial', 'note', 'lanes', 'deadlines']),
  );
  // Its penalty did change.
  expect(repeatedOn('cp', 'art_200', '2024-12-12')?.has('lanes')).toBe(false);
});

test('a version with a summary of its own, and the first, are shown whole', () => {
  const [first] = findProvision(registry, 'cp', 'art_57')?.versions ?? [];
  expect(first && repeatedIn(first, undefined)).toBeUndefined();
  expect(repeatedOn('cp', 'art_154-B', '2024-08-09')).toBeUndefined();
});

test('no page says the same summary twice in a row', () => {
  const twice = allProvisions(registry).flatMap(({ instrument, id, versions }) =>
    versions.flatMap((version, place) => {
      const before = versions[place - 1];
      const isSame = version.text && version.text.summary.es === before?.text?.summary.es;
      return isSame && !repeatedIn(version, before)
        ? [`${instrument.id}~${id} ${version.from}`]
        : [];
    }),
  );
  expect(twice).toEqual([]);
});
