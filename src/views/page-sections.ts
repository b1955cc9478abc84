import type { Lang, Localized } from '../registry/schema/common.ts';
import { ui } from '../words/frame.ts';
import { headingsWords } from '../i18n/headings.ts';
import { inBoth } from '../i18n/fill.ts';

const titles = inBoth(headingsWords, 'usual');

/** A section of a page made from a record. */
export interface PageSection extends Localized {
  /** Slot of the view that holds what it says. */
  slot: string;
  /** Its anchor. */
  id: string;
}

/** A row of the list of a page: absent where its condition does not hold. */
export type SectionRow = readonly [slot: string, id: string, title: Localized, isThere?: boolean];

/** Sections that pages of several kinds have. */
export const usual = {
  steps: ['steps', 'primero', titles.steps],
  help: ['help', 'quien-ayuda', titles.help],
  read: ['read', 'leer', titles.read],
  minors: ['minors', 'menores', titles.minors],
  unknown: ['unknown', 'no-sabemos', titles.unknown],
  source: ['source', 'sobre-esta-pagina', { es: ui('es').about, en: ui('en').about }],
} as const satisfies Record<string, SectionRow>;

/** The sections that a page has, in order; `Sections.astro` shows them, and `headingsOf` lists them. */
export function pageSections(rows: readonly SectionRow[]): PageSection[] {
  return rows.flatMap(([slot, id, { es, en }, isThere = true]) =>
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
