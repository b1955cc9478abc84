import { vocabularyOf } from '../../citations/norm-names.ts';
import { recognise, type RecognisedCitation } from '../../citations/recognise/index.ts';
import { type CitationRef, formatRef, parseRef } from '../../citations/ref.ts';
import { baseOf, findProvision, missingRecord, type Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { type Block, isSources } from '../blocks.ts';
import type { Page } from '../project.ts';
import { defineRule } from '../rule.ts';

/**
 * Law named in prose without a link. A provision needs one each time; a norm named alone, only until the
 * page has linked it. Headings and the list of sources are left alone.
 */
export default defineRule({
  id: 'no-bare-citation',
  severity: 'error',
  checkPage({ page, registry, report }) {
    const linked = new Set<string>();
    const vocabulary = vocabularyOf(registry);
    for (const block of page.blocks) {
      for (const { ref } of block.citations) if (ref) linked.add(ref.instrument);
      if (block.kind === 'heading' || isSources(block.section)) continue;
      for (const citation of recognise(block.text, page.lang, vocabulary)) {
        const ref = refOf(citation, registry);
        if (isLinked(citation, block) || !ref || (!ref.eId && linked.has(ref.instrument))) continue;
        const { start, end, surface } = citation;
        const place = block.placeOf(start, end);
        const target = `norma:${formatRef(ref)}`;
        const isHeld = registry.instruments.has(ref.instrument);
        const wanted = wantedText(citation, target, isHeld);
        if (!ref.eId) linked.add(ref.instrument);
        report({
          place: place ?? block.place(),
          lacks: missingRecord(registry, {
            instrument: citation.instrument,
            eId: findProvision(registry, ref.instrument, ref.eId ?? '')
              ? undefined
              : citation.provisions[0],
          }),
          expected: isHeld ? [target] : [],
          ...(place &&
            isHeld &&
            !isInLink(citation, block) &&
            citation.provisions.length < 2 && { fix: fixOf(page, place, target) }),
          message: {
            es: `Norma sin enlace «${surface}»; se esperaba ${wanted.es}`,
            en: `Law without a link “${surface}”; expected ${wanted.en}`,
          },
        });
      }
    }
  },
});

/** What a citation names, as far as the registry holds it; nothing for what cannot be told from the page. */
function refOf(citation: RecognisedCitation, registry: Registry): CitationRef | undefined {
  const { instrument, provisions, kind } = citation;
  if (kind === 'anaphora' || instrument.startsWith('other:')) return undefined;
  const eId = provisions[0];
  if (eId === undefined) return parseRef(instrument);
  const provision = findProvision(registry, instrument, eId);
  if (!provision) return kind === 'bare' ? undefined : parseRef(instrument);
  const part = eId.slice(baseOf(eId).length + 2);
  const isPartHeld = part !== '' && provision.data.parts?.[part] !== undefined;
  return { instrument, eId: isPartHeld ? eId : provision.id };
}

function wantedText(
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

/**
 * True where a citation stands in a link that cites the law. A norm named whole may also be the name of a
 * page of this site; what leads nowhere is the business of `link-scheme`.
 */
function isLinked({ start, end, provisions }: RecognisedCitation, { links }: Block): boolean {
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
const isInLink = ({ start, end }: RecognisedCitation, { links }: Block): boolean =>
  links.some((link) => start < link.end && end > link.start);

function fixOf(
  { text }: Page,
  { start, end }: { start: { offset: number }; end: { offset: number } },
  target: string,
) {
  const surface = text.slice(start.offset, end.offset);
  return { start: start.offset, end: end.offset, text: `[${surface}](${target})` };
}
