import { safeParse } from 'zod/v4/core';
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Localized } from './schema/common.ts';
import { expectedIn } from './schema/expects.ts';
import { dayIn } from './day-in.ts';
import { keysAt, rawAt, valueAt, valuesAt } from './schema-walk.ts';

/** One thing wrong with a record: which value, whether its key is the fault, and what to say. */
export interface IssueDescription {
  path: PropertyKey[];
  part: 'key' | 'value';
  message: Localized;
  expected: string[];
}

/** What an issue is about: the data it was found in, and the schema it was held against. */
interface Subject {
  data: unknown;
  schema: z.core.$ZodType;
}

/** The most names that a message lists. */
const most = 8;

const typeNames: Record<string, Localized> = {
  string: { es: 'un texto', en: 'a text' },
  number: { es: 'un número', en: 'a number' },
  int: { es: 'un número entero', en: 'a whole number' },
  boolean: { es: 'sí o no (true/false)', en: 'true or false' },
  array: { es: 'una lista', en: 'a list' },
  object: { es: 'un bloque de claves', en: 'a block of keys' },
  record: { es: 'un bloque de claves', en: 'a block of keys' },
};

/**
 * Puts what zod found into "unexpected X, expected Y", one description for each slip: a key misspelt is not
 * told again as one that is missing.
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  schema: z.core.$ZodType,
): IssueDescription[] {
  const subject = { data, schema };
  const found = issues.flatMap((issue) => describeIssue(issue, subject));
  const guessed = new Set(
    found.flatMap(({ path, part, expected }) =>
      part === 'key' ? expected.map((key) => pathKey([...path.slice(0, -1), key])) : [],
    ),
  );
  const isMissing = ({ path }: IssueDescription) => valueAt(data, path) === undefined;
  const missing = found.filter((each) => isMissing(each) && !guessed.has(pathKey(each.path)));
  const byBlock = Map.groupBy(missing, ({ path }) => pathKey(path.slice(0, -1)));
  return [...found.filter((each) => !isMissing(each)), ...[...byBlock.values()].flatMap(together)];
}

/** Several keys that are missing in one block are told at once. */
function together(missing: IssueDescription[]): IssueDescription[] {
  const [first] = missing;
  if (!first || missing.length === 1) return missing;
  const keys = missing.map(({ path }) => String(path.at(-1)));
  const list = keys.slice(0, most).join(', ') + (keys.length > most ? '…' : '');
  const what = { es: `Faltan ${keys.length} claves`, en: `${keys.length} keys are missing` };
  return [describe(first.path, 'value', what, { es: list, en: list }, keys)];
}

function describeIssue(issue: z.core.$ZodIssue, subject: Subject): IssueDescription[] {
  const path = [...issue.path];
  const value = valueAt(subject.data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => describeKey([...path, key], subject));
    case 'invalid_union':
      return describeUnion(issue, subject);
    case 'invalid_key':
      return [
        describe(
          path,
          'key',
          quoted(path.at(-1), { es: 'Clave inesperada', en: 'Unexpected key' }),
          expectedOf(issue.issues[0], path.at(-1)),
        ),
      ];
    case 'invalid_value':
      return [describeChoice(path, issue.values.map(String), subject)];
    default:
      return [describe(path, 'value', foundText(value, path), wantedAt(issue, path, subject))];
  }
}

/** A key that the schema does not know: the nearest it does, or those that are not there yet. */
function describeKey(path: PropertyKey[], { data, schema }: Subject): IssueDescription {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const own = valueAt(data, parent) as Record<string, unknown>;
  const free = keysAt(schema, parent, data).filter((each) => !(each in own));
  if (/^\d+$/.test(key) && own[key] === null) return describeComma(path);
  const near = nearest(key, free, 1);
  const alike = free.toSorted((a, b) => sharedStart(b, key) - sharedStart(a, key));
  const wanted = near.length > 0 ? listOf(near) : anyOf(alike);
  const what = quoted(key, { es: 'Clave inesperada', en: 'Unexpected key' });
  return describe(path, 'key', what, wanted, near);
}

