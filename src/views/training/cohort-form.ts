// Lays the sessions of the course on a calendar from the day that one picks, as a file. Keeps and sends nothing.
import { cohortCalendar, type CohortSession } from '../../text/cohort-calendar.ts';

const form = document.querySelector<HTMLFormElement>('#cohorte');
if (form) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(form);
  });
}

function save(form: HTMLFormElement): void {
  const { name = '', choose = '', file = '', plans = '{}' } = form.dataset;
  const told = new FormData(form);
  const [plan, start, hour] = ['plan', 'start', 'hour'].map((key) => String(told.get(key) ?? ''));
  const state = form.querySelector('[aria-live]');
  if (state) state.textContent = start ? '' : choose;
  if (!start) return;
  const all = JSON.parse(plans) as Record<string, CohortSession[]>;
  const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const text = cohortCalendar(all[plan ?? ''] ?? [], { name, start, hour: hour || '18:00', stamp });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${file}-${start}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
