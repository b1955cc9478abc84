/** A result as Pagefind gives it. */
interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

interface Engine {
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    wait: number,
  ): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const shown = 10;
const words = {
  es: {
    none: 'No encontramos nada con esas palabras. Prueba con otras, o mira la lista de abajo.',
    some: (count: number) => (count === 1 ? '1 resultado' : `${count} resultados`),
    broken: 'La búsqueda no se pudo cargar. La lista de abajo lleva a cada página.',
  },
  en: {
    none: 'We found nothing with those words. Try others, or look at the list below.',
    some: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    broken: 'Search could not be loaded. The list below leads to every page.',
  },
};

const form = document.querySelector<HTMLFormElement>('#buscador');
const input = document.querySelector<HTMLInputElement>('#consulta');
const report = document.querySelector<HTMLElement>('#estado');
const list = document.querySelector<HTMLElement>('#resultados');
if (form && input && report && list) start(form, input, report, list);

function start(
  form: HTMLFormElement,
  input: HTMLInputElement,
  status: HTMLElement,
  list: HTMLElement,
): void {
  const t = words[form.dataset['lang'] === 'en' ? 'en' : 'es'];
  let engine: Promise<Engine> | undefined;
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => void search());
  input.focus();

  async function search(): Promise<void> {
    const query = input.value.trim();
    if (query === '') {
      show([], '');
      return;
    }
    try {
      engine ??= load(form.dataset['engine'] ?? '');
      const found = await (await engine).debouncedSearch(query, {}, 150);
      if (!found) return; // A newer search has begun.
      const results = await Promise.all(
        found.results.slice(0, shown).map((result) => result.data()),
      );
      if (query !== input.value.trim()) return;
      show(results, found.results.length === 0 ? t.none : t.some(found.results.length));
    } catch {
      engine = undefined;
      show([], t.broken);
    }
  }

  function show(results: Found[], message: string): void {
    status.textContent = message;
    list.replaceChildren(...results.map(item));
  }
}

async function load(address: string): Promise<Engine> {
  const engine = (await import(/* @vite-ignore */ address)) as Engine;
  await engine.init();
  return engine;
}

function item({ url, excerpt, meta }: Found): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  // The excerpt comes with <mark> around what matched; take it apart rather than trust it as HTML.
  for (const part of excerpt.split(/(<mark>[^<]*<\/mark>)/)) {
    const marked = /^<mark>([^<]*)<\/mark>$/.exec(part)?.[1];
    const node =
      marked === undefined
        ? document.createTextNode(unescape(part))
        : document.createElement('mark');
    if (marked !== undefined) node.textContent = unescape(marked);
    text.append(node);
  }
  const row = document.createElement('li');
  row.append(link, text);
  return row;
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

export {};
