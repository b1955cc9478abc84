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
): void {
  // What the state of an entry says: that it was seen, and that it is not to be seen again.
  const seen = 1;
  const gone = 2;
  const exit = document.querySelector<HTMLAnchorElement>('a.salir')?.href;
  let choices = read(location.hash);
  /** Towards which entry we move: -1 the one before, 1 the last; 0 if we do not. */
  let moving = 0;
  let isOurs = false;

  const [{ type = '' } = {}] = performance.getEntriesByType('navigation') as { type?: string }[];
  if (history.state === gone && type === 'back_forward') {
    leave();
    return;
  }
  if (history.state === null) history.replaceState(seen, '');
  addEventListener('click', follow);
  addEventListener('hashchange', () => {
    if (moving !== 0) return;
    const isNew = history.state === null && !isOurs;
    isOurs = false;
    if (history.state === null) history.replaceState(seen, '');
    take();
    if (!isNew) return;
    moving = -1;
    history.back();
  });
  addEventListener('popstate', () => {
    if (moving === -1) {
      moving = 1;
      history.replaceState(gone, '', IS_FROM_FILE ? undefined : exit);
      history.forward();
    } else if (moving === 1) moving = 0;
    else if (history.state === gone) history.back();
  });
  document.addEventListener('DOMContentLoaded', () => {
    show();
    goTo();
  });

  /**
   * Links inside a page never add an entry to the history: after the exit, Back would show the page left
   * at another of its headings. In discreet mode, links to other pages take the place of this one too.
   */
  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || link.classList.contains('salir') || !isPlain || event.defaultPrevented) return;
    // Not by `origin`: that of a telephone number and, in Firefox, that of a file are the same, «null».
    if (link.protocol !== location.protocol || link.host !== location.host || link.target) return;
    const isSamePage = link.pathname === location.pathname;
    const isHere = isSamePage && link.hash !== '';
    const isSwitch = isHere && link.hash.startsWith('#~');
    const hasChosen = choices.isDiscreet || choices.isShiftOff;
    if (!isSamePage && !hasChosen) return;
    event.preventDefault();
    if (!isSwitch && !hasChosen) {
      isOurs = isHere && link.hash !== location.hash;
      location.replace(link.href);
      return;
    }
    choices = read(link.hash, choices);
    if (isSwitch) choices.anchor = '';
    const fragment = write(choices);
    if (isHere) {
      history.replaceState(seen, '', location.pathname + fragment);
      show();
      goTo();
    } else if (choices.isDiscreet) location.replace(link.pathname + fragment);
    else location.assign(link.pathname + fragment);
  }

  /** Reads what the address says now; what was chosen before outlives an anchor typed by hand. */
  function take(): void {
    const hasChosen = choices.isDiscreet || choices.isShiftOff;
    choices = read(location.hash, hasChosen ? choices : undefined);
    if (hasChosen) history.replaceState(seen, '', location.pathname + write(choices));
    show();
    goTo();
  }

  /** Shows what holds now: `data-modo="d"` where discreet mode is on, `"-d"` where it is off; `s` likewise. */
  function show(): void {
    const isOn: Record<string, boolean> = { d: choices.isDiscreet, s: choices.isShiftOff };
    for (const element of document.querySelectorAll<HTMLElement>('[data-modo]')) {
      const [, off, letter = ''] = /^(-?)(\w)$/.exec(element.dataset['modo'] ?? '') ?? [];
      element.hidden = isOn[letter] === (off === '-');
    }
  }

  function goTo(): void {
    const target = choices.anchor && document.getElementById(choices.anchor);
    if (!target) return;
    target.scrollIntoView();
    if (!target.matches('a[href], input, select, textarea, button, [tabindex]'))
      target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
  }
}
