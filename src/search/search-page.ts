// The search page: answers from an index; the whole text is asked, by Pagefind, when the reader wants.
import type { Lang } from '../registry/schema/common.ts';
import { Answerer, type LawReader } from './answer.ts';
import { QueryReader } from './danger.ts';
import type { SearchResult } from './entries.ts';
import { type Engine, searchText } from './engine.ts';
import { startHelp } from './help-box.ts';
import { helpRoles } from '../registry/help-numbers.ts';
import type { ReadIndexFile, StartFile } from './index-files.ts';
import {
  cannotCall,
  isInOtherLanguage,
  isInTongue,
  numbersIfUnsure,
  numbersInTongue,
} from './telling.ts';
import { searchBoxWords } from '../i18n/search-box.ts';
import { fillCount } from '../i18n/fill.ts';
import { otherLang } from '../text/other-lang.ts';

const pause = 120;
/** How many results are given as likely answers. */
const likeliest = 3;

/** Where the search has what it needs from: a site asks for it as it goes, a copy holds all of it. */
export interface SearchSources {
  /** A reader of the files of the index under an address. */
  reader: (address: string) => ReadIndexFile;
  readLaw: LawReader;
  /** Loads Pagefind; a copy, which has none, also lacks the button that asks for it. */
  loadEngine?: (address: string) => Promise<Engine>;
}

/** Starts the search on the page that has its form. */
export function startSearch(sources: SearchSources): void {
  const form = document.querySelector<HTMLFormElement>('#buscador');
  const input = document.querySelector<HTMLInputElement>('#consulta');
  const status = document.querySelector<HTMLElement>('#estado');
  const list = document.querySelector<HTMLElement>('#resultados');
  if (form && input && status && list) start(sources, form, input, status, list);
}

