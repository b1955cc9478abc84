import type { Lang } from '../../registry/schema/common.ts';
import { allRecords } from '../../registry/registry.ts';
import { isSources } from '../../documents/blocks.ts';
import { defineRule } from '../rule.ts';
import { lawTexts } from '../values/record-texts.ts';

/** What says that the law lacks something. */
const absence: Record<Lang, RegExp> = {
  es: /(?<!\p{L})(?:no\s+(?:hay|existen?)\s+(?:un|una|ningún|ninguna)\s+(?:delito|artículo|norma|ley|regla|plazo)s?|ning(?:ún|una)\s+(?:delito|artículo|norma|ley|regla|plazo))(?!\p{L})/iu,
  en: /\b(?:there\s+is\s+no|there\s+are\s+no|no)\s+(?:single\s+)?(?:offences?|crimes?|articles?|norms?|laws?|statutes?|deadlines?)\s+(?:called|that|which|orders?|punish\w*|sets?|says?|gives?|in\b|for\b)/i,
};
/** What names where it was looked for, or says that it is a case and no statement of the law. */
const searched: Record<Lang, RegExp> = {
  es: /le[íi]d[oa]s?\b|leímos|leemos|buscamos|buscó|hallamos|encontramos|registro|código|constitución|reglamento|\bley(?:es)? \d|\bley de\b|decreto|de los que|de las que|citad[oa]s|revisamos|calc[ea]|aunque|[«»?]/i,
  en: /\bread\b|search|found|registry|\bcode\b|constitution|regulation|\blaw \d|\bact\b|decree|of those|cited|reviewed|even if|although|though|[“”?]/i,
};

/** A text of the law says that there is no rule, and not where it was looked for. */
export default defineRule({
  id: 'absence-searched',
  severity: 'error',
  checkPage({ page, report }) {
    for (const { kind, text, section, placeOf, place } of page.blocks) {
      if (kind === 'heading' || isSources(section)) continue;
      const match = absenceIn(text, page.lang);
      if (!match) continue;
      const at = placeOf(match.index, match.index + match[0].length) ?? place();
      report({ place: at, ...said(match[0]) });
    }
  },
  checkTree({ registry, report }) {
    // What people type, what a word means and what happens in a story say nothing of the law.
    const { instruments: _, queries: _q, terms: _t, scenarios: _s, ...rest } = registry;
    const none = {
      instruments: new Map(),
      queries: new Map(),
      terms: new Map(),
      scenarios: new Map(),
    };
    for (const record of allRecords({ ...rest, ...none }))
      for (const { text, lang, path } of lawTexts(record)) {
        const match = absenceIn(text, lang);
        if (match) report({ file: record.file, place: record.place(path), ...said(match[0]) });
      }
  },
});

function absenceIn(text: string, lang: Lang): RegExpExecArray | undefined {
  const match = absence[lang].exec(text);
  return match && !searched[lang].test(text) ? match : undefined;
}

const said = (words: string) => ({
  expected: [],
  message: {
    es: `«${words}» no dice dónde se buscó; se esperaba qué se leyó: «en el Código Penal no hay…», «ninguna norma que leímos…»`,
    en: `“${words}” does not say where it was looked for; expected what was read: “in the Penal Code there is no…”, “no norm that we read…”`,
  },
});
