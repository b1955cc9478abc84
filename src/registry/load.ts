import type { z } from 'zod';
import { collectionRows } from './collections.ts';
import { type Problem, secondFile } from './problem.ts';
import { readRecord, readText } from './read-record.ts';
import {
  type Collection,
  compareEIds,
  type Entry,
  type FlatRecords,
  type Registry,
  recordKey,
  versionsOf,
} from './registry.ts';
import { instrument } from './schema/instrument.ts';
import { provision } from './schema/provision.ts';
import { nearest } from './nearest.ts';
import { eIdPattern, idPattern } from './reference.ts';
import { readTree, type SourceFile, withoutEnding } from './source-file.ts';
import { fileStart } from './place.ts';

/** The registry of a tree and everything wrong with its files. */
export interface LoadedRegistry {
  registry: Registry;
  problems: Problem[];
}

/** Reads the registry below a root; a file that cannot be read is a problem, never a throw. */
export function loadRegistry(root: string): LoadedRegistry {
  return buildRegistry(readTree(root).filter(({ path }) => path.startsWith('src/data/')));
}

/** Builds a registry out of the files of `src/data`. Pure. */
export function buildRegistry(files: readonly SourceFile[]): LoadedRegistry {
  const flat = Object.fromEntries(collectionRows.map(([name]) => [name, new Map()]));
  const registry = {
    ...(flat as unknown as FlatRecords),
    instruments: new Map(),
    unread: new Set<string>(),
  };
  const loading: Loading = { problems: [], registry, owners: new Map() };
  const norms = Map.groupBy(files, ({ path }) => normFolder(path) ?? '');
  for (const file of norms.get('') ?? []) readFlat(file, loading);
  for (const [folder, own] of norms) if (folder !== '') readNorm(folder, own, loading);
  return { registry: loading.registry, problems: loading.problems };
}

/** What is being built. */
interface Loading extends LoadedRegistry {
  /** The file of every record that was met, by its key: a second one would silently take its place. */
  owners: Map<string, string>;
}

/** The folder of a norm, `<country>/<id>`, of a file that stands in one. */
function normFolder(path: string): string | undefined {
  return /^src\/data\/instruments\/([^/]+\/[^/]+)\/[^/]+$/.exec(path)?.[1];
}

function readFlat(file: SourceFile, loading: Loading): void {
  const [, , folder, name = '', ...more] = file.path.split('/');
  const [kind, row] = collectionRows.find(([, each]) => each.folder === folder) ?? [];
  if (!kind || !row || name === '' || more.length > 0) {
    // What cannot be opened is told as that, and not as what stands in the wrong place.
    if (file.failure === undefined) loading.problems.push(misplaced(file.path));
    else readText(file, loading.problems);
    return;
  }
  const entry = readEntry(file, row.schema, kind, idOf(file.path), loading);
  if (entry) (loading.registry[kind] as Map<string, Entry<unknown>>).set(entry.id, entry);
}

/** Reads a norm and its provisions; one that cannot be read stays known by its folder and its files. */
function readNorm(folder: string, files: readonly SourceFile[], loading: Loading): void {
  const { registry, problems } = loading;
  const [country = '', owner = ''] = folder.split('/');
  const isHead = ({ path }: SourceFile) => idOf(path) === 'instrument';
  const provisions = files.filter((file) => !isHead(file));
  const heads = files.filter(isHead);
  const [head] = heads;
  const wrong = head ? misnamed(head, country, owner) : headless(files, owner);
  if (wrong) problems.push(wrong);
  const [entry] = wrong
    ? []
    : heads.flatMap((each) => readEntry(each, instrument, 'instruments', owner, loading) ?? []);
  if (!entry) {
    const known = wrong && head ? `${country}-${owner}` : owner;
    if (!registry.instruments.has(known)) registry.unread.add(recordKey('instruments', known));
    return;
  }
  const read = provisions.flatMap((file) => {
    const found = readEntry(file, provision, 'provisions', idOf(file.path), loading, owner);
    return found ? [found] : [];
  });
  const norm = { ...entry, provisions: new Map() };
  for (const each of read.toSorted((a, b) => compareEIds(a.id, b.id)))
    norm.provisions.set(each.id, {
      ...each,
      instrument: norm,
      versions: versionsOf(each.data, norm),
    });
  registry.instruments.set(entry.id, norm);
}

