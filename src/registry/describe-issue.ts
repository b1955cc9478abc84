import type { z } from 'zod';
import type { Localized } from './schema/common.ts';

/** One thing wrong with a record: which value, whether its key is the fault, and what to say. */
export interface IssueDescription {
  path: PropertyKey[];
  part: 'key' | 'value';
  message: Localized;
  expected: string[];
}

const typeNames: Record<string, Localized> = {
  string: { es: 'un texto', en: 'a text' },
  number: { es: 'un número', en: 'a number' },
  int: { es: 'un número entero', en: 'a whole number' },
  boolean: { es: 'sí o no (true/false)', en: 'true or false' },
  array: { es: 'una lista', en: 'a list' },
  object: { es: 'un bloque de claves', en: 'a block of keys' },
  record: { es: 'un bloque de claves', en: 'a block of keys' },
};

/** Puts a zod issue into "unexpected X, expected Y", one description for each fault in it. */
export function describeIssue(issue: z.core.$ZodIssue, data: unknown): IssueDescription[] {
  const path = [...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        describe([...path, key], 'key', quote(key, 'clave', 'key'), unknownKey),
      );
    case 'invalid_union':
      return describeUnion(issue, data);
    case 'invalid_key':
      return [
        describe(path, 'key', quote(last(path), 'clave', 'key'), expectedOf(issue.issues[0])),
      ];
    case 'invalid_value':
      return [
        describe(
          path,
          'value',
          found(valueAt(data, path), last(path)),
          listOf(issue.values.map(String)),
          issue.values.map(String),
        ),
      ];
    default: {
      const value = valueAt(data, path);
      return [describe(path, 'value', found(value, last(path)), expectedOf(issue))];
    }
  }
}

const unknownKey: Localized = { es: 'una clave del esquema', en: 'a key of the schema' };

function describeUnion(issue: z.core.$ZodIssueInvalidUnion, data: unknown): IssueDescription[] {
  const path = [...issue.path];
  if ('note' in issue && issue.note === 'No matching discriminator') {
    const key = String(issue.discriminator ?? last(path));
    const at = last(path) === key ? path : [...path, key];
    return [
      describe(at, 'value', found(valueAt(data, at), key), {
        es: 'un tipo conocido',
        en: 'a known type',
      }),
    ];
  }
  // The branch that got furthest tells most about what the writer meant.
  const branches = issue.errors.map((errors) =>
    errors.flatMap((inner) => describeIssue({ ...inner, path: [...path, ...inner.path] }, data)),
  );
  const deepest = (list: IssueDescription[]) =>
    Math.max(0, ...list.map((entry) => entry.path.length));
  return branches.toSorted((a, b) => deepest(b) - deepest(a) || a.length - b.length)[0] ?? [];
}

function expectedOf(issue: z.core.$ZodIssue | undefined): Localized {
  if (!issue) return { es: 'otro valor', en: 'another value' };
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? same(issue.expected);
  if (issue.code === 'custom' && typeof issue.params?.['expected'] === 'string') {
    return same(issue.params['expected']);
  }
  if (issue.code === 'invalid_value') return listOf(issue.values.map(String));
  if (issue.code === 'too_small')
    return { es: `al menos ${issue.minimum}`, en: `at least ${issue.minimum}` };
  if (issue.code === 'too_big')
    return { es: `como máximo ${issue.maximum}`, en: `at most ${issue.maximum}` };
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return { es: 'una dirección web completa', en: 'a full web address' };
  }
  return same(issue.message);
}

function describe(
  path: PropertyKey[],
  part: 'key' | 'value',
  what: Localized,
  wanted: Localized,
  expected: string[] = [],
): IssueDescription {
  return {
    path,
    part,
    message: {
      es: `${what.es}; se esperaba ${wanted.es}`,
      en: `${what.en}; expected ${wanted.en}`,
    },
    expected,
  };
}

function found(value: unknown, key?: PropertyKey): Localized {
  if (value === undefined) {
    const name = key === undefined ? '' : ` «${String(key)}»`;
    return { es: `Falta la clave${name}`, en: `Missing key${name}` };
  }
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = typeof value === 'object' ? '' : ` «${plain}»`;
  return { es: `Valor inesperado${shown}`, en: `Unexpected value${shown}` };
}

function quote(value: PropertyKey | undefined, es: string, en: string): Localized {
  return {
    es: `${capital(es)} inesperada «${String(value)}»`,
    en: `Unexpected ${en} «${String(value)}»`,
  };
}

function listOf(values: string[]): Localized {
  return { es: `uno de: ${values.join(', ')}`, en: `one of: ${values.join(', ')}` };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

const same = (value: string): Localized => ({ es: value, en: value });
const last = (path: readonly PropertyKey[]): PropertyKey | undefined => path.at(-1);
const capital = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);
