import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { builtPages, dist } from '../support/site.ts';

interface Described {
  legislationIdentifier: string;
  inLanguage: string;
  legislationChanges?: { legislationIdentifier: string }[];
  '@id'?: string;
  [key: string]: unknown;
}
interface Norm {
  id: string;
  repealed?: { by: string };
  provisions: { eId: string; versions: { changedBy?: string }[] }[];
}

const all = builtPages().flatMap(({ path, html }) =>
  [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
    ([, json = '']) => ({ path, data: JSON.parse(json) as Described }),
  ),
);

const described = all.filter(({ data }) => data['@type'] === 'Legislation');

/** What TypeScript says of values that should be of a type in the vocabulary that schema-dts holds. */
function problemsOf(values: readonly unknown[], type = 'Legislation'): string[] {
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
  host.getSourceFile = (name, target, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, target)
      : onDisk.getSourceFile(name, target, ...rest);
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
  test('is Legislation as schema-dts types it, in every shape that it takes', () => {
    expect(described.length).toBeGreaterThan(1000);
    const shapes = new Map(described.map(({ data }) => [shapeOf(data), data]));
    expect(problemsOf([...shapes.values()])).toEqual([]);
  });

  test('and what is not is refused', () => {
    const [value] = described;
    expect(problemsOf([{ ...value?.data, legislationChanges: 'artículo 1' }])).toHaveLength(1);
    expect(problemsOf([{ ...value?.data, legislationColour: 'red' }])).toHaveLength(1);
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
        .flatMap(({ data: { legislationIdentifier, legislationChanges = [] } }) =>
          legislationChanges.map(
            (each) => `${legislationIdentifier} ${each.legislationIdentifier}`,
          ),
        );
      expect(said.sort()).toEqual([...new Set(expected)].sort());
    }
  });

  test('says an analysis, and nothing for whoever may be in danger, as an article', () => {
    const articles = all.filter(({ data }) => data['@type'] === 'Article');
    expect(articles.length).toBeGreaterThan(20);
    expect(articles.map(({ path }) => path).filter((path) => !path.includes('/analisis/'))).toEqual(
      [],
    );
    const shapes = new Map(articles.map(({ data }) => [shapeOf(data), data]));
    expect(problemsOf([...shapes.values()], 'Article')).toEqual([]);
    expect(described.length + articles.length).toBe(all.length);
  });

  test('has no identity in a copy that has no address, or an absolute one of its own', () => {
    const ids = described.flatMap(({ data }) => (data['@id'] === undefined ? [] : [data['@id']]));
    expect(ids.filter((id) => !/^https?:\/\//.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
