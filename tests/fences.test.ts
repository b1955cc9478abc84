import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Path of a module, relative or from `src/`, in whatever way it is imported. */
const imported = /(?:\bfrom|\bimport)\s*\(?\s*['"]((?:\.|~\/)[^'"]+\.(?:ts|astro))['"]/g;

const [, after = ''] = readFileSync(join(root, 'docs/architecture.md'), 'utf8').split(
  '## What each folder may import',
);
const [table = ''] = after.split('\n## ');

/** Rows of the table: name of the folder or file of `src/`, and what it may import. */
const rows = [...table.matchAll(/^\| `([^`]+)` +\|[^|]*\|([^|]*)\|$/gm)].map(
  ([, name = '', cell = '']) => ({
    name,
    may: [...cell.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each),
  }),
);

const roomOf = (path: string) => path.replaceAll('\\', '/').split('/')[1] ?? '';

/** What each folder or file of `src/` imports of the others: name → name → a file that does. */
const found = new Map<string, Map<string, string>>();
for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:ts|astro)$/.test(name)) continue;
  const file = `src/${name}`;
  const own = found.get(roomOf(file)) ?? new Map<string, string>();
  found.set(roomOf(file), own);
  for (const [, target = ''] of readFileSync(join(root, file), 'utf8').matchAll(imported)) {
    const path = target.startsWith('~/')
      ? `src/${target.slice(2)}`
      : normalize(join(dirname(file), target));
    const room = roomOf(path);
    if (path.startsWith('src') && room !== roomOf(file)) own.set(room, file);
  }
}

test('the table has every folder and file of src that holds code, and no other', () => {
  expect(rows.map(({ name }) => name).sort()).toEqual([...found.keys()].sort());
});

test('nothing imports what its row does not name', () => {
  const loose = rows.flatMap(({ name, may }) =>
    [...(found.get(name) ?? [])].flatMap(([room, file]) =>
      may.includes(room) ? [] : [`${file} imports from ${room}`],
    ),
  );
  expect(loose).toEqual([]);
});

test('no row names what nothing imports', () => {
  const idle = rows.flatMap(({ name, may }) =>
    may.filter((room) => !found.get(name)?.has(room)).map((room) => `${name}: ${room}`),
  );
  expect(idle).toEqual([]);
});

test('a row names only rows above it, so that nothing goes round', () => {
  const round = rows.flatMap(({ name, may }, at) =>
    may
      .filter((room) => !rows.slice(0, at).some((each) => each.name === room))
      .map((room) => `${name}: ${room}`),
  );
  expect(round).toEqual([]);
});
