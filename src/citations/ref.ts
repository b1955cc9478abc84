import { refPattern } from '../registry/reference.ts';

/** What a citation names: an instrument, perhaps on a date, perhaps one of its provisions, or a value of it. */
export interface CitationRef {
  instrument: string;
  /** Date of a version, `YYYY-MM-DD`: the day it entered into force. */
  date?: string;
  /** Provision, as in Akoma Ntoso: `art_154-B`, `art_151-A__al_2`. */
  eId?: string;
  /** A form of its penalty or one of its deadlines, by id: `menor-de-14`, `apelar`. */
  item?: string;
}

/** The scheme under which a link cites the law. */
export const scheme = 'norma:';

/**
 * Reads `instrument[@date][~eId[#item]]`, with or without the scheme.
 * @returns the reference, or `undefined` if the text is not one
 */
export function parseRef(text: string): CitationRef | undefined {
  const match = refPattern.exec(text.startsWith(scheme) ? text.slice(scheme.length) : text);
  const [, instrument, date, eId, item] = match ?? [];
  if (!instrument) return undefined;
  return {
    instrument,
    ...(date !== undefined && { date }),
    ...(eId !== undefined && { eId }),
    ...(item !== undefined && { item }),
  };
}

/** Writes a reference as `instrument[@date][~eId[#item]]`, without the scheme. */
export function formatRef({ instrument, date, eId, item }: CitationRef): string {
  const version = date ? `@${date}` : '';
  return instrument + version + (eId ? `~${eId}` : '') + (item ? `#${item}` : '');
}

/** True if one names the other, a part of it, or the whole that it belongs to. */
export function isTouched(a: CitationRef, b: CitationRef): boolean {
  if (a.instrument !== b.instrument || !a.eId || !b.eId) return false;
  return a.eId === b.eId || a.eId.startsWith(`${b.eId}__`) || b.eId.startsWith(`${a.eId}__`);
}
