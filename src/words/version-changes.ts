import type { Lang, Localized } from '../registry/schema/common.ts';
import type { ValueChange } from '../registry/version-changes.ts';
import { durationText, penaltyText } from './law.ts';

/** What changed of a form or a deadline: «cambió la pena de «menor de 14»: 2 a 5 años → 10 a 15 años». */
export const changeText = (change: ValueChange): Localized => ({
  es: inWords(change, 'es'),
  en: inWords(change, 'en'),
});

function inWords(change: ValueChange, lang: Lang): string {
  const { before, after, name } = valuesIn(change, lang);
  if (before === undefined)
    return { es: `aparece ${name}: ${after}`, en: `${name} appears: ${after}` }[lang];
  if (after === undefined)
    return { es: `ya no está ${name}: ${before}`, en: `${name} is gone: ${before}` }[lang];
  if (before === after)
    return {
      es: `cambió ${name}, aunque no su cifra`,
      en: `${name} changed, though not its figure`,
    }[lang];
  return {
    es: `cambió ${name}: ${before} → ${after}`,
    en: `${name} changed: ${before} → ${after}`,
  }[lang];
}

function valuesIn(change: ValueChange, lang: Lang) {
  if (change.kind === 'deadline') {
    const { before, after } = change;
    const said = (after ?? before)?.what[lang] ?? change.id;
    return {
      name: { es: `el plazo «${said}»`, en: `the deadline “${said}”` }[lang],
      before: before && durationText(before, lang),
      after: after && durationText(after, lang),
    };
  }
  const { before, after } = change;
  const label = (after ?? before)?.label?.[lang];
  const none = { es: 'sin cifras', en: 'no figures' }[lang];
  return {
    name: label
      ? { es: `la pena de «${label}»`, en: `the penalty of “${label}”` }[lang]
      : { es: 'la pena básica', en: 'the base penalty' }[lang],
    before: before && (penaltyText(before.penalty, lang) || none),
    after: after && (penaltyText(after.penalty, lang) || none),
  };
}
