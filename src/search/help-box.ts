import { helpRoles } from '../registry/help-numbers.ts';

/**
 * Puts the numbers to call below the search, where they wait, and gives what shows some of them right under the
 * box, in order; with none, it puts them back. How to ask for help without a call goes with them: after the numbers,
 * or before them for whoever says that they cannot call.
 */
export function startHelp(
  input: HTMLElement,
): (roles: readonly string[], isCallOut?: boolean) => void {
  const box = document.getElementById('ayuda');
  const rest = document.getElementById('sin-resultados');
  const rows = [...(box?.querySelectorAll<HTMLElement>('[data-role]') ?? [])];
  const noCall = box?.querySelector<HTMLElement>('[data-no-call]');
  const show = (roles: readonly string[], isCallOut = false) => {
    if (!box) return;
    const isUp = roles.length > 0;
    if (isUp) input.after(box);
    else rest?.append(box);
    if (noCall) box.insertBefore(noCall, isCallOut ? box.firstChild : null);
    for (const row of rows) row.hidden = isUp && !roles.includes(row.dataset['role'] ?? '');
    const shown = isUp ? roles : helpRoles;
    const list = rows[0]?.parentElement;
    for (const role of shown) list?.append(...rows.filter((row) => row.dataset['role'] === role));
  };
  show([]);
  return show;
}
