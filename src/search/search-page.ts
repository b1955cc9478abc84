// The search page: understands the query first (law, people's words), then asks Pagefind for the rest.
import type { Lang } from '../registry/schema/common.ts';
import { Answerer, type SearchResult } from './answer.ts';
import { type Engine, loadEngine, searchText } from './engine.ts';
import type { SearchData } from './entries.ts';

const words = {
  es: {
    none: 'No encontramos nada con esas palabras. Prueba con otras, o mira abajo.',
    some: (count: number) => (count === 1 ? '1 resultado.' : `${count} resultados.`),
    unsure: 'No encontramos algo que responda justo a eso. Esto es lo más parecido.',
    broken: 'La búsqueda no se pudo cargar. La lista de abajo lleva a cada página.',
    weak: 'aproximado',
    likely: 'Lo más probable',
    kinds: {
      guide: 'Guías y situaciones',
      protocol: 'Protocolos',
      law: 'La ley',
      route: 'Caminos',
      form: 'Formatos',
      service: 'Servicios',
      term: 'Glosario',
      page: 'Otras páginas',
    },
  },
  en: {
    none: 'We found nothing with those words. Try others, or look below.',
    some: (count: number) => (count === 1 ? '1 result.' : `${count} results.`),
    unsure: 'We found nothing that answers just that. This is the closest.',
    broken: 'Search could not be loaded. The list below leads to every page.',
    weak: 'approximate',
    likely: 'Most likely',
    kinds: {
      guide: 'Guides and situations',
      protocol: 'Protocols',
      law: 'The law',
      route: 'Routes',
      form: 'Forms',
      service: 'Services',
      term: 'Glossary',
      page: 'Other pages',
    },
  },
} as const;
const pause = 120;
/** How many results are given as likely answers. */
const likeliest = 3;

const form = document.querySelector<HTMLFormElement>('#buscador');
const input = document.querySelector<HTMLInputElement>('#consulta');
const status = document.querySelector<HTMLElement>('#estado');
const list = document.querySelector<HTMLElement>('#resultados');
const nothing = document.querySelector<HTMLElement>('#sin-resultados');
if (form && input && status && list) start(form, input, status, list);

function start(
  form: HTMLFormElement,
  input: HTMLInputElement,
  status: HTMLElement,
  list: HTMLElement,
): void {
  const lang: Lang = form.dataset['lang'] === 'en' ? 'en' : 'es';
  const t = words[lang];
  let answerer: Promise<Answerer> | undefined;
  let engine: Promise<Engine> | undefined;
  let audiences: ReadonlyMap<string, string> = new Map();
  let wait: ReturnType<typeof setTimeout> | undefined;
  form.hidden = false;
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
  input.focus();

  async function search(): Promise<void> {
    const query = input.value.trim();
    form.dataset['hecha'] = '';
    if (query === '') {
      show([], '');
      return;
    }
    let own: SearchResult[] = [];
    try {
      answerer =
        answerer ??
        loadAnswerer(form.dataset['words'] ?? '', lang).then((loaded) => {
          audiences = loaded.audiences;
          return loaded;
        });
      const answer = (await answerer).answer(query);
      own = answer.results.filter(isWanted);
      const first = [answer.notice, own.length > 0 ? t.some(own.length) : '']
        .filter(Boolean)
        .join(' ');
      if (own.length > 0 || !answer.isOpen) show(own, first);
      if (answer.isOpen) {
        engine = engine ?? loadEngine(form.dataset['engine'] ?? '');
        const more = await searchText(await engine, query, lang);
        if (query !== input.value.trim()) return;
        const seen = new Set(own.map(({ url }) => url.replace(/#.*/, '')));
        const all = [...own, ...more.filter(({ url }) => !seen.has(url)).filter(isWanted)].slice(
          0,
          10,
        );
        const isSure = all.some(({ weak }) => !weak);
        const notice = answer.notice || (isSure || all.length === 0 ? '' : t.unsure);
        const count = all.length > 0 ? t.some(all.length) : t.none;
        show(all, [notice, count].filter(Boolean).join(' '));
      }
    } catch {
      answerer = undefined;
      engine = undefined;
      // What is listed may answer what was asked before.
      if (own.length === 0) show([], t.broken);
    }
    form.dataset['hecha'] = query;
  }

  function isWanted({ kind, url }: SearchResult): boolean {
    const [wanted = '', reader = ''] = ['tipo', 'para'].map(
      (name) => form.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value,
    );
    const readers = audiences.get(url) ?? '';
    return (
      (!wanted || wanted === kind || (wanted === 'guide' && kind === 'term')) &&
      (reader === '' || readers === '' || readers.includes('p') || readers.includes(reader))
    );
  }

  function show(results: SearchResult[], message: string): void {
    status.textContent = message;
    // What the reader stands on is kept when more results arrive.
    const focused = list.contains(document.activeElement)
      ? (document.activeElement as HTMLAnchorElement).href
      : undefined;
    list.replaceChildren(...grouped(results, t));
    if (focused !== undefined)
      ([...list.querySelectorAll('a')].find(({ href }) => href === focused) ?? input).focus();
    if (nothing) nothing.hidden = results.some(({ weak }) => !weak) || message === '';
  }

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      input.value = '';
      input.focus();
      void search();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
    stops[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
    event.preventDefault();
  }
}

async function loadAnswerer(address: string, lang: Lang): Promise<Answerer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Answerer((await response.json()) as SearchData, lang);
}

/** The answers that are likely, by rank, each with its kind; then the rest by kind. */
function grouped(
  results: readonly SearchResult[],
  t: (typeof words)[keyof typeof words],
): HTMLElement[] {
  const firstWeak = results.findIndex(({ weak }) => weak);
  const likely = results.slice(0, Math.min(likeliest, firstWeak < 0 ? likeliest : firstWeak));
  const rest = results.slice(likely.length);
  const rows = likely.map((result) => item(result, t.weak, t.kinds[result.kind]));
  if (rows.length > 0) rows.unshift(heading(t.likely));
  for (const kind of new Set(rest.map((result) => result.kind))) {
    const own = rest.filter((result) => result.kind === kind);
    rows.push(heading(t.kinds[kind]), ...own.map((result) => item(result, t.weak)));
  }
  return rows;
}

function heading(text: string): HTMLElement {
  const row = document.createElement('li');
  row.className = 'grupo';
  row.textContent = text;
  return row;
}

function item(
  { title, url, kind, why, weak }: SearchResult,
  approximate: string,
  kindName = '',
): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const row = document.createElement('li');
  row.dataset['kind'] = kind;
  row.dataset['weak'] = String(weak);
  row.append(link);
  for (const note of [weak ? approximate : '', kindName].filter(Boolean)) {
    const mark = document.createElement('span');
    mark.className = 'nivel';
    mark.textContent = note;
    row.append(' ', mark);
  }
  const text = document.createElement('p');
  text.textContent = why;
  row.append(text);
  return row;
}
