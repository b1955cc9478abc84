// A plan of the course as its page hands it to the browser, and its sessions for a cohort. It brings no facts along.
import { fill } from '../../i18n/fill.ts';
import {
  type Cohort,
  layRehearsals,
  type Placed,
  type Watched,
} from '../../registry/lay-rehearsals.ts';
import type { CohortSession } from '../../text/cohort-calendar.ts';
import type { Holidays } from '../../text/holidays.ts';

/** A plan of the course. */
export interface CohortPlan {
  /** When its days begin, unless somebody says otherwise, `HH:MM`. */
  hour: string;
  /** True where the first day has to be a Saturday. */
  saturday?: boolean;
  sessions: (CohortSession & Placed)[];
  /** The watched rehearsals in order, each with what its sessions are called, open for the numbers of a cohort. */
  watched: (Watched & { title: string })[];
}

/** The fields of the form with a day whose week is skipped. */
export const skipFields = ['skip', 'skip2', 'skip3'] as const;

/** All that the form works with. */
export interface CohortForm {
  plans: Record<string, CohortPlan>;
  /** What each module asks to read, by id. */
  readings: Record<string, string>;
  holidays: Holidays;
  words: {
    name: string;
    choose: string;
    saturday: string;
    file: string;
    onHolidays: string;
    made: string;
    inDay: string;
    reading: string;
  };
}

/** What is missing, in words, before a plan can be laid from a day; nothing if it can. */
export function startFault(
  plan: Pick<CohortPlan, 'saturday'>,
  start: string,
  words: Pick<CohortForm['words'], 'choose' | 'saturday'>,
): string | undefined {
  if (!start) return words.choose;
  return plan.saturday && new Date(start).getUTCDay() !== 6 ? words.saturday : undefined;
}

/** What is added where a day has rehearsals more than once: how many people help in all of it. */
export const ofDayText = (count: number | undefined, inDay: string): string =>
  count === undefined ? '' : fill(inDay, { count });

/** The sessions of a plan for a cohort, and how many of them are of rehearsals. */
export function sessionsOf(
  { sessions, watched }: CohortPlan,
  cohort: Cohort,
  inDay: string,
): {
  sessions: CohortSession[];
  rehearsals: number;
} {
  const laid = layRehearsals(sessions, watched, cohort);
  return {
    sessions: laid.map(({ title, watched: each, ...session }) => ({
      ...session,
      title: each
        ? fill(each.of.title, {
            people: each.people,
            helpers: each.helpers,
            ofDay: ofDayText(each.inDay, inDay),
          })
        : title,
    })),
    rehearsals: laid.filter((each) => each.watched).length,
  };
}
