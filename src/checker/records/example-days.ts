import { dayIn } from '../../registry/day-in.ts';
import { daysBetween } from '../../registry/days.ts';
import { drawLimit } from '../../registry/limits.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Duration } from '../../registry/schema/common.ts';
import type { PaperData } from '../../registry/schema/paper.ts';
import { paperWords } from '../../registry/schema/paper-words.ts';
import { lastRunningDay, lastWorkingDay } from '../../words/own-days.ts';
import type { PaperFault } from './paper-faults.ts';

/**
 * The made-up example of a paper whose terms run from a notice, signed after the shortest of them or before the notice:
 * people copy an example with its days.
 */
export function exampleDayFaults(
  { deadline, fields, signed }: PaperData,
  registry: Registry,
  asOf: string,
): PaperFault[] {
  const told = fields.find(({ label }) => label.es === paperWords.label['dia-del-aviso'].es);
  const [noticeDay, signDay] = [
    dayIn(told?.example ?? ''),
    dayIn(/\d.*\d{4}/.exec(signed ?? '')?.[0] ?? ''),
  ];
  if (!noticeDay || !signDay || !deadline || !('terms' in deadline)) return [];
  const gone = daysBetween(noticeDay, signDay);
  // From 0, Monday, as the tables of days count them.
  const weekday = (new Date(noticeDay).getUTCDay() + 6) % 7;
  const allowed = deadline.terms.flatMap((term) => {
    const limit = 'of' in term ? drawLimit(term, registry, asOf) : undefined;
    return limit ? daysLeft(weekday, limit) : [];
  });
  if (gone >= 0 && allowed.every((days) => gone <= days)) return [];
  const most = Math.min(...allowed);
  return [
    {
      path: ['signed'],
      message: {
        es: `El ejemplo se firma ${gone} días después del aviso; se esperaba de 0 a ${most}, que es su plazo más corto`,
        en: `The example is signed ${gone} days after the notice; expected from 0 to ${most}, which is its shortest deadline`,
      },
    },
  ];
}

/** How many days after a notice of that day of the week the last one comes; nothing for what is not counted in days. */
function daysLeft(weekday: number, { value, unit }: Duration): number[] {
  if (unit !== 'days' && unit !== 'workingDays') return [];
  const last = unit === 'days' ? lastRunningDay(weekday, value) : lastWorkingDay(weekday, value);
  return [last ? last.weeks * 7 + last.weekday - weekday : 0];
}
