import type { Lang, Localized } from '../registry/schema/common.ts';
import { ui } from '../words/frame.ts';

/** A section of a page made from a record. */
export interface PageSection extends Localized {
  /** Slot of the view that holds what it says. */
  slot: string;
  /** Its anchor. */
  id: string;
}

/** A row of the list of a page: absent where its condition does not hold. */
export type SectionRow = readonly [
  slot: string,
  id: string,
  es: string,
  en: string,
  isThere?: boolean,
];

/** Sections that pages of several kinds have. */
export const usual = {
  steps: ['steps', 'primero', 'Lo primero, si quieres', 'First, if you wish'],
  help: ['help', 'quien-ayuda', 'Quién ayuda', 'Who can help'],
  read: ['read', 'leer', 'Para leer y llenar', 'To read and fill in'],
  minors: ['minors', 'menores', 'Si alguien tiene menos de 18', 'If somebody is under 18'],
  unknown: ['unknown', 'no-sabemos', 'Lo que no sabemos', 'What we do not know'],
  source: ['source', 'sobre-esta-pagina', ui('es').about, ui('en').about],
} as const satisfies Record<string, SectionRow>;

/** The sections that a page has, in order; `Sections.astro` shows them, and `headingsOf` lists them. */
export function pageSections(rows: readonly SectionRow[]): PageSection[] {
  return rows.flatMap(([slot, id, es, en, isThere = true]) =>
    isThere ? [{ slot, id, es, en }] : [],
  );
}

/** The headings of a page with those sections, for its table of contents. */
export function headingsOf(
  sections: readonly PageSection[],
  lang: Lang,
): { depth: number; slug: string; text: string }[] {
  return sections.map(({ id, [lang]: text }) => ({ depth: 2, slug: id, text }));
}
