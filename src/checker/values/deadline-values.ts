import { durationText } from '../../words/law.ts';
import { deadlinesCited, partCited, phrasesOf } from '../../registry/forms.ts';
import type { Deadline } from '../../registry/schema/provision.ts';
import {
  deadlineAgrees,
  deadlinesIn,
  type DeadlineMention,
  mayNameTime,
} from '../law/deadline-mentions.ts';
import { penaltiesIn } from '../law/penalty-mentions.ts';
import type { Beside } from '../law/provisions-beside.ts';
import { agesIn } from './ages.ts';
import type { ValueKind } from './compare.ts';
import { phrasesOfName } from './conditions.ts';
import { isDeed, isOfStory, isSum } from './elsewhere.ts';
import { plainInPlace } from './number-pattern.ts';

/** A length of time, and whether the words before it call it a deadline. */
interface NamedDeadline extends DeadlineMention {
  isNamed: boolean;
}

const names = {
  es: /(?:plazo|término|prescrib\w+|caduc\w+)(?![a-z])[^.;:,]{0,60}$/i,
  en: /(?:deadline|time limit|term|laps\w+|limitation)(?![a-z])[^.;:,]{0,60}$/i,
};

/** The deadlines of a provision, against the lengths of time that prose names. */
export const deadlineValues: ValueKind<NamedDeadline> = {
  mayMention: mayNameTime,
  mentionsIn(text, lang) {
    const all = deadlinesIn(text, lang);
    const mentions = all
      .filter((each) => !isOfStory(text, each, lang) && !isSum(text, each, all, lang))
      .map((mention) => ({
        ...mention,
        isNamed: names[lang].test(text.slice(0, mention.start)),
      }));
    if (!mentions.some(({ family }) => family === 'years')) return mentions;
    const others = [...agesIn(plainInPlace(text), lang), ...penaltiesIn(text, lang)];
    return mentions.filter(
      ({ family, start, end }) =>
        family !== 'years' ||
        !(
          threshold[lang].test(text.slice(0, start)) ||
          others.some((each) => start < each.end && end > each.start)
        ),
    );
  },
  isTold: isDeed,
  isLoose({ family, isNamed }, { version, citation: { ref } }, by) {
    const units = version.text?.deadlines?.map(({ unit }) => unit) ?? [];
    if (ref?.item || units.some((unit) => kindOf(unit) === kindOf(family))) return false;
    // Weeks, months and years are often those of the story that is told, and no deadline.
    const isOfStory = family === 'weeks' || family === 'months' || family === 'years';
    const isOfPart = partCited(ref ?? {}) !== '';
    if (isOfStory) return by !== 'phrase' && !(isOfPart && isNamed);
    return by === 'nothing' && !isOfPart;
  },
  valuesOf: (beside) =>
    deadlinesSet(beside).map((deadline) => {
      const said = phrasesOf(beside.provision.data, deadline.id);
      return {
        id: deadline.id ?? '',
        isBase: false,
        label: deadline.what,
        phrases: {
          es: [...said.es, ...phrasesOfName(deadline.what.es)],
          en: [...said.en, ...phrasesOfName(deadline.what.en)],
        },
        description: {
          es: `${deadline.what.es}. ${deadline.from?.es ?? ''}`,
          en: `${deadline.what.en}. ${deadline.from?.en ?? ''}`,
        },
        said: { es: durationText(deadline, 'es'), en: durationText(deadline, 'en') },
        agrees: (mention) => deadlineAgrees(mention, deadline),
      };
    }),
};

/** The deadlines of the part that is cited; of a part that sets none, those of the provision. */
export function deadlinesSet({ version: { text }, citation: { ref } }: Beside): Deadline[] {
  if (!text || !ref) return [];
  const cited = deadlinesCited(ref, text);
  return cited.length > 0 ? cited : (text.deadlines ?? []);
}

/** Years of a penalty that a rule asks for, «más de 4 años», are no deadline. */
const threshold = {
  es: /(?:más|menos|mayor(?:es)?|menor(?:es)?|superior(?:es)?)\s+(?:de|a)\s+(?:los\s+)?$/i,
  en: /(?:more than|less than|over|above|under)\s+$/i,
};

const kindOf = (unit: DeadlineMention['family']): string => (/days/i.test(unit) ? 'days' : unit);
