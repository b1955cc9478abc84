import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pagePath } from '../../src/addresses/paths.ts';
import { anchorsOf } from '../../src/checker/anchors.ts';
import { loadProject } from '../../src/checker/project.ts';
import { elementsOf, findElement, parseHtml } from '../../src/html/tree.ts';
import { builtPages } from '../support/site.ts';

test('the contents of every page made from a record list its sections, in order', () => {
  const pages = builtPages().filter(({ path }) =>
    /\/(?:conductas|rutas)\/.|\/normas\/[^/]+\/./.test(path),
  );
  expect(pages.length).toBeGreaterThan(1000);
  const wrong = pages.filter(({ html }) => {
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const contents = /<nav class="en-pagina"[^]*?<\/nav>/.exec(html)?.[0] ?? '';
    const sections = [...main.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
    const listed = [...contents.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    return listed.length < 2 || sections.join() !== listed.join();
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('the anchors that the checker knows of a written page are those of the built page', () => {
  const { pages, registry } = loadProject(fileURLToPath(new URL('../..', import.meta.url)));
  const html = new Map(builtPages().map((page) => [page.path, page.html]));
  const notInAll = ['partes', 'sobre-esta-pagina', 'indice', '_top'];
  const wrong = pages.flatMap((page) => {
    const path = pagePath(page.slug, page.lang);
    const tree = parseHtml(html.get(path) ?? '');
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
