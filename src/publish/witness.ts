import { dateText } from '../citations/words.ts';
import { readings } from '../facts/site-facts.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { Witness } from '../watch/readings.ts';

/** What the second witness said of a provision the last time it was asked. */
export interface Said {
  /** Day it was asked, `YYYY-MM-DD`. */
  askedOn: string;
  text: Localized;
  /** The texts it was read in, the first being the one our record is held against. */
  witnesses: Witness[];
}

const answers: Record<string, Localized> = {
  'amended-by': {
    es: 'una norma más nueva dice que la cambia y aún no la recogemos',
    en: 'a newer norm says it changes it, and we do not hold that yet',
  },
  'penalty-differs': {
    es: 'la pena de su texto no es la nuestra',
    en: 'the penalty in its text is not ours',
  },
  'reading-changed': {
    es: 'su texto ya no es el que leímos',
    en: 'its text is no longer the one we read',
  },
  'reading-missing': {
    es: 'no tiene el texto que leímos, o aún no lo aceptamos',
    en: 'it lacks the text we read, or we have not accepted it yet',
  },
};
const same: Localized = { es: 'lo mismo que leímos', en: 'the same as we read' };
const nothing: Localized = {
  es: 'no trae esa disposición',
  en: 'it does not carry that provision',
};

/** What it said of a provision (`cp~art_154-B`); nothing if it was never asked, or the provision names no file of it. */
export function witnessSaid(ref: string): Said | undefined {
  const { run, byRef } = readings;
  const reading = byRef.get(ref);
  if (!run || !reading) return undefined;
  const worst = Object.keys(answers).find((rule) => run.findings[ref]?.includes(rule));
  const quiet = reading.witnesses.length > 0 ? same : nothing;
  return {
    askedOn: run.askedOn,
    text: worst ? (answers[worst] ?? quiet) : quiet,
    witnesses: reading.witnesses,
  };
}

/** The same in a sentence for a reader. */
export function witnessSentence({ askedOn, text }: Said, lang: Lang): string {
  return lang === 'es'
    ? `Segundo testigo, una copia pública de las leyes: preguntado el ${dateText(askedOn, lang)}, dijo: ${text.es}.`
    : `Second witness, a public copy of the laws: asked on ${dateText(askedOn, lang)}, it said: ${text.en}.`;
}

/** For editors: the line of the first text of each provision, by file. */
export function linesByFile(): { file: string; lines: { ref: string; line: number }[] }[] {
  const files = new Map<string, { ref: string; line: number }[]>();
  for (const [ref, { witnesses }] of readings.byRef) {
    const [first] = witnesses;
    if (first) files.set(first.file, [...(files.get(first.file) ?? []), { ref, line: first.line }]);
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, lines]) => ({ file, lines }));
}
