import type { z } from 'zod';
import { collectionRows } from '../registry/collections.ts';
import { instrument } from '../registry/schema/instrument.ts';
import { pageFrontMatter } from '../registry/schema/page.ts';
import { provision } from '../registry/schema/provision.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** What each key is, in Spanish: by its name, or by `scope.name` where it means something else there. */
export type KeyHelp = Readonly<Record<string, string>>;

/** A schema that an editor reads while somebody writes. */
interface EditorSchema {
  /** Name of its file below `schemas/`, and scope of its keys. */
  name: string;
  /** Files that it is for, as editors name them; those that begin with `!` are left out. */
  files: string[];
  schema: z.ZodType;
}

const head = 'src/data/instruments/*/*/instrument.yaml';

/** Every schema for editors: one a kind of record, and that of the front matter of a page. */
export const editorSchemas: readonly EditorSchema[] = [
  ...collectionRows.map(([, { folder, schema }]) => ({
    name: folder,
    files: [`src/data/${folder}/*.yaml`],
    schema,
  })),
  { name: 'norma', files: [head], schema: instrument },
  {
    name: 'disposicion',
    files: ['src/data/instruments/*/*/*.yaml', `!${head}`],
    schema: provision,
  },
  // Editors of YAML do not look into the head of a Markdown file; what is there may be told to those that do.
  { name: 'page', files: [], schema: pageFrontMatter },
];

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * A schema as its file has it, with what each key is.
 * @param note told of every key met, and of what helps with it; undefined where nothing does
 */
export function editorSchema(
  { name, schema }: EditorSchema,
  help: KeyHelp,
  note: (key: string, by: string | undefined) => void = () => undefined,
): Node {
  const made: Node = jsonSchemaOf(schema, `Ruta 1410: ${name}`, 'draft-7');
  explain(made, name);
  return { $comment: 'La escribe «npm run schemas»: no se edita.', ...made };

  function explain(node: Node, scope: string): void {
    const { properties } = node;
    if (isNode(properties))
      for (const [key, value] of Object.entries(properties)) {
        const by = [`${scope}.${key}`, key].find((each) => each in help);
        note(`${scope}.${key}`, by);
        if (isNode(value) && by !== undefined) value['description'] = help[by];
      }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'definitions' && isNode(value))
        for (const [shared, each] of Object.entries(value)) {
          if (!isNode(each)) continue;
          // Its key tells what it is, in the language of whoever writes.
          delete each['description'];
          explain(each, shared);
        }
      else if (isNode(value)) explain(value, scope);
    }
  }
}

/** The associations of `.vscode/settings.json`, which any editor with yaml-language-server takes. */
export const yamlSchemas = (): Record<string, string[]> =>
  Object.fromEntries(
    editorSchemas.flatMap(({ name, files }) =>
      files.length > 0 ? [[`./schemas/${name}.json`, files]] : [],
    ),
  );
