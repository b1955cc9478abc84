import { describe, expect, test } from 'vitest';
import { laidSessions } from '../../src/registry/course-calendar.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { cohortCalendar, endsLate } from '../../src/text/cohort-calendar.ts';
import { hourOf, lateFault } from '../../src/views/training/cohort-plan.ts';
import { sessionsOf } from '../../src/views/training/cohort-sessions.ts';
import { cohortPlan, helpersIn } from '../../src/views/training/cohort-rows.ts';
import { calendar, plans, cohorts, tellers } from '../support/cohort.ts';

describe('the hour at which days begin', () => {
  const ways = { evenings: { hour: '18:00' }, weekends: { hour: '09:00' } };
  const words = {
    late: 'late {count} {late} {end}',
    tooLate: 'refused {end} {late} {early}',
  };

  test('one that nobody touched is that of the plan, and one that somebody set stays', () => {
    expect(hourOf(ways, ways.weekends, '18:00', false)).toBe('09:00');
    expect(hourOf(ways, ways.weekends, '', true)).toBe('09:00');
    expect(hourOf(ways, ways.evenings, '09:00', true)).toBe('09:00');
    expect(hourOf(ways, ways.weekends, '10:30', false)).toBe('10:30');
  });

  test('a session that ends late is told, and a day that goes into the night is refused', () => {
    const session = { day: 0, from: 0, minutes: 135, title: 'Course' };
    const late = (hour: string, sessions = [session]) => lateFault(sessions, hour, words);
    expect(late('18:45')).toBeUndefined();
    expect(late('18:46')).toEqual({ text: 'late 1 21:00 21:01', isRefused: false });
    expect(late('19:45')?.isRefused).toBe(false);
    expect(late('19:46')?.isRefused).toBe(true);
    // Two blocks from six in the evening: the second would begin at 21:15 and end at 23:30.
    expect(late('18:00', [session, { ...session, from: 195 }])).toEqual({
      text: 'refused 23:30 21:00 15:30',
      isRefused: true,
    });
    // Past midnight it is late too.
    expect(late('23:00')).toEqual({ text: 'refused 01:15 21:00 18:45', isRefused: true });
    const file = cohortCalendar([session, { ...session, day: 1, minutes: 60 }], {
      name: 'Course',
      start: '2027-03-30',
      hour: '19:00',
      stamp: '20270101T000000Z',
      holidays: { fixed: [], movable: [] },
      reading: () => '',
      late: 'Ends late.',
      booster: { title: '' },
    });
    expect(file.match(/DESCRIPTION:.+/g)).toEqual(['DESCRIPTION:Ends late.']);
  });

  test.each(plans)('at its own hour no session of a plan ends late (%s)', (key, sessions) => {
    const hour = key === 'weekends' ? '09:00' : '18:00';
    for (const cohort of cohorts) {
      const plan = cohortPlan(sessions, calendar, { hour }, 'es');
      const made = sessionsOf(plan, cohort, tellers('es'), courseWords.es.cohort).sessions;
      expect(endsLate(made, hour).count).toBe(0);
      if (key === 'weekends') expect(lateFault(made, '18:00', words)?.isRefused).toBe(true);
    }
  });

  test('a session of rehearsals names who helps, as many as its title counts', () => {
    for (const [, sessions] of plans)
      for (const cohort of cohorts)
        for (const lang of ['es', 'en'] as const) {
          const plan = cohortPlan(sessions, calendar, { hour: '18:00' }, lang);
          const helpers = helpersIn(calendar, lang);
          const made = sessionsOf(plan, cohort, tellers(lang), courseWords[lang].cohort).sessions;
          const helped = made.filter(({ note }) => note?.includes(helpers[0]?.[0]?.name ?? '?'));
          expect(helped.length).toBe(
            laidSessions(sessions, calendar, cohort).filter(({ watched }) => watched).length,
          );
          for (const { title, note = '' } of helped) {
            const named = [...note.matchAll(/\((\d+)\)/g)].map((each) => Number(each[1]));
            const told = /(\d+) (?:que ayudan|who help)/.exec(title)?.[1];
            expect(named.reduce((sum, each) => sum + each, 0)).toBe(Number(told));
          }
        }
  });
});
