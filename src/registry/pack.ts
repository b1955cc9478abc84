import { readYaml } from './read-yaml.ts';
import { type Entry, type Instrument, type Registry, versionsOf } from './registry.ts';
import type { InstrumentData } from './schema/instrument.ts';
import type { ProvisionData } from './schema/provision.ts';
import { decode, readSource } from './source-file.ts';

/** A registry as plain data, to be handed to another thread: it costs a tenth of reading it again. */
export interface PackedRegistry {
  instruments: (Packed<InstrumentData> & { provisions: Packed<ProvisionData>[] })[];
  /** The other collections, by the key they have in the registry. */
  collections: Record<string, Packed<unknown>[]>;
}

type Packed<Data> = Omit<Entry<Data>, 'place'>;

/** Takes from a registry what cannot be handed over: the functions that find places. */
export function packRegistry({ instruments, ...collections }: Registry): PackedRegistry {
  return {
    instruments: [...instruments.values()].map(({ provisions, ...each }) => ({
      ...pack(each),
      provisions: [...provisions.values()].map(pack),
    })),
    collections: Object.fromEntries(
      Object.entries(collections).map(([key, entries]) => [
        key,
        [...(entries as ReadonlyMap<string, Entry<unknown>>).values()].map(pack),
      ]),
    ),
  };
}

/** The registry again; its places are found in the files of the tree, read when they are asked for. */
export function unpackRegistry(packed: PackedRegistry, root: string): Registry {
  const instruments: Registry['instruments'] = new Map();
  for (const { provisions, ...each } of packed.instruments) {
    const instrument: Instrument = { ...unpack(each, root), provisions: new Map() };
    for (const provision of provisions) {
      const versions = versionsOf(provision.data);
      instrument.provisions.set(provision.id, { ...unpack(provision, root), instrument, versions });
    }
    instruments.set(each.id, instrument);
  }
  const collections = Object.entries(packed.collections).map(([key, entries]) => [
    key,
    new Map(entries.map((entry) => [entry.id, unpack(entry, root)])),
  ]);
  return { instruments, ...Object.fromEntries(collections) } as Registry;
}

const pack = <Data>({ id, file, data }: Packed<Data>): Packed<Data> => ({ id, file, data });

function unpack<Data>(entry: Packed<Data>, root: string): Entry<Data> {
  return {
    ...entry,
    place(path, part) {
      const decoded = decode(readSource(root, entry.file));
      const read = decoded.ok ? readYaml(decoded.text) : undefined;
      if (!read?.ok) throw new Error(`${entry.file} was read before and no longer can be`);
      return read.yaml.place(path, part);
    },
  };
}
