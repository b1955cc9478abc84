import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { movedMark } from '../../src/addresses/sections.ts';
import { codesOf, shortCodes } from '../../src/safe/discreet-codes.ts';
import { hiddenIn, hiddenWords, leaksOf } from '../../src/build/discreet/leaks.ts';
import { keptIds, readOpenPage } from '../../src/build/discreet/page.ts';
import { discreetSite } from '../../src/build/discreet/site.ts';
import type { CodedSearchData, SearchData } from '../../src/search/entries.ts';
import { redirectsIn } from '../../src/delivery/redirects.ts';
import { noDanger } from '../support/search-index.ts';

const numbers = new Map([['guias/violencia/', 5]]);
const options = { base: '/x/', numbers };
const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}<style>#dia{}</style></head><body>${body}</body></html>`;

describe('codes', () => {
  const paths = [
    '',
    'guias/violencia/',
    'formatos/',
    'formatos/t5-m/corto/',
    'camino/a1/',
    'normas/cp/',
    'normas/cp/art_154-b/',
    'acompano/',
    'que-ley-se-aplicaba/',
  ];
  test('a letter for the kind; a number of its own, a code it has already, or a short one', () => {
    const codes = [...codesOf(paths, numbers).values()];
    expect(codes.map(({ path, title }) => [path, title.es, title.en])).toEqual([
      ['', 'Inicio', 'Home'],
      ['g/05/', 'Guía 5', 'Guide 5'],
      ['f/', 'Formato F', 'Form F'],
      ['f/t5-m/corto/', 'Formato T5-M corto', 'Form T5-M short'],
      ['q/a1/', 'Paso A1', 'Step A1'],
      [expect.stringMatching(/^n\/[a-z]\d{4}\/$/), expect.any(String), expect.any(String)],
      [
        expect.stringMatching(/^n\/[a-z]\d{4}\/[a-z]\d{4}\/$/),
        expect.any(String),
        expect.anything(),
      ],
      [expect.stringMatching(/^o\/[a-z]\d{4}\/$/), expect.any(String), expect.any(String)],
      ['d/', 'Página D', 'Page D'],
    ]);
  });
  test('a page keeps its address when others come', () => {
    const before = codesOf(paths, numbers);
    const after = codesOf(['normas/a/', 'conductas/a/', 'abc/', ...paths].reverse(), numbers);
    for (const path of paths) expect(after.get(path), path).toEqual(before.get(path));
  });
  test('no two names share a code, however many they are', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `name ${at}`);
    expect(new Set(shortCodes(names).values()).size).toBe(names.length);
  });
});

test('an earlier address is coded as it was, and leads to the code of the page of today', () => {
  const link = (to: string) => `<a ${movedMark} href="/x/${to}">Violencia</a>`;
  const moved = (lang: string) => page('Esta página tiene otra dirección', link(lang));
  const today = page('Violencia', '<h1>Violencia</h1>');
  const site = discreetSite(
    new Map([
      ['guias/violencia/antes/index.html', moved('guias/violencia/')],
      ['guias/violencia/index.html', today],
      ['en/guias/violencia/antes/index.html', moved('en/guias/violencia/')],
      ['en/guias/violencia/index.html', today],
    ]),
    options,
  );
  const pages = [...site].map(([file, html]) => ({ path: file.replace('index.html', ''), html }));
  const before = codesOf(['guias/violencia/', 'guias/violencia/antes/'], numbers);
  const was = before.get('guias/violencia/antes/')?.path ?? '';
  expect(was).toMatch(/^g\/05\/[a-z]\d{4}\/$/);
  expect(redirectsIn(pages, '/x/')).toEqual([
    { from: `/x/${was}`, to: '/x/g/05/' },
    { from: `/x/en/${was}`, to: '/x/en/g/05/' },
  ]);
});

test('what is read of a page: anchors and addresses; texts, scripts, styles and comments stay', () => {
  const html =
    '<!-- <a href="/a"> --><title>t</title><p id="a" title="1 > 0">id="b"</p><a href="#a">x</a>' +
    '<script src="/s">"<a href=\\"/a\\">"</script><style>a{}</style>';
  const { attributes } = readOpenPage(html);
  expect(attributes.map(({ name, value, holds }) => [name, value, holds])).toEqual([
    ['id', 'a', 'anchor'],
    ['href', '#a', 'address'],
    ['src', '/s', 'address'],
  ]);
  for (const { start, end, value } of attributes) expect(html.slice(start, end)).toBe(value);
});

