import type { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { readings, registry, siteDay, sourcePages } from '../facts/site-facts.ts';
import type { Localized } from '../registry/schema/common.ts';
import { countryRow } from '../registry/schema/country-row.ts';
import { country } from '../registry/schema/country.ts';
import { duty } from '../registry/schema/duty.ts';
import { conduct } from '../registry/schema/conduct.ts';
import { platform } from '../registry/schema/platform.ts';
import { scenario } from '../registry/schema/scenario.ts';
import { service } from '../registry/schema/service.ts';
import { term } from '../registry/schema/term.ts';
import { training } from '../registry/schema/training.ts';
import { witnessSaid } from './witness.ts';
import { instrumentRow, inventoryRow, type ReadingRow, readingRow } from './dataset-rows.ts';
import { inventoryRows } from './inventory-rows.ts';
import { instrumentRows } from './instrument-rows.ts';
import { paperRow, paperRowOf, routeRow, routeRowOf } from './limit-rows.ts';
import { envelopeOf, jsonSchemaOf, type Licence } from './json-schema.ts';

/** Version of the site, `AAAA.MM.n`, which its data carry. */
export const DATA_VERSION = manifest.version;

/** A file of data that the site publishes under `/datos/`. */
export interface Dataset {
  /** Name of the file, without `.json`; that of its schema too. */
  name: string;
  title: Localized;
  /** How many records its list holds. */
  count: number;
  /** The whole file: what it is and, under `data`, the list of its records. */
  content: unknown;
  /** Its JSON Schema. */
  schema: Record<string, unknown>;
}

/** A dataset made of its records, which the type of their schema holds to it. */
function dataset<Row extends z.ZodType>(
  name: string,
  title: Localized,
  row: Row,
  rows: z.output<Row>[],
  licence: Licence = 'CC-BY-4.0',
): Dataset {
  return {
    name,
    title,
    count: rows.length,
    content: {
      $schema: `esquemas/${name}.json`,
      version: DATA_VERSION,
      asOf: siteDay,
      licence,
      data: rows,
    },
    schema: jsonSchemaOf(envelopeOf(row, licence), `Ruta 1410: ${title.es}`),
  };
}

const dataOf = <Data>(entries: ReadonlyMap<string, { data: Data }>): Data[] =>
  [...entries.values()].map(({ data }) => data);

/** Everything the site publishes as data; docs/data.md says what each field means. */
export const datasets: readonly Dataset[] = [
  dataset(
    'normas',
    {
      es: 'normas, con sus disposiciones y versiones',
      en: 'norms, with their provisions and versions',
    },
    instrumentRow,
    instrumentRows(registry),
  ),
  dataset(
    'conductas',
    {
      es: 'situaciones, con la norma que las alcanza',
      en: 'situations, with the law they fall under',
    },
    conduct,
    dataOf(registry.conducts),
  ),
  dataset(
    'rutas',
    { es: 'caminos', en: 'routes' },
    routeRow,
    dataOf(registry.routes).map(routeRowOf),
  ),
  dataset(
    'papeles',
    {
      es: 'papeles listos para entregar: plazo, ante quién van, texto y ejemplo inventado',
      en: 'papers ready to hand in: time limit, before whom, text and made-up example',
    },
    paperRow,
    dataOf(registry.papers).map(paperRowOf),
    'CC0-1.0',
  ),
  dataset(
    'plataformas',
    {
      es: 'plataformas: formularios, si la otra persona se entera, qué anotar',
      en: 'platforms: forms, whether the other person finds out, what to note',
    },
    platform,
    dataOf(registry.platforms),
  ),
  dataset(
    'servicios',
    { es: 'servicios y líneas de ayuda', en: 'services and helplines' },
    service,
    dataOf(registry.services),
  ),
  dataset(
    'deberes',
    { es: 'lo que un equipo hace una y otra vez', en: 'what a team does again and again' },
    duty,
    dataOf(registry.duties),
  ),
  dataset(
    'preguntas',
    { es: 'lo que cada país responde por su cuenta', en: 'what each country answers for itself' },
    countryRow,
    dataOf(registry.countryRows),
  ),
  dataset(
    'paises',
    {
      es: 'qué se leyó de cada país para los protocolos',
      en: 'what was read of each country for the protocols',
    },
    country,
    dataOf(registry.countries),
  ),
  dataset(
    'glosario',
    { es: 'palabras del glosario', en: 'words of the glossary' },
    term,
    dataOf(registry.terms),
  ),
  dataset(
    'formacion',
    {
      es: 'el curso para acompañar: sus módulos y lo que vale para todos',
      en: 'the course for accompanying: its modules and what holds for all of them',
    },
    training,
    dataOf(registry.training),
  ),
  dataset(
    'escenarios',
    { es: 'escenarios para practicar, inventados', en: 'scenarios to practise with, made up' },
    scenario,
    dataOf(registry.scenarios),
  ),
  dataset(
    'inventario',
    {
      es: 'páginas y disposiciones, con dirección y suma SHA-256',
      en: 'pages and provisions, with address and SHA-256 sum',
    },
    inventoryRow,
    inventoryRows(registry, sourcePages, siteDay),
  ),
  dataset(
    'lecturas',
    {
      es: 'qué dijo el segundo testigo de cada disposición, y en qué línea de qué archivo',
      en: 'what the second witness said of each provision, and on which line of which file',
    },
    readingRow,
    [...readings.byRef].map(([id, read]): ReadingRow => {
      const said = witnessSaid(id);
      return { id, ...(said && { askedOn: said.askedOn, said: said.text }), ...read };
    }),
  ),
];

/** A dataset by its name, if there is one. */
export const datasetNamed = (name: string | undefined): Dataset | undefined =>
  datasets.find((each) => each.name === name);
