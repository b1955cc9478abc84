// The files of something new, with every required key: of a norm, an article, a document, a rule or any record.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from '../src/documents/project.ts';
import { defaultAsOf } from '../src/registry/as-of.ts';
import { shown } from '../src/registry/characters.ts';
import { today } from '../src/registry/days.ts';
import { nearest } from '../src/registry/nearest.ts';
import { isDocument } from '../src/registry/schema/page.ts';
import { loadRegistry } from '../src/registry/load.ts';
import { plain } from '../src/text/accents.ts';
import { changeDraft } from './new/change.ts';
import { writeDraft } from './new/draft.ts';
import { changedByFormat, formatDraft } from './new/export-format.ts';
import { guideDraft } from './new/guide.ts';
import { languageDraft } from './new/language.ts';
import { normDraft } from './new/norm.ts';
import { partDraft } from './new/part.ts';
import { provisionDraft } from './new/provision.ts';
import { recordDraft, recordKinds } from './new/record.ts';
import { changedByRule, ruleDraft } from './new/rule.ts';
import { projectRoot, readArguments } from './options.ts';
import { stop } from './stop.ts';

/** Each kind, with an example of what follows it. */
const examples: Readonly<Record<string, string>> = {
  norma: 'ley-32999',
  articulo: 'cp 154-C',
  guia: '"Título"',
  protocolo: '"Título"',
  analisis: '"Título"',
  parte: 'guias/imagenes-intimas "¿La pregunta que responde?"',
  cambio: 'protocolo --class rule|number|help|law|wording --es "Qué cambió" --en "What changed"',
  lengua: 'qu',
  regla: 'nombre-de-la-regla',
  descarga: 'csv',
  ...Object.fromEntries(Object.keys(recordKinds).map((kind) => [kind, 'id-del-archivo'])),
};

/** Letters of a name or a title: the address that is made of it has to fit in any disk. */
const longestName = 150;

/** Folder and type of each kind of document. */
const documentKinds: Readonly<Record<string, { folder: string; type: string }>> = {
  guia: { folder: 'guias', type: 'guide' },
  protocolo: { folder: 'protocolos', type: 'protocol' },
  analisis: { folder: 'analisis', type: 'analysis' },
};

const usage = 'npm run new -- CLASE NOMBRE';
const { values, positionals } = readArguments(
  {
    options: {
      class: { type: 'string' },
      es: { type: 'string' },
      en: { type: 'string' },
      only: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  },
  usage,
  'go on',
);
const root = projectRoot();
const [written, ...words] = positionals;
const [first = '', second = ''] = words;
const kind = plain(written ?? '');
const wanted = kind === 'articulo' || kind === 'parte' ? 2 : 1;
if (!Object.hasOwn(examples, kind)) stop(unknownKind());
if (words.length !== wanted) stop(`Uso: npm run new -- ${kind} ${examples[kind] ?? ''}`);
for (const word of words) refuseUnwritable(word);
for (const told of [values.es, values.en]) if (told !== undefined) refuseUnwritable(told);
if (kind !== 'cambio' && Object.keys(values).length > 0)
  stop(`Opción inesperada; se esperaba: npm run new -- ${kind} ${examples[kind] ?? ''}`);

const documentKind = Object.hasOwn(documentKinds, kind) ? documentKinds[kind] : undefined;
if (documentKind) writeDraft(root, guideDraft(first, { ...documents(), ...documentKind }));
else if (kind === 'cambio') tellChange(first);
else if (kind === 'norma') writeDraft(root, normDraft(first));
else if (kind === 'lengua') writeDraft(root, languageDraft(first, loadRegistry(root).registry));
else if (kind === 'articulo')
  writeDraft(root, provisionDraft(first, second, loadRegistry(root).registry));
else if (kind === 'parte') writeDraft(root, partDraft(first, second, wholeOf(first)));
else if (kind === 'descarga') writeDraft(root, formatDraft(first, read), changedByFormat);
else if (kind === 'regla') writeDraft(root, ruleDraft(first, read), changedByRule);
else writeDraft(root, recordDraft(kind, first, today()));

/** A name becomes a file and a line of one: it is short, and all of it can be seen. */
function refuseUnwritable(word: string): void {
  const seen = shown(word);
  if (seen !== word)
    stop(`Carácter invisible inesperado en «${seen.slice(0, 200)}»; se esperaba texto que se vea.`);
  if (word.length > longestName)
    stop(`Nombre de ${word.length} letras; se esperaban hasta ${longestName}.`);
}

function unknownKind(): string {
  const kinds = Object.keys(examples);
  const near = nearest(kind, kinds, 1)[0];
  const hint = kind !== '' && near ? ` ¿Querías decir ${near}?` : '';
  return `Uso: ${usage}, como npm run new -- norma ley-32999. Clases: ${kinds.join(', ')}.${hint}`;
}

function documents() {
  const { pages, registry } = loadProject(root);
  const codes = [
    ...pages.flatMap(({ frontMatter }) => (isDocument(frontMatter) ? [frontMatter.code] : [])),
    ...[...registry.forms.values()].map(({ data }) => data.code),
  ];
  return { codes, today: today() };
}

function wholeOf(document: string) {
  const pages = loadProject(root).pages.flatMap(({ slug, frontMatter }) =>
    isDocument(frontMatter) ? [{ slug, part: frontMatter.part }] : [],
  );
  return {
    documents: pages.flatMap(({ slug, part }) => (part === undefined ? [slug] : [])),
    taken: pages.flatMap(({ slug, part }) =>
      part !== undefined && slug.startsWith(`${document}/`) ? [part] : [],
    ),
    today: today(),
  };
}

/** Writes a version of a protocol; the pages that say it are there already. */
function tellChange(id: string): void {
  const asOf = defaultAsOf(root);
  const draft = changeDraft(id, values, loadProject(root, asOf), { today: today(), asOf });
  writeDraft(root, draft, Object.keys(draft.files));
}

function read(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return stop(`Falta ${path}: ejecuta la orden en la carpeta del proyecto.`);
  }
}