/** Reads one file and holds it against its schema and its own name; it stays known by that name if it fails. */
function readEntry<Data>(
  file: SourceFile,
  schema: z.ZodType<Data>,
  collection: Collection | 'provisions',
  wantedId: string,
  { registry, problems, owners }: Loading,
  instrumentId?: string,
): Entry<Data> | undefined {
  const keyOf = (id: string) => recordKey(collection, instrumentId ? `${instrumentId}~${id}` : id);
  const owner = owners.get(keyOf(wantedId));
  if (owner !== undefined) {
    problems.push(secondFile(file.path, owner, wantedId));
    return undefined;
  }
  owners.set(keyOf(wantedId), file.path);
  const text = readText(file, problems);
  const read =
    text === undefined
      ? undefined
      : readRecord({ file: file.path, yaml: text, ruleId: 'valid-data' }, schema, problems);
  if (!read) {
    registry.unread.add(keyOf(wantedId));
    return undefined;
  }
  const { data, place } = read;
  const idKey = collection === 'provisions' ? 'eId' : 'id';
  const id = String((data as Record<string, unknown>)[idKey]);
  if (id === wantedId) return { id, file: file.path, data, place };
  registry.unread.add(keyOf(wantedId)).add(keyOf(id));
  const isFolder = collection === 'instruments';
  const pattern = collection === 'provisions' ? eIdPattern : idPattern;
  problems.push({
    file: file.path,
    place: place([idKey]),
    ruleId: 'valid-data',
    ...misnamedAs(id, wantedId, isFolder, pattern.test(wantedId)),
  });
  return undefined;
}

/** What is said of a record whose id is not the name of its file or folder; a name that is no id is what is wrong. */
function misnamedAs(
  id: string,
  name: string,
  isFolder: boolean,
  mayBeId: boolean,
): Pick<Problem, 'message' | 'expected'> {
  const of = isFolder
    ? { es: 'de la carpeta', en: 'of the folder' }
    : { es: 'del archivo', en: 'of the file' };
  const file = isFolder ? id : `${id}.yaml`;
  return mayBeId
    ? {
        expected: [name],
        message: {
          es: `Identificador inesperado «${id}»; se esperaba «${name}», como el nombre ${of.es}, o que ${isFolder ? 'la carpeta' : 'el archivo'} se llame «${file}»`,
          en: `Unexpected identifier “${id}”; expected “${name}”, like the name ${of.en}, or the ${isFolder ? 'folder' : 'file'} to be called “${file}”`,
        },
      }
    : {
        expected: [file],
        message: {
          es: `Nombre ${of.es} inesperado «${name}»; se esperaba «${file}», como su id, o que no esté si sobra`,
          en: `Unexpected name ${of.en} “${name}”; expected “${file}”, like its id, or that it is not here if it is a copy`,
        },
      };
}

const idOf = (path: string): string => withoutEnding(path).replace(/^.*\//, '');

/** Norms of Peru, and treaties, have ids of their own; those of another country begin with its code. */
function misnamed({ path }: SourceFile, country: string, owner: string): Problem | undefined {
  if (country === 'pe' || country === 'int' || owner.startsWith(`${country}-`)) return undefined;
  return {
    file: path,
    place: fileStart,
    ruleId: 'valid-data',
    message: {
      es: `Norma inesperada «${owner}» en la carpeta «${country}»; se esperaba «${country}-${owner}»: el id de una norma de otro país empieza por el código del país`,
      en: `Unexpected instrument “${owner}” in the folder “${country}”; expected “${country}-${owner}”: the id of a norm of another country begins with the code of the country`,
    },
    expected: [`${country}-${owner}`],
  };
}

function headless(files: readonly SourceFile[], owner: string): Problem {
  return {
    file: files[0]?.path ?? '',
    place: fileStart,
    ruleId: 'valid-data',
    message: {
      es: `Norma inesperada «${owner}»; se esperaba un archivo instrument.yaml en su carpeta`,
      en: `Unexpected instrument “${owner}”; expected a file instrument.yaml in its folder`,
    },
  };
}

function misplaced(file: string): Problem {
  const [, , folder = '', ...rest] = file.split('/');
  const name = rest.at(-1) ?? '<id>.yaml';
  const folders = collectionRows.map(([, each]) => each.folder);
  const near = nearest(folder, folders, 1)[0];
  const wanted = near ? `src/data/${near}/${name}` : undefined;
  const isLaw = folder === 'instruments';
  return {
    file,
    place: fileStart,
    ruleId: 'valid-data',
    message: {
      es: `Archivo inesperado en esta carpeta; se esperaba ${wanted ?? (isLaw ? 'src/data/instruments/<país>/<norma>/<archivo>.yaml' : `src/data/instruments/<país>/<norma>/ o una de estas carpetas de src/data: ${folders.join(', ')}`)}`,
      en: `Unexpected file in this folder; expected ${wanted ?? (isLaw ? 'src/data/instruments/<country>/<norm>/<file>.yaml' : `src/data/instruments/<country>/<norm>/ or one of these folders of src/data: ${folders.join(', ')}`)}`,
    },
    ...(wanted && { expected: [wanted] }),
  };
}
