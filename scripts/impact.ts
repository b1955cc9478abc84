import { execFileSync } from 'node:child_process';
import { changedProvisions } from '../src/upkeep/changed-provisions.ts';
import { type Dependent, impactOf } from '../src/upkeep/impact.ts';
import { formatRef, parseRef } from '../src/citations/ref.ts';
import { shown } from '../src/registry/characters.ts';
import { buildRegistry } from '../src/registry/load.ts';
import { valueOf, valuesHeld } from '../src/registry/forms.ts';
import { findProvision } from '../src/registry/registry.ts';
import { nearest } from '../src/registry/nearest.ts';
import { langs, oneOf, projectRoot, readArguments } from './options.ts';
import { readableProject } from './readable-project.ts';
import { stop } from './stop.ts';

const usage =
  'npm run impact -- REFERENCIA | --since REVISIÓN  [--format human|json] [--lang es|en]';
const { positionals, since: revision, format, lang } = read();
const project = readableProject(projectRoot());
const groups = revision ? since(revision) : [one(positionals[0] ?? '')];

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

function one(text: string) {
  const ref = parseRef(text);
  if (!ref)
    return stop(
      `Referencia inesperada «${shown(text)}»; se esperaba una como cp~art_154-B o cp~art_154-B#menor-de-14. Uso: ${usage}`,
    );
  const instrument = project.registry.instruments.get(ref.instrument);
  const isKnown = ref.eId
    ? findProvision(project.registry, ref.instrument, ref.eId) !== undefined
    : instrument !== undefined;
  if (!isKnown) {
    const known = instrument
      ? [...instrument.provisions.keys()].map((eId) => `${ref.instrument}~${eId}`)
      : [...project.registry.instruments.keys()];
    return stop(
      `«${shown(text)}» no está en el registro; se esperaba una como: ${nearest(text, known).join(', ') || known.slice(0, 3).join(', ')}.`,
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
  const before = buildRegistry(filesAt(revision)).registry;
  return changedProvisions(before, project.registry).map(({ ref, why }) => ({
    ref: formatRef(ref),
    why,
    dependents: impactOf(ref, project),
  }));
}

/** The data files of a revision of git. */
function filesAt(revision: string) {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const paths = git(
      'ls-tree',
      '-r',
      // A name with an accent is not quoted, and one with a line break is one name.
      '-z',
      '--name-only',
      '--end-of-options',
      revision,
      '--',
      'src/data',
    )
      .split('\0')
      .filter(Boolean);
    return paths.map((path) => ({
      path,
      content: git('show', '--end-of-options', `${revision}:${path}`),
    }));
  } catch {
    return stop(
      `No se pudo leer la revisión «${shown(revision)}» con git; se esperaba una rama, etiqueta o commit.`,
    );
  }
}

function countText(dependents: Dependent[]): string {
  const files = new Set(dependents.map(({ file }) => file)).size;
  return lang === 'es' ? `${files} archivos dependen de ella` : `${files} files depend on it`;
}

function kindName(kind: Dependent['kind']): string {
  const names = {
    page: ['página', 'page'],
    translation: ['traducción', 'translation'],
    provision: ['disposición', 'provision'],
    instrument: ['norma', 'instrument'],
    term: ['término', 'term'],
    conduct: ['conducta', 'conduct'],
    route: ['ruta', 'route'],
    platform: ['plataforma', 'platform'],
    form: ['formato', 'form'],
    paper: ['papel', 'paper'],
    stage: ['etapa', 'stage'],
    country: ['país', 'country'],
    list: ['lista', 'list'],
    situation: ['paso del camino', 'step of the path'],
    training: ['formación', 'training'],
    scenario: ['escenario', 'scenario'],
    absent: ['norma que no tenemos', 'norm we do not hold'],
    correction: ['corrección', 'correction'],
  } as const;
  return names[kind][lang === 'es' ? 0 : 1];
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
