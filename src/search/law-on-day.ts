// Leaves on the page only what held on the day one picks, for the conduct one picks. Keeps nothing.
const form = document.querySelector<HTMLFormElement>('#dia');
const conduct = document.querySelector<HTMLSelectElement>('#situacion');
const day = document.querySelector<HTMLInputElement>('#fecha');
if (form && conduct && day) {
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => show(conduct.value, day.value));
}

/** @param date `YYYY-MM-DD`, or empty for every day */
function show(wanted: string, date: string): void {
  for (const section of document.querySelectorAll<HTMLElement>('section[data-conduct]')) {
    section.hidden = wanted !== '' && section.dataset['conduct'] !== wanted;
    let count = 0;
    for (const row of section.querySelectorAll<HTMLElement>('tbody tr')) {
      const { from = '', until = '9999' } = row.dataset;
      row.hidden = date !== '' && !(from <= date && date < until);
      if (!row.hidden) count++;
    }
    const none = section.querySelector<HTMLElement>('.sin-texto');
    if (none) none.hidden = count > 0;
  }
}

export {};
