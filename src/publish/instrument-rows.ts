import { lawSlug } from '../documents/record-pages.ts';
import type { Instrument, Provision, Registry } from '../registry/registry.ts';
import type { InstrumentRow } from './dataset-rows.ts';

/** Every norm of the registry as `normas.json` publishes it. */
export function instrumentRows(registry: Registry): InstrumentRow[] {
  return [...registry.instruments.values()].map(row);
}

function row({ data, provisions }: Instrument): InstrumentRow {
  const { id, type, title, shortTitle, ...rest } = data;
  return {
    id,
    type,
    titles: { ...title, short: shortTitle },
    ...rest,
    provisions: [...provisions.values()].map(provisionRow),
  };
}

function provisionRow({
  id,
  data,
  instrument,
  versions,
}: Provision): InstrumentRow['provisions'][number] {
  const { versions: written, ...rest } = data;
  return {
    ...rest,
    address: lawSlug(`${instrument.id}~${id}`),
    versions: versions.map(({ from: inForceFrom, text }) =>
      text === null
        ? { inForceFrom, ...written[inForceFrom], repealed: true }
        : { inForceFrom, repealed: false, ...text },
    ),
  };
}
