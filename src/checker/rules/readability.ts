import { fileStart } from '../../registry/place.ts';
import { isSources } from '../../documents/blocks.ts';
import type { Page } from '../../documents/project.ts';
import { type Readability, readability as measure } from '../prose/readability.ts';
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
/** Fewer words of an area of the interface say nothing of how it reads. */
const fewest = 30;
const isSentence = /[.!?…]$/;

/** A Spanish document, or an area of the interface, harder to read than its readers need. */
export default defineRule({
  id: 'readability',
  severity: 'error',
  checkPage({ page, report }) {
    const target = targetOf(page);
    if (page.lang !== 'es' || target === undefined) return;
    const blocks = page.blocks.filter(({ section }) => !isSources(section));
    const faults = hardIn(measure(blocks.map(({ text }) => text)), target);
    const summary = measure(blocks.filter(({ isMinute }) => isMinute).map(({ text }) => text));
    if (page.frontMatter.type === 'analysis' && summary.words > 0 && summary.score < ofSummary)
      faults.push(said(`resumen INFLESZ ${summary.score}`, `INFLESZ ≥ ${ofSummary}`));
    for (const each of faults) report({ place: page.place(['title']), ...each });
  },
  checkTree({ words, report }) {
    for (const { file, lang, texts } of words.files) {
      const sentences = texts.map(({ text }) => text).filter((text) => isSentence.test(text));
      const whole = measure(sentences);
      if (lang !== 'es' || whole.words < fewest) continue;
      for (const each of hardIn(whole, forAffected)) report({ file, place: fileStart, ...each });
    }
  },
});

/** What is said of a text that is harder than its target. */
function hardIn({ score, words, sentences }: Readability, target: number) {
  const average = words === 0 ? 0 : Math.round((words / sentences) * 10) / 10;
  return [
    ...(words > 0 && score < target ? [said(`INFLESZ ${score}`, `INFLESZ ≥ ${target}`)] : []),
    ...(average > wordsPerSentence
      ? [said(`${average} palabras por frase`, `≤ ${wordsPerSentence}`)]
      : []),
  ];
}

const said = (found: string, wanted: string) => ({
  expected: [wanted],
  message: {
    es: `Lectura difícil inesperada (${found}); se esperaba ${wanted}: frases más cortas, palabras más comunes`,
    en: `Unexpectedly hard to read (${found}); expected ${wanted}: shorter sentences, commoner words`,
  },
});

function targetOf({ frontMatter }: Page): number | undefined {
  const isForAffected = 'audience' in frontMatter && frontMatter.audience[0] === 'affected';
  return isForAffected && frontMatter.type === 'guide' ? forAffected : targets[frontMatter.type];
}
