import {
  findProvision,
  type ProvisionVersion,
  type Registry,
  versionCited,
} from '../registry/registry.ts';
import { daysBefore } from '../registry/days.ts';
import { deadlinesCited } from '../registry/forms.ts';
import { penaltiesCited } from './penalties-cited.ts';
import type { Lang, Level } from '../registry/schema/common.ts';
import { referenceLabel } from './label.ts';
import { actionSaid, withOwnLevel } from './own-level.ts';
import type { CitationRef } from './ref.ts';
import { capitalised, dateText, durationText } from '../words/law.ts';

/** What stands in the margin beside a cited provision. */
export interface MarginNote {
  /** «Código Penal, art. 154-B». */
  title: string;
  /** Penalty or deadline, entry into force, who prosecutes: a few short lines. */
  lines: string[];
  /** How sure we are of it. */
  level: Level;
}

/**
 * The note of a citation: the version it names, or the one in force on a day.
 * @param day day of the page, or of the site where a page has none, `YYYY-MM-DD`
 */
export function marginNote(
  ref: CitationRef,
  registry: Registry,
  lang: Lang,
  day: string,
): MarginNote | undefined {
  const title = referenceLabel(ref, registry, lang);
  if (!ref.eId) {
    const norm = registry.instruments.get(ref.instrument)?.data;
    if (!norm) return undefined;
    const published = lang === 'es' ? 'Publicada el' : 'Published on';
    const line = `${published} ${dateText(norm.datePublication, lang)}.`;
    return { title, lines: [norm.title[lang], line], level: norm.verification.level };
  }
  const provision = findProvision(registry, ref.instrument, ref.eId);
  const version = provision && versionCited(provision, ref.date, day);
  if (!provision || !version?.text) return undefined;
  const { text } = version;
  const shown = [
    provision.data.heading[lang],
    ...penaltiesCited(ref, text, lang),
    ...deadlinesCited(ref, text)
      .slice(0, 2)
      .map((each) => `${each.what[lang]}: ${durationText(each, lang)}`)
      .map((said) => withOwnLevel(said, text, 'deadlines', lang)),
    inForce(version, lang),
    sentence(actionSaid(text, lang)),
  ];
  return { title, lines: shown.filter(Boolean), level: text.verification.level };
}

/** Whether it is known on which day a version began to hold. */
export const isStartKnown = ({ text }: ProvisionVersion): boolean =>
  text?.verification.fields?.['inForceFrom']?.level !== 'unverified';

/** What is said of a provision that was repealed, and why it was, where that was read. */
export const repealedText = ({ repeal }: ProvisionVersion, lang: Lang): string =>
  [{ es: 'Derogado.', en: 'Repealed.' }[lang], repeal?.change?.[lang]].filter(Boolean).join(' ');

/** Since when a version holds, or between which days it held; of a consolidated text, since when it gathers it. */
export function inForce(version: ProvisionVersion, lang: Lang): string {
  if (version.isGathered) return gathered(version, lang);
  const known = isStartKnown(version);
  const from = dateText(version.from, lang);
  if (version.until) {
    const until = dateText(daysBefore(version.until, 1), lang);
    if (!known)
      return lang === 'es' ? `Texto anterior, hasta el ${until}.` : `Former text, until ${until}.`;
    return lang === 'es'
      ? `Vigente del ${from} al ${until}.`
      : `In force from ${from} to ${until}.`;
  }
  if (!known)
    return lang === 'es' ? 'Vigente; inicio sin verificar.' : 'In force (start date not verified).';
  return lang === 'es'
    ? `Texto vigente desde el ${from}.`
    : `In force in this wording since ${from}.`;
}

/** A consolidated text starts no wording: it has its own day, and the law that it gathers is older. */
function gathered({ from, until }: ProvisionVersion, lang: Lang): string {
  const start = dateText(from, lang);
  const end = until && dateText(daysBefore(until, 1), lang);
  const where = {
    es: end
      ? `En este texto único ordenado del ${start} al ${end}.`
      : `Vigente; en este texto único ordenado desde el ${start}.`,
    en: end
      ? `In this consolidated text from ${start} to ${end}.`
      : `In force; in this consolidated text since ${start}.`,
  }[lang];
  const since = {
    es: 'La redacción es anterior; inicio sin verificar.',
    en: 'The wording is older; start date not verified.',
  }[lang];
  return `${where} ${since}`;
}

const sentence = (text: string): string => text && `${capitalised(text)}.`;
