import type { Entry, Registry } from '../../registry/registry.ts';
import { dangerRead, dangerRows, isToldByOld, readIn } from '../../registry/countries.ts';
import { type ConductKind, conductKind } from '../../registry/schema/answer.ts';
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

/** What only somebody who read the penal code may say: that it holds no such offence. */
const absences: readonly (ConductKind | undefined)[] = ['none', 'definition'];

/** Reports each answer that says there is no offence with no penal code among what was read. */
export function reportUnreadCodes({ file, data, place }: Entry<CountryData>, report: Report): void {
  for (const [at, answer] of data.answers.entries()) {
    if (!absences.includes(answer.kind)) continue;
    if (readIn(data, answer).some(({ source }) => source.holds === 'penal-code')) continue;
    report({
      file,
      place: place(['answers', at, 'kind']),
      message: {
        es: `«${answer.kind}» en «${answer.row}» sin haber leído el código penal; se esperaba en from una fuente con holds: penal-code, o kind: unread`,
        en: `“${answer.kind}” in “${answer.row}” with no penal code read; expected in from a source with holds: penal-code, or kind: unread`,
      },
    });
  }
}

/** First year of the page in which a telephone was read: an older one says nothing of who answers today. */
const linesFrom = 2025;

/**
 * Reports what another country says and nobody could check: an answer that rests on what is of Peru, an official one
 * with an article of no copy at one commit, and a number with no `line`, or read in an old page.
 */
export function reportAnswersAbroad(
  { file, data, place }: Entry<CountryData>,
  { countryRows }: Registry,
  report: Report,
): void {
  if (data.id === 'pe') return;
  for (const [at, answer] of data.answers.entries()) {
    const { row, cites, services, from = {}, level, line } = answer;
    const found = (key: string, es: string, en: string) =>
      report({ file, place: place(['answers', at, key], 'key'), message: { es, en } });
    if (cites ?? services)
      found(
        cites ? 'cites' : 'services',
        `«${cites ? 'cites' : 'services'}» inesperado en «${row}»: son del Perú; se esperaba from, con textos de ese país`,
        `Unexpected “${cites ? 'cites' : 'services'}” in “${row}”: they are of Peru; expected from, with texts of that country`,
      );
    const loose = Object.entries(from).find(
      ([id, articles]) => articles.length > 0 && data.sources?.[id]?.read !== undefined,
    );
    if (level === 'official' && loose)
      found(
        'level',
        `«official» en «${row}» con artículos de «${loose[0]}», que es una página; se esperaba un texto con mirror, o secondary`,
        `“official” in “${row}” with articles of “${loose[0]}”, which is a page; expected a text with mirror, or secondary`,
      );
    if (countryRows.get(row)?.data.section !== 'numbers') continue;
    const old = readIn(data, answer).some(
      ({ source }) => source.read !== undefined && source.date < `${linesFrom}`,
    );
    if (line && !old && line.checkedOn >= `${linesFrom}`) continue;
    found(
      'row',
      `Número sin comprobar en «${row}»; se esperaba line, y una página de ${linesFrom} en adelante`,
      `Number that nobody checked in “${row}”; expected line, and a page of ${linesFrom} or later`,
    );
  }
}

/**
 * Reports the number that would stand first where danger is told and is shut at some hour, unless one that answers goes
 * before it, even as an old source gives it.
 */
export function reportShutFirst({ file, data, place }: Entry<CountryData>, report: Report): void {
  const [first] = dangerRead(data);
  if (!first?.line.hours || isToldByOld(data, dangerRows[0])) return;
  const at = data.answers.findIndex(({ row }) => row === first.row);
  report({
    file,
    place: place(['answers', at, 'line'], 'key'),
    message: {
      es: `«${first.row}» no atiende a toda hora y va primero en el aviso de peligro; se esperaba «policia» con line, o oldNumber en la respuesta que nombra el de emergencias`,
      en: `“${first.row}” does not answer at all hours and stands first where danger is told; expected “policia” with line, or oldNumber in the answer that names the one for emergencies`,
    },
  });
}

/** Reports each source that an answer names and the country lacks, and each that no answer names. */
export function reportCountrySources(
  { file, data, place }: Entry<CountryData>,
  report: Report,
): void {
  const held = Object.keys(data.sources ?? {});
  const named = new Set<string>();
  const lists = { answers: data.answers, units: data.units ?? [] };
  const places = Object.entries(lists).flatMap(([list, each]) =>
    each.flatMap(({ from = {} }, at) => Object.keys(from).map((id) => ({ list, at, id }))),
  );
  for (const { list, at, id } of places) {
    named.add(id);
    if (!held.includes(id))
      report({
        file,
        place: place([list, at, 'from', id], 'key'),
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
