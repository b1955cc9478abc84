import { z } from 'zod';
import { isoDate, localized, text } from '../registry/schema/common.ts';
import { instrument } from '../registry/schema/instrument.ts';
import { provision, provisionVersion, repeal } from '../registry/schema/provision.ts';
import { reading } from '../watch/readings.ts';

/** One version of a provision: what it says from a day on, or that from that day it is repealed. */
const versionRow = z.discriminatedUnion('repealed', [
  z.strictObject({
    inForceFrom: isoDate,
    repealed: z.literal(false),
    ...provisionVersion.shape,
  }),
  z.strictObject({
    inForceFrom: isoDate,
    ...z.strictObject(repeal.shape).partial().shape,
    repealed: z.literal(true),
  }),
]);

const { versions: _dated, ...ofProvision } = provision.shape;
const provisionRow = z.strictObject({
  ...ofProvision,
  /** Address of its page, without language or slashes at its ends: `normas/cp/art_154-b`, in lower case. */
  address: text,
  versions: z.array(versionRow).min(1),
});

const { title: _title, shortTitle: _short, ...ofInstrument } = instrument.shape;
/** A norm as `normas.json` publishes it, its provisions and their versions inside, in order. */
export const instrumentRow = z.strictObject({
  ...ofInstrument,
  titles: z.strictObject({ ...localized.shape, short: localized }),
  provisions: z.array(provisionRow),
});

/** Which text a page has: the number that a citation gives it, if it has one alone, and the day of its last change. */
const textRow = z.strictObject({
  number: z.int().min(1).optional(),
  day: isoDate,
  /** First signs of the SHA-256 of that text, as its citation gives them and `archivo/textos.json` of every number. */
  sum: text.optional(),
  /** Of a translation, the number of the Spanish text that it translates. */
  translates: z.int().min(1).optional(),
});

/** A page written by hand, one of a record, or a provision, as `inventario.json` publishes it: one row, both languages. */
export const inventoryRow = z.strictObject({
  /** `guias/imagenes-intimas`, `rutas/denuncia-penal` (the home page is `inicio`), or `cp~art_154-B`. */
  id: text,
  kind: z.enum(['page', 'record', 'provision']),
  /** Of a document, `AAAA.MM.n`; of a provision, the day its text in force begins. */
  version: text.optional(),
  /** Last day up to which a page read the law it names. */
  asOf: isoDate.optional(),
  /** Address in each language, from the root of the host. */
  urls: localized,
  titles: localized,
  /** Which text each language has, as its citation says it; absent where no change of it is told, or it changed since. */
  texts: z.strictObject({ es: textRow, en: textRow }).partial().optional(),
  /** SHA-256 of the source of each language; a provision has one source for both. */
  hashes: localized,
});

/** What the second witness was last asked of a provision and said, as `lecturas.json` publishes it. */
export const readingRow = z.strictObject({
  /** `cp~art_154-B`. */
  id: text,
  askedOn: isoDate.optional(),
  said: localized.optional(),
  ...reading.shape,
});

/** A row of the readings. */
export type ReadingRow = z.infer<typeof readingRow>;
/** A norm as published. */
export type InstrumentRow = z.infer<typeof instrumentRow>;
/** Which text a page has, as the inventory says it. */
export type TextRow = z.infer<typeof textRow>;
/** A row of the inventory. */
export type InventoryRow = z.infer<typeof inventoryRow>;
