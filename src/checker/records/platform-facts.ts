import { nearest } from '../../registry/nearest.ts';
import type { PlatformData } from '../../registry/schema/platform.ts';
import type { Localized } from '../../registry/schema/common.ts';

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

/** Facts without a source, with one that the record does not hold, or of ours with one; sources nobody names. */
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
  return [...said.flatMap((each) => wrongWith(each, held)), ...loose];
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

/** Every block below a value that has a level and sources. */
function saidIn(value: unknown, path: PropertyKey[]): Said[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => saidIn(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const { level, sources } = value as Partial<Said>;
  const own = typeof level === 'string' && Array.isArray(sources) ? [{ level, sources, path }] : [];
  const below = Object.entries(value).filter(([key]) => key !== 'sources');
  return [...own, ...below.flatMap(([key, each]) => saidIn(each, [...path, key]))];
}
