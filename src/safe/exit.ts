// The quick exit, and reading that leaves one entry in the history. Runs on every page; nothing is stored:
// what the reader switched on is held in the fragment of the address, `#~d` (discreet), `#~s` (no shortcut).
import { choicesIn, fragmentOf } from './choices.ts';

const root = document.documentElement;
const exit = document.querySelector<HTMLAnchorElement>('a.salir');
const status = document.getElementById('aviso-salida');
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
const shown = { title: document.title, icon: icon?.href ?? '' };
const pressesToLeave = 3;
const pressesWithin = 4000;

let choices = choicesIn(location.hash);
let presses = 0;
let forget: ReturnType<typeof setTimeout> | undefined;

exit?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
addEventListener('pageshow', () => {
  if (!root.classList.contains('vacio')) return;
  root.classList.remove('vacio');
  document.title = shown.title;
  if (icon) icon.href = shown.icon;
});
addEventListener('keydown', countShift);
addEventListener('click', follow);
addEventListener('hashchange', () => {
  choices = choicesIn(location.hash);
  show();
});
show();
if (choices.anchor) goTo(choices.anchor);

/** Blank at once, in the same frame; then the neutral page takes the place of this one. Offline it stays blank. */
function leave(): void {
  root.classList.add('vacio');
  document.title = exit?.dataset['titulo'] ?? '';
  if (icon) icon.href = 'data:,';
  const neutral = exit?.dataset['salida'];
  if (neutral && navigator.onLine) location.replace(neutral);
}

function countShift(event: KeyboardEvent): void {
  const isTyping =
    event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if (event.key !== 'Shift' || event.repeat || isTyping || choices.isShiftOff) {
    presses = 0;
    return;
  }
  presses++;
  clearTimeout(forget);
  forget = setTimeout(() => say((presses = 0)), pressesWithin);
  say(presses);
  if (presses === pressesToLeave) leave();
}

/** Tells a screen reader how many presses are left. */
function say(pressed: number): void {
  if (status) status.textContent = pressed === 0 ? '' : (status.dataset[`p${pressed}`] ?? '');
}

/** In discreet mode, links inside the site take the place of this page in the history. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || link === exit || !isPlain || event.defaultPrevented) return;
  if (link.origin !== location.origin || link.target) return;
  const isHere = link.pathname === location.pathname;
  const switched = isHere && link.hash.startsWith('#~');
  if (!switched && !choices.isDiscreet && !choices.isShiftOff) return;
  event.preventDefault();
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

/** Says on the page what is switched on. */
function show(): void {
  root.classList.toggle('discreto', choices.isDiscreet);
  root.classList.toggle('sin-atajo', choices.isShiftOff);
}

function goTo(anchor: string): void {
  const target = document.getElementById(anchor);
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
