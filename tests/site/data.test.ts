import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { defaultAsOf } from '../../src/registry/as-of.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allProvisions } from '../../src/registry/registry.ts';
import { isCalendarDate } from '../../src/registry/schema/common.ts';
import { dist } from '../support/site.ts';

interface Row {
  id: string;
  provisions?: { eId: string; versions: { inForceFrom: string }[] }[];
  urls?: Record<'es' | 'en', string>;
  texts?: Partial<Record<'es' | 'en', { number?: number; translates?: number }>>;
}
interface File {
  $schema: string;
  version: string;
  asOf: string;
  licence: string;
  data: Row[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const folder = join(dist, 'datos');
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, content: read(name) as File }));
const rowsOf = (name: string): Row[] =>
  files.find((each) => each.name === `${name}.json`)?.content.data ?? [];

const validators = new Map<string, ValidateFunction>();

/** A checker of the schema that stands beside a file, made once. */
function validatorOf(name: string): ValidateFunction {
  const made = validators.get(name);
  if (made) return made;
  const ajv = new Ajv2020({
    strict: true,
    formats: { date: isCalendarDate, uri: (text) => URL.canParse(text) },
  });
  const validate = ajv.compile(read(`esquemas/${name}`) as object);
  validators.set(name, validate);
  return validate;
}

test('the files are those that the documentation names', () => {
  const named = [...readFileSync(join(root, 'docs/data.md'), 'utf8').matchAll(/`(\w+\.json)`/g)];
  expect(files.map(({ name }) => name)).toEqual([...new Set(named.map(([, name]) => name))].sort());
});

describe.each(files)('$name', ({ name, content }) => {
  test('is valid against its JSON Schema, which it names', () => {
    const validate = validatorOf(name);
    expect(validate(content), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(content.$schema).toBe(`esquemas/${name}`);
  });

  test('and the schema refuses a file that lacks something or has something more', () => {
    const validate = validatorOf(name);
    const [first, ...rest] = content.data;
    const { licence: _licence, ...unlicensed } = content;
    for (const broken of [
      unlicensed,
      content.data,
      { ...content, asOf: '2026-02-30' },
      { ...content, licence: 'MIT' },
      { ...content, data: [{ ...first, colour: 'red' }, ...rest] },
      { ...content, data: [{ ...first, id: undefined }] },
    ])
      expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });

  test('says its version, its day and its licence', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as File;
    const { data: _data, ...about } = content;
    expect(about).toEqual({
      $schema: `esquemas/${name}`,
      version,
      asOf: defaultAsOf(root),
      licence: name === 'papeles.json' ? 'CC0-1.0' : 'CC-BY-4.0',
    });
  });

  test('has no id twice', () => {
    const ids = content.data.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

test('every norm, provision and version of the registry is published, once', () => {
  const norms = rowsOf('normas');
  expect(norms.map(({ id }) => id)).toEqual([...registry.instruments.keys()]);
  const published = norms.flatMap(({ id, provisions = [] }) =>
    provisions.map(({ eId, versions }) => ({
      id: `${id}~${eId}`,
      from: versions.map(({ inForceFrom }) => inForceFrom),
    })),
  );
  expect(published).toEqual(
    allProvisions(registry).map(({ id, instrument, versions }) => ({
      id: `${instrument.id}~${id}`,
      from: versions.map(({ from }) => from),
    })),
  );
});

test('every paper is published as its page gives it: text, time limit and articles it rests on', () => {
  const papers = rowsOf('papeles');
  // Each term carries, besides what the record names, the value that its provision sets.
  const undrawn = papers.map((paper) => withoutValues(paper));
  expect(undrawn).toEqual(
    JSON.parse(JSON.stringify([...registry.papers.values()].map(({ data }) => data))),
  );
  const unlimited = papers.filter((paper) => !('deadline' in paper) || !('authority' in paper));
  expect(unlimited.map(({ id }) => id)).toEqual([]);
});

/** A record without the values that are drawn into its limits. */
function withoutValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutValues);
  if (typeof value !== 'object' || value === null) return value;
  const drawn = 'of' in value ? new Set(['value', 'unit', 'provision']) : new Set<string>();
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      drawn.has(key) ? [] : [[key, withoutValues(each)]],
    ),
  );
}

