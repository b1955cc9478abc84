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
  checkPage({ page, report }) {
    const target = targetOf(page);
    if (page.lang !== 'es' || target === undefined) return;
    const blocks = page.blocks.filter(({ section }) => !isSources(section));
    const whole = measure(blocks.map(({ text }) => text));
    if (whole.words === 0) return;
    const average = Math.round((whole.words / whole.sentences) * 10) / 10;
    if (whole.score < target) say(`INFLESZ ${whole.score}`, `INFLESZ ≥ ${target}`);
    if (average > wordsPerSentence) say(`${average} palabras por frase`, `≤ ${wordsPerSentence}`);
    const summary = measure(blocks.filter(({ isMinute }) => isMinute).map(({ text }) => text));
    if (page.frontMatter.type === 'analysis' && summary.words > 0 && summary.score < ofSummary) {
      say(`resumen INFLESZ ${summary.score}`, `INFLESZ ≥ ${ofSummary}`);
    }

    function say(found: string, wanted: string): void {
      report({
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
