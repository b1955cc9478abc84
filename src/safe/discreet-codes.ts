import { createHash } from 'node:crypto';
import { sectionOf } from '../addresses/section.ts';
import type { Localized } from '../registry/schema/common.ts';
import { discreetWords } from '../i18n/discreet.ts';
import { inBoth } from '../i18n/fill.ts';

const called = inBoth(discreetWords, 'names');

/** What a page is called where somebody else may see it. */
export interface Code {
  /** Address below the language, such as `g/05/`. */
  path: string;
  title: Localized;
}

/** What a page of a section without a letter is called. */
const other = { letter: 'o', name: called.page };

/** Already a code: `t5-m`, `a1`. */
const isCode = /^[a-z]\d{1,2}(?:-[a-z])?$/;
/** Words that say nothing and stay, each as a title says it. */
const plainWords: Record<string, Localized> = {
  corto: called.short,
  completa: called.whole,
};

/**
 * The code of every page, by its address below the language.
 * @param numbers number of each page that has one of its own, by the same address
 */
export function codesOf(
  paths: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Map<string, Code> {
  const segments = new Map<string, Set<string>>();
  for (const path of paths) {
    for (const { parent, name } of steps(path))
      segments.set(parent, (segments.get(parent) ?? new Set()).add(name));
  }
  const coded = new Map([...segments].map(([parent, names]) => [parent, shortCodes(names)]));
  return new Map(
    paths.map((path) => {
      const named = sectionOf(path)?.discreet;
      if (named && 'title' in named) return [path, { path, title: named.title }];
      const parts = steps(path)
        .slice(named ? 1 : 0)
        .map(({ parent, name }) =>
          isCode.test(name) || plainWords[name] ? name : (coded.get(parent)?.get(name) ?? ''),
        );
      return [path, codeOf(named ?? other, numberOf(path, numbers), parts)];
    }),
  );
}

/**
 * A short code for each name, such as `k4821`: the same whatever the other names are, save the rare two that
 * would share one. A letter and four digits make no word and begin no number of a norm.
 */
export function shortCodes(names: Iterable<string>): Map<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...names].sort()) {
    let code = '';
    for (let attempt = 0; code === '' || taken.has(code); attempt++)
      code = hashed(`${attempt}:${name}`);
    taken.add(code);
    codes.set(name, code);
  }
  return codes;
}

/** The number of a document, for its first page and for those that stand under it. */
function numberOf(path: string, numbers: ReadonlyMap<string, number>): number | undefined {
  const [folder = '', document = ''] = path.split('/');
  return numbers.get(`${folder}/${document}/`);
}

function codeOf(
  { letter, name }: typeof other,
  number: number | undefined,
  parts: readonly string[],
): Code {
  if (number !== undefined) {
    const below = parts.slice(1);
    const title = (lang: 'es' | 'en') =>
      [name[lang], number, ...below.map((part) => plainWords[part]?.[lang] ?? part)].join(' ');
    return {
      path: `${[letter, String(number).padStart(2, '0'), ...below].join('/')}/`,
      title: { es: title('es'), en: title('en') },
    };
  }
  const label = (lang: 'es' | 'en') =>
    (parts.length > 0 ? parts : [letter])
      .map((part) => plainWords[part]?.[lang] ?? part.toUpperCase())
      .join(' ');
  return {
    path: `${[letter, ...parts].join('/')}/`,
    title: { es: `${name.es} ${label('es')}`, en: `${name.en} ${label('en')}` },
  };
}

/** Each segment of an address with what stands before it. */
function steps(path: string): { parent: string; name: string }[] {
  const names = path.split('/').filter(Boolean);
  return names.map((name, at) => ({ parent: names.slice(0, at).join('/'), name }));
}

const letters = 'bcdfghjkmnpqrtvwxz';

function hashed(text: string): string {
  const number = createHash('sha256').update(text).digest().readUInt32BE();
  const letter = letters[number % letters.length] ?? '';
  return `${letter}${1000 + (Math.floor(number / letters.length) % 9000)}`;
}
