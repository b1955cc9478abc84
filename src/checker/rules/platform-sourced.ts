import type { Entry } from '../../registry/registry.ts';
import type { PlatformData } from '../../registry/schema/platform.ts';
import { defineRule, type Observation } from '../rule.ts';

/** What is known of a platform, whatever key holds it. */
interface Said {
  level: string;
  sources: string[];
  path: PropertyKey[];
}

/**
 * A fact about a platform without a source of its record, or with one where it is our advice; a source that
 * no fact names; a service whose address is not among the forms of its platform.
 */
export default defineRule({
  id: 'platform-sourced',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const entry of registry.platforms.values())
      for (const each of wrongIn(entry)) report({ file: entry.file, ...each });
    for (const { file, data, place } of registry.services.values()) {
      const doors = data.platform && registry.platforms.get(data.platform)?.data.doors;
      if (!doors || doors === 'unknown') continue;
      const known = doors.map(({ address }) => address.replace(/^https?:\/\//, ''));
      for (const [at, { kind, value }] of data.channels.entries())
        if (kind === 'web' && !known.includes(value.replace(/^https?:\/\//, '')))
          report({
            file,
            place: place(['channels', at, 'value']),
            expected: known,
            message: {
              es: `Dirección inesperada «${value}»; se esperaba una de los formularios de «${data.platform}»: ${known.join(', ')}`,
              en: `Unexpected address “${value}”; expected one of the forms of “${data.platform}”: ${known.join(', ')}`,
            },
          });
    }
  },
});

function wrongIn({ data, place }: Entry<PlatformData>): Omit<Observation, 'file'>[] {
  const held = data.sources.map(({ key }) => key);
  const said = saidIn(data, []);
  const named = new Set(said.flatMap(({ sources }) => sources));
  const wrong = said.flatMap(({ level, sources, path }) => {
    const none = (level === 'ours') !== (sources.length === 0);
    const lost = sources.filter((key) => !held.includes(key));
    return none || lost.length > 0 ? [{ path, lost, level }] : [];
  });
  return [
    ...wrong.map(({ path, lost, level }) => ({
      place: place([...path, 'sources']),
      expected: held,
      message:
        lost.length > 0
          ? {
              es: `Fuente inesperada «${lost.join(', ')}»; se esperaba una de: ${held.join(', ')}`,
              en: `Unexpected source “${lost.join(', ')}”; expected one of: ${held.join(', ')}`,
            }
          : level === 'ours'
            ? {
                es: 'Fuente inesperada en un consejo nuestro (level: ours); se esperaba ninguna, u otro nivel',
                en: 'Unexpected source of advice of ours (level: ours); expected none, or another level',
              }
            : {
                es: `Dato sin fuente; se esperaba una de: ${held.join(', ')}`,
                en: `Fact without a source; expected one of: ${held.join(', ')}`,
              },
    })),
    ...held.flatMap((key, at) =>
      named.has(key)
        ? []
        : [
            {
              place: place(['sources', at, 'key']),
              message: {
                es: `Fuente inesperada «${key}», que ningún dato nombra; se esperaba un dato que la nombre, o quitarla`,
                en: `Unexpected source “${key}”, which no fact names; expected a fact that names it, or to drop it`,
              },
            },
          ],
    ),
  ];
}

/** Every block below a value that has a level and sources. */
function saidIn(value: unknown, path: PropertyKey[]): Said[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => saidIn(each, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const { level, sources } = value as Partial<Said>;
  const own = typeof level === 'string' && Array.isArray(sources) ? [{ level, sources, path }] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, each]) =>
      key === 'sources' ? [] : saidIn(each, [...path, key]),
    ),
  ];
}
