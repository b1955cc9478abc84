import { termPath } from '../addresses/paths.ts';
import type { Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';

/** Puts a link to the glossary on the first use of each word it explains. */
export type LinkTerms = (html: string) => string;

/** Inside these a word is a name, a label or already a link. */
const closed = new Set(
  'a button code dt figure h1 h2 h3 h4 h5 h6 label option script select style summary svg th'.split(
    ' ',
  ),
);
const skippedClass = /\sclass="[^"]*\b(nota|por|lugar|nivel|hoja|servicio|verificacion|termino)\b/;
const empty = new Set('br hr img input link meta wbr'.split(' '));

/**
 * A function that links the words of the glossary in the HTML of one page, each once, where it is
 * first used in running text. Works on the finished HTML, so that pages written by hand and pages made
 * from data are treated alike.
 */
export function termLinker(registry: Registry, lang: Lang, base: string): LinkTerms {
  const byForm = new Map<string, string>();
  for (const { id, data } of registry.terms.values()) {
    if (data.autolink === false) continue;
    byForm.set(data.term[lang].toLowerCase(), id);
  }
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(formPattern);
  if (forms.length === 0) return (html) => html;
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'giu');
  const href = (id: string) => termPath(id, lang, base);

  return (html) => {
    const linked = new Set<string>(
      [...html.matchAll(/class="termino" href="[^"#]*#([^"]+)"/g)].map(([, id = '']) => id),
    );
    const link = (text: string) =>
      text.replace(pattern, (word) => {
        const id = byForm.get(singularOf(word, byForm));
        if (id === undefined || linked.has(id)) return word;
        linked.add(id);
        return `<a class="termino" href="${href(id)}">${word}</a>`;
      });
    return throughText(html, link);
  };
}

/** Applies a function to the running text of HTML, and to nothing else in it. */
function throughText(html: string, change: (text: string) => string): string {
  const stack: boolean[] = [];
  let closedDepth = 0;
  return html.replace(
    /<(\/?)([a-zA-Z][\w-]*)([^>]*)>|<!--[^]*?-->|[^<]+/g,
    (token, slash, name, rest) => {
      if (typeof name !== 'string')
        return token.startsWith('<') || closedDepth > 0 ? token : change(token);
      const tag = name.toLowerCase();
      if (empty.has(tag) || String(rest).endsWith('/')) return token;
      if (slash === '/') {
        if (stack.pop()) closedDepth--;
        return token;
      }
      const isClosed = closed.has(tag) || skippedClass.test(String(rest));
      stack.push(isClosed);
      if (isClosed) closedDepth++;
      return token;
    },
  );
}

/** A term as a pattern: any of its words may stand in the plural. */
function formPattern(form: string): string {
  return form
    .split(/\s+/)
    .map((word) => {
      const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return /\p{L}{3,}$/u.test(word) ? `${literal}(?:e?s)?` : literal;
    })
    .join('\\s+');
}

/** The form that a word found in a text stands for. */
function singularOf(found: string, forms: ReadonlyMap<string, string>): string {
  const text = found.toLowerCase().replace(/\s+/g, ' ');
  if (forms.has(text)) return text;
  for (const form of forms.keys()) {
    if (text.startsWith(form.slice(0, 3)) && new RegExp(`^${formPattern(form)}$`, 'iu').test(text))
      return form;
  }
  return text;
}
