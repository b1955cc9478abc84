import { boxGlyph } from './text.ts';

/** A box of a sheet that can be ticked on the page. */
export interface Tick {
  /** Leaves it as it was. */
  clear: () => void;
}

/**
 * Makes the box of an option of a sheet one that can be ticked: on the screen a control whose label is the whole
 * option, on paper its glyph, ticked or not. The control is in no form and has no name.
 * @throws if the option does not begin with an empty box.
 */
export function tickable(option: HTMLElement): Tick {
  const words = option.firstChild;
  const at = words?.textContent?.indexOf(boxGlyph()) ?? -1;
  if (!(words instanceof Text) || at < 0) throw new Error('An option that has no empty box.');
  words.data = words.data.slice(at + boxGlyph().length);
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  box.className = 'solo-pantalla';
  const glyph = document.createElement('span');
  glyph.className = 'solo-papel';
  const draw = () => {
    glyph.textContent = boxGlyph(box.checked);
  };
  draw();
  box.addEventListener('change', draw);
  const label = document.createElement('label');
  label.append(box, glyph, ...option.childNodes);
  option.append(label);
  return {
    clear: () => {
      box.checked = false;
      draw();
    },
  };
}
