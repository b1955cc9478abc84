import { locator } from './place.ts';
import type { Problem } from './problem.ts';

/**
 * Controls, marks that turn the direction of a text, and characters that nobody sees. They make a text say
 * one thing to who reads it and another to the program; line breaks and tabs are the only ones allowed.
 */
const strange = /[^\P{Cc}\n\t]|[\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** Any but those that most texts are of, none of which is strange; quick to see. */
const unusual = /[^\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]/;

/** The first character of a text that cannot be seen, as `U+202E`; `undefined` if there is none. */
export function strangeIn(text: string): { code: string; at: number } | undefined {
  const match = unusual.test(text) ? strange.exec(text) : null;
  return match ? { code: codeOf(match[0]), at: match.index } : undefined;
}

/** The keys that lead to the first text of a record that holds such a character, and its code. */
export function strangeInRecord(
  value: unknown,
  path: PropertyKey[] = [],
): { code: string; path: PropertyKey[] } | undefined {
  if (typeof value === 'string') {
    const found = strangeIn(value);
    return found && { code: found.code, path };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const found = strangeInRecord(key, path) ?? strangeInRecord(each, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

/** One problem for each strange character of a file, where it first stands. */
export function strangeCharacters(file: string, text: string): Problem[] {
  if (!strangeIn(text)) return [];
  const locate = locator(text);
  const first = new Map<string, number>();
  for (const { 0: character, index } of text.matchAll(new RegExp(strange, 'gu')))
    if (!first.has(character)) first.set(character, index);
  return [...first].map(([character, at]) => ({
    file,
    place: locate(at, at + character.length),
    ruleId: 'visible-characters',
    message: strangeMessage(codeOf(character)),
  }));
}

/** What is said of a character that cannot be seen. */
export const strangeMessage = (code: string): Problem['message'] => ({
  es: `Carácter invisible inesperado ${code}; se esperaba texto que se vea: bórralo`,
  en: `Unexpected invisible character ${code}; expected text that can be seen: delete it`,
});

/** A text as one line that a terminal or a log can show: what cannot be seen is written as its code. */
export const shown = (text: string): string =>
  text.replace(new RegExp(`${strange.source}|[\\n\\t]`, 'gu'), (each) => `<${codeOf(each)}>`);

/**
 * A value as JSON in which what cannot be seen is written as its code: the same value, for whoever reads it.
 * @param indent blanks of each level; with 0, one line
 */
export const shownJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent).replace(new RegExp(strange.source, 'gu'), (each) =>
    each.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
