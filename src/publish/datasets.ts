import type { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { readings, registry, siteDay, sourcePages } from '../facts/site-facts.ts';
import { citedTextNow, ownSource, textRecords } from '../facts/site-texts.ts';
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
import { lawCell, lawCells } from './law-cells.ts';
import { instrumentRows } from './instrument-rows.ts';
import { findingRow, findingRows } from './finding-rows.ts';
import { paperRow, paperRowOf, routeRow, routeRowOf } from './limit-rows.ts';
import { envelopeOf, jsonSchemaOf, type Licence } from './json-schema.ts';
import { siteWords } from '../i18n/site.ts';
import { inBoth } from '../i18n/fill.ts';

const titles = inBoth(siteWords, 'datasets');

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
  dataset('normas', titles.norms, instrumentRow, instrumentRows(registry)),
  dataset('conductas', titles.conducts, conduct, dataOf(registry.conducts)),
  dataset('rutas', titles.routes, routeRow, dataOf(registry.routes).map(routeRowOf)),
  dataset('papeles', titles.papers, paperRow, dataOf(registry.papers).map(paperRowOf), 'CC0-1.0'),
  dataset('plataformas', titles.platforms, platform, dataOf(registry.platforms)),
  dataset('servicios', titles.services, service, dataOf(registry.services)),
  dataset('instituciones', titles.institutions, findingRow.institutions, findingRows.institutions),
  dataset('cifras', titles.figures, findingRow.figures, findingRows.figures),
  dataset('consecuencias', titles.consequences, findingRow.consequences, findingRows.consequences),
  dataset('obstaculos', titles.obstacles, findingRow.obstacles, findingRows.obstacles),
  dataset(
    'pedidos',
    titles.recommendations,
    findingRow.recommendations,
    findingRows.recommendations,
  ),
  dataset('condenas', titles.rulings, findingRow.rulings, findingRows.rulings),
  dataset('deberes', titles.duties, duty, dataOf(registry.duties)),
  dataset('preguntas', titles.questions, countryRow, dataOf(registry.countryRows)),
  dataset('paises', titles.countries, country, dataOf(registry.countries)),
  dataset('leyes', titles.law, lawCell, lawCells(registry, siteDay)),
  dataset('glosario', titles.terms, term, dataOf(registry.terms)),
  dataset('formacion', titles.training, training, dataOf(registry.training)),
  dataset('escenarios', titles.scenarios, scenario, dataOf(registry.scenarios)),
  dataset(
    'inventario',
    titles.inventory,
    inventoryRow,
    inventoryRows(
      registry,
      { pages: sourcePages, records: textRecords, source: ownSource, cited: citedTextNow },
      siteDay,
    ),
  ),
  dataset(
    'lecturas',
    titles.readings,
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
