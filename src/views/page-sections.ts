import type { Lang, Localized } from '../registry/schema/common.ts';

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
