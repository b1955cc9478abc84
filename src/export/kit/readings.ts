// What each module of the course orders to read of the guides, which a kit has in no other file of Word.
import type { Element, ElementContent, Parents } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { classNames, readMain } from '../../html/page.ts';
import { classesOf } from '../../html/tree.ts';
import { trainingModules } from '../../registry/registry.ts';
import { moduleName } from '../../words/training.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import { builtPage, callsOf, courseFile } from './course.ts';
import type { KitInputs, KitPage } from './pages.ts';

/** What a page says of itself and of the way to others, and its made-up cases, which go to places of Peru. */
const aside = classNames(
  'apertura',
  'cierre',
  'partes',
  'seguir',
  'sobre',
  'quieta',
  'peligro',
  'caso',
);

/** A module whose guides are, one after the other, the law of Peru on what is done: they are read on the site. */
const ofLaw = 'm9';

/** The guides that a module orders, by the addresses of their pages. */
const guidesOf = (teaches: readonly { page: string }[]): string[] =>
  teaches.flatMap(({ page }) => (page.startsWith('guias/') ? [page] : []));

/** The readings of each module that orders some, one after the other, each with what it is for. */
export function readingPages(inputs: KitInputs): KitPage[] {
  const { documents, lang, project } = inputs;
  const t = exportsWords[lang].kitCourse;
  return trainingModules(project.registry).flatMap(({ data }): KitPage[] => {
    const guides = guidesOf(data.teaches);
    const module = documents.find(
      ({ slug, lang: own }) => slug === `formacion/${data.id}` && own === lang,
    );
    if (guides.length === 0 || data.id === ofLaw || !module) return [];
    const title = fill(t.readings, { module: moduleName(data, lang) });
    const main = h('main', [
      h('h1', title),
      callsOf(module),
      h('p.por', t.readingsWhat),
      ...guides.flatMap((slug) => readingOf(slug, inputs)),
    ]);
    const slug = `formacion/${data.id}/lecturas`;
    return [
      {
        file: `${courseFile(module)}-lecturas.docx`,
        document: { ...module, slug, id: `${data.id}-lecturas`, title, html: toHtml(main) },
        holds: guides,
      },
    ];
  });
}

/** A page of a guide as a section: its title, what it is for and what it says, its own headings below. */
function readingOf(slug: string, inputs: KitInputs): ElementContent[] {
  const { html, address, title } = builtPage(slug, inputs);
  const main = readMain(html, address);
  const content = main.children.filter(
    (child): child is Element =>
      child.type === 'element' && !classesOf(child).some((name) => aside.has(name)),
  );
  for (const each of content) lower(each);
  return [h('h2', title), ...content];
}

/** Puts the headings of a page, in place, one level below. */
function lower(node: Element): void {
  const [, level] = /^h([2-4])$/.exec(node.tagName) ?? [];
  if (level !== undefined) node.tagName = `h${Math.min(Number(level) + 1, 4)}`;
  for (const child of (node as Parents).children) if (child.type === 'element') lower(child);
}