/** How many letters two words begin with alike: «horario» is rather `hours` than `platform`. */
function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** `{ minYears: 2,5 }` is read as two keys. */
function describeComma(path: PropertyKey[]): IssueDescription {
  const what = quoted(`,${String(path.at(-1))}`, {
    es: 'Coma inesperada en un número:',
    en: 'Unexpected comma in a number:',
  });
  return describe(path, 'key', what, {
    es: 'un punto en los decimales, como 2.5',
    en: 'a point in decimals, such as 2.5',
  });
}

/** A value that is none of a list: the nearest first, and then the rest. */
function describeChoice(
  path: PropertyKey[],
  values: readonly string[],
  { data }: Subject,
): IssueDescription {
  const value = valueAt(data, path);
  const near = typeof value === 'string' ? nearest(value, values, 1) : [];
  const rest = values.filter((each) => !near.includes(each));
  const wanted = near.length > 0 && rest.length > 0 ? nearThen(near, rest) : anyOf(values);
  return describe(path, 'value', foundText(value, path), wanted, [...near, ...rest]);
}

function describeUnion(issue: z.core.$ZodIssueInvalidUnion, subject: Subject): IssueDescription[] {
  const path = [...issue.path];
  if ('note' in issue && issue.note === 'No matching discriminator') {
    const key = String(issue.discriminator ?? path.at(-1));
    const at = path.at(-1) === key ? path : [...path, key];
    return [describeChoice(at, valuesAt(subject.schema, at, subject.data), subject)];
  }
  // Of what is none of several plain things, all of them are told.
  const plain = issue.errors.flatMap(([first, ...more]) =>
    first && more.length === 0 && first.path.length === 0 ? [first] : [],
  );
  if (plain.length === 2 && issue.errors.length === 2) {
    const [a, b] = plain.map((each) => wantedAt(each, path, subject));
    const wanted = { es: `${a?.es} o ${b?.es}`, en: `${a?.en} or ${b?.en}` };
    const value = valueAt(subject.data, path);
    return [describe(path, 'value', foundText(value, path), wanted)];
  }
  // The branch that got furthest tells most about what the writer meant.
  const branches = issue.errors.map((errors) =>
    errors.flatMap((inner) => describeIssue({ ...inner, path: [...path, ...inner.path] }, subject)),
  );
  const deepest = (list: IssueDescription[]) =>
    Math.max(0, ...list.map((entry) => entry.path.length));
  return branches.toSorted((a, b) => deepest(b) - deepest(a) || a.length - b.length)[0] ?? [];
}

function wantedAt(
  issue: z.core.$ZodIssue,
  path: PropertyKey[],
  { data, schema }: Subject,
): Localized {
  const wanted =
    valueAt(data, path) === undefined
      ? (patternAt(schema, path, data) ?? expectedOf(issue, undefined))
      : expectedOf(issue, valueAt(data, path));
  if (issue.code !== 'invalid_type' || issue.expected !== 'object') return wanted;
  const keys = keysAt(schema, path, data);
  if (keys.length === 0) return wanted;
  const list = keys.slice(0, most).join(', ');
  return { es: `${wanted.es} (${list})`, en: `${wanted.en} (${list})` };
}

/** What the pattern of a text says of itself, when the text is not there to be held against it. */
function patternAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): Localized | undefined {
  const wanted = rawAt(schema, path, data);
  const [issue] = (wanted && safeParse(wanted, '?').error?.issues) ?? [];
  return issue && expectedIn(issue.message);
}

