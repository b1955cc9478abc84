import type { Element, ElementContent, Root } from 'hast';
import { termPath } from '../addresses/paths.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { TermData } from '../registry/schema/term.ts';
import type { Edit } from '../html/edits.ts';
import { classNames, mainOf } from '../html/page.ts';
import { classesOf, elementsOf, rangeOf } from '../html/tree.ts';

/** The links to the glossary that a page lacks: an edit for the first use of each word it explains. */
export type TermEdits = (html: string, tree: Root) => Edit[];

/** What is asked of a term to link its words: plain, so that a thread can be told it. */
export type LinkedTerm = Pick<TermData, 'id' | 'term' | 'autolink'>;

/** Inside these a word is a name, a label or already a link. */
const closedTags = new Set(
  'a button code dt figure h1 h2 h3 h4 h5 h6 label option script select style summary svg th'.split(
    ' ',
  ),
);
/** So it is inside these, or they are not the content of the page but its frame. */
const closedClasses = classNames(
  'nota',
  'por',
  'por-llenar',
  'lugar',
  'nivel',
  'hoja',
  'papel',
  'servicio',
  'verificacion',
  'termino',
  'apertura',
  'seguir',
  'cierre',
  'de-otro-pais',
  'palabras',
);

/**
 * A function that finds where the words of the glossary are to be linked in a page: each once, where it is
 * first used in running text. Works on the finished page, so that those written by hand and those made
 * from data are treated alike.
 */
export function termLinker(terms: readonly LinkedTerm[], lang: Lang, base: string): TermEdits {
  const byForm = new Map<string, string>();
  for (const { id, term, autolink } of terms) {
    if (autolink === false) continue;
    byForm.set(term[lang].toLowerCase(), id);
  }
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(formPattern);
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'giu');

  return (html, tree) => {
    const main = mainOf(tree);
    if (!main) return [];
    const linked = linkedTerms(main);
    return runningTexts(main).flatMap((text) => {
      const place = rangeOf(text);
      const edits: Edit[] = [];
      // Not replaced, but `replace` reads with the pattern itself: `matchAll` would make a copy for each text.
      html.slice(place.start, place.end).replace(pattern, (word, index: number) => {
        const id = byForm.get(singularOf(word, byForm));
        if (id === undefined || linked.has(id)) return word;
        linked.add(id);
        const start = place.start + index;
        const link = `<a class="termino" href="${termPath(id, lang, base)}">${word}</a>`;
        edits.push({ start, end: start + word.length, text: link });
        return word;
      });
      return edits;
    });
  };
}

/** Terms that the author has linked. */
function linkedTerms(main: Element): Set<string> {
  const ids = [...elementsOf(main)].flatMap((element) => {
    const { href } = element.properties;
    const isTerm = classesOf(element).includes('termino') && typeof href === 'string';
    return isTerm ? [href.replace(/^[^#]*#/, '')] : [];
  });
  return new Set(ids);
}

/** The texts of an element in which a word may be linked. */
function runningTexts(node: Element): Extract<ElementContent, { type: 'text' }>[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text') return [child];
    const isClosed =
      child.type !== 'element' ||
      closedTags.has(child.tagName) ||
      classesOf(child).some((name) => closedClasses.has(name));
    return isClosed ? [] : runningTexts(child);
  });
}

/** A term as a pattern: any of its words may stand in the plural. */
function formPattern(form: string): string {
  return form
    .split(/\s+/)
    .map((word) => {
      const literal = RegExp.escape(word);
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
