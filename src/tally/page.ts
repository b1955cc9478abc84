// The page that counts visits: the sheet is read here and goes nowhere; all of it is gone when the page is left.
import { element, listOf } from '../html/made-element.ts';
import { fill } from '../i18n/fill.ts';
import { tallyWords } from '../i18n/tally.ts';
import { figureText, formats, notesOf, tallyText } from './print.ts';
import { type MadeTable, type MadeTally, tallyOf } from './tally.ts';
import type { Choices } from './tables.ts';

/** Bytes of the largest sheet that is loaded. */
const largest = 5_000_000;
const mime = { md: 'text/markdown', csv: 'text/csv', json: 'application/json' } as const;

const panel = document.querySelector<HTMLElement>('#recuento');
const notice = document.querySelector<HTMLElement>('#recuento-aviso');
const opener = notice?.querySelector<HTMLButtonElement>('button');
const status = document.querySelector<HTMLElement>('#recuento-estado');
document.querySelector('#recuento-nada')?.remove();
if (panel && notice && opener && status) start(panel, notice, opener, status);

function start(
  below: HTMLElement,
  offer: HTMLElement,
  button: HTMLButtonElement,
  state: HTMLElement,
): void {
  const lang = below.dataset['lang'] === 'en' ? 'en' : 'es';
  const t = tallyWords[lang].program;
  const choices = JSON.parse(below.dataset['valores'] ?? '{}') as Choices;
  offer.hidden = false;
  let body: HTMLElement | undefined;
  let result: HTMLElement | undefined;
  let addresses: string[] = [];
  /** Counts what is asked for: a sheet that is still being read when the page was left is not shown. */
  let asked = 0;

  button.addEventListener('click', open);
  // Also where the browser keeps the page to bring it back, and where the quick exit emptied it.
  addEventListener('pagehide', close);
  addEventListener('pageshow', close);

  function forget(): void {
    asked += 1;
    for (const address of addresses) URL.revokeObjectURL(address);
    addresses = [];
    result?.remove();
    result = undefined;
    state.textContent = '';
  }

  function close(): void {
    forget();
    for (const input of body?.querySelectorAll('input') ?? []) input.value = '';
    body?.remove();
    body = undefined;
    offer.hidden = false;
  }

  function open(): void {
    offer.hidden = true;
    const form = document.createElement('div');
    body = form;
    const [sheet, before] = [fileBox(t.choose), fileBox(t.before)];
    before.input.multiple = true;
    const [make, erase] = [buttonOf(t.make), buttonOf(t.erase)];
    form.append(sheet.label, before.label, make, erase);
    below.insertBefore(form, state);
    form.addEventListener('change', forget);
    make.addEventListener('click', () => {
      forget();
      const own = asked;
      work(sheet.input.files?.[0], [...(before.input.files ?? [])]).then(
        (made) => {
          if (own !== asked) return;
          result = made;
          form.append(made);
        },
        () => {
          if (own === asked) state.textContent = t.failed;
        },
      );
    });
    erase.addEventListener('click', () => {
      close();
      state.textContent = t.erased;
      button.focus();
    });
    sheet.input.focus();
  }

  async function work(sheet: File | undefined, before: readonly File[]): Promise<HTMLElement> {
    if (!sheet) return faultList([t.noFile]);
    if ([sheet, ...before].some(({ size }) => size > largest)) return faultList([t.large]);
    const bytes = await bytesOf(sheet);
    const earlier = await Promise.all(before.map(bytesOf));
    const read = tallyOf(bytes, choices, lang, { before: earlier, now: new Date() });
    if ('problems' in read) return faultList(read.problems);
    state.textContent = read.tally.tables.length > 0 ? t.ready : '';
    const count = before.length;
    const ask = count > 0 ? fill(t.areAll, { count }) : t.remind;
    return shownTally(read.tally, [ask, ...read.warnings]);
  }

  function faultList(problems: readonly string[]): HTMLElement {
    const box = document.createElement('div');
    box.append(element('p', t.faults), listOf(problems));
    state.textContent = '';
    return box;
  }

  /** @param aside what is for who has the sheet, and is not published */
  function shownTally(tally: MadeTally, aside: readonly string[]): HTMLElement {
    const box = document.createElement('div');
    if (aside.length > 0) box.append(listOf(aside));
    box.append(...notesOf(tally).map((note) => element('p', note)));
    const links = document.createElement('p');
    // What a sheet lacks is for who has it: with no table there is nothing to save.
    for (const format of tally.tables.length > 0 ? formats : []) {
      const address = URL.createObjectURL(
        new Blob([tallyText(tally, format)], { type: mime[format] }),
      );
      addresses.push(address);
      const link = document.createElement('a');
      link.href = address;
      link.download = `cuadros.${format}`;
      link.textContent = fill(t.save, { format: format.toUpperCase() });
      links.append(link);
    }
    box.append(links, ...tally.tables.map((table) => tableOf(table, tallyWords[lang].output)));
    return box;
  }
}

/** A table, with what it does not tell. */
function tableOf(
  { title, rows, columns, figures, limits }: MadeTable,
  words: { hiddenTable: string },
): HTMLElement {
  const box = document.createElement('div');
  box.append(element('h3', title));
  if (rows.length === 0) box.append(element('p', words.hiddenTable));
  else {
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    head.append(element('td', ''), ...columns.map(({ name }) => header(name, 'col')));
    const body = table.createTBody();
    rows.forEach(({ name }, at) => {
      const row = body.insertRow();
      row.append(header(name, 'row'));
      for (const figure of figures[at] ?? []) row.append(element('td', figureText(figure)));
    });
    const room = document.createElement('div');
    room.className = 'recuento-cuadro';
    // It may be wider than a phone: who uses a keyboard moves it too.
    room.tabIndex = 0;
    room.setAttribute('role', 'region');
    room.setAttribute('aria-label', title);
    room.append(table);
    box.append(room);
  }
  box.append(element('p', limits.join(' ')));
  return box;
}

/** The bytes of a file that somebody chose; nothing of it is kept. */
const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

function header(words: string, scope: 'col' | 'row'): HTMLElement {
  const made = element('th', words);
  made.scope = scope;
  return made;
}

function buttonOf(words: string): HTMLButtonElement {
  const made = element('button', words);
  made.type = 'button';
  return made;
}

function fileBox(name: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,text/csv';
  input.autocomplete = 'off';
  label.append(name, input);
  return { label, input };
}
