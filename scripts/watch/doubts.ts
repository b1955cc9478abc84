import { shown } from '../../src/registry/characters.ts';
import type { Lang } from '../../src/registry/schema/common.ts';
import type { Survey } from '../../src/watch/abroad/survey.ts';
import { faultLines } from './faults.ts';

/** What of a copy is not believed, for a person: broken files, and days that cannot be. */
export function doubtLines({ doubts, faults }: Survey, lang: Lang): string[] {
  return [
    ...faultLines(
      faults.map(({ path, fault, said }) => ({
        path,
        kind: fault,
        ...(said !== undefined && { said }),
      })),
      lang,
    ),
    ...doubts.map(
      ({ why, count, some }) =>
        `${count} ${words[why][lang]}: ${some.map(shown).join(', ')}${count > some.length ? '…' : ''}`,
    ),
  ];
}

const words = {
  placeholder: {
    es: 'fechas que están en lugar de una que no se sabe, y no se creen',
    en: 'days that stand for one nobody knew, and are not believed',
  },
  future: {
    es: 'fechas por venir, que no son de publicación y no se creen',
    en: 'days to come, which are not of publication and are not believed',
  },
  past: {
    es: 'fechas demasiado antiguas, que no se creen',
    en: 'days too old to be believed',
  },
} as const;
