import type { Citation } from '../../citations/extract.ts';
import type { CitationRef } from '../../citations/ref.ts';
import { findProvision, isHeld, type Registry } from '../../registry/registry.ts';
import { refsInData } from '../../citations/data-refs.ts';
import { defineRule } from '../rule.ts';

/** True if the version that a reference names is there, or it names none. */
function isVersion(registry: Registry, { instrument, eId, date }: CitationRef): boolean {
  if (!date || !eId) return true;
  const versions = findProvision(registry, instrument, eId)?.versions ?? [];
  return versions.some(({ from }) => from === date);
}

const languages = new Set<PropertyKey>(['es', 'en']);

/** A page and its translation, or the two texts of a record, that do not cite the same law. */
export default defineRule({
  id: 'translation-citations',
  severity: 'error',
  checkPage({ page, counterpart, registry, report }) {
    if (!counterpart) return;
    // What a page means to cite and does not is told where it stands.
    const isRight = ({ ref }: Citation) => ref && isHeld(registry, ref) && isVersion(registry, ref);
    if (page.blocks.some(({ text }) => text.includes('](norma:'))) return;
    if (!page.citations.every(isRight)) return;
    const own = new Set(page.citations.map(({ target }) => target));
    const seen = new Set<string>();
    for (const citation of counterpart.citations) {
      const { target, place } = citation;
      if (own.has(target) || seen.has(target)) continue;
      seen.add(target);
      // Nobody is asked to copy a slip.
      if (!isRight(citation)) continue;
      // Both pages have the same titles in the same order, so the one above tells where it is missing.
      const above = counterpart.headings.filter((each) => each.place.start.line < place.start.line);
      report({
        place: page.headings[above.length - 1]?.place ?? page.place(['title']),
        expected: [target],
        related: [
          {
            file: counterpart.file,
            place,
            message: { es: 'La cita que falta', en: 'The citation that is missing' },
          },
        ],
        message: {
          es: `Falta una cita; se esperaba «${target}», como en ${counterpart.file}:${place.start.line}`,
          en: `Missing citation; expected “${target}”, as in ${counterpart.file}:${place.start.line}`,
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
