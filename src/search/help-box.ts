import { helpRoles } from '../registry/help-numbers.ts';

/**
 * Puts the numbers to call below the search, where they wait, and gives what shows some of them right under the
 * box, in order; with none, it puts them back.
 */
export function startHelp(input: HTMLElement): (roles: readonly string[]) => void {
  const box = document.getElementById('ayuda');
  const rest = document.getElementById('sin-resultados');
  const rows = [...(box?.querySelectorAll<HTMLElement>('[data-role]') ?? [])];
  const show = (roles: readonly string[]) => {
    if (!box) return;
    const isUp = roles.length > 0;
    if (isUp) input.after(box);
    else rest?.append(box);
    for (const row of rows) row.hidden = isUp && !roles.includes(row.dataset['role'] ?? '');
    const shown = isUp ? roles : helpRoles;
    const list = rows[0]?.parentElement;
    for (const role of shown) list?.append(...rows.filter((row) => row.dataset['role'] === role));
  };
  show([]);
  return show;
}
