type Lang = 'es' | 'en';
type Values = Readonly<Record<string, string | number>>;

/** Where pages are built and tests run a slip must stop; on the page of a reader it must not. */
const isStrict = (globalThis as { document?: unknown }).document === undefined;

/**
 * A text with its placeholders filled in: `fill('parte {part} de {count}', { part: 2, count: 5 })`.
 * Throws, outside a browser, if a placeholder has no value or a value no placeholder.
 */
export function fill(text: string, values: Values): string {
  if (isStrict) assertNames(text, values);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function assertNames(text: string, values: Values): void {
  const given = Object.keys(values);
  const used = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  if (used.size !== given.length || given.some((name) => !used.has(name)))
    throw new Error(`"${text}" was given ${given.join(', ') || 'nothing'}.`);
}

/** Keys that have a text for each form: `minutes` for `minutes_one` and `minutes_other`. */
type Counted<Group> = keyof Group extends infer Key
  ? Key extends `${infer Name}_other`
    ? Name
    : never
  : never;

/** The text of a number, `…_one` or `…_other`, with its placeholders filled in; `_one` may leave `{count}` out. */
export function fillCount<Group extends object>(
  group: Group,
  key: Counted<Group>,
  values: Values & { readonly count: number },
  lang: Lang,
): string {
  const form = new Intl.PluralRules(lang).select(values.count) === 'one' ? 'one' : 'other';
  const text = (group as Readonly<Record<string, string>>)[`${String(key)}_${form}`] ?? '';
  const { count: _, ...others } = values;
  return fill(text, text.includes('{count}') ? values : others);
}

/** A group of both languages as records hold their texts: `{ seed: { es: 'semilla', en: 'seed' } }`. */
export function inBoth<Area extends object, Name extends keyof Area>(
  words: Readonly<Record<Lang, Area>>,
  name: Name,
): { [Key in keyof Area[Name]]: { es: string; en: string } } {
  const [es, en] = [words.es[name], words.en[name]] as Record<string, string>[];
  const both = Object.entries(es ?? {}).map(([key, text]) => [key, { es: text, en: en?.[key] }]);
  return Object.fromEntries(both) as { [Key in keyof Area[Name]]: { es: string; en: string } };
}
