import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// An id names a record and decides nothing: what one record has and the others have not is a key of it. The address of a
// page, with its folder, is no id.
const root = fileURLToPath(new URL('..', import.meta.url));
const kinds = [
  'adoption',
  'conducts',
  'forms',
  'papers',
  'platforms',
  'routes',
  'scenarios',
  'services',
  'situations',
  'training',
];
const ids = new Set(
  kinds.flatMap((kind) =>
    readdirSync(join(root, 'src/data', kind)).map((file) => basename(file, extname(file))),
  ),
);

/** Words of code that are ids of records too, by chance: what they are there. */
const words: Record<string, string> = {
  crisis: 'what a service does',
  curso: 'for whom a file is',
  falta: 'a word of the law, and of drafts',
  h1: 'a tag of HTML',
  meta: 'a tag of HTML',
  querella: 'a word of the law',
  whatsapp: 'a channel',
  x: 'an attribute of a drawing, and a letter that people write',
};

const named = 'a sentence of the page speaks of it by its name';
const row = 'the question of the sheet of a country, not the paper';
const inDrawing = 'an attribute of a drawing';
/** Ids of records that are named all the same, by file: why. */
const allowed: Record<string, Record<string, string>> = {
  'src/registry/schema/situation.ts': { a1: 'the path begins there' },
  'src/registry/schema/scenario.ts': { n1: 'each scenario begins with a moment of that name' },
  'src/export/epub/xml.ts': { x1: inDrawing, x2: inDrawing, y1: inDrawing, y2: inDrawing },
  'src/export/kit/plan.ts': {
    t18: 'the minutes stand at the top of a kit, under a name of theirs',
  },
  'src/views/countries/CountryView.astro': { 'medidas-de-proteccion': row },
  'src/views/countries/FirstDay.astro': { 'medidas-de-proteccion': row },
  'src/views/countries/first-day.ts': { 'medidas-de-proteccion': row },
  'src/views/platforms/PlatformView.astro': { stopncii: named, 'carta-a-una-plataforma': named },
  'src/views/platforms/PlatformYoung.astro': { 'take-it-down': named },
  'src/views/training/module-material.ts': { t43: named },
};
/** Files that are a table by id, whole. */
const tables: Record<string, string> = {
  'src/export/kit/names.ts': 'what each file of a kit is called in English',
  'src/export/kit/plan.ts': 'the order in which protocols are adopted',
};

/** The ids that a text of code holds between quotes; comments aside. */
const idsIn = (code: string): string[] => {
  const bare = code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...bare.matchAll(/(['"`])([a-z0-9][a-z0-9-]*)\1/g)].flatMap(([, , id = '']) =>
    ids.has(id) && !(id in words) ? [id] : [],
  );
};

const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|astro)$/.test(name))
  .flatMap((name) => {
    const file = `src/${name.replaceAll('\\', '/')}`;
    // The page of a record may say which.
    const own = basename(file, extname(file));
    return idsIn(readFileSync(join(root, file), 'utf8')).flatMap((id) =>
      id === own ? [] : [{ file, id }],
    );
  });

test('an id is found between quotes, and not in a comment or an address', () => {
  const code = "const a = ['m3', `m6`];\n// 'm3'\n/** 'm6' */ const b = ['nobody', 'camino/m3'];";
  expect(idsIn(code)).toEqual(['m3', 'm6']);
});

test('the code names no record by its id, save those that are listed with why', () => {
  const loose = found.filter(
    ({ file, id }) => allowed[file]?.[id] === undefined && tables[file] === undefined,
  );
  expect(loose.map(({ file, id }) => `${file}: ${id}`)).toEqual([]);
});

test('what is listed is there', () => {
  const listed = Object.entries(allowed).flatMap(([file, own]) =>
    Object.keys(own).map((id) => ({ file, id })),
  );
  for (const each of listed) expect(found).toContainEqual(each);
  for (const file of Object.keys(tables)) expect(found.map((each) => each.file)).toContain(file);
  for (const word of Object.keys(words)) expect(ids).toContain(word);
});
