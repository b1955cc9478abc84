// Fills a paper on the page, in the page alone, and only for who asks. Runs on the pages of papers. What is
// typed is in no form and under no name, so it cannot be sent; it is gone when the page is left.
import { type Tick, tickable } from './tick.ts';

const panel = document.querySelector<HTMLElement>('#llenar');
const opener = panel?.querySelector<HTMLButtonElement>('button');
const warning = panel?.querySelector<HTMLElement>('[tabindex]');
const places = Array.from(document.querySelectorAll<HTMLElement>('.papel [data-campo]'));
const options = document.querySelectorAll<HTMLElement>('.papel:not(.papel-lleno) .opcion');
const inputs: HTMLTextAreaElement[] = [];
let ticks: Tick[] = [];

if (panel && opener && warning) {
  panel.hidden = false;
  opener.addEventListener('click', () => {
    if (inputs.length === 0) open(panel, opener, warning);
  });
  // Also where the browser keeps the page to bring it back, and where the quick exit emptied it.
  addEventListener('pagehide', clear);
  addEventListener('pageshow', clear);
}

/** Says what may be left elsewhere, and puts a box for each field beside what it fills, lets those of the sheet be ticked, and a button that clears them all. */
function open(below: HTMLElement, button: HTMLButtonElement, first: HTMLElement): void {
  for (const place of places) {
    const { campo = '', nombre = '' } = place.dataset;
    if (inputs.some(({ dataset }) => dataset['para'] === campo)) continue;
    const label = document.createElement('label');
    label.append(nombre, inputFor(campo, place.querySelectorAll('.raya').length));
    label.className = 'escribir solo-pantalla';
    place.closest('.papel-parte')?.append(label);
  }
  for (const list of document.querySelectorAll<HTMLDetailsElement>('.papel details'))
    list.open = true;
  ticks = Array.from(options, tickable);
  const eraser = document.createElement('button');
  eraser.type = 'button';
  eraser.textContent = button.dataset['borrar'] ?? '';
  eraser.addEventListener('click', () => {
    clear();
    inputs[0]?.focus();
  });
  below.append(eraser);
  below.closest('main')?.addEventListener('click', (event) => {
    warn(event, button.dataset['irse'] ?? '');
  });
  button.disabled = true;
  first.hidden = false;
  first.focus();
}

/**
 * A link of the page that would lose what was typed says so beside it, and leads away when it is pressed again. The
 * quick exit stands outside, and nothing holds it back.
 */
function warn(event: MouseEvent, words: string): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const opensHere = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const isElsewhere = link?.protocol === location.protocol && link.pathname !== location.pathname;
  if (!link || !opensHere || !isElsewhere || link.dataset['dicho'] !== undefined) return;
  const isTicked = Array.from(options).some((option) => option.querySelector('input:checked'));
  if (!isTicked && inputs.every(({ value }) => value.trim() === '')) return;
  event.preventDefault();
  link.dataset['dicho'] = '';
  const said = document.createElement('span');
  said.className = 'por solo-pantalla';
  said.setAttribute('role', 'status');
  link.after(' ', said);
  said.textContent = words;
}

/** A box that the browser is asked neither to remember, nor to correct, nor to send to a translator. */
function inputFor(field: string, lines: number): HTMLTextAreaElement {
  const input = document.createElement('textarea');
  input.rows = Math.min(lines, 6);
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.dir = 'auto';
  input.dataset['para'] = field;
  for (const [name, value] of [
    ['autocorrect', 'off'],
    ['translate', 'no'],
  ] as const)
    input.setAttribute(name, value);
  input.addEventListener('input', () => show(field, input.value));
  inputs.push(input);
  return input;
}

/** Writes a value where the sheet has its field: as text, never as markup. */
function show(field: string, value: string): void {
  for (const place of places) {
    if (place.dataset['campo'] !== field) continue;
    const written = place.querySelector('b') ?? place.appendChild(document.createElement('b'));
    written.dir = 'auto';
    // A name that ends in an abbreviation, such as «A. Ñ.», is not followed by two full stops.
    const isClosed = place.nextSibling?.textContent?.startsWith('.') === true;
    written.textContent = isClosed ? value.replace(/([^.])\.\s*$/, '$1') : value;
    place.classList.toggle('lleno', value.trim() !== '');
  }
}

function clear(): void {
  for (const tick of ticks) tick.clear();
  for (const input of inputs) {
    input.value = '';
    show(input.dataset['para'] ?? '', '');
  }
}
