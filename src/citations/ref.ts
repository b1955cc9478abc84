/** What a citation names: an instrument, perhaps on a date, perhaps one of its provisions. */
export interface CitationRef {
  instrument: string;
  /** Date of a version, `YYYY-MM-DD`: the day it entered into force. */
  date?: string;
  /** Provision, as in Akoma Ntoso: `art_154-B`, `art_151-A__al_2`. */
  eId?: string;
}

/** The scheme under which a link cites the law. */
export const scheme = 'norma:';

const pattern = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:@([^~]*))?(?:~(.*))?$/;
const eIdPattern = /^(?:tp__)?[a-z]+_[A-Za-z0-9-]+(?:__(?:al|para|lit)_[A-Za-z0-9-]+)*$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads `instrument[@date][~eId]`, with or without the scheme.
 * @returns the reference, or `undefined` if the text is not one
 */
export function parseRef(text: string): CitationRef | undefined {
  const match = pattern.exec(text.startsWith(scheme) ? text.slice(scheme.length) : text);
  const [, instrument, date, eId] = match ?? [];
  if (!instrument) return undefined;
  if (date !== undefined && !datePattern.test(date)) return undefined;
  if (eId !== undefined && !eIdPattern.test(eId)) return undefined;
  return { instrument, ...(date !== undefined && { date }), ...(eId !== undefined && { eId }) };
}

/** Writes a reference as `instrument[@date][~eId]`, without the scheme. */
export function formatRef({ instrument, date, eId }: CitationRef): string {
  return instrument + (date ? `@${date}` : '') + (eId ? `~${eId}` : '');
}
