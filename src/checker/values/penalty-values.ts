import { penaltyText } from '../../words/law.ts';
import type { CitationRef } from '../../citations/ref.ts';
import { formsCited, type PenaltyForm, penaltyForms, phrasesOf } from '../../registry/forms.ts';
import type { ProvisionVersionData } from '../../registry/schema/provision.ts';
import {
  penaltyAgrees,
  isPlain,
  mayNamePenalty,
  penaltiesIn,
  type PenaltyMention,
  setsPlain,
} from '../law/penalty-mentions.ts';
import { phrasesOfName } from './conditions.ts';
import type { ValueKind } from './compare.ts';

/** How people mean the base form, and any other one. */
const general = {
  base: {
    es: ['forma básica', 'pena básica', 'forma simple'],
    en: ['base form', 'base penalty', 'basic form', 'basic penalty'],
  },
  other: {
    es: ['agravada', 'agravante', 'se agrava'],
    en: ['aggravated', 'aggravating'],
  },
};

/** The forms of an offence, against the penalties that prose names. */
export const penaltyValues: ValueKind<PenaltyMention> = {
  mayMention: mayNamePenalty,
  mentionsIn: (text, lang, around, isBesideLaw) =>
    penaltiesIn(text, lang, { isAboutPenalty: isOfPenalties[lang].test(around), isBesideLaw }),
  isOneValue: (one, other, between) =>
    one.unit !== other.unit &&
    [one, other].every(({ unit }) => unit === 'disqualification' || !isPlain(unit)) &&
    /^\s*(?:de\s+|in\s+)?(?:c[aá]rcel|prisi[oó]n|prison|imprisonment)?,?\s*(?:y|con|m[aá]s|e|además|o|and|with|plus|or)?\s*(?:de\s+)?(?:con|(?:una?|la|el)?\s*(?:multa|c[aá]rcel|prisi[oó]n|pena)|(?:a\s+|the\s+)?(?:fine|prison(?:\s+term)?))?,?\s*(?:es\s+|is\s+)?(?:de|of|entre|between|from)?\s*$/i.test(
      between,
    ),
  isOther: ({ unit }, { version }) =>
    isPlain(unit) &&
    !penaltyForms(version.text).some(
      ({ penalty }) =>
        setsPlain(unit, penalty) ||
        // «Hasta la mitad» beside a norm that adds a third is of it, and wrong.
        (isShare(unit) && penalty.aboveMaximum !== undefined),
    ),
  isLoose: () => false,
  valuesOf: ({ provision, version, citation }) =>
    version.text && citation.ref
      ? setBy(citation.ref, version.text).map((form) => {
          const said = phrasesOf(provision.data, form.id);
          const own = form.isBase ? general.base : general.other;
          return {
            id: form.id,
            isBase: form.isBase,
            label: form.label,
            phrases: {
              es: [...said.es, ...own.es, ...phrasesOfName(form.label?.es)],
              en: [...said.en, ...own.en, ...phrasesOfName(form.label?.en)],
            },
            together: provision.data.saidAs?.[form.id]?.together ?? [],
            description: { es: described(form, 'es'), en: described(form, 'en') },
            said: { es: penaltyText(form.penalty, 'es'), en: penaltyText(form.penalty, 'en') },
            agrees: (mention) => penaltyAgrees(mention, form.penalty),
          };
        })
      : [],
};

const isShare = (unit: PenaltyMention['unit']): boolean => unit === 'third' || unit === 'half';

const isOfPenalties = {
  es: /\bpenas?\b|\bcárcel\b|\bprisión\b/i,
  en: /\bpenalt(y|ies)\b|\bprison\b/i,
};

const described = ({ label, when }: PenaltyForm, lang: 'es' | 'en'): string =>
  [label?.[lang], when?.[lang]].filter(Boolean).join('. ');

/** Those of the part that is cited; of a part that sets none, those of the offence. */
function setBy(ref: CitationRef, text: ProvisionVersionData): PenaltyForm[] {
  const cited = formsCited(ref, text);
  return cited.length > 0 ? cited : penaltyForms(text);
}