test('ids that scripts and styles look for stay as they are', () => {
  const texts = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|css)$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
  const scripts = ['src/search', 'src/safe', 'src/papers', 'src/export/kit', 'src/export/sheets']
    .map(texts)
    .join('\n');
  const wanted = [
    ...scripts.matchAll(/['"`]#([a-z][\w-]*)|getElementById\('([^']+)'/g),
    ...texts('src/styles').matchAll(/#([a-z][\w-]*)(?=[:\s.[>,)])/g),
  ].map(([, id, other]) => id ?? other ?? '');
  // Of what styles hold, some are colours.
  const ids = [...new Set(wanted)].filter((id) => !/^[\da-f]{3,8}$/.test(id));
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id) => !keptIds.has(id))).toEqual([]);
});

describe('the edition', () => {
  const data: SearchData = {
    entries: [
      {
        u: '/x/guias/violencia/#lo-íntimo',
        t: 'Violencia',
        k: 'guide',
        d: 'Violencia',
        p: ['violencia'],
      },
      { u: '/x/datos/', t: 'Datos', k: 'page', d: 'Datos', p: [] },
    ],
    refusals: [{ re: 'espiar', notice: 'No.', see: ['/x/guias/violencia/'] }],
    danger: {
      ...noDanger,
      kinds: [
        { risks: ['oneself'], see: ['/x/guias/violencia/'], at: 'lo-íntimo', says: ['morir'] },
      ],
    },
    readers: [{ pages: ['/x/guias/'], says: ['equipo'] }],
    numbers: [{ pages: ['/x/guias/violencia/'], roles: ['police'] }],
    law: { cp: 'Código Penal', 'cp~art_154-B': '154-B' },
    names: [],
    root: '/x/',
    groups: { guias: 'guide', glosario: 'term' },
  };
  const open = new Map([
    [
      'index.html',
      page('Ruta', '<a href="/x/guias/violencia/#lo-%C3%ADntimo">v</a><a href="#~d">d</a>'),
    ],
    [
      'en/index.html',
      page(
        'Ruta',
        '<a href="/x/en/guias/violencia/">v</a><a href="/x/en/datos/">d</a><a href="/x/en/guias/violencia/cambios.txt">c</a>',
      ),
    ],
    [
      'guias/violencia/index.html',
      page(
        'Violencia · Ruta',
        '<main id="contenido"><h1 id="_top">Violencia</h1><h2 id="lo-íntimo">Lo íntimo</h2><a href="#lo-íntimo">a</a><a href="texto.txt">t</a><a href="/x/datos/normas.json"><b>datos</b></a> <a href="https://a.pe/violencia">f</a><p aria-labelledby="lo-íntimo contenido"></p><svg><path fill="#fff" d="M0"/></svg><div data-de="/x/descargas/archivos/es.json"></div></main>',
        '<meta name="description" content="Violencia."><meta property="og:title" content="Ruta"><link rel="canonical" href="https://a.pe/x/guias/violencia/"><script type="application/ld+json">{"a":"violencia"}</script>',
      ),
    ],
    ['guias/violencia/texto.txt', '# Violencia'],
    ['en/guias/violencia/index.html', page('Violence', '<h1>Violence</h1>')],
    ['normas/cp/index.html', page('Código', '<p>1</p>')],
    ['normas/cp/art_154-b/index.html', page('154-B', '<p>2</p>')],
    ['buscar/index.html', page('Buscar', '<p id="estado" data-index="/x/indice/">3</p>')],
    ['buscar/datos.json', JSON.stringify(data)],
    ['datos/normas.json', '{}'],
    ['datos/esquemas/normas.json', '{}'],
    ['datos/index.html', page('Datos', '<p>4</p>')],
    ['datos/texto.txt', '# Datos'],
    ['en/datos/index.html', page('Data', '<p>5</p>')],
    ['robots.txt', 'User-agent: *\nAllow: /\n'],
  ]);
  const site = discreetSite(open, options);
  const guide = site.get('g/05/index.html') ?? '';
  const anchor = /<h2 id="([^"]*)"/.exec(guide)?.[1] ?? '';

  test('files move to their codes; data for programs and other robots are not there', () => {
    const norm = [...site.keys()].find((file) => /^n\/\w+\/index/.test(file))?.slice(0, 8) ?? '';
    expect(
      [...site.keys()].map((file) => file.replace(norm, 'N/').replace(/N\/\w+\//, 'N/A/')),
    ).toEqual([
      'index.html',
      'en/index.html',
      'g/05/index.html',
      'g/05/texto.txt',
      'en/g/05/index.html',
      'N/index.html',
      'N/A/index.html',
      'buscar/index.html',
      'buscar/datos.json',
      'robots.txt',
    ]);
    expect(site.get('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(site.get('g/05/texto.txt')).toBe('# Violencia');
  });
  test('the head says nothing, and asks not to be listed', () => {
    const [head = ''] = guide.split('</head>');
    expect(head).toContain('<title>Guía 5</title>');
    expect(head).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
    expect(head).toContain('<meta name="description" content="Un sitio de documentación.">');
    expect(head).not.toMatch(/violencia|canonical|ld\+json/i);
    expect(site.get('en/g/05/index.html')).toContain('<title>Guide 5</title>');
  });
  test('addresses and anchors are coded together; the content stays', () => {
    expect(anchor).toMatch(/^[a-z]\d{4}$/);
    expect(guide.split('<body>')[1]).toBe(
      `<main id="contenido"><h1 id="_top">Violencia</h1><h2 id="${anchor}">Lo íntimo</h2><a href="#${anchor}">a</a><a href="texto.txt">t</a><span><b>datos</b></span> <a href="https://a.pe/violencia">f</a><p aria-labelledby="${anchor} contenido"></p><svg><path fill="#fff" d="M0"/></svg><div data-de=""></div></main></body></html>`,
    );
    expect(site.get('index.html')).toContain(
      `<a href="/x/g/05/#${anchor}">v</a><a href="#~d">d</a>`,
    );
    expect(site.get('en/index.html')).toContain(
      '<a href="/x/en/g/05/">v</a><span>d</span><span>c</span>',
    );
  });
  test('search answers with codes, and knows the code of every provision', () => {
    const coded = JSON.parse(site.get('buscar/datos.json') ?? '') as CodedSearchData;
    expect(coded.entries).toEqual([{ ...data.entries[0], u: `/x/g/05/#${anchor}` }]);
    expect(coded.refusals[0]?.see).toEqual(['/x/g/05/']);
    expect(coded.danger.kinds[0]?.see).toEqual(['/x/g/05/']);
    expect(coded.danger.kinds[0]?.at).toBe(anchor);
    const own = [`/x/g/05/#${anchor}`];
    expect(coded.readers).toEqual([{ pages: own, says: ['equipo'] }]);
    expect(coded.numbers).toEqual([{ pages: own, roles: ['police'] }]);
    expect(JSON.stringify(coded)).not.toMatch(/\/guias\//);
    expect(coded.at).toEqual([
      expect.stringMatching(/^\/x\/n\/\w+\/$/),
      expect.stringMatching(/^\/x\/n\/\w+\/\w+\/$/),
    ]);
    expect(coded.law).toEqual(data.law);
    expect(coded.groups).toEqual({ g: 'guide', w: 'term' });
  });
  test.each(['/x/guias/otra/', '/x/guias/violencia/#otro', '/otro/', 'otra.html', '/x/foto.png'])(
    'an address it does not know stops it: %s',
    (href) => {
      const files = new Map([...open, ['index.html', page('', `<a href="${href}">a</a>`)]]);
      expect(() => discreetSite(files, options)).toThrow(`«${href}», en la página «/»`);
    },
  );
  test('a file it does not know stops it', () => {
    const files = new Map([...open, ['descargas/violencia.txt', '']]);
    expect(() => discreetSite(files, options)).toThrow('«descargas/violencia.txt»');
  });
  test('what would still be seen is found', () => {
    const hidden = hiddenWords('x\n\n```lista\nviolen\nÍntim\n```\n');
    expect(hidden).toEqual(['violen', 'intim']);
    expect(hiddenIn('No-VIOLENCIA/lo%C3%ADntimo', hidden)).toEqual(['violen']);
    expect(leaksOf(site, '/x/', hidden)).toEqual([]);
    expect(leaksOf(open, '/x/', hidden)).toEqual(
      expect.arrayContaining([
        '«Violencia · Ruta» (violen)',
        '«Violencia.» (violen)',
        '«/x/guias/violencia/#lo-%C3%ADntimo» (violen, intim)',
        '«guias/violencia/texto.txt» (violen)',
        '«#lo-íntimo» (intim)',
      ]),
    );
  });
});
