import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { expect, test } from 'vitest';
import { anchorCodes, discreetPage, readOpenPage } from '../../src/build/discreet/page.ts';
import { readHtml } from '../../src/html/tree.ts';
import { builtPages, pagesToRead } from '../support/site.ts';

/** The lines of a page: how many stand at its top and at its foot, and the numbers that each dials. */
function linesOf(html: string) {
  const tree = readHtml(html);
  const numbers = (selector: string) =>
    selectAll(selector, tree).map((line) =>
      selectAll('a[href^="tel:"]', line).map(({ properties }) =>
        String(properties['href']).slice(4),
      ),
    );
  const boxes = selectAll('main .peligro', tree).length;
  return { boxes, top: numbers('main > .auxilio'), foot: numbers('footer .auxilio') };
}

test('each page has the numbers of police, violence and crisis at its foot, and at its top unless it has a box of danger', () => {
  const wrong = pagesToRead().flatMap(({ path, html }) => {
    const { boxes, top, foot } = linesOf(html);
    const [line = []] = foot;
    const isWhole = ['105', '100', '113'].every((number) => line.includes(number));
    const isTold = boxes > 0 ? top.length === 0 : top.length === 1;
    return foot.length === 1 && isWhole && isTold ? [] : [path];
  });
  expect(wrong).toEqual([]);
});

test('the ambulance comes first in a guide on an assault and in each of its parts, and not everywhere', () => {
  const firsts = builtPages().flatMap(({ path, html }) =>
    /^\/guias\/(?:agresion-grabada|amenazas-y-chantaje)\//.test(path)
      ? [[path, linesOf(html).foot[0]?.[0]] as const]
      : [],
  );
  const [assault, threats] = ['agresion-grabada', 'amenazas-y-chantaje'].map((guide) =>
    firsts.filter(([path]) => path.startsWith(`/guias/${guide}/`)).map(([, first]) => first),
  );
  expect(assault?.length).toBeGreaterThan(1);
  expect(new Set(assault)).toEqual(new Set(['106']));
  expect(new Set(threats)).toEqual(new Set(['105']));
});

test('a route says what each number is for; the discreet edition keeps the digits and drops the words beside them', () => {
  const page = builtPages().find(({ path }) => path === '/rutas/denuncia-penal/');
  const open = readOpenPage(page?.html ?? '');
  const closed = discreetPage(open, {
    path: 'rutas/denuncia-penal/',
    title: 'A',
    lang: 'es',
    anchors: anchorCodes(open),
    move: (address) => address,
  });
  const said = (html: string) =>
    selectAll('.auxilio', readHtml(html)).map((line) => toText(line).trim());
  expect(said(page?.html ?? '')[0]).toBe(
    'Ayuda: 105 policía; 100 violencia; 113, opción 5 si piensas en morir',
  );
  for (const line of said(closed)) expect(line).toMatch(/^105; 100; 113, opción 5$/);
});

test('the sheet of another country has its own numbers at the top and no other, and says at the foot whose those are', () => {
  const sheets = builtPages().filter(({ path }) => /^\/(?:en\/)?paises\/[a-z]{2}\/$/.test(path));
  expect(sheets.length).toBeGreaterThan(10);
  const lines = new Map(
    sheets.map(({ path, html }) => [
      path,
      selectAll('.auxilio', readHtml(html)).map((line) => toText(line)),
    ]),
  );
  expect(lines.get('/paises/ar/')?.[0]).toMatch(
    /Números de Argentina, leídos y sin probar: .*144 \(no es para emergencias\)/,
  );
  expect(lines.get('/paises/ar/')?.at(-1)).toMatch(/144 .*solo en el Perú: 105/);
  expect(lines.get('/paises/co/')?.[0]).toMatch(
    /sin probar:\s+123\s*; \(601\) 380 8400, en Bogotá \(de 7 a 19[^)]*fiscalía\)\s*; 106, en Bogotá \(fuera de ahí, ve a urgencias o llama al 123\)\s*$/,
  );
  expect(lines.get('/en/paises/br/')?.[0]).toMatch(
    /Brazil.*: +190\s*; 180\s*; 188\s*; 100\s*; 192 \(at all hours in São Paulo\)\s*$/,
  );
  const dialled = (of: string) =>
    sheets.flatMap(({ path, html }) => (path === of ? linesOf(html).top : [])).flat();
  expect(dialled('/paises/co/')).toEqual(['123', '6013808400', '106']);
  expect(dialled('/en/paises/br/')).toEqual(['190', '180', '188', '100', '192']);
  expect(dialled('/paises/cl/')).toContain('*4141');
  expect(dialled('/paises/mx/')).toEqual(['911', '079', '8009112000']);
  for (const { path, html } of sheets) {
    const isHome = path.endsWith('/pe/');
    const [top = [], ...others] = linesOf(html).top;
    // 106 is a line of Bogotá too.
    const ofHere = top.filter((number) => ['105', '113', '1810'].includes(number));
    expect([path, others.length, ofHere.length > 0]).toEqual([path, 0, isHome]);
    expect(/solo en el Perú|only in Peru/.test(lines.get(path)?.at(-1) ?? ''), path).toBe(!isHome);
  }
});

test('where the line for people under 18 stands without the one that answers day and night, that one is named', () => {
  const boxes = builtPages()
    .filter(({ html }) => html.includes('href="tel:1810"'))
    .flatMap(({ path, html }) =>
      selectAll('.numeros', readHtml(html)).map((box) => ({ path, said: toText(box) })),
    )
    .filter(({ said }) => said.includes('1810'));
  expect(boxes.length).toBeGreaterThan(100);
  expect(boxes.filter(({ said }) => !/(?<!\d)100(?!\d)/.test(said))).toEqual([]);
});
