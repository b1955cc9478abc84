// Lays the sessions of the course on a calendar from the day that one picks, as a file. Keeps and sends nothing.
import { cohortCalendar, type CohortSession, onHolidays } from '../../text/cohort-calendar.ts';
import type { Holidays } from '../../text/holidays.ts';

const form = document.querySelector<HTMLFormElement>('#cohorte');
if (form) {
  form.hidden = false;
  const plan = form.querySelector<HTMLSelectElement>('[name=plan]');
  const hour = form.querySelector<HTMLInputElement>('[name=hour]');
  const hours = JSON.parse(form.dataset.hours ?? '{}') as Record<string, string>;
  // An hour that somebody set is theirs; the one that nobody touched follows the plan.
  plan?.addEventListener('change', () => {
    if (hour && Object.values(hours).includes(hour.value)) hour.value = hours[plan.value] ?? '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(form);
  });
}

function save(form: HTMLFormElement): void {
  const { name = '', choose = '', file = '', plans = '{}', onHolidays: told = '' } = form.dataset;
  const holidays = JSON.parse(form.dataset.holidays ?? '{"fixed":[],"movable":[]}') as Holidays;
  const valueOf = (key: string) =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${key}]`)?.value ?? '';
  const start = valueOf('start');
  const hours = JSON.parse(form.dataset.hours ?? '{}') as Record<string, string>;
  const hour = valueOf('hour') || (hours[valueOf('plan')] ?? '18:00');
  const state = form.querySelector('[aria-live]');
  if (state) state.textContent = start ? '' : choose;
  if (!start) return;
  const all = JSON.parse(plans) as Record<string, CohortSession[]>;
  // The moment at which the file is made, which its format asks for.
  const now = new Date();
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const sessions = all[valueOf('plan')] ?? [];
  const text = cohortCalendar(sessions, { name, start, hour, stamp, holidays });
  const missed = onHolidays(sessions, start, holidays);
  if (state && missed.length > 0)
    state.textContent = `${told} ${missed.map((each) => `${each.day}, ${each.name}`).join('; ')}.`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${file}-${start}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
