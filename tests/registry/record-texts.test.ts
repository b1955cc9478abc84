import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { collectionRows, collections } from '../../src/registry/collections.ts';
import { eachText } from '../../src/registry/record-texts.ts';
import type { Walked } from '../../src/registry/schema-walk.ts';
import { refText } from '../../src/registry/schema/common.ts';
import { entryId, idOf, type Referent, referentOf } from '../../src/registry/schema/referent.ts';
import { checkWith, lineOf } from '../support/project.ts';

const { schema } = collections.stages;
afterEach(() => {
  Object.assign(collections.stages, { schema });
});

const stage = (more: string) => `id: etapa
order: 1
name: { es: Etapa, en: Stage }
holder: { es: El juez., en: The judge. }
road: { who: { es: El juez, en: The judge } }
what: { es: Decide., en: They decide. }
asks: { es: Nada., en: Nothing. }
cites: [ley-1~art_1]
${more}`;

test('a reference under a new key is checked, though no list knows the key', () => {
  const grown = schema.extend({
    kin: z.record(z.string(), z.array(idOf('stages'))).optional(),
    rests: z.union([z.literal('nothing'), z.strictObject({ law: refText })]).optional(),
  });
  Object.assign(collections.stages, { schema: grown });
  const { findings } = checkWith({
    'src/data/stages/etapa.yaml': stage(
      'kin: { near: [etapa, etpa] }\nrests: { law: ley-2~art_9 }\n',
    ),
  });
  const told = findings.filter(({ file }) => file.endsWith('etapa.yaml'));
  expect(told.map((each) => [lineOf(each), each.message.en])).toEqual([
    [
      'src/data/stages/etapa.yaml:9:22-9:26 route-resolves',
      'Unexpected name (stage) “etpa”; expected one of: etapa',
    ],
    [
      'src/data/stages/etapa.yaml:10:15-10:26 data-cites-exist',
      'Unexpected reference “ley-2~art_9”; expected one of the registry: ley-2~art_1',
    ],
  ]);
});

test('a text is said with what it names and the keys that lead to it', () => {
  const made = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), x: idOf('forms') }),
    z.strictObject({
      kind: z.literal('b'),
      x: idOf('lists').optional(),
      by: z.record(idOf('services'), z.string()),
    }),
  ]);
  const data = { kind: 'b', x: 'one', by: { two: 'three' } };
  const said: unknown[] = [];
  eachText(data, made, (...each) => said.push(each));
  expect(said).toEqual([
    ['b', undefined, ['kind']],
    ['one', 'lists', ['x']],
    ['two', 'services', ['by', 'two']],
    ['three', undefined, ['by', 'two']],
  ]);
});

/** Ids that name nothing outside their own record, or that a rule of their own looks for. */
const own = [
  /^adoption\.reach$/, // parts of a protocol: `adoption-consistent`
  /^adoption\.signedSections\.part$/, // the writer of the document that is signed refuses others
  /^countries\.answers\.row$/, // `country-rows`
  /^duties\.(?:part|protocol)$/, // `duty-scheduled`
  /^forms\.sections\.also(?:Seen|IfDue)$/, // its schema refuses any but a field of another part
  /^platforms\..*\bsources$/,
  /^training\.calendar\.(?:perPerson\.(?:rehearsal|within)|besides\.of)$/, // its schema refuses any but one of its rehearsals
  /^training\.activities\.hands\.(?:set|sheet)$/, // a set or a sheet of the deck it names: `deck-complete`
  /^training\.throws\.faces\.again\.throw$/, // its schema refuses any but a later throw
  /^training\.(?:shows|elsewhere)\.fields$/, // lines of its form: `training-complete`, as the next two
  /^training\.(?:anchors|calibration\.scripts\.marks)\.field$/,
  /^training\.(?:first|details|shows\.needs)\.throw$/,
  /^roleMaps\.coordinationSupervisedBy\.seat$/,
];

/** What is named that is no collection. */
const others = ['law', 'modules', 'critical', 'texts', 'documents', 'pages', 'shown'];

test('what a schema names is a collection, or one of the other things that can be named', () => {
  const named = collectionRows.flatMap(([, { schema: each }]) => namesOf(each));
  const known = [...Object.keys(collections), ...others];
  expect(named.filter((each) => !known.includes(each))).toEqual([]);
  expect(others.filter((each) => !named.includes(each as Referent))).toEqual([]);
});

test('every id in a schema is its own, or says what it names', () => {
  const plain = collectionRows.flatMap(([name, row]) => idsOf(row.schema, name));
  const foreign = new Set(plain.filter((path) => !/\.(?:id|key)$/.test(path)));
  expect([...foreign].filter((path) => !own.some((each) => each.test(path)))).toEqual([]);
});

function idsOf(at: z.core.$ZodType, path: string): string[] {
  if (at === (entryId as z.core.$ZodType)) return [path];
  if (referentOf(at)) return [];
  return below(at).flatMap(([key, each]) => idsOf(each, key ? `${path}.${key}` : path));
}

function namesOf(at: z.core.$ZodType): Referent[] {
  const of = referentOf(at);
  return of ? [of] : below(at).flatMap(([, each]) => namesOf(each));
}

/** The schemas in a schema, with the key of those that have one. */
function below(at: z.core.$ZodType): [string, z.core.$ZodType][] {
  const { shape = {}, options = [], ...def } = (at as unknown as Walked).def;
  const inner = [def.element, def.innerType, def.in, def.keyType, def.valueType, ...options];
  return [
    ...inner.flatMap((each): [string, z.core.$ZodType][] => (each ? [['', each]] : [])),
    ...Object.entries(shape),
  ];
}
