import type { z } from 'zod';

/** The parts of a zod schema that are walked; the types of zod do not tell one kind from another here. */
export interface Walked {
  def: {
    type: string;
    shape?: Record<string, z.core.$ZodType>;
    element?: z.core.$ZodType;
    innerType?: z.core.$ZodType;
    keyType?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
    options?: readonly z.core.$ZodType[];
    discriminator?: string;
    in?: z.core.$ZodType;
    entries?: Record<string, string | number>;
    values?: readonly unknown[];
    checks?: readonly { _zod: { def: { check: string; minimum?: number } } }[];
  };
}

/** Keys that the block at a path may have; none where there is no block of named keys. */
export function keysAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): string[] {
  const { shape = {} } = schemaAt(schema, path, data)?.def ?? {};
  return Object.keys(shape);
}

/** Values that may stand at a path, where they are a list; those of a `kind` or `type` included. */
export function valuesAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): string[] {
  const key = path.at(-1);
  const parent = plain(rawAt(schema, path.slice(0, -1), data));
  if (typeof key === 'string' && parent?.def.discriminator === key)
    return (parent.def.options ?? []).flatMap((each) => valuesOf(plain(each)?.def.shape?.[key]));
  return valuesOf(rawAt(schema, path, data));
}

function valuesOf(schema: z.core.$ZodType | undefined): string[] {
  const { entries, values = [] } = plain(schema)?.def ?? {};
  return (entries ? Object.values(entries) : values).map(String);
}

function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): Walked | undefined {
  return chosen(rawAt(schema, path, data), valueAt(data, path));
}

/** The schema that a path leads to. */
export function rawAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): z.core.$ZodType | undefined {
  let now: z.core.$ZodType | undefined = schema;
  for (const [index, step] of path.entries()) {
    const block: Walked | undefined = chosen(now, valueAt(data, path.slice(0, index)));
    now = block?.def.shape?.[String(step)] ?? block?.def.element ?? block?.def.valueType;
  }
  return now;
}

/** A schema without what only says that it may be missing. */
function plain(schema: z.core.$ZodType | undefined): Walked | undefined {
  const found = schema as Walked | undefined;
  const inner = found?.def.innerType ?? found?.def.in;
  return inner ? plain(inner) : found;
}

/** The member of a union that a value was meant to be: by its `kind`, or the one it shares most keys with. */
function chosen(schema: z.core.$ZodType | undefined, value: unknown): Walked | undefined {
  const found = plain(schema);
  if (found?.def.type !== 'union') return found;
  const { options = [], discriminator } = found.def;
  const blocks = options
    .flatMap((each) => chosen(each, value) ?? [])
    .filter(({ def }) => def.shape);
  const own = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (discriminator !== undefined) {
    const named = String(own[discriminator]);
    return (
      blocks.find(({ def }) => valuesOf(def.shape?.[discriminator]).includes(named)) ?? blocks[0]
    );
  }
  const shared = ({ def }: Walked) =>
    Object.keys(own).filter((key) => key in (def.shape ?? {})).length;
  return blocks.toSorted((a, b) => shared(b) - shared(a))[0];
}

/** The value at a path of a record. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}
