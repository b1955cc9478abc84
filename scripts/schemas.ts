// JSON Schemas of the records and of front matter, for editors, into schemas/ and .vscode/settings.json.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { writeAllWhole } from '../src/files/write-whole.ts';
import {
  editorSchema,
  editorSchemas,
  type KeyHelp,
  yamlSchemas,
} from '../src/publish/editor-schemas.ts';
import { projectRoot, readArguments } from './options.ts';
import { stop } from './stop.ts';

const { values } = readArguments(
  { options: { check: { type: 'boolean' } } },
  'npm run schemas [-- --check]',
  'go on',
);
const root = projectRoot();
const help = load(readFileSync(join(root, 'src/publish/key-help.yaml'), 'utf8')) as KeyHelp;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const unexplained = new Set<string>();
const note = (key: string, by: string | undefined) => {
  if (by === undefined) unexplained.add(key);
};
const wanted = new Map([
  ...editorSchemas.map(
    (each) => [`schemas/${each.name}.json`, json(editorSchema(each, help, note))] as const,
  ),
  ['.vscode/settings.json', json({ 'yaml.schemas': yamlSchemas(), 'yaml.format.enable': false })],
]);
const folder = join(root, 'schemas');
const left = (existsSync(folder) ? readdirSync(folder) : [])
  .map((name) => `schemas/${name}`)
  .filter((file) => !wanted.has(file));
const old = [...wanted].filter(([file, text]) => textOf(file) !== text).map(([file]) => file);

if (values.check) {
  const drift = [...old, ...left];
  if (drift.length > 0)
    stop(
      `No dicen lo que los esquemas de hoy: ${drift.join(', ')}. Ejecuta «npm run schemas» y guarda lo que cambió.`,
      1,
    );
  console.log(`Al día: ${wanted.size} archivos.`);
} else {
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, '.vscode'), { recursive: true });
  writeAllWhole(new Map([...wanted].map(([file, text]) => [join(root, file), text])));
  for (const file of left) rmSync(join(root, file));
  console.log(
    `Escritos ${wanted.size} archivos en schemas/ y .vscode/; cambiaron ${old.length + left.length}.`,
  );
}

if (unexplained.size > 0)
  stop(
    `Claves sin explicar: ${[...unexplained].join(', ')}. Escribe una oración de cada una en src/publish/key-help.yaml, y repite.`,
    1,
  );

function textOf(file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
