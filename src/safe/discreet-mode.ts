import type { choicesIn, fragmentOf } from './choices.ts';

/** Whether the page is opened from a file of a copy (exit-script.ts). */
declare const IS_FROM_FILE: boolean;

/**
 * Reading that leaves one entry in the history. Part of what every page carries in the script of the exit, so
 * that it holds from the first link that can be pressed; so it refers to nothing outside itself. Nothing is
 * stored: what the reader switched on is held in the fragment of the address, `#~d` (discreet), `#~s` (no
 * shortcut).
 *
 * A fragment typed by hand, or in a link from elsewhere to the page that is open, adds an entry, which no page
 * can take away. So the one before it takes the address of the exit, and a mark in its state: whoever goes back
 * to it later, from another page, is led away; while reading, Back passes over it.
 */
export function installDiscreetMode(
  read: typeof choicesIn,
  write: typeof fragmentOf,
  leave: () => void,
  exit: HTMLAnchorElement,
): void {
  /** The state of an entry that is not to be seen again; that of any other is `null`. */
  const gone = 1;
  let choices = read(location.hash);
  /** Moves that are still to come: 2 before the entry that was left, 1 on the way back from it. */
  let moves = 0;
  /** The address that this page has, or gave itself: coming back to it is no fragment typed by hand. */
  let own = location.href;
  /** What the tab and the history say of this page and, in discreet mode, of the site alone. */
  const titles = [document.title, document.title.replace(/.* · /, '')];

  // Only a file: the page of a site has another address by then.
  if (history.state === gone) leave();
  addEventListener('click', follow);
  addEventListener('hashchange', () => {
    if (moves > 0 || history.state === gone || location.href === own) return;
    stay(location.hash);
    moves = 2;
    history.back();
  });
  addEventListener('popstate', () => {
    if (moves > 0) {
      moves -= 1;
      if (moves === 0) return;
      history.replaceState(gone, '', IS_FROM_FILE ? location.href : exit.href);
      history.forward();
    } else if (history.state === gone) history.back();
  });
  // At once, and not when the page is here: the history keeps what the tab says.
  sayTitle();
  document.addEventListener('DOMContentLoaded', show);

  /**
   * Links inside a page never add an entry to the history: after the exit, Back would show the page left
   * at another of its headings. In discreet mode, links to other pages take the place of this one too.
   */
  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || link.className === 'salir' || event.defaultPrevented || event.button > 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // Not by `origin`: that of a telephone number and, in Firefox, that of a file are the same, «null».
    if (link.protocol !== location.protocol || link.host !== location.host || link.target) return;
    const isHere = link.pathname === location.pathname;
    if (!isHere && !choices.letters) return;
    event.preventDefault();
    if (isHere && link.hash) {
      stay(link.hash);
      // The same address again, so that the browser marks the place (`:target`); it adds nothing.
      if (!choices.letters && choices.anchor) location.replace(location.href);
      return;
    }
    const address = link.pathname + write(read(link.hash, choices));
    if (isHere || choices.letters.includes('d')) location.replace(address);
    else location.assign(address);
  }

  /** Goes to a place of this page, or takes what it switches on, in the entry that is there. */
  function stay(fragment: string): void {
    choices = read(fragment, choices);
    history.replaceState(null, '', location.pathname + write(choices));
    own = location.href;
    show();
  }

  /** A page that was left has another title already, and keeps it. */
  function sayTitle(): void {
    const at = Number(choices.letters.includes('d'));
    if (document.title === titles[1 - at]) document.title = titles[at] ?? '';
  }

  /** Shows what holds now (`data-modo="d"` where discreet mode is on, `"-d"` where it is off; `s` likewise), and the place. */
  function show(): void {
    sayTitle();
    for (const element of document.querySelectorAll<HTMLElement>('[data-modo]')) {
      const { modo = '' } = element.dataset;
      element.hidden = choices.letters.includes(modo.slice(-1)) === modo.length > 1;
    }
    const target = document.getElementById(choices.anchor);
    if (!target) return;
    target.scrollIntoView();
    if (!target.matches('a[href],input,select,textarea,button,[tabindex]')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}
