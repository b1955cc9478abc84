import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { builtPages, dist } from '../support/site.ts';

interface Described {
  inLanguage: string;
  '@id'?: string;
  isBasedOn?: string[];
  about: {
    '@type': string;
    '@id'?: string;
    legislationIdentifier: string;
    inLanguage?: string;
    legislationChanges?: { legislationIdentifier: string }[];
  };
  [key: string]: unknown;
}
interface Norm {
  id: string;
  repealed?: { by: string };
  provisions: { eId: string; versions: { changedBy?: string }[] }[];
}

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const all = builtPages().flatMap(({ path, html }) =>
  [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
    ([, json = '']) => ({ path, data: JSON.parse(json) as Described }),
  ),
);

const described = all.filter(({ data }) => data['@type'] === 'WebPage');

/** What TypeScript has read of files that stay as they are. */
const read = new Map<string, ts.SourceFile | undefined>();

/** What TypeScript says of values that should be of a type in the vocabulary that schema-dts holds. */
function problemsOf(values: readonly unknown[], type = 'WebPage'): string[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const file = join(root, 'json-ld-of-the-site.ts');
  const text = `import type { ${type}, WithContext } from 'schema-dts';
${values.map((value, at) => `export const v${at}: WithContext<${type}> = ${JSON.stringify(value)};`).join('\n')}`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (name) => name === file || onDisk.fileExists(name);
  host.readFile = (name) => (name === file ? text : onDisk.readFile(name));
  host.getSourceFile = (name, target, ...rest) => {
    if (name === file) return ts.createSourceFile(name, text, target);
    if (!read.has(name)) read.set(name, onDisk.getSourceFile(name, target, ...rest));
    return read.get(name);
  };
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 400));
}

/** Which keys a value has, all the way down. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}:${shapeOf(inner)}`)
    .join()}}`;
}

describe('the JSON-LD of the pages', () => {
  test('is a page about Legislation as schema-dts types them, in every shape that they take', () => {
    expect(described.length).toBeGreaterThan(1000);
    const shapes = new Map(described.map(({ data }) => [shapeOf(data), data]));
    expect(problemsOf([...shapes.values()])).toEqual([]);
  });

  test('and what is not is refused', () => {
    const [value] = described;
    const about = { ...value?.data.about };
    const wrong = [
      { ...value?.data, about: { ...about, legislationChanges: [7] } },
      { ...value?.data, colour: 'red' },
    ];
    expect(problemsOf(wrong)).toHaveLength(2);
  });

  test('says of each provision what it changes in other norms, as the data say who changed what', () => {
    const { data: norms } = JSON.parse(readFileSync(join(dist, 'datos/normas.json'), 'utf8')) as {
      data: Norm[];
    };
    const pairs = norms.flatMap(({ id, repealed, provisions }) => [
      ...(repealed ? [`${repealed.by} ${id}`] : []),
      ...provisions.flatMap(({ eId, versions }) =>
        versions.flatMap(({ changedBy }) => (changedBy ? [`${changedBy} ${id}~${eId}`] : [])),
      ),
    ]);
    const expected = pairs
      .map((pair) => pair.split(' '))
      .filter(
        ([by = '', target = '']) => by.includes('~') && by.split('~')[0] !== target.split('~')[0],
      )
      .map(([by = '', target = '']) => `${by.replace(/__(al|para|lit)_.*$/, '')} ${target}`);
    expect(expected.length).toBeGreaterThan(200);
    for (const lang of ['es', 'en']) {
      const said = described
        .filter(({ data }) => data.inLanguage === lang)
        .flatMap(
          ({
            data: {
              about: { legislationIdentifier, legislationChanges = [] },
            },
          }) =>
            legislationChanges.map(
              (each) => `${legislationIdentifier} ${each.legislationIdentifier}`,
            ),
        );
      expect(said.sort()).toEqual([...new Set(expected)].sort());
    }
  });

  test('does not say that our words are the law: the law of Peru is in Spanish, on a page in either language', () => {
    const peru = described.filter(({ data }) => 'legislationJurisdiction' in data.about);
    expect(peru.length).toBeGreaterThan(1000);
    expect(new Set(peru.map(({ data }) => data.about.inLanguage))).toEqual(new Set(['es']));
    expect(new Set(peru.map(({ data }) => data.inLanguage))).toEqual(new Set(['es', 'en']));
    expect(described.filter(({ data }) => 'legislationLegalForce' in data)).toEqual([]);
  });

  test('is based on the version of the copy that the page leads to', () => {
    const wrong = described.flatMap(({ path, data: { isBasedOn = [] } }) => {
      const html = pages.get(path) ?? '';
      return isBasedOn
        .filter((each) => !html.includes(`href="${each.replaceAll('&', '&amp;')}`))
        .map((each) => `${path} ${each}`);
    });
    expect(wrong).toEqual([]);
    const pinned = described.filter(({ data }) =>
      data.isBasedOn?.some((each) => /\/legalize-pe\/blob\/[0-9a-f]{8}\//.test(each)),
    );
    expect(pinned.length).toBeGreaterThan(1000);
  });

  test('says what is cited by whoever studies or adopts it, and nothing for whoever may be in danger, as an article', () => {
    const articles = all.filter(({ data }) => data['@type'] === 'Article');
    const folders = new Set(articles.map(({ path }) => path.replace(/^\/en/, '').split('/')[1]));
    expect(folders).toEqual(
      new Set(['acerca', 'analisis', 'equipo', 'formacion', 'formatos', 'paises', 'protocolos']),
    );
    const shapes = new Map(articles.map(({ data }) => [shapeOf(data), data]));
    expect(problemsOf([...shapes.values()], 'Article')).toEqual([]);
    expect(described.length + articles.length).toBe(all.length);
    const silent = articles.filter(
      ({ data }) => data.inLanguage === 'en' && !('translationOfWork' in data),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('has no identity in a copy that has no address, or an absolute one of its own', () => {
    const ids = described.flatMap(({ data }) =>
      [data['@id'], data.about['@id']].filter((id) => id !== undefined),
    );
    expect(ids.filter((id) => !/^https?:\/\//.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