function start(
  { reader, readLaw, loadEngine }: SearchSources,
  form: HTMLFormElement,
  input: HTMLInputElement,
  status: HTMLElement,
  list: HTMLElement,
): void {
  const nothing = document.querySelector<HTMLElement>('#sin-resultados');
  const tongues = document.querySelector<HTMLElement>('#otra-lengua');
  const other = document.querySelector<HTMLElement>('#otro-idioma');
  const whole = document.querySelector<HTMLElement>('#todo');
  const lang: Lang = form.dataset['lang'] === 'en' ? 'en' : 'es';
  const t = searchBoxWords[lang].page;
  const help = startHelp(input);
  let index: Promise<Index> | undefined;
  let engine: Promise<Engine> | undefined;
  let audiences: ReadonlyMap<string, string> = new Map();
  let wait: ReturnType<typeof setTimeout> | undefined;
  let shown: SearchResult[] = [];
  /** The numbers above the results. */
  let calls: readonly string[] = [];
  form.hidden = false;
  document.getElementById('sin-busqueda')?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  form.addEventListener('change', (event) => {
    // The box is asked as it is typed in; leaving it must not make the list anew under the reader.
    if (event.target !== input) void search();
  });
  form.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(() => void search(), pause);
  });
  whole?.querySelector('button')?.addEventListener('click', () => void searchWhole());
  // What was typed does not come back with the page: the browser may keep it in its memory as it was.
  addEventListener('pagehide', clear);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) clear();
  });
  input.focus();

  function clear(): void {
    clearTimeout(wait);
    input.value = '';
    void search();
    form.dataset['todo'] = '';
  }

  async function search(): Promise<void> {
    const query = input.value.trim();
    form.dataset['hecha'] = '';
    for (const each of [whole, other]) if (each) each.hidden = true;
    if (query === '') {
      help([]);
      show([], '');
      return;
    }
    try {
      index ??= loadIndex();
      const { answering, dangers } = await index;
      const danger = await dangers.find(query);
      if (query !== input.value.trim()) return;
      calls = danger.help;
      const isCallOut = cannotCall(query, lang);
      help(calls, isCallOut);
      if (valueOf('para') !== '' && audiences.size === 0) audiences = await answering.audiences();
      const answer = await answering.answer(query, danger);
      if (query !== input.value.trim()) return;
      const own = answer.results.filter(isWanted);
      const isSure = own.some(({ weak }) => !weak);
      const isFound = isSure || own.length === 0 || own[0]?.named === true;
      const isOther =
        tongues !== null && danger.help.length === 0 && isInTongue(query, lang, isSure);
      const isForeign = isInOtherLanguage(query, lang);
      if (other) other.hidden = !isForeign;
      const notice = isOther
        ? t.tongue
        : isForeign
          ? t.other
          : answer.notice || (isFound ? '' : t.unsure);
      const count = isOther
        ? ''
        : own.length > 0
          ? fillCount(t, 'some', { count: own.length }, lang)
          : answer.isOpen
            ? t.none
            : '';
      if (danger.help.length === 0 && answer.isOpen) {
        calls = isOther
          ? numbersInTongue
          : isForeign
            ? numbersIfUnsure(query, otherLang(lang))
            : answering.numbersFor(query, answer.results);
        help(calls, isCallOut);
      }
      show(own, notice, [told(calls), count], isOther);
      if (whole) whole.hidden = !answer.isOpen;
    } catch (error) {
      // The reader is told that it broke; whoever mends it, why.
      console.error(error);
      index = undefined;
      if (query !== input.value.trim()) return;
      // Nothing was read, so nothing tells that it is not danger.
      help(helpRoles, cannotCall(query, lang));
      show([], t.broken);
    }
    form.dataset['hecha'] = query;
  }

  /** Adds what Pagefind finds in the whole text of the pages. Loads it, which the reader has asked for. */
  async function searchWhole(): Promise<void> {
    const query = input.value.trim();
    form.dataset['todo'] = '';
    try {
      engine ??= loadEngine?.(form.dataset['engine'] ?? '');
      if (!index || !engine) return;
      const { answering } = await index;
      const more = await searchText(await engine, query, lang, (url) => answering.groupOf(url));
      if (query !== input.value.trim()) return;
      const seen = new Set(shown.map(({ url }) => url.replace(/#.*/, '')));
      const all = [...shown, ...more.filter(({ url }) => !seen.has(url)).filter(isWanted)];
      const count = all.length > 0 ? fillCount(t, 'some', { count: all.length }, lang) : t.none;
      show(all, '', [told(calls), count]);
      if (whole) whole.hidden = true;
    } catch (error) {
      console.error(error);
      engine = undefined;
      if (query !== input.value.trim()) return;
      status.textContent = t.noEngine;
    }
    form.dataset['todo'] = query;
  }

  async function loadIndex(): Promise<Index> {
    const read = reader(form.dataset['index'] ?? '');
    const first = await read<StartFile>('start');
    return {
      answering: new Answerer(first, lang, read, readLaw),
      dangers: new QueryReader(first, lang, read),
    };
  }

  /** Where the numbers are, for who hears the page. */
  function told(ids: readonly string[]): string {
    return ids.length > 0 ? t.help : '';
  }

  function valueOf(name: string): string {
    return form.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value ?? '';
  }

  function isWanted({ kind, url }: SearchResult): boolean {
    const [wanted, forWhom] = [valueOf('tipo'), valueOf('para')];
    const readers = audiences.get(url) ?? '';
    return (
      (!wanted || wanted === kind || (wanted === 'guide' && kind === 'term')) &&
      (forWhom === '' || readers === '' || readers.includes('p') || readers.includes(forWhom))
    );
  }

  /**
   * @param heard what is plain to see, for who hears the page
   * @param isOther whether the query is in a language that the search does not read
   */
  function show(
    results: SearchResult[],
    message: string,
    heard: readonly string[] = [],
    isOther = false,
  ): void {
    shown = results;
    const [seen, unseen] = [message, heard.filter(Boolean).join(' ')];
    status.textContent = seen;
    if (unseen !== '') {
      const said = document.createElement('span');
      said.className = 'oculto';
      said.textContent = unseen;
      status.append(seen && ' ', said);
    }
    // What the reader stands on is kept when more results arrive.
    const focused = list.contains(document.activeElement)
      ? (document.activeElement as HTMLAnchorElement).href
      : undefined;
    // `replaceChildren` is not in Chrome 80.
    list.textContent = '';
    list.append(...grouped(results, t));
    if (focused !== undefined)
      ([...list.querySelectorAll('a')].find(({ href }) => href === focused) ?? input).focus();
    const isAnswered = !isOther && results.some(({ weak }) => !weak);
    const isIdle = seen === '' && unseen === '';
    for (const each of [nothing, tongues]) if (each) each.hidden = isAnswered || isIdle;
    // Whoever writes in another language is told before what little was found; whoever does not, after it.
    if (tongues) (isOther ? status : list).after(tongues);
  }

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      clear();
      input.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [
      input,
      ...document.querySelectorAll<HTMLElement>(
        '#ayuda li:not([hidden]) a, #ayuda p a, #resultados a',
      ),
    ];
    const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
    stops[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
    event.preventDefault();
  }
}

/** What the index of the search answers with. */
interface Index {
  answering: Answerer;
  dangers: QueryReader;
}

/** The answers that are likely, then the rest, each by rank and with its kind. */
function grouped(
  results: readonly SearchResult[],
  t: (typeof searchBoxWords)['es']['page'],
): HTMLElement[] {
  const firstWeak = results.findIndex(({ weak }) => weak);
  const count = Math.min(likeliest, firstWeak < 0 ? results.length : firstWeak);
  const rows = results.map((result) => item(result, t.kinds[result.kind]));
  if (count === 0) return rows;
  const rest = rows.slice(count);
  return [
    heading(t.likely),
    ...rows.slice(0, count),
    ...(rest.length > 0 ? [heading(t.also), ...rest] : []),
  ];
}

function heading(text: string): HTMLElement {
  const row = document.createElement('li');
  row.className = 'grupo';
  row.textContent = text;
  return row;
}

function item({ title, url, kind, why, weak }: SearchResult, kindName: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const row = document.createElement('li');
  row.dataset['kind'] = kind;
  row.dataset['weak'] = String(weak);
  const text = document.createElement('p');
  text.textContent = [kindName, why].filter(Boolean).join('. ');
  row.append(link, text);
  return row;
}
