/** Whether the page is opened from a file of a copy; written in by whoever makes the script (exit-script.ts). */
declare const IS_FROM_FILE: boolean;

/**
 * The quick exit. Its source is what every page carries, in a script that runs as soon as the exit stands
 * in the page, long before the rest has arrived: so it refers to nothing outside itself. Stores nothing.
 *
 * Leaving empties the page, gives its entry in the history a neutral address (`/salir/`, which leads away)
 * and puts the neutral page in its place. Offline, or while that page is slow to come, what is left is
 * blank and has no address to go back to; if the browser brings it back from its memory, it leaves again.
 * A page that is a file may not take the address of another: there, offline, an empty page takes its place.
 * @returns what leaves, for whoever else must
 */
export function installExit(exit: HTMLAnchorElement): () => void {
  const root = document.documentElement;
  const pressesToLeave = 3;
  const pressesWithin = 4000;
  let presses = 0;
  let forget: ReturnType<typeof setTimeout> | undefined;
  let hasLeft = false;

  exit.addEventListener('click', leaveNow);
  // The middle button would open the neutral page in another tab, and leave this one as it is.
  exit.addEventListener('auxclick', leaveNow);
  addEventListener('keydown', (event) => {
    const { target } = event;
    const isTyping =
      target instanceof Element && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    // `#~s`, `#~ds`: the reader has switched the shortcut off for this visit (choices.ts).
    const isOff = /^#~d*s/.test(location.hash);
    if (event.key !== 'Shift' || event.repeat || isTyping || isOff) {
      presses = 0;
      return;
    }
    presses += 1;
    clearTimeout(forget);
    forget = setTimeout(() => {
      presses = 0;
      say();
    }, pressesWithin);
    say();
    if (presses === pressesToLeave) leave();
  });
  // Brought back from memory, or moved within its history by something that was still on its way.
  for (const back of ['pageshow', 'popstate'])
    addEventListener(back, () => {
      if (hasLeft) leave();
    });
  return leave;

  function leaveNow(event: MouseEvent): void {
    if (event.button > 1) return;
    event.preventDefault();
    leave();
  }

  function leave(): void {
    hasLeft = true;
    stop(); // Nothing more of the page arrives.
    root.classList.add('vacio');
    const { salida: neutral, titulo = '' } = exit.dataset;
    document.title = titulo;
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (icon) icon.href = 'data:,';
    document.body.textContent = '';
    if (!IS_FROM_FILE) history.replaceState(null, '', exit.href);
    if (neutral && navigator.onLine) location.replace(neutral);
    else if (IS_FROM_FILE) location.replace('about:blank');
  }

  /** Tells a screen reader how many presses are left. */
  function say(): void {
    const status = document.getElementById('aviso-salida');
    if (status) status.textContent = status.getAttribute(`data-p${presses}`);
  }
}
