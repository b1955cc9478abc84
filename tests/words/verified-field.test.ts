import { expect, test } from 'vitest';
import { listedNumber } from '../../src/citations/label.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allProvisions } from '../../src/registry/registry.ts';
import { verifiedField } from '../../src/words/verified-field.ts';

const { registry } = projectOnce(process.cwd());

const provisions = allProvisions(registry);
const verified = [
  ...[...registry.instruments.values()].map(({ data }) => data.verification),
  ...provisions.flatMap(({ versions }) => versions.flatMap(({ text }) => text?.verification ?? [])),
  ...[...registry.routes.values(), ...registry.conducts.values(), ...registry.papers.values()].map(
    ({ data }) => data.verification,
  ),
];
const fields = [...new Set(verified.flatMap((each) => Object.keys(each.fields ?? {})))];

test('no reader meets the key of a field where its verification is told', () => {
  expect(fields.length).toBeGreaterThan(8);
  for (const lang of ['es', 'en'] as const)
    expect(fields.filter((each) => verifiedField(each, lang) === each)).toEqual([]);
});

test('a provision that its law numbers in words is listed in English in English words', () => {
  const worded = provisions.filter(({ data: { num } }) => /^\p{Lu}\p{Ll}/u.test(num));
  expect(worded.length).toBeGreaterThan(40);
  const listed = worded.map(({ data }) => listedNumber(data, 'en'));
  expect(
    listed.filter((each) => !/^(Sole|First|Second|Third|\p{Lu}\p{Ll}+th)$/u.test(each)),
  ).toEqual([]);
  expect(worded.map(({ data }) => listedNumber(data, 'es'))).toEqual(
    worded.map(({ data }) => data.num),
  );
});

test('what a provision used to be is said in the language of the page', () => {
  const former = provisions.flatMap(({ id, data: { formerly } }) =>
    typeof formerly === 'string' && /\p{Ll}{3}/u.test(formerly) ? [`${id}: ${formerly}`] : [],
  );
  expect(former).toEqual([]);
});
