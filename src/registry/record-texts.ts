import type { z } from 'zod';
import { type Collection, type Entry, type Registry } from './registry.ts';
import { collections, type FlatCollection } from './collections.ts';
import { instrument } from './schema/instrument.ts';
import { provision } from './schema/provision.ts';
import { type Referent, referentOf } from './schema/referent.ts';
import type { Walked } from './schema-walk.ts';

/** Gets a text of a record, what it names if its schema says so, and the keys that lead to it. */
type Say = (text: string, of: Referent | undefined, path: readonly PropertyKey[]) => void;

/** A record, the collection it is of, and its schema. */
export interface Held {
  from: Collection | 'provisions';
  entry: Entry<unknown>;
  schema: z.ZodType;
}

/** Every record of a registry with its schema; a norm before its provisions. */
export function recordsHeld(registry: Registry): Held[] {
  const norms = [...registry.instruments.values()].flatMap((entry): Held[] => [
    { from: 'instruments', entry, schema: instrument },
    ...[...entry.provisions.values()].map((each): Held => ({
      from: 'provisions',
      entry: each,
      schema: provision,
    })),
  ]);
  const flat = (Object.keys(collections) as FlatCollection[]).flatMap((from) =>
    [...registry[from].values()].map((entry): Held => ({
      from,
      entry,
      schema: collections[from].schema,
    })),
  );
  return [...norms, ...flat];
}

/** Says every text of what a schema accepted, at any depth; the path is a new one each time. */
export function eachText(data: unknown, schema: z.core.$ZodType, say: Say): void {
  walkerOf(schema)(data, [], say);
}

/** Walks a value that its schema accepted. */
type Walker = (value: unknown, path: PropertyKey[], say: Say) => void;

const walkers = new WeakMap<z.core.$ZodType, Walker>();

/** The walk of a schema, made once: the same few schemas hold thousands of records. */
function walkerOf(schema: z.core.$ZodType): Walker {
  let walker = walkers.get(schema);
  if (!walker) walkers.set(schema, (walker = made(schema)));
  return walker;
}

function made(schema: z.core.$ZodType): Walker {
  const {
    shape,
    element,
    keyType,
    valueType,
    innerType,
    in: first,
    options,
  } = (schema as unknown as Walked).def;
  const inner = innerType ?? first;
  if (inner) return walkerOf(inner);
  if (options) return ofUnion(schema);
  if (element) {
    const each = walkerOf(element);
    return (value, path, say) => {
      if (Array.isArray(value)) value.forEach((item, at) => below(each, item, at, path, say));
    };
  }
  if (shape) {
    const keys = new Map(Object.entries(shape).map(([key, each]) => [key, walkerOf(each)]));
    return (value, path, say) => {
      for (const [key, item] of entriesOf(value)) {
        const each = keys.get(key);
        if (each) below(each, item, key, path, say);
      }
    };
  }
  if (valueType) {
    const each = walkerOf(valueType);
    const of = keyType && referentOf(keyType);
    return (value, path, say) => {
      for (const [key, item] of entriesOf(value)) {
        if (of) say(key, of, [...path, key]);
        below(each, item, key, path, say);
      }
    };
  }
  const of = referentOf(schema);
  return (value, path, say) => {
    if (typeof value === 'string') say(value, of, [...path]);
  };
}

/** A union is walked as the member that is of the kind of the value, or has all its keys. */
function ofUnion(schema: z.core.$ZodType): Walker {
  const { options = [], discriminator } = (schema as unknown as Walked).def;
  const isMeant =
    discriminator === undefined
      ? hasKeys
      : (member: z.core.$ZodType, value: unknown) =>
          member._zod.propValues?.[discriminator]?.has(
            (value as Record<string, z.core.util.Primitive>)[discriminator],
          );
  return (value, path, say) => {
    const member = options.find((each) => isMeant(each, value));
    if (member) walkerOf(member)(value, path, say);
  };
}

function hasKeys(member: z.core.$ZodType, value: unknown): boolean {
  const { shape, element } = (member as unknown as Walked).def;
  if (Array.isArray(value)) return element !== undefined;
  if (typeof value !== 'object' || value === null) return !shape && !element;
  return shape !== undefined && Object.keys(value).every((key) => key in shape);
}

function below(
  walker: Walker,
  value: unknown,
  key: PropertyKey,
  path: PropertyKey[],
  say: Say,
): void {
  path.push(key);
  walker(value, path, say);
  path.pop();
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
