import type { Localized } from '../registry/schema/common.ts';
import type { PlatformData, PlatformFact } from '../registry/schema/platform.ts';
import { type PageSection, pageSections, usual } from './page-sections.ts';

/** The heading of the warning about copyright, on the page of a platform and in the list of them. */
export const copyrightHeading = {
  id: 'derechos-de-autor',
  es: 'El formulario de derechos de autor',
  en: 'The copyright form',
};

/** Parts of the page of a platform that are a list of facts: key of the record, anchor, heading. */
const factParts = [
  ['asks', 'pide', 'Qué te pide', 'What it asks of you'],
  ['takes', 'quita', 'Qué alcanza', 'What it covers'],
  ['time', 'demora', 'Cuánto demora', 'How long it takes'],
  ['refused', 'negativa', 'Si te dicen que no', 'If they say no'],
  ['keep', 'guardar', 'Guardar pruebas ahí', 'Keeping evidence there'],
  ['copyright', copyrightHeading.id, copyrightHeading.es, copyrightHeading.en],
  ['authority', 'autoridad', 'Lo que puede pedir la fiscalía', 'What the prosecutor can ask for'],
  ['fingerprints', 'huellas', 'Huellas de imágenes', 'Fingerprints of images'],
  ['limits', 'no-da', 'Lo que no da', 'What it does not give'],
] as const satisfies readonly (readonly [keyof PlatformData, string, string, string])[];

/** A part of {@link factParts}. */
export type FactPart = (typeof factParts)[number][0];

/** The facts of a part; none where they were not read, or where there is no such part. */
export function factsOf(data: PlatformData, part: FactPart): readonly PlatformFact[] {
  const facts = data[part];
  return facts === undefined || facts === 'unknown' ? [] : facts;
}

/** Names of the parts that were looked for and not read. */
export const unknownParts = (data: PlatformData): Localized[] =>
  factParts.flatMap(([key, , es, en]) => (data[key] === 'unknown' ? [{ es, en }] : []));

/** What a page says first, where something is reported. */
const reportingFirst = [
  ['note', 'antes', 'Antes de reportar, anota', 'Before reporting, note'],
  ['told', 'se-entera', '¿Se entera si lo reporto?', 'Do they find out if I report?'],
  ['doors', 'reportar', 'Dónde se reporta', 'Where to report'],
] as const;

/** The same where something is asked of an operator. */
const askingFirst = [
  ['note', 'antes', 'Antes de pedirlo, anota', 'Before asking, note'],
  ['told', 'se-entera', '¿Se entera si lo pido?', 'Do they find out if I ask?'],
  ['doors', 'reportar', 'Dónde se pide', 'Where to ask'],
] as const;

/** The sections of the page of a platform: what to do first, then what it gives, then where it was read. */
export function platformSections(data: PlatformData, hasRoutes: boolean): PageSection[] {
  return pageSections([
    ...(data.group === 'phone' ? askingFirst : reportingFirst),
    ...factParts.map(
      ([key, id, es, en]) => [key, id, es, en, factsOf(data, key).length > 0] as const,
    ),
    [...usual.unknown, unknownParts(data).length > 0],
    ['minors', 'menores', 'Si es de alguien menor de 18', 'If it is of somebody under 18'],
    ['routes', 'caminos', 'Caminos', 'Routes', hasRoutes],
    ['source', 'fuente', 'Fuentes y fechas', 'Sources and dates'],
  ]);
}
