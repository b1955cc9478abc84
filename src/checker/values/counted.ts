import { durationText } from '../../words/law.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import { deadlinesIn, type DeadlineMention } from '../law/deadline-mentions.ts';
import type { Beside } from '../law/provisions-beside.ts';
import { deadlinesSet } from './deadline-values.ts';

/** Days that do not say what they count, or say it where the norm does not. */
interface CountedFault {
  mention: DeadlineMention;
  expected: string;
  message: Localized;
}

/** What says, anywhere in a text, which days it counts. */
const says = {
  es: /hábil|útil(?:es)?\b|laborable|calendario|natural(?:es)?\b|corrid|seguid|sin decir/i,
  en: /working|business|calendar|consecutive|natural|without saying/i,
};

/**
 * Days of a text that do not say whether they are working or calendar days, though the norm does; and those
 * that say so though the norm does not.
 * @param named the provisions beside it; asked only of a text with days
 */
export function countedFaults(
  text: string,
  lang: Lang,
  named: () => readonly Beside[],
): CountedFault[] {
  const mentions = deadlinesIn(text, lang).filter(({ family }) => /days/i.test(family));
  if (mentions.length === 0) return [];
  const deadlines = named().flatMap(deadlinesSet);
  return mentions.flatMap((mention): CountedFault[] => {
    const same = deadlines.filter(
      ({ value, unit }) => value === mention.value && /days/i.test(unit),
    );
    const [one] = same;
    if (!one || same.some(({ unit }) => unit === mention.family)) return [];
    const said = { es: durationText(one, 'es'), en: durationText(one, 'en') };
    if (mention.family === 'days' && !says[lang].test(text))
      return [
        {
          mention,
          expected: said[lang],
          message: {
            es: `«${mention.text}» no dice si son hábiles o calendario; se esperaba «${said.es}»`,
            en: `“${mention.text}” does not say whether they are working or calendar days; expected “${said.en}”`,
          },
        },
      ];
    if (mention.family !== 'days' && same.every(({ unit }) => unit === 'days'))
      return [
        {
          mention,
          expected: said[lang],
          message: {
            es: `«${mention.text}» dice más que la norma, que no dice qué días son; se esperaba «${said.es}»`,
            en: `“${mention.text}” says more than the norm, which does not say which days; expected “${said.en}”`,
          },
        },
      ];
    return [];
  });
}
