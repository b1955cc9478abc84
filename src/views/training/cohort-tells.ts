// What a calendar says of a session besides its title: who else comes, what is read before it and when its room is opened.
import { registry } from '../../facts/site-facts.ts';
import { beginIn, holdsOf, modulesIn, sessionDay } from '../../registry/course-calendar.ts';
import { trainingCourse } from '../../registry/registry.ts';
import { isInPerson } from '../../registry/remote-calendar.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CourseSession } from '../../registry/schema/course-calendar.ts';
import type { CohortSession } from '../../text/cohort-calendar.ts';
import { courseWords } from '../../i18n/course.ts';
import { fill } from '../../i18n/fill.ts';
import { readingMinutes } from '../../publish/course-hours.ts';
import type { CohortPlace } from './cohort-plan.ts';

/** What can be recovered in a session kept for it, and what cannot. */
const keptText = ({ parts }: CourseSession, lang: Lang): string[] =>
  parts.flatMap((part) => ('kept' in part && part.note ? [part.note[lang]] : []));

/** How long the room stays booked after the closing of a session. */
export const staysText = ({ stays }: CourseSession, lang: Lang): string[] =>
  stays ? [fill(courseWords[lang].cohort.stays, { count: stays })] : [];

/** The same with the hour at which the session ends, which the file fills in: its event is as long as the room is booked. */
const endsText = ({ stays }: CourseSession, minutes: number, lang: Lang): string[] =>
  stays
    ? [fill(courseWords[lang].cohort.ends, { end: `{m${minutes - stays}}`, count: stays })]
    : [];

/** The last session of the first step of the path: from it on, contacts may be watched. */
const listeningDone = (sessions: readonly CourseSession[]): number => {
  const modules = new Set(trainingCourse(registry)?.data.ladder[0]?.modules);
  return sessions.findLastIndex((each) =>
    modulesIn(each).some(({ module }) => modules.has(module)),
  );
};

/**
 * What a calendar says of a session besides its title and what is told on it: what is read before it and free after it.
 * @param minutes that its room is booked
 */
export function tellsOf(
  sessions: readonly CourseSession[],
  at: number,
  lang: Lang,
  minutes: number,
  where: CohortPlace,
): Pick<CohortSession, 'reads' | 'note'> {
  const begun = beginIn(sessions);
  const reads = (begun[at] ?? []).filter((id) => readingMinutes(id, lang) > 0);
  const session = sessions[at];
  const words = courseWords[lang].cohort;
  const told = session ? [...keptText(session, lang), ...endsText(session, minutes, lang)] : [];
  const first = sessions.findIndex((each) => holdsOf(each).holds === 'rehearsals');
  // To a date in person not everybody comes.
  const before = sessions.slice(0, Math.max(0, first)).findLastIndex((each) => !isInPerson(each));
  const [last, next] = [sessions[before], sessions[first]];
  if (last && next) {
    // Contacts are watched in the weeks left free before the rehearsals or, where there are none, from early on.
    const count = Math.floor((sessionDay(next) - sessionDay(last) - 1) / 7);
    const toldAt = count > 0 ? before : listeningDone(sessions);
    if (at === toldAt) {
      told.push(count > 0 ? fill(words.free, { count }) : words.contacts);
      if (where === 'remote') told.push(words.contactsFar);
    }
  }
  return {
    ...(reads.length > 0 && { reads }),
    ...(told.length > 0 && { note: told.join('\n\n') }),
  };
}