test('every row of the inventory has a page in both languages', () => {
  const urls = rowsOf('inventario').flatMap(({ urls }) => [urls?.es ?? '?', urls?.en ?? '?']);
  expect(urls.length).toBeGreaterThan(1000);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls.filter((url) => !existsSync(join(dist, url, 'index.html')))).toEqual([]);
});

test('the inventory says of each page which text it has, as the page is cited', () => {
  const told = rowsOf('inventario').flatMap(({ urls, texts }) =>
    (['es', 'en'] as const).flatMap((lang) => {
      const text = texts?.[lang];
      return text?.number === undefined ? [] : [{ ...text, url: urls?.[lang] ?? '?' }];
    }),
  );
  expect(told.length).toBeGreaterThan(1000);
  const wrong = told.filter(({ url, number, translates }) => {
    const html = readFileSync(join(dist, url, 'index.html'), 'utf8');
    const [, line = ''] = /<p data-abierta class="citar[^"]*">([^]*?)<\/p>/.exec(html) ?? [];
    // A page that is cited in few words has no number in its line.
    if (!/(?:Texto n\.º|Text no\.) /.test(line)) return false;
    const says = new RegExp(`(?:Texto n\\.º|Text no\\.) ${number} `).test(line);
    const of = translates === undefined || line.includes(`Spanish text no. ${translates}.`);
    return !says || !of;
  });
  expect(wrong).toEqual([]);
  expect(told.some(({ url, translates }) => url === '/en/rutas/denuncia-penal/' && translates));
});

/** The text of the element that has an id, or of the whole page. */
function textOf(node: Nodes, id?: string): string {
  if (node.type === 'text') return id === undefined ? node.value : '';
  if (!('children' in node)) return '';
  const isIt = node.type === 'element' && node.properties['id'] === id;
  return node.children.map((each) => textOf(each, isIt ? undefined : id)).join('');
}

describe.each([
  ['es', ''],
  ['en', 'en/'],
])('the page of the data, %s', (lang, prefix) => {
  const html = readFileSync(join(folder, '..', prefix, 'datos/index.html'), 'utf8');
  const page = htmlToHast(html);

  test('links every file, its schema, and the feed, and says how many records each holds', () => {
    for (const { name, content } of files) {
      expect(html).toContain(`href="/datos/${name}"`);
      expect(html).toContain(`href="/datos/esquemas/${name}"`);
      const row = html.split('<tr>').find((each) => each.includes(`href="/datos/${name}"`));
      expect(row, name).toContain(`>${content.data.length}<`);
    }
    expect(html).toContain(`href="/datos/cambios-${lang}.xml"`);
  });

  test('counts norms, provisions and versions as the data hold them', () => {
    const provisions = rowsOf('normas').flatMap((norm) => norm.provisions ?? []);
    const versions = provisions.flatMap((each) => each.versions);
    const [said = ''] =
      /normas\.json.{1,10} \d+ (?:normas|laws), .*?\./.exec(textOf(page).replace(/\s+/g, ' ')) ??
      [];
    expect(said.match(/\d+/g)).toEqual(
      [rowsOf('normas'), provisions, versions].map(({ length }) => String(length)),
    );
  });

  test('has an example that runs, and prints what the page says', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', textOf(page, 'programa')],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(textOf(page, 'resultado'));
    expect(stdout).toContain('maxYears');
  });

  test('says how to cite them: version and licence, and that the law is cited by its own source', () => {
    const [first] = files;
    expect(textOf(page, 'cita')).toContain(first?.content.version);
    expect(textOf(page, 'cita')).toContain('CC BY 4.0');
    expect(html).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
  });

  test('is linked from the page of the status and from the list from A to Z', () => {
    for (const from of ['estado', 'a-z'])
      expect(readFileSync(join(dist, prefix, from, 'index.html'), 'utf8'), from).toContain(
        `href="/${prefix}datos/"`,
      );
  });
});
