import type { Entry, Registry } from '../../registry/registry.ts';
import { conductKind } from '../../registry/schema/answer.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import type { TreeContext } from '../rule.ts';

type Report = TreeContext['report'];

/** Reports each answer on a conduct that lacks what the law does with it, and each other answer that has it. */
export function reportCountryKinds(
  { file, data, place }: Entry<CountryData>,
  { countryRows }: Registry,
  report: Report,
): void {
  for (const [at, { row, kind }] of data.answers.entries()) {
    const section = countryRows.get(row)?.data.section;
    if (section === undefined || (section === 'conducts') === (kind !== undefined)) continue;
    const list = conductKind.options.join(', ');
    report({
      file,
      place: place(['answers', at, kind ? 'kind' : 'row'], kind ? 'key' : 'value'),
      message: kind
        ? {
            es: `«kind» inesperado en «${row}», que no es una conducta; se esperaba sin él`,
            en: `Unexpected “kind” in “${row}”, which is no conduct; expected none`,
          }
        : {
            es: `Falta «kind» en «${row}»; se esperaba qué hace la ley con la conducta: ${list}`,
            en: `“kind” is missing in “${row}”; expected what the law does with the conduct: ${list}`,
          },
    });
  }
}

/** Reports each source that an answer names and the country lacks, and each that no answer names. */
export function reportCountrySources(
  { file, data, place }: Entry<CountryData>,
  report: Report,
): void {
  const held = Object.keys(data.sources ?? {});
  const named = new Set<string>();
  for (const [at, { from = {} }] of data.answers.entries())
    for (const id of Object.keys(from)) {
      named.add(id);
      if (!held.includes(id))
        report({
          file,
          place: place(['answers', at, 'from', id], 'key'),
          expected: held,
          message: {
            es: `Fuente «${id}» que no está en sources; se esperaba ${held.join(', ') || 'una de sources'}`,
            en: `Source “${id}” is not in sources; expected ${held.join(', ') || 'one of sources'}`,
          },
        });
    }
  for (const id of held)
    if (!named.has(id))
      report({
        file,
        place: place(['sources', id], 'key'),
        message: {
          es: `Fuente «${id}» que ninguna respuesta usa; se esperaba quitarla o nombrarla en from`,
          en: `Source “${id}” that no answer uses; expected it removed, or named in from`,
        },
      });
}

/** Reports each country that stands in the map where another stands already. */
export function reportSharedTiles(countries: Iterable<Entry<CountryData>>, report: Report): void {
  const owners = new Map<string, string>();
  for (const { id, file, data, place } of countries) {
    if (!data.tile) continue;
    const key = `${data.tile.column}-${data.tile.row}`;
    const owner = owners.get(key);
    if (owner !== undefined)
      report({
        file,
        place: place(['tile']),
        message: {
          es: `Lugar repetido en el mapa: es también el de «${owner}»; se esperaba otro`,
          en: `Repeated place in the map: it is that of “${owner}” too; expected another`,
        },
      });
    owners.set(key, id);
  }
}