function expectedOf(issue: z.core.$ZodIssue | undefined, value: unknown): Localized {
  const other = { es: 'otro valor', en: 'another value' };
  if (!issue) return other;
  const own = expectedIn(issue.message);
  if (own) return meantDay(own, value);
  if (issue.code === 'invalid_type') {
    const type = typeNames[issue.expected] ?? other;
    if (issue.expected === 'array' && typeof value === 'string')
      return value.length < 40 && !value.includes('- ')
        ? { es: `${type.es}, como [${value}]`, en: `${type.en}, such as [${value}]` }
        : { es: `${type.es}, con «- » en cada línea`, en: `${type.en}, with “- ” on each line` };
    if (issue.expected !== 'string' || !['number', 'boolean'].includes(typeof value)) return type;
    return { es: `${type.es}: ponlo entre comillas`, en: `${type.en}: put it in quotes` };
  }
  if (issue.code === 'invalid_value') return anyOf(issue.values.map(String));
  const { es, en } = unitOf(issue);
  if (issue.code === 'too_small')
    return { es: `al menos ${issue.minimum}${es}`, en: `at least ${issue.minimum}${en}` };
  if (issue.code === 'too_big')
    return { es: `como máximo ${issue.maximum}${es}`, en: `at most ${issue.maximum}${en}` };
  return other;
}

/** A day written as people write it is shown as it is written here: «23/11/2015», «9 de agosto de 2024». */
function meantDay(wanted: Localized, value: unknown): Localized {
  if (typeof value !== 'string' || !wanted.es.includes('AAAA-MM-DD')) return wanted;
  const day = dayIn(value);
  return day === undefined ? wanted : { es: `«${day}» (AAAA-MM-DD)`, en: `“${day}” (YYYY-MM-DD)` };
}

/** What a limit counts. */
function unitOf(issue: z.core.$ZodIssue): Localized {
  const isList = 'origin' in issue && issue.origin === 'array';
  return isList ? { es: ' en la lista', en: ' in the list' } : { es: '', en: '' };
}

function describe(
  path: PropertyKey[],
  part: 'key' | 'value',
  what: Localized,
  wanted: Localized,
  expected: string[] = [],
): IssueDescription {
  const message = {
    es: `${what.es}; se esperaba ${wanted.es}`,
    en: `${what.en}; expected ${wanted.en}`,
  };
  return { path, part, message, expected };
}

function foundText(value: unknown, path: readonly PropertyKey[]): Localized {
  if (value === undefined) return quoted(path.at(-1), { es: 'Falta la clave', en: 'Missing key' });
  if (value === null && path.length === 0)
    return { es: 'Archivo sin datos', en: 'File without data' };
  if (value === null) return quoted(path.at(-1), { es: 'Valor vacío en', en: 'Empty value in' });
  const unexpected = { es: 'Valor inesperado', en: 'Unexpected value' };
  if (typeof value === 'object') {
    const key = path.findLast((step) => typeof step === 'string');
    return quoted(key, { es: 'Valor inesperado en', en: 'Unexpected value in' }, unexpected);
  }
  return quoted(
    typeof value === 'boolean' ? JSON.stringify(value) : `${value as string | number}`,
    unexpected,
  );
}

function quoted(name: PropertyKey | undefined, before: Localized, alone = before): Localized {
  if (name === undefined) return alone;
  const text = String(name);
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return { es: `${before.es} «${short}»`, en: `${before.en} “${short}”` };
}

function listOf(values: readonly string[]): Localized {
  return {
    es: values.map((each) => `«${each}»`).join(', '),
    en: values.map((each) => `“${each}”`).join(', '),
  };
}

function nearThen(near: readonly string[], rest: readonly string[]): Localized {
  const [first, other] = [listOf(near), anyOf(rest)];
  return { es: `${first.es}, o ${other.es}`, en: `${first.en}, or ${other.en}` };
}

function anyOf(values: readonly string[]): Localized {
  if (values.length === 0) return { es: 'ninguna más', en: 'no other' };
  const list = values.slice(0, most).join(', ') + (values.length > most ? '…' : '');
  return values.length === 1 ? listOf(values) : { es: `uno de: ${list}`, en: `one of: ${list}` };
}

const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('\u0000');
