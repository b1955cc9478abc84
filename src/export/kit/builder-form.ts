import { element } from '../../html/made-element.ts';
import { longestValue } from './compose.ts';

/** A part of the form that opens and closes. */
export function group(title: string, isOpen: boolean): HTMLDetailsElement {
  const details = document.createElement('details');
  details.open = isOpen;
  details.append(element('summary', title));
  return details;
}

/** A box that the browser is asked neither to remember, nor to correct, nor to send to a translator. */
export function textBox(
  name: string,
  help: string,
  all: (HTMLInputElement | HTMLSelectElement)[],
): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.dir = 'auto';
  input.maxLength = longestValue;
  input.setAttribute('autocorrect', 'off');
  input.setAttribute('translate', 'no');
  label.append(name, input, element('small', help));
  all.push(input);
  return { label, input };
}

/** A choice among some. */
export function select(
  name: string,
  options: readonly { id: string; name: string }[],
  all: (HTMLInputElement | HTMLSelectElement)[],
): { label: HTMLLabelElement; input: HTMLSelectElement } {
  const label = document.createElement('label');
  const input = document.createElement('select');
  input.autocomplete = 'off';
  for (const { id, name: shown } of options) {
    const option = document.createElement('option');
    option.value = id;
    option.textContent = shown;
    input.append(option);
  }
  label.append(name, input);
  all.push(input);
  return { label, input };
}
