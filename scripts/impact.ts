import { changedProvisions } from '../src/upkeep/changed-provisions.ts';
import { type Dependent, impactOf, inVersions } from '../src/upkeep/impact.ts';
import { impactOfThing, namesOfThings, thingsNamed } from '../src/upkeep/naming.ts';
import { formatRef, parseRef } from '../src/citations/ref.ts';
import { collections } from '../src/registry/collections.ts';
import type { Localized } from '../src/registry/schema/common.ts';
import { shown } from '../src/registry/characters.ts';
import { buildRegistry } from '../src/registry/load.ts';
import { valueOf, valuesHeld } from '../src/registry/forms.ts';
import { findProvision } from '../src/registry/registry.ts';
import { nearest } from '../src/registry/nearest.ts';
import { dataAt } from './git.ts';
import { langs, oneOf, projectRoot, readArguments } from './options.ts';
import { readableProject } from './readable-project.ts';
import { stop } from './stop.ts';

const usage =
  'npm run impact -- REFERENCIA | ID | DIRECCIÓN | --since REVISIÓN  [--format human|json] [--lang es|en]';
const { positionals, since: revision, format, lang } = read();
const project = readableProject(projectRoot());
const groups = revision ? since(revision) : named(positionals[0] ?? '');

if (format === 'json') {
  console.log(
    JSON.stringify(
      groups.map((group) => ({
        ...group,
        why: group.why?.[lang],
        dependents: group.dependents.map((each) => ({ ...each, why: each.why[lang] })),
      })),
      null,
      2,
    ),
  );
} else {
  for (const { ref, why, dependents } of groups) {
    console.log(`${ref}${why ? ` (${why[lang]})` : ''}: ${countText(dependents)}`);
    for (const { kind, file, line, why: reason } of dependents) {
      console.log(`  ${kindName(kind)} ${file}${line ? `:${line}` : ''} — ${reason[lang]}`);
    }
  }
  if (groups.length === 0)
    console.log(lang === 'es' ? 'Ninguna disposición cambió.' : 'No provision changed.');
}

/** What depends on a provision or, by its id or address, on any record or page of that name. */
function named(text: string) {
  const things = thingsNamed(text, project);
  const isLaw = project.registry.instruments.has(parseRef(text)?.instrument ?? '');
  if (things.length === 0 || isLaw) return [one(text)];
  return things.map((thing) => ({
    ref: thing.name,
    why: undefined,
    dependents: impactOfThing(thing, project),
  }));
}

function one(text: string) {
  const ref = parseRef(text);
  if (!ref)
    return stop(
      `Referencia inesperada «${shown(text)}»; se esperaba una como cp~art_154-B, el id de un registro, como linea-100, o la dirección de una página. Uso: ${usage}`,
    );
  const instrument = project.registry.instruments.get(ref.instrument);
  const isKnown = ref.eId
    ? findProvision(project.registry, ref.instrument, ref.eId) !== undefined
    : instrument !== undefined;
  if (!isKnown) {
    const known = instrument
      ? [...instrument.provisions.keys()].map((eId) => `${ref.instrument}~${eId}`)
      : [...project.registry.instruments.keys(), ...namesOfThings(project)];
    return stop(
      `«${shown(text)}» no está en el registro; se esperaba ${nearest(text, known).join(', ') || `una norma o disposición, como ${known.slice(0, 3).join(', ')}, el id de un registro o la dirección de una página`}.`,
    );
  }
  const provision = findProvision(project.registry, ref.instrument, ref.eId ?? '');
  if (ref.item && provision && !valueOf(provision.data, ref.item)) {
    const own = `${ref.instrument}~${provision.id}`;
    const known = valuesHeld(provision.data).map((id) => `${own}#${id}`);
    return stop(
      known.length > 0
        ? `«${shown(text)}» no está en el registro; se esperaba una como: ${nearest(text, known).join(', ') || known.slice(0, 3).join(', ')}.`
        : `«${shown(text)}» no está en el registro: «${own}» no tiene penas ni plazos con id; se esperaba ${own}.`,
    );
  }
  return { ref: formatRef(ref), why: undefined, dependents: impactOf(ref, project) };
}

function since(revision: string) {
  const files = dataAt(process.cwd(), revision);
  if (!files)
    return stop(
      `No se pudo leer la revisión «${shown(revision)}» con git; se esperaba una rama, etiqueta o commit.`,
    );
  const before = buildRegistry(files).registry;
  return changedProvisions(before, project.registry).map(({ ref, why, versions }) => ({
    ref: formatRef(ref),
    why,
    dependents: impactOf(ref, project, inVersions(versions)),
  }));
}

function countText(dependents: Dependent[]): string {
  const files = new Set(dependents.map(({ file }) => file)).size;
  return lang === 'es'
    ? `${files} archivos la nombran o dependen de ella`
    : `${files} files name it or depend on it`;
}

function kindName(kind: Dependent['kind']): string {
  const names: Partial<Record<Dependent['kind'], Localized>> = {
    page: { es: 'página', en: 'page' },
    translation: { es: 'traducción', en: 'translation' },
    provision: { es: 'disposición', en: 'provision' },
    instrument: { es: 'norma', en: 'instrument' },
  };
  const row = Object.values(collections).find((each) => each.kind === kind);
  return (names[kind] ?? row?.name)?.[lang] ?? kind;
}

function read() {
  const options = {
    since: { type: 'string' },
    format: { type: 'string', default: 'human' },
    lang: { type: 'string', default: 'es' },
  } as const;
  const parsed = readArguments({ allowPositionals: true, options }, usage);
  const { values, positionals } = parsed;
  const format = oneOf('Formato', values.format, ['human', 'json']);
  const lang = oneOf('Idioma', values.lang, langs);
  if (positionals.length !== (values.since ? 0 : 1))
    stop(`Se esperaba una referencia, o --since: ${usage}`);
  return { positionals, since: values.since, format, lang };
}
