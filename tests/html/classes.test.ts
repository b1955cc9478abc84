import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { styledClasses } from '../../src/export/epub/style.ts';
import { looks, pageClasses } from '../../src/html/classes.ts';

const root = fileURLToPath(new URL('../../src', import.meta.url));
/** The text of every file of some folders of `src/`. */
const sourcesIn = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:astro|ts|mdx)$/.test(file))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
const found = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), (match) => match.slice(1).join(' '));
const unique = (names: readonly string[]): string[] => [...new Set(names)].filter(Boolean).sort();

/** What stands between the braces that open at a place of a text. */
function braced(text: string, at: number): string {
  let depth = 1;
  let end = at;
  while (depth > 0 && end < text.length) depth += { '{': 1, '}': -1 }[text[end++] ?? ''] ?? 0;
  return text.slice(at, end - 1);
}

/** Classes that some code writes; one that ends in a hyphen begins several. */
function writtenIn(source: string): string[] {
  const held = Array.from(source.matchAll(/\bclass(?::list)?=\{/g), ({ 0: opening, index }) =>
    braced(source, index + opening.length),
  );
  // Compared with a value, a text is no class.
  const bare = held.map((each) => each.replace(/[!=]== '[^']*'|join\('[^']*'\)/g, ''));
  return [
    ...found(source, /\bclass="([^"<>={}]*)"/g),
    ...found(source, /className(?:: \[| = )'([^']*)'/g),
    ...found(source, /classList\.(?:add|toggle)\('([^']*)'/g),
    ...found(source, /\bspan\(['`]([^'`]*)/g),
    ...bare.flatMap((each) => found(each, /'([^']*)'|`([^`]*)`|[{,]\s*([a-z]+):/g)),
  ]
    .flatMap((names) => names.replace(/\$\{[^}]*\}/g, '').split(/\s+/))
    .filter((name) => /^[a-z0-9][a-z0-9-]*$/.test(name));
}

const written = unique(
  sourcesIn(
    'components',
    'content',
    'layout',
    'markdown',
    'papers',
    'pages',
    'search',
    'views',
  ).flatMap(writtenIn),
);
const outputs = sourcesIn('build', 'export', 'html', 'review');
/** Classes that only a file has, which gives them to itself. */
const own = outputs.flatMap((source) => found(source, /\bh\('[a-z0-9]+\.([\w-]+)'/g));
const read = unique([
  ...styledClasses,
  ...outputs.flatMap((source) => [
    ...found(source, /\bhasClass\([^()']*, '([\w-]+)'\)/g),
    ...found(source, /valueOf\(tag, 'class'\) === '([\w-]+)'/g),
    ...found(source, /\bclassNames\(([^)]*)\)/g).flatMap((names) => found(names, /'([\w-]+)'/g)),
    ...found(source, /\bselect(?:All)?\(\s*'([^']*)'/g).flatMap((each) =>
      found(each, /\.([\w-]+)/g),
    ),
    ...found(source, /^(?:export )?const styleMap = \{([^}]*)\}/gm).flatMap((each) =>
      found(each, /'\w+\.([\w-]+)/g),
    ),
  ]),
]);

const known = Object.keys(pageClasses);
const isWritten = (name: string): boolean =>
  written.includes(name) || written.some((each) => each.endsWith('-') && name.startsWith(each));

test('what is made of a page asks for no class that the table has not', () => {
  expect(read.length).toBeGreaterThan(50);
  expect(read.filter((name) => !known.includes(name) && !own.includes(name))).toEqual([]);
});

test('a page has no class that the table does not tell the meaning or the mere look of', () => {
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((name) => !known.includes(name) && !looks.has(name))).toEqual([]);
});

test('the table has no class that nothing writes or nothing reads, and none twice', () => {
  expect(known.filter((name) => !isWritten(name))).toEqual([]);
  const leftOut = Object.entries(pageClasses).flatMap(([name, meaning]) =>
    'leftOutOf' in meaning ? [name] : [],
  );
  expect(known.filter((name) => !read.includes(name) && !leftOut.includes(name))).toEqual([]);
  expect([...looks].filter((name) => !written.includes(name))).toEqual([]);
  expect(known.filter((name) => looks.has(name))).toEqual([]);
});
