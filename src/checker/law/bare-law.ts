import type { RecognisedCitation } from '../../citations/recognise/index.ts';
import { type CitationRef, parseRef } from '../../citations/ref.ts';
import { hasPart } from '../../registry/forms.ts';
import { baseOf, findProvision, type Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { Block } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';
import type { Fix } from '../report.ts';

/** What a citation names, as far as the registry holds it; nothing for what cannot be told from the page. */
export function heldRef(citation: RecognisedCitation, registry: Registry): CitationRef | undefined {
  const { instrument, provisions, kind } = citation;
  if (kind === 'anaphora' || instrument.startsWith('other:')) return undefined;
  const eId = provisions[0];
  if (eId === undefined) return parseRef(instrument);
  const provision = findProvision(registry, instrument, eId);
  if (!provision) return kind === 'bare' ? undefined : parseRef(instrument);
  const part = eId.slice(baseOf(eId).length + 2);
  const isPartHeld = part !== '' && hasPart(provision.data, part);
  return { instrument, eId: isPartHeld ? eId : provision.id };
}

/** What is expected in the place of law named without a link. */
export function wantedText(
  { surface, instrument, provisions }: RecognisedCitation,
  target: string,
  isHeld: boolean,
): Localized {
  if (!isHeld) {
    return {
      es: `una norma del registro: «${instrument}» no está; añádela o no la nombres`,
      en: `a norm of the registry: “${instrument}” is not in it; add it or do not name it`,
    };
  }
  const link = `[${surface}](${target})`;
  if (provisions.length < 2) return { es: link, en: link };
  const each = provisions.map((eId) => `norma:${instrument}~${eId}`).join(', ');
  return { es: `un enlace por artículo: ${each}`, en: `a link for each article: ${each}` };
}

/** What is said of articles that the norm does not have. */
export function lackText({ surface, instrument, lacks = [] }: RecognisedCitation): Localized {
  const id = instrument.replace('other:', '');
  const list = lacks.map((eId) => eId.replace(/^art_(\d+).*$/, '$1')).join(', ');
  return {
    es: `Artículo que no existe en «${surface}»: ${id} termina antes del ${list}; se esperaba uno que sí tenga`,
    en: `Article that does not exist in “${surface}”: ${id} ends before ${list}; expected one that it has`,
  };
}

/**
 * True where a citation stands in a link that cites the law. A norm named whole may also be the name of a
 * page of this site; what leads nowhere is the business of `link-scheme`.
 */
export function isLinked(
  { start, end, provisions }: RecognisedCitation,
  { links, text }: Block,
): boolean {
  if (/^[^[\]]*\] ?\(norma:/.test(text.slice(end))) return true;
  return links.some(
    (link) =>
      start < link.end &&
      end > link.start &&
      (link.kind === 'citation' ||
        link.kind === 'refused' ||
        (link.kind === 'page' && provisions.length === 0)),
  );
}

/** True where a link stands already: another cannot be put inside it. */
export const isInLink = ({ start, end }: RecognisedCitation, { links }: Block): boolean =>
  links.some((link) => start < link.end && end > link.start);

/** The fix that puts the link. */
export function fixOf(
  { text }: Page,
  { start, end }: { start: { offset: number }; end: { offset: number } },
  target: string,
): Fix {
  const surface = text.slice(start.offset, end.offset);
  return { start: start.offset, end: end.offset, text: `[${surface}](${target})` };
}
