import { helpIds } from './help-numbers.ts';

/**
 * Puts the numbers to call below the search, where they wait, and gives what shows some of them right under the
 * box, in order; with none, it puts them back.
 */
export function startHelp(input: HTMLElement): (ids: readonly string[]) => void {
  const box = document.getElementById('ayuda');
  const rest = document.getElementById('sin-resultados');
  const rows = [...(box?.querySelectorAll<HTMLElement>('[data-id]') ?? [])];
  const show = (ids: readonly string[]) => {
    if (!box) return;
    const isUp = ids.length > 0;
    if (isUp) input.after(box);
    else rest?.append(box);
    for (const row of rows) row.hidden = isUp && !ids.includes(row.dataset['id'] ?? '');
    const shown = isUp ? ids : helpIds;
    const list = rows[0]?.parentElement;
    for (const id of shown) list?.append(...rows.filter((row) => row.dataset['id'] === id));
  };
  show([]);
  return show;
}
