// Lays the sessions of the course on a calendar from the day that one picks, as a file. Keeps and sends nothing.
import { fill } from '../../i18n/fill.ts';
import {
  cohortCalendar,
  type CohortSession,
  daysBetween,
  type HourBefore,
  hourText,
  lastDay,
  nightHours,
  onHolidays,
  breaksUp,
  parted,
} from '../../text/cohort-calendar.ts';
import {
  boosterTold,
  type CohortForm,
  formOf,
  hourOf,
  inPersonOf,
  lateFault,
  noticesAt,
  openingText,
  openMinutes,
  skipFields,
  startFault,
  weeksBefore,
} from './cohort-plan.ts';
import { repeatText, sessionsOf } from './cohort-sessions.ts';

const form = document.querySelector<HTMLFormElement>('#cohorte');
if (form) {
  form.hidden = false;
  document.querySelector('#cohorte-nada')?.remove();
  const cohort = formOf(form.dataset.cohort ?? '');
  const field = (key: string) =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${key}]`);
  const hour = field('hour');
  const plan = field('plan');
  // An hour that somebody set is theirs; the one that nobody touched follows the plan, also one that a browser put back.
  let isTheirs = false;
  const follow = () => {
    const chosen = cohort.plans[plan?.value ?? ''];
    if (hour && chosen) hour.value = hourOf(cohort.plans, chosen, hour.value, isTheirs);
  };
  hour?.addEventListener('input', () => {
    isTheirs = true;
  });
  plan?.addEventListener('change', follow);
  follow();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow();
    const state = form.querySelector('[aria-live]');
    const said = save(cohort, (key) => field(key)?.value ?? '');
    if (state) state.textContent = said;
  });
}

/** How many sessions in person somebody who can do nothing from home needs, and which of them the file does not bring. */
function homeText(
  plan: CohortForm['plans'][string],
  isFar: boolean,
  { fromHome, fromHomeMore, fromHomeFar }: CohortForm['words'],
): string {
  const { all, given, more } = inPersonOf(plan);
  const told = fill(fromHome, { all, given, left: all - given, which: plan.left });
  return `${told} ${fill(isFar ? fromHomeFar : fromHomeMore, { more })}`;
}

/** A day, `YYYY-MM-DD`, as people say it: «lunes, 7 de diciembre de 2026». */
const dayText = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(document.documentElement.lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Saves the file, if there is a first day, and says what it has. */
function save(
  {
    plans,
    helpers,
    notices: all,
    needs,
    alone,
    house,
    readings,
    opens,
    receives,
    boosterFar,
    decides,
    remoteMost,
    holidays,
    words,
  }: CohortForm,
  valueOf: (key: string) => string,
): string {
  const chosen = plans[valueOf('plan')];
  const place = valueOf('where');
  const where = place === 'room' ? 'room' : 'remote';
  const isFar = place === 'far';
  const plan = chosen && where === 'remote' ? { ...chosen, sessions: chosen.remote } : chosen;
  const notices = noticesAt(all, where, { alone, house });
  const start = valueOf('start');
  if (!plan) return words.choose;
  if (where === 'remote' && Number(valueOf('people')) > remoteMost)
    return fill(words.tooMany, { count: remoteMost });
  const fault = startFault(plan, start, words);
  if (fault) return fault;
  const cohort = { people: Number(valueOf('people')), pairs: Number(valueOf('pairs')) };
  const asked = { helpers, notices, needs, where, isFar, boosterFar, door: opens.remote } as const;
  const laid = sessionsOf(plan, cohort, asked, words);
  const { rehearsals } = laid;
  const skipped = skipFields
    .map(valueOf)
    .filter(Boolean)
    .map((day) => daysBetween(start, day));
  const { sessions } = sessionsOf(plan, cohort, asked, words, skipped);
  // The moment at which the file is made, which its format asks for.
  const now = new Date();
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const hour = valueOf('hour') || plan.hour;
  const late = lateFault(sessions, hour, words);
  if (late?.isRefused) return late.text;
  const { name } = words;
  const reading = (modules: NonNullable<CohortSession['reads']>) => {
    const asked = modules.flatMap((id) => [readings[id] ?? []]);
    return fill(words.reading, {
      count: asked.reduce((sum, [minutes = 0]) => sum + minutes, 0),
      what: asked.map(([, what]) => what).join(' · '),
    });
  };
  const text = cohortCalendar(sessions, {
    name,
    start,
    hour,
    stamp,
    holidays,
    opening: (session, at) => openingText({ opens, receives }, where, session, at, words),
    reading,
    late: fill(words.lateNote, { late: hourText(nightHours.late) }),
    booster: {
      title: words.boosterSoon,
      // In person nothing is asked of a house.
      note: boosterTold(isFar ? notices : all, words),
    },
    decide: {
      days: decides,
      title: words.decideSoon,
      note: fill(words.decideNote, { fits: Math.min(...plan.watched.map(({ fits }) => fits)) }),
    },
    ...(where === 'remote' && {
      door: {
        title: words.opensName,
        // Whoever receives has it in hand: who receives, in which turns, and what each person is asked.
        note: (session: CohortSession, at: HourBefore) =>
          [
            openingText({ opens, receives }, where, session, at, words, cohort.people),
            words.receiving,
          ].join('\n\n'),
        minutes: (session: CohortSession) =>
          openMinutes({ opens, receives }, where, session, cohort.people),
      },
    }),
    repeat: (held, place) => repeatText(held, where, isFar, words, place),
    // In a plan of weekends it falls on a working day, as dates in person do, unless somebody chose another.
    weekdayHour: chosen?.saturday ? (plans.evenings?.hour ?? hour) : hour,
    kept: valueOf('kept') ? Number(valueOf('kept')) : undefined,
    keptHour: valueOf('keptHour'),
    ...(isFar && {
      rehearsals: { title: words.rehearsalsSoon, note: fill(words.houseSoon, { house }) },
    }),
  });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${words.file}-${start}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  const missed = onHolidays(sessions, start, holidays);
  const told = missed.map((each) => `${each.day}, ${each.name}`).join('; ');
  const apart = parted(laid.sessions, sessions, start);
  const isSoon = daysBetween(now.toISOString().slice(0, 10), start) < weeksBefore * 7;
  const last = lastDay(sessions, start);
  const roles = sessions.filter(({ role }) => role).length;
  const said = [
    fill(words.made, { count: sessions.length, rehearsals, roles, last }),
    ...(where === 'remote' && chosen ? [homeText(chosen, isFar, words)] : []),
    ...(isSoon ? [fill(words.soon, { count: weeksBefore })] : []),
    ...(late ? [late.text] : []),
    ...(breaksUp(skipped) ? [words.later] : []),
    ...(apart.length > 0 ? [`${words.parted} ${apart.join('; ')}.`] : []),
    ...(missed.length > 0 ? [`${words.onHolidays} ${told}.`] : []),
  ].join(' ');
  return said.replace(/\d{4}-\d{2}-\d{2}/g, dayText);
}
