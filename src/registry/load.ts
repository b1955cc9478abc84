import { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { compareEIds, type Entry, type Instrument, type Registry, versionsOf } from './registry.ts';
import { adoption, blank } from './schema/adoption.ts';
import { conduct } from './schema/conduct.ts';
import { form } from './schema/form.ts';
import { instrument } from './schema/instrument.ts';
import { list } from './schema/list.ts';
import { provision, type ProvisionData } from './schema/provision.ts';
import { route } from './schema/route.ts';
import { query } from './schema/query.ts';
import { situation } from './schema/situation.ts';
import { service } from './schema/service.ts';
import { term } from './schema/term.ts';
import { unread } from './schema/unread.ts';
import { decode, readTree, type SourceFile } from './source-file.ts';
import { fileStart } from './place.ts';

/** The registry of a tree and everything wrong with its files. */
export interface LoadedRegistry {
  registry: Registry;
  problems: Problem[];
}

/** Flat collections: folder below `src/data`, and the schema of its files. */
const collections = {
  services: service,
  terms: term,
  conducts: conduct,
  routes: route,
  forms: form,
  lists: list,
  adoption,
  blanks: blank,
  situations: situation,
  queries: query,
  unread,
} as const;
const folderOf = {
  services: 'services',
  terms: 'glossary',
  conducts: 'conducts',
  routes: 'routes',
  forms: 'forms',
  lists: 'lists',
  adoption: 'adoption',
  blanks: 'blanks',
  situations: 'situations',
  queries: 'queries',
  unread: 'unread',
} as const;

/** Reads the registry below a root; a file that cannot be read is a problem, never a throw. */
export function loadRegistry(root: string): LoadedRegistry {
  return buildRegistry(readTree(root).filter(({ path }) => path.startsWith('src/data/')));
}

/** Builds a registry out of the files of `src/data`. Pure. */
export function buildRegistry(files: readonly SourceFile[]): LoadedRegistry {
  const problems: Problem[] = [];
  const registry: Registry = {
    instruments: new Map(),
    services: new Map(),
    terms: new Map(),
    conducts: new Map(),
    routes: new Map(),
    forms: new Map(),
    lists: new Map(),
    adoption: new Map(),
    blanks: new Map(),
    situations: new Map(),
    queries: new Map(),
    unread: new Map(),
  };
  const provisions: (Entry<ProvisionData> & { owner: string })[] = [];
  for (const file of files) {
    const parts = file.path.split('/').slice(2);
    const name = parts.at(-1)?.replace(/\.ya?ml$/, '') ?? '';
    if (parts[0] === 'instruments' && parts.length === 4) {
      const owner = parts[2] ?? '';
      if (name === 'instrument') {
        const entry = readEntry(file, instrument, 'id', owner, problems);
        if (entry) registry.instruments.set(entry.id, { ...entry, provisions: new Map() });
      } else {
        const entry = readEntry(file, provision, 'eId', name, problems);
        if (entry) provisions.push({ ...entry, owner });
      }
      continue;
    }
    const kind = keysOf(collections).find((key) => folderOf[key] === parts[0]);
    if (!kind || parts.length !== 2) {
      problems.push(misplaced(file.path));
      continue;
    }
    const entry = readEntry<{ id: string }>(file, collections[kind], 'id', name, problems);
    if (entry) (registry[kind] as Map<string, Entry<unknown>>).set(entry.id, entry);
  }
  attachProvisions(registry.instruments, provisions, problems);
  return { registry, problems };
}

function attachProvisions(
  instruments: Map<string, Instrument>,
  provisions: (Entry<ProvisionData> & { owner: string })[],
  problems: Problem[],
): void {
  for (const { owner, ...entry } of provisions.toSorted((a, b) => compareEIds(a.id, b.id))) {
    const instrument = instruments.get(owner);
    if (instrument) {
      instrument.provisions.set(entry.id, {
        ...entry,
        instrument,
        versions: versionsOf(entry.data),
      });
    } else {
      problems.push({
        file: entry.file,
        place: fileStart,
        ruleId: 'valid-data',
        message: {
          es: `Norma inesperada «${owner}»; se esperaba un archivo instrument.yaml válido en su carpeta`,
          en: `Unexpected instrument «${owner}»; expected a valid instrument.yaml in its folder`,
        },
      });
    }
  }
}

/** Reads one file and holds it against its schema and its own name. */
function readEntry<Data>(
  file: SourceFile,
  schema: z.ZodType<Data>,
  idKey: 'id' | 'eId',
  wantedId: string,
  problems: Problem[],
): Entry<Data> | undefined {
  const decoded = decode(file);
  if (!decoded.ok) {
    problems.push(decoded.problem);
    return undefined;
  }
  const read = readYaml(decoded.text);
  if (!read.ok) {
    problems.push(yamlProblem(file.path, read));
    return undefined;
  }
  const { data, place } = read.yaml;
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    for (const found of parsed.error.issues.flatMap((issue) => describeIssue(issue, data))) {
      const { message, expected } = found;
      problems.push({
        file: file.path,
        place: place(found.path, found.part),
        ruleId: 'valid-data',
        message,
        expected,
      });
    }
    return undefined;
  }
  const id = String((parsed.data as Record<string, unknown>)[idKey]);
  if (id !== wantedId) {
    problems.push({
      file: file.path,
      place: place([idKey]),
      ruleId: 'valid-data',
      message: {
        es: `Identificador inesperado «${id}»; se esperaba «${wantedId}», como el nombre del archivo`,
        en: `Unexpected identifier «${id}»; expected «${wantedId}», like the name of the file`,
      },
      expected: [wantedId],
    });
    return undefined;
  }
  return { id, file: file.path, data: parsed.data, place };
}

/** The problem of a YAML text that could not be read. */
export function yamlProblem(
  file: string,
  read: { place: Problem['place']; reason: string },
): Problem {
  return {
    file,
    place: read.place,
    ruleId: 'valid-yaml',
    message: {
      es: `YAML inesperado (${read.reason}); se esperaba YAML válido con claves sin repetir`,
      en: `Unexpected YAML (${read.reason}); expected valid YAML with no key twice`,
    },
  };
}

function misplaced(file: string): Problem {
  return {
    file,
    place: fileStart,
    ruleId: 'valid-data',
    message: {
      es: 'Archivo inesperado; se esperaba src/data/instruments/<país>/<norma>/<archivo>.yaml o src/data/<colección>/<id>.yaml',
      en: 'Unexpected file; expected src/data/instruments/<country>/<norm>/<file>.yaml or src/data/<collection>/<id>.yaml',
    },
  };
}

function keysOf<T extends object>(value: T): (keyof T)[] {
  return Object.keys(value) as (keyof T)[];
}
