// Saves the sheets of a set as Word documents, in the page alone. Its page brings it when somebody asks; in a copy of
// the site it stands in the page.
import { element } from '../../html/made-element.ts';
import { fill } from '../../i18n/fill.ts';
import { sheetsWords } from '../../i18n/sheets.ts';
import { sheetLines } from './read.ts';
import { sheetsDocx } from './write.ts';

/** Milliseconds that a browser has to take a file. */
const patience = 10_000;
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const panel = document.querySelector<HTMLElement>('#guardar');
const opener = panel?.querySelector('button');
if (panel && opener) start(panel, opener);

function start(below: HTMLElement, button: HTMLButtonElement): void {
  const t = sheetsWords[document.documentElement.lang.startsWith('en') ? 'en' : 'es'];
  let body: HTMLElement | undefined;
  let address = '';

  button.addEventListener('click', open);
  // Also where the browser keeps the page to bring it back, and where the quick exit emptied it.
  addEventListener('pagehide', close);
  addEventListener('pageshow', close);

  function forget(): void {
    if (address) URL.revokeObjectURL(address);
    address = '';
  }

  function close(): void {
    forget();
    body?.remove();
    body = undefined;
    button.disabled = false;
  }

  /** Says what a file leaves behind, and offers those that there are to save. */
  function open(): void {
    close();
    button.disabled = true;
    const offer = document.createElement('div');
    offer.tabIndex = -1;
    const state = element('p', '');
    state.setAttribute('role', 'status');
    const save = (kind: 'handed' | 'apart') => {
      const file = t.file[kind];
      saveSheets(openSheets(kind), file);
      state.textContent = fill(t.offer.saved, { file });
    };
    const buttons = (['handed', 'apart'] as const)
      .filter((kind) => openSheets(kind).length > 0)
      .map((kind) => buttonOf(t.save[kind], () => save(kind)));
    const leave = buttonOf(t.offer.leave, () => {
      close();
      button.focus();
    });
    offer.append(
      ...Object.values(t.warning).map((line) => element('p', line)),
      element('p', buttons.length > 0 ? t.offer.which : t.offer.none),
      ...[...buttons, leave].map((each) => {
        const line = element('p', '');
        line.append(each);
        return line;
      }),
      state,
    );
    body = offer;
    below.append(offer);
    offer.focus();
  }

  function saveSheets(sheets: readonly Element[], file: string): void {
    forget();
    const bytes = sheetsDocx(sheets.map(sheetLines));
    const own = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: docx }));
    address = own;
    const link = document.createElement('a');
    link.href = own;
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(own), patience);
  }
}

/** The sheets of the papers that are open, in the order of the set: those that are handed in, or those apart. */
function openSheets(kind: 'handed' | 'apart'): Element[] {
  const sheets = document.querySelectorAll('.papel-si-toca[open] .papel');
  return Array.from(sheets).filter(
    (sheet) => sheet.matches('.papel-aparte') === (kind === 'apart'),
  );
}

function buttonOf(words: string, press: () => void): HTMLButtonElement {
  const made = element('button', words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
