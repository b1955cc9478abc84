import { posix } from 'node:path';
import type { SourceFile } from '../registry/source-file.ts';
import { matchesOf } from '../text/matches.ts';

/** What the code that reads an area says: the names it asks for, and those it asks for whole. */
interface Asked {
  /** `.kinds`, `'kinds'`. */
  names: Set<string>;
  /** Those of which any key may be asked for: `.kinds[kind]`, `inBoth(words, 'kinds')`. */
  wholes: Set<string>;
  /** Whether any group may be asked for. */
  all: boolean;
}

/** What code asks for of each area. */
export type CodeUses = ReadonlyMap<string, Asked>;

const imported = /\bfrom\s+'((?:\.|~\/)[^']+\.ts)'/g;
const name = /(?:\.|['`])(\w+)/g;
/** An area of which any group may be asked for: `pagesWords.es[path]`. */
const anyGroup = /\wWords(?:\[\w+\]|\.e[sn])\[|= \w+Words;/;
const whole =
  /(?:\.|\[')(\w+)(?:'\])?(?: as \w+)?\s*(?:\?\.)?[[)]|, '(\w+)'\)|fillCount\([^,]*\.(\w+), [^']/g;

/** Reads code for what it asks for of the words: the files that import an area, and those that import these. */
export function usesOf(code: readonly SourceFile[]): CodeUses {
  const texts = code.map(({ path, content }) => ({ path, text: content.toString() }));
  const uses = new Map<string, Asked>();
  /** The areas that a module gives on to whoever imports it. */
  const given = new Map<string, Set<string>>();
  for (const each of texts) {
    if (!each.text.includes('i18n/')) continue;
    const areas = areasOf(each);
    const asked = areas.length > 0 ? askedIn(each.text) : nothing;
    for (const area of areas) {
      add(asked, askedOf(area, uses));
      if (each.path.endsWith('.ts'))
        given.set(each.path, (given.get(each.path) ?? new Set()).add(area));
    }
  }
  const names = [...given.keys()].map((path) => posix.basename(path));
  const some = new RegExp(`/(?:${names.join('|').replaceAll('.', '\\.')})'`);
  for (const { path, text } of names.length > 0 ? texts : []) {
    if (!some.test(text)) continue;
    const areas = new Set(importsOf(path, text).flatMap((each) => [...(given.get(each) ?? [])]));
    const asked = areas.size > 0 ? askedIn(text) : nothing;
    for (const area of areas) add(asked, askedOf(area, uses));
  }
  return uses;
}

/** The areas of words that a file imports. */
const areasOf = ({ path, text }: { path: string; text: string }): string[] =>
  importsOf(path, text).flatMap((each) => /^src\/i18n\/([^/]+)\.ts$/.exec(each)?.[1] ?? []);

const importsOf = (path: string, text: string): string[] =>
  matchesOf(imported, text).map(([, target = '']) =>
    target.startsWith('~/')
      ? `src/${target.slice(2)}`
      : posix.normalize(posix.join(posix.dirname(path), target)),
  );

function askedOf(area: string, uses: Map<string, Asked>): Asked {
  const asked = uses.get(area) ?? { names: new Set(), wholes: new Set(), all: false };
  uses.set(area, asked);
  return asked;
}

const nothing: Asked = { names: new Set(), wholes: new Set(), all: false };

/** What a text asks for, of whichever area. */
function askedIn(text: string): Asked {
  const names = matchesOf(name, text).map(([, found = '']) => found);
  const wholes = matchesOf(whole, text).map(
    ([, first, second, third]) => first ?? second ?? third ?? '',
  );
  return { names: new Set(names), wholes: new Set(wholes), all: anyGroup.test(text) };
}

function add(said: Asked, asked: Asked): void {
  asked.all ||= said.all;
  for (const each of said.names) asked.names.add(each);
  for (const each of said.wholes) asked.wholes.add(each);
}

/** Whether the code of an area may ask for a text, by the keys that lead to it. */
export function isAskedFor(path: readonly PropertyKey[], asked: Asked | undefined): boolean {
  if (!asked) return false;
  if (asked.all) return true;
  const [group = '', key = '', choice = ''] = path.map(String);
  const isNamed = (each: string) =>
    asked.names.has(each) || asked.names.has(each.replace(/_(?:one|other)$/, ''));
  if (!asked.names.has(group)) return false;
  if (asked.wholes.has(group)) return true;
  if (!isNamed(key)) return false;
  return typeof path[2] !== 'string' || asked.wholes.has(key) || isNamed(choice);
}
