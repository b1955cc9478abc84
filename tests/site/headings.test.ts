import { expect, test } from 'vitest';
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
