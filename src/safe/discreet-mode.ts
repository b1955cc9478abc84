// Reading that leaves one entry in the history. Runs on every page; nothing is stored: what the reader
// switched on is held in the fragment of the address, `#~d` (discreet), `#~s` (no shortcut).
import { choicesIn, fragmentOf } from './choices.ts';

let choices = choicesIn(location.hash);

addEventListener('click', follow);
addEventListener('hashchange', () => {
  choices = choicesIn(location.hash);
  show();
});
show();
if (choices.anchor) goTo(choices.anchor);

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
  const switched = isHere && link.hash.startsWith('#~');
  const hasChosen = choices.isDiscreet || choices.isShiftOff;
  if (!isSamePage && !hasChosen) return;
  event.preventDefault();
  if (!switched && !hasChosen) {
    location.replace(link.href);
    return;
  }
  if (switched) choices = { ...choicesIn(link.hash), anchor: '' };
  else choices = { ...choices, anchor: decodeURIComponent(link.hash.slice(1)) };
  const fragment = fragmentOf(choices);
  if (isHere) {
    history.replaceState(null, '', location.pathname + fragment);
    show();
    if (choices.anchor) goTo(choices.anchor);
  } else if (choices.isDiscreet) location.replace(link.pathname + fragment);
  else location.assign(link.pathname + fragment);
}

/** Shows what holds now: `data-modo="d"` where discreet mode is on, `"-d"` where it is off; `s` likewise. */
function show(): void {
  const isOn: Record<string, boolean> = { d: choices.isDiscreet, s: choices.isShiftOff };
  for (const element of document.querySelectorAll<HTMLElement>('[data-modo]')) {
    const [, off, letter = ''] = /^(-?)(\w)$/.exec(element.dataset['modo'] ?? '') ?? [];
    element.hidden = isOn[letter] === (off === '-');
  }
}

function goTo(anchor: string): void {
  const target = document.getElementById(anchor);
  if (!target) return;
  target.scrollIntoView();
  if (!target.matches('a[href], input, select, textarea, button, [tabindex]'))
    target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}
