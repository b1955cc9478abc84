import { fileURLToPath } from 'node:url';
import type { Element, Properties } from 'hast';
import { expect, test } from 'vitest';
import { pagePath } from '../../src/addresses/paths.ts';
import { anchorsOf } from '../../src/checker/ways/anchors.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { classesOf, elementsOf, findElement, readHtml } from '../../src/html/tree.ts';
import { builtPages } from '../support/site.ts';
import { isWhole } from '../support/every-day.ts';

/** Attributes of the elements of a kind inside another. */
const inside = (whole: Element | undefined, tag: string): Properties[] =>
  [...(whole ? elementsOf(whole) : [])].flatMap(({ tagName, properties }) =>
    tagName === tag ? [properties] : [],
  );

// Views make them: every day a fifth of the pages, and with `EVERY_PAGE=1` all.
test('the contents of a page made from a record list its sections, in order', () => {
  const step = isWhole ? 1 : 5;
  const pages = builtPages()
    .filter(({ path }) => /\/(?:conductas|rutas)\/.|\/normas\/[^/]+\/./.test(path))
    .filter((_, at) => at % step === 0);
  expect(pages.length).toBeGreaterThan(200);
  const wrong = pages.filter(({ html }) => {
    const tree = readHtml(html);
    const main = findElement(tree, ({ tagName }) => tagName === 'main');
    const contents = findElement(tree, (element) => classesOf(element).includes('en-pagina'));
    const sections = inside(main, 'h2').flatMap(({ id }) => id ?? []);
    const listed = inside(contents, 'a').map(({ href }) => href?.slice(1));
    return listed.length < 2 || sections.join() !== listed.join();
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('the anchors that the checker knows of a written page are those of the built page', () => {
  const { pages, registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
  const html = new Map(builtPages().map((page) => [page.path, page.html]));
  const notInAll = ['partes', 'sobre-esta-pagina', 'indice', '_top'];
  const wrong = pages.flatMap((page) => {
    const path = pagePath(page.slug, page.lang);
    const tree = readHtml(html.get(path) ?? '');
    const built = new Set([...elementsOf(tree)].map(({ properties }) => properties.id));
    const known = anchorsOf(page, registry) ?? [];
    const missing = known.filter((id) => !notInAll.includes(id) && !built.has(id));
    const main = findElement(tree, ({ tagName }) => tagName === 'main');
    const unknown = [...(main ? elementsOf(main) : [])].filter(
      ({ tagName, properties: { id } }) =>
        /^h[2-6]$/.test(tagName) && id && !known.includes(id) && built.has(id),
    );
    return [...missing, ...unknown.map(({ properties: { id } }) => id)].map(
      (id) => `${path}#${id}`,
    );
  });
  expect(pages.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

test('no page gives two elements one address within it', () => {
  const wrong = builtPages().flatMap(({ path, html }) => {
    const tags = html.replace(/<script.*?<\/script>/gs, '');
    const ids = [...tags.matchAll(/<[a-z][^<>]*?\sid=["']?([^"'\s>]+)/gi)].map(([, id]) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    return twice.map((id) => `${path}#${id}`);
  });
  expect(wrong).toEqual([]);
});
