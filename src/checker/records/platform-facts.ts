import { nearest } from '../../registry/nearest.ts';
import type { PlatformData } from '../../registry/schema/platform.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { knownVoices, textCopies } from './known-voices.ts';

/** What is known of a platform, whatever key holds it. */
interface Said {
  level: string;
  sources: string[];
  /** Keys that lead to it. */
  path: PropertyKey[];
}

/** What is wrong with how a record names its sources. */
export interface Unsupported {
  path: PropertyKey[];
  message: Localized;
}

/**
 * Facts without a source, with one that the record does not hold, or of ours with one; sources nobody names; what
 * the other person finds out, said by we do not know whom; what is told as the text of the platform and is not.
 */
export function unsupportedIn(data: PlatformData): Unsupported[] {
  const held = data.sources.map(({ key }) => key);
  const said = saidIn(data, []);
  const named = new Set(said.flatMap(({ sources }) => sources));
  // A source named with a slip is told there, and not again as one that nobody names.
  const lost = [...named].filter((key) => !held.includes(key));
  const meant = new Set(lost.flatMap((key) => nearest(key, held, 1)));
  const loose = held.flatMap((key, at) =>
    named.has(key) || meant.has(key) ? [] : [{ path: ['sources', at, 'key'], message: idle(key) }],
  );
  return [
    ...said.flatMap((each) => wrongWith(each, held)),
    ...loose,
    ...unknownVoices(data, said),
    ...notTheirs(data, said),
  ];
}

/** Keys of what the other person may find out: somebody's safety hangs on it. */
const exposing: readonly PropertyKey[] = ['told', 'beside', 'notices'];

/** What the other person may find out, not from the platform itself, where a source is of nobody we know. */
function unknownVoices(data: PlatformData, said: readonly Said[]): Unsupported[] {
  const isUnknown = (key: string): boolean => {
    const source = data.sources.find((each) => each.key === key);
    // One that is not held is told already; without a copy, it is the page of the platform.
    if (!source || (source.official && !source.read) || isTheirs(data, source)) return false;
    return !knownVoices.some((each) => bareOf(source.read).startsWith(each));
  };
  return said
    .filter(({ level, path: [first] }) => level === 'secondary' && exposing.includes(first ?? ''))
    .flatMap(({ sources, path }) =>
      sources.filter(isUnknown).map((key) => ({ path: [...path, 'sources'], message: voice(key) })),
    );
}

const bareOf = (address = ''): string => address.replace(/^https?:\/\/(?:www\.)?/, '');

/** Whether a source is the own text of the platform: at a host of its record, or in an archive that keeps such texts. */
function isTheirs(
  { hosts = [] }: PlatformData,
  { official, read }: PlatformData['sources'][number],
): boolean {
  const isOwn = (address?: string): boolean => {
    const host = bareOf(address).split('/')[0] ?? '';
    return hosts.some((own) => host === own || host.endsWith(`.${own}`));
  };
  return isOwn(official) || isOwn(read) || textCopies.some((each) => bareOf(read).startsWith(each));
}

/** What is told as the text of the platform, where none of its sources is. */
function notTheirs(data: PlatformData, said: readonly Said[]): Unsupported[] {
  return said.flatMap(({ level, sources, path }) => {
    const named = data.sources.filter(({ key }) => sources.includes(key));
    if (level !== 'official' || named.length === 0) return [];
    if (named.some((source) => isTheirs(data, source))) return [];
    return [
      { path: [...path, 'sources'], message: foreign(named.map(({ key }) => key).join(', ')) },
    ];
  });
}

function wrongWith({ level, sources, path }: Said, held: readonly string[]): Unsupported[] {
  const at = [...path, 'sources'];
  const list = held.join(', ');
  const lost = sources.filter((key) => !held.includes(key)).join(', ');
  const es = `se esperaba ${held.length > 1 ? 'una de: ' : ''}${list}`;
  const en = `expected ${held.length > 1 ? 'one of: ' : ''}${list}`;
  if (lost)
    return [
      {
        path: at,
        message: {
          es: `Fuente inesperada «${lost}»; ${es}`,
          en: `Unexpected source “${lost}”; ${en}`,
        },
      },
    ];
  if (level !== 'ours')
    return sources.length > 0
      ? []
      : [
          {
            path: at,
            message: { es: `Dato sin fuente; ${es}`, en: `Fact without a source; ${en}` },
          },
        ];
  return sources.length === 0 ? [] : [{ path: at, message: ours }];
}

const ours: Localized = {
  es: 'Fuente inesperada en una nota nuestra (level: ours); se esperaba ninguna, u otro nivel',
  en: 'Unexpected source of a note of ours (level: ours); expected none, or another level',
};

const idle = (key: string): Localized => ({
  es: `Fuente inesperada «${key}», que ningún dato nombra; se esperaba un dato que la nombre, o quitarla`,
  en: `Unexpected source “${key}”, which no fact names; expected a fact that names it, or to drop it`,
});

const voice = (key: string): Localized => ({
  es: `Fuente inesperada «${key}» en lo que la otra persona nota: no está en la lista de voces conocidas; se esperaba la plataforma, prensa u organización conocida`,
  en: `Unexpected source “${key}” in what the other person notices: not in the list of known voices; expected the platform, or press or an organisation that is known`,
});

const foreign = (keys: string): Localized => ({
  es: `Fuente inesperada «${keys}» en un dato «official»: no está en un sitio de la plataforma (hosts); se esperaba su propio texto, o «secondary»`,
  en: `Unexpected source “${keys}” of an “official” fact: it is not at a host of the platform (hosts); expected its own text, or “secondary”`,
});

/** Every block below a value that has a level and sources. */
function saidIn(value: unknown, path: PropertyKey[]): Said[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => saidIn(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const { level, sources } = value as Partial<Said>;
  const own = typeof level === 'string' && Array.isArray(sources) ? [{ level, sources, path }] : [];
  const below = Object.entries(value).filter(([key]) => key !== 'sources');
  return [...own, ...below.flatMap(([key, each]) => saidIn(each, [...path, key]))];
}
