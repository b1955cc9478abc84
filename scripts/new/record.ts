import type { z } from 'zod';
import { collectionRows } from '../../src/registry/collections.ts';
import type { Walked } from '../../src/registry/schema-walk.ts';
import { expectedIn } from '../../src/registry/schema/expects.ts';
import { toFill } from '../../src/registry/to-fill.ts';
import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

/** Every record that `npm run new` drafts out of its schema, by the word that editors use. */
export const recordKinds: Readonly<Record<string, (typeof collectionRows)[number][1]>> =
  Object.fromEntries(
    collectionRows.flatMap(([, row]) => (row.draft ? [[row.draft.word, row]] : [])),
  );

/** The file of a record with every key that it must have, in the order of its schema. */
export function recordDraft(kind: string, id: string, today: string): Draft {
  const found = recordKinds[kind];
  if (!found?.draft) return stop(`Clase inesperada «${kind}».`);
  const { schema, folder, draft } = found;
  const { guide, variant, also = [] } = draft;
  const wanted = expectationOf(shapeOf(schema, variant)['id'], id);
  if (wanted !== undefined) stop(`Id inesperado «${id}»; se esperaba ${wanted}.`);
  const path = `src/data/${folder}/${id}.yaml`;
  const known = { id, version: `${today.slice(0, 7).replace('-', '.')}.1` };
  const lines = blockLines(shapeOf(schema, variant), { known, also });
  const text = `# Qué es cada clave: src/publish/key-help.yaml. Cómo se escribe: docs/data.md.
# De una lista se escribe un elemento: repítelo las veces que haga falta. Lo que no se leyó no se escribe.
${lines.join('\n')}
`;
  return {
    files: { [path]: text },
    next: [
      'Llena lo que diga npm run check. Para ver uno lleno, abre otro de la misma carpeta.',
      `Cómo se escribe: docs/data.md#${guide}. Qué más se toca: docs/what-goes-where.md`,
    ],
  };
}

type Shape = Record<string, z.core.$ZodType>;

const walked = (schema: z.core.$ZodType): Walked => {
  const found = schema as unknown as Walked;
  const inner = found.def.type === 'optional' ? found.def.innerType : found.def.in;
  return inner ? walked(inner) : found;
};
const isOptional = (schema: z.core.$ZodType): boolean =>
  (schema as unknown as Walked).def.type === 'optional';

/** The keys of a block, or of the kind of a union that is wanted. */
function shapeOf(schema: z.core.$ZodType, variant?: string): Shape {
  const { shape, options = [] } = walked(schema).def;
  if (shape) return shape;
  const blocks = options.map((each) => shapeOf(each));
  const isWanted = (each: Shape) =>
    each['kind'] && walked(each['kind']).def.values?.some((value) => value === variant);
  return blocks.find(isWanted) ?? blocks[0] ?? {};
}

interface Writing {
  /** Values that are known, by key. */
  known?: Readonly<Record<string, string>>;
  /** Keys to write though they may be left out. */
  also?: readonly string[];
}

function blockLines(shape: Shape, { known = {}, also = [] }: Writing = {}): string[] {
  const left: string[] = [];
  const lines = Object.entries(shape).flatMap(([key, schema]) => {
    if (known[key] !== undefined) return [`${key}: ${known[key]}`];
    if (isOptional(schema) && !also.includes(key)) {
      left.push(key);
      return [];
    }
    return entryLines(key, schema);
  });
  return left.length === 0 ? lines : [...lines, `# También puede llevar: ${left.join(', ')}.`];
}

function entryLines(key: string, schema: z.core.$ZodType): string[] {
  const languages: Readonly<Record<string, string>> = { es: 'En español', en: 'En inglés' };
  const language = walked(schema).def.type === 'string' ? languages[key] : undefined;
  const value = language ? `${toFill} # ${language}` : valueLines(schema);
  const least = leastOf(schema);
  const head = least > 1 ? `${key}: # Al menos ${least}` : `${key}:`;
  return typeof value === 'string' ? [`${key}: ${value}`] : [head, ...value.map(indented)];
}

/** The value of a key: in its line, or the lines of a block or list below it. */
function valueLines(schema: z.core.$ZodType): string | string[] {
  const { def } = walked(schema);
  if (def.shape) return blockLines(def.shape);
  if (def.element) return itemsOf(def.element).flatMap(listed);
  if (def.type === 'record' && def.valueType) return entryLines(toFill, def.valueType);
  if (def.type === 'literal') return String(def.values?.[0]);
  if (def.entries) return `${toFill} # Uno de: ${Object.values(def.entries).join(', ')}`;
  if (def.type === 'union') {
    const [first, ...others] = def.options ?? [];
    if (!first) return toFill;
    const pending = [first, ...others].find((each) => walked(each).def.type === 'literal');
    return valueLines(pending ?? first);
  }
  if (def.type === 'number') return `${toFill} # Un número`;
  return `${toFill} # ${capital(expectationOf(schema, '¿?') ?? 'un texto')}`;
}

/** How many elements a list must have. */
function leastOf(schema: z.core.$ZodType): number {
  const checks = walked(schema).def.element ? (walked(schema).def.checks ?? []) : [];
  const least = checks.map(({ _zod: { def } }) => (def.check === 'min_length' ? def.minimum : 0));
  return Math.max(0, ...least.map((each) => each ?? 0));
}

/** What one list may hold: an element of each kind. */
function itemsOf(element: z.core.$ZodType): (string | string[])[] {
  const { def } = walked(element);
  const kinds = def.type === 'union' && def.discriminator !== undefined ? def.options : undefined;
  return (kinds ?? [element]).map(valueLines);
}

const listed = (value: string | string[]): string[] =>
  typeof value === 'string'
    ? [`- ${value}`]
    : value.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
const indented = (line: string): string => `  ${line}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a schema expects of a text that it does not take, in Spanish; nothing if it takes it. */
function expectationOf(schema: z.core.$ZodType | undefined, text: string): string | undefined {
  const parsed = (schema as z.ZodType | undefined)?.safeParse(text);
  if (!parsed || parsed.success) return undefined;
  return expectedIn(parsed.error.issues[0]?.message ?? '')?.es ?? 'otro';
}
