import { isSources } from '../blocks.ts';
import type { Page } from '../project.ts';
import { readability as measure } from '../readability.ts';
import { defineRule } from '../rule.ts';

/** INFLESZ by kind of document; guides for the person affected ask for more. */
const targets: Record<string, number> = {
  guide: 58,
  protocol: 58,
  training: 58,
  form: 70,
  analysis: 50,
};
const forAffected = 65;
const ofSummary = 65;
const wordsPerSentence = 20;

/** A Spanish document harder to read than its readers need. */
export default defineRule({
  id: 'readability',
  severity: 'error',
  check({ project: { pages }, report }) {
    for (const page of pages) {
      const target = targetOf(page);
      if (page.lang !== 'es' || target === undefined) continue;
      const blocks = page.blocks.filter(({ section }) => !isSources(section));
      const whole = measure(blocks.map(({ text }) => text));
      if (whole.words === 0) continue;
      const average = Math.round((whole.words / whole.sentences) * 10) / 10;
      if (whole.score < target) say(page, `INFLESZ ${whole.score}`, `INFLESZ ≥ ${target}`);
      if (average > wordsPerSentence)
        say(page, `${average} palabras por frase`, `≤ ${wordsPerSentence}`);
      const summary = measure(blocks.filter(({ isMinute }) => isMinute).map(({ text }) => text));
      if (page.frontMatter.type === 'analysis' && summary.words > 0 && summary.score < ofSummary) {
        say(page, `resumen INFLESZ ${summary.score}`, `INFLESZ ≥ ${ofSummary}`);
      }
    }

    function say(page: Page, found: string, wanted: string): void {
      report({
        file: page.file,
        place: page.place(['title']),
        expected: [wanted],
        message: {
          es: `Lectura difícil inesperada (${found}); se esperaba ${wanted}: frases más cortas, palabras más comunes`,
          en: `Unexpectedly hard to read (${found}); expected ${wanted}: shorter sentences, commoner words`,
        },
      });
    }
  },
});

function targetOf({ frontMatter }: Page): number | undefined {
  const isForAffected = 'audience' in frontMatter && frontMatter.audience[0] === 'affected';
  return isForAffected && frontMatter.type === 'guide' ? forAffected : targets[frontMatter.type];
}
