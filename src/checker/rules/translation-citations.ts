import type { Citation } from '../../citations/extract.ts';
import type { CitationRef } from '../../citations/ref.ts';
import { hasPart } from '../../registry/forms.ts';
import { baseOf, findProvision, isHeld, type Registry } from '../../registry/registry.ts';
import { refsInData } from '../../citations/data-refs.ts';
import { defineRule } from '../rule.ts';

/** True if the version that a reference names is there, or it names none. */
function isVersion(registry: Registry, { instrument, eId, date }: CitationRef): boolean {
  if (!date || !eId) return true;
  const versions = findProvision(registry, instrument, eId)?.versions ?? [];
  return versions.some(({ from }) => from === date);
}

/** True if the part that a reference names is there, or it names none. */
function isPart(registry: Registry, { instrument, eId = '' }: CitationRef): boolean {
  const part = eId.slice(baseOf(eId).length + 2);
  const provision = findProvision(registry, instrument, eId);
  return !part || (provision !== undefined && hasPart(provision.data, part));
}

const languages = new Set<PropertyKey>(['es', 'en']);

/** A page and its translation, or the two texts of a record, that do not cite the same law. */
export default defineRule({
  id: 'translation-citations',
  severity: 'error',
  checkPage({ page, counterpart, registry, report }) {
    if (!counterpart) return;
    // What a page means to cite and does not is told where it stands.
    const isRight = ({ ref }: Citation) =>
      ref && isHeld(registry, ref) && isPart(registry, ref) && isVersion(registry, ref);
    if (page.blocks.some(({ text }) => text.includes('(norma:'))) return;
    if (!page.citations.every(isRight)) return;
    const own = new Set(page.citations.map(({ target }) => target));
    const missing = new Map<string, Citation>();
    // Nobody is asked to copy a slip.
    for (const citation of counterpart.citations)
      if (!own.has(citation.target) && !missing.has(citation.target) && isRight(citation))
        missing.set(citation.target, citation);
    // Both pages have the same titles in the same order, so the one above tells where they are missing.
    const bySection = Map.groupBy(
      missing.values(),
      ({ place }) =>
        counterpart.headings.filter((each) => each.place.start.line < place.start.line).length,
    );
    for (const [above, citations] of bySection) {
      const expected = citations.map(({ target }) => target);
      const [es, en] = [quotedList(expected, '«', '»'), quotedList(expected, '“', '”')];
      const where = `${counterpart.file}:${citations[0]?.place.start.line}`;
      report({
        place: page.headings[above - 1]?.place ?? page.place(['title']),
        expected,
        related: citations.map(({ place }) => ({
          file: counterpart.file,
          place,
          message: { es: 'La cita que falta', en: 'The citation that is missing' },
        })),
        message:
          citations.length === 1
            ? {
                es: `Falta una cita; se esperaba ${es}, como en ${where}`,
                en: `Missing citation; expected ${en}, as in ${where}`,
              }
            : {
                es: `Faltan ${citations.length} citas; se esperaba ${es}, como desde ${where}`,
                en: `${citations.length} citations are missing; expected ${en}, as from ${where} on`,
              },
      });
    }
  },
  checkTree({ registry, report }) {
    const inTexts = refsInData(registry).filter(({ path }) => languages.has(path.at(-1) ?? ''));
    const texts = Map.groupBy(inTexts, ({ file, path }) => [file, ...path.slice(0, -1)].join('/'));
    for (const refs of texts.values()) {
      // What a text means to cite and does not is told where it stands.
      if (!refs.every(({ ref }) => ref && isHeld(registry, ref))) continue;
      for (const { file, path, target, place } of refs) {
        const other = path.at(-1) === 'es' ? 'en' : 'es';
        if (refs.some((each) => each.target === target && each.path.at(-1) === other)) continue;
        report({
          file,
          place: place([...path.slice(0, -1), other]),
          expected: [target],
          message: {
            es: `Falta una cita en «${other}»; se esperaba «${target}», como en «${String(path.at(-1))}»`,
            en: `Missing citation in “${other}”; expected “${target}”, as in “${String(path.at(-1))}”`,
          },
        });
      }
    }
  },
});

const quotedList = (values: readonly string[], open: string, close: string): string =>
  values.map((each) => open + each + close).join(', ');
