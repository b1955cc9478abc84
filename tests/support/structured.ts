import { dump } from 'js-yaml';
import type { z } from 'zod';
import { collectionRows } from '../../src/registry/collections.ts';
import { instrument } from '../../src/registry/schema/instrument.ts';
import { pageFrontMatter } from '../../src/registry/schema/page.ts';
import { provision } from '../../src/registry/schema/provision.ts';
import { pick } from './random.ts';

type Next = () => number;
/** The parts of a zod schema that are walked. */
interface Walked {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  items?: z.ZodType[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
}

/** Texts of every form that some schema asks for. */
const texts =
  'Un texto.|En Cali: un texto.|In Cali: a text.|ejemplo|a1|t1|cp|ley-1~art_1|ley-1~art_1#x|art_1|al_1|pe|2020-01-02|2020-05|07-28|2024.01.1|guias/a|https://spij.minjus.gob.pe/|/akn/pe/act/ley/2020-01-01/2|a/b|3b589c1398d6c16de4e6a4f4986d511559659a56|0a1b2c3d 0a1b2c3d'.split(
    '|',
  );
/** Those for a schema that no short one fits: the words of a list for dice, as many as four throws can name. */
const longTexts = [
  Array.from({ length: 6 ** 4 }, (_, at) =>
    String(1000 + at).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))),
  ).join(' '),
];

/** A file of the registry or the front matter of a page, and the schema it is made from. */
export interface Kind {
  path: (id: string) => string;
  idKey: 'id' | 'eId' | undefined;
  schema: z.ZodType;
}

/** Every kind of record, and of page. */
export const kinds: readonly Kind[] = [
  ...collectionRows.map(([, { folder, schema }]) => ({
    path: (id: string) => `src/data/${folder}/${id}.yaml`,
    idKey: 'id' as const,
    schema,
  })),
  {
    path: (id) => `src/data/instruments/pe/${id}/instrument.yaml`,
    idKey: 'id',
    schema: instrument,
  },
  { path: (id) => `src/data/instruments/pe/ley-1/${id}.yaml`, idKey: 'eId', schema: provision },
  { path: () => 'src/content/docs/guias/x.mdx', idKey: undefined, schema: pageFrontMatter },
];

/** A value that a schema accepts; optional keys come and go. Throws if none is found. */
export function sampleOf(schema: z.ZodType, next: Next): unknown {
  for (let tries = 0; tries < 300; tries++) {
    const value = draw(schema, next);
    if (schema.safeParse(value).success) return value;
  }
  throw new Error(`No sample for ${(schema.def as Walked).type}`);
}

function draw(schema: z.ZodType, next: Next): unknown {
  const def = schema.def as unknown as Walked;
  switch (def.type) {
    case 'object': {
      const value = Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([key, inner]) =>
          (inner.def as Walked).type === 'optional' && next() < 0.5
            ? []
            : [[key, sampleOf(inner, next)]],
        ),
      );
      // What is thrown again is a later throw: chance would seldom name one.
      if (Array.isArray(value['again'])) delete value['again'];
      // The minutes of a module add up to its hours, and those of a day to ten less: chance would seldom do it.
      const minutes = value['kind'] === 'day' ? 50 : 60;
      return 'hours' in value && 'activities' in value
        ? { ...value, hours: 1, activities: [{ kind: 'pause', minutes }] }
        : value;
    }
    case 'array': {
      const items = Array.from({ length: least(schema) + Math.floor(next() * 3) }, () =>
        def.element ? sampleOf(def.element, next) : null,
      );
      // Answers for each face of a die share the faces out: one answer has them all.
      const [first] = items;
      return isOfFaces(first) && !schema.safeParse(items).success
        ? [{ ...first, faces: [1, 2, 3, 4, 5, 6] }]
        : items;
    }
    case 'record':
      return def.keyType && def.valueType
        ? { [String(sampleOf(def.keyType, next))]: sampleOf(def.valueType, next) }
        : {};
    case 'union':
      return sampleOf(pick(def.options ?? [], next), next);
    case 'tuple':
      return (def.items ?? []).map((item) => sampleOf(item, next));
    case 'optional':
    case 'default':
    case 'nullable':
      return def.innerType && sampleOf(def.innerType, next);
    case 'pipe':
      return def.in && sampleOf(def.in, next);
    case 'enum':
      return pick(Object.values(def.entries ?? {}), next);
    case 'literal':
      return def.values?.[0];
    case 'number':
      return least(schema) + Math.floor(next() * 3);
    case 'null':
      return null;
    default: {
      const fits = (text: string) => schema.safeParse(text).success;
      const short = texts.filter(fits);
      return pick(short.length > 0 ? short : longTexts.filter(fits), next);
    }
  }
}

const isOfFaces = (value: unknown): value is { faces: unknown } =>
  typeof value === 'object' && value !== null && 'faces' in value;

/** The least that a number or the length of a list may be, where the schema says it; 1 otherwise. */
function least(schema: z.ZodType): number {
  const checks = (schema.def.checks ?? []).map(
    (check) =>
      check._zod.def as { check: string; value?: number; minimum?: number; length?: number },
  );
  const said = checks.flatMap(({ check, value, minimum, length }) =>
    check === 'greater_than'
      ? (value ?? 1)
      : check === 'min_length'
        ? (minimum ?? 1)
        : check === 'length_equals'
          ? (length ?? 1)
          : [],
  );
  return Math.max(1, ...said);
}

/** What somebody may leave where something else was meant. */
const wrong: readonly unknown[] = [
  ...[
    '',
    ' ',
    'x',
    'oficial',
    '2024-02-30',
    '2204-01-01',
    'javascript:alert(1)',
    '<script>',
    'ley-9~art_9',
  ],
  ...['a\u202eb', 'a\u200bb', '\u001b[31m', 'x'.repeat(5000), '../../etc', 'cp~art1', 'nomra:cp'],
  ...[
    0,
    -1,
    1.5,
    1e308,
    true,
    false,
    null,
    [],
    {},
    [[]],
    [null],
    { es: 'x' },
    { es: '', en: '' },
    ['x', 1],
  ],
];

/** A record with one slip: a key lost, renamed, added or moved; a value of another kind, or put in a list. */
export function withSlip(value: unknown, next: Next): unknown {
  const copy = structuredClone(value);
  const blocks = blocksIn(copy);
  const block = pick(blocks, next);
  const key = pick(Object.keys(block), next);
  const held = block[key];
  switch (Math.floor(next() * 7)) {
    case 0:
      Reflect.deleteProperty(block, key);
      break;
    case 1:
      Reflect.deleteProperty(block, key);
      block[pick([`${key}s`, key.slice(1), key.toUpperCase(), `${key} `, 'otra'], next)] = held;
      break;
    case 2:
      block[pick(['otra', 'id', '__proto__', 'constructor', '2020-13-01', ''], next)] = pick(
        wrong,
        next,
      );
      break;
    case 3:
      block[key] = [held];
      break;
    case 4:
      block[key] = Array.isArray(held) ? held[0] : { [key]: held };
      break;
    case 5:
      block[key] = pick(blocks, next) === block ? 'x' : structuredClone(pick(blocks, next));
      break;
    default:
      block[key] = pick(wrong, next);
  }
  return copy;
}

function blocksIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    Array.isArray(value) || Object.keys(value).length === 0
      ? []
      : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(blocksIn)];
}

/** A record as YAML. */
export const yamlOf = (value: unknown): string => dump(value, { noRefs: true, lineWidth: -1 });
