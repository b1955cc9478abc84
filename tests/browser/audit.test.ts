import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { format } from 'prettier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reader, startReader } from '../support/browser.ts';
import { isWhole } from '../support/every-day.ts';
import { builtFiles, builtPages, dist, templates } from '../support/site.ts';
import { sheetFile } from '../support/tally.ts';

// What this test finds is what the page «Qué guarda este sitio» says: `npm run audit` writes the record.
const recordFile = fileURLToPath(new URL('../../audit.json', import.meta.url));
const pages = builtPages();

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

/** Every control of the site, and how it is used. */
const controls: { es: string; en: string; path: string; use: (page: Page) => Promise<unknown> }[] =
  [
    {
      es: 'Buscar, filtrar, y abrir un resultado',
      en: 'Searching, filtering, and opening a result',
      path: '/buscar/',
      use: async (page) => {
        await page.fill('#consulta', 'fotos sin permiso');
        await page.click('.filtros summary');
        await page.selectOption('[name=tipo]', 'guide');
        await page.selectOption('[name=para]', 'a');
        await page.click('#resultados a');
      },
    },
    {
      es: 'Elegir qué pasó y qué día',
      en: 'Choosing what happened and which day',
      path: '/que-ley-se-aplicaba/',
      use: async (page) => {
        await page.selectOption('#situacion', { index: 1 });
        await page.fill('#fecha', '2023-05-01');
      },
    },
    {
      es: 'Filtrar los caminos por lo que se quiere',
      en: 'Filtering routes by what is wanted',
      path: '/rutas/',
      use: (page) => page.check('input[type=radio] >> nth=2'),
    },
    {
      es: 'Responder las preguntas del camino hasta el final',
      en: 'Answering the questions of the path to the end',
      path: '/camino/a1/',
      use: async (page) => {
        while (await page.isVisible('.respuestas a')) await page.click('.respuestas a >> nth=0');
      },
    },
    {
      es: 'Activar y quitar el modo discreto y el atajo de Mayús',
      en: 'Switching discreet mode and the Shift shortcut on and off',
      path: '/leer-con-cuidado/',
      use: async (page) => {
        await page.click('a[href="#~d"]');
        await page.click('a[href="#~"] >> visible=true');
        await page.click('a[href="#~s"]');
        await page.click('.nombre');
      },
    },
    {
      es: 'Llenar un papel en la página, borrarlo, llenarlo otra vez e irse',
      en: 'Filling in a paper on the page, clearing it, filling it again and leaving',
      path: '/papeles/denuncia/',
      use: async (page) => {
        const type = async () => {
          for (const box of await page.locator('.papel textarea').all())
            await box.fill('Sisa <b>&</b> فاطمة');
        };
        await page.click('#llenar button');
        await type();
        await page.locator('#llenar button').last().click();
        await type();
        await page.click('.cabecera a >> nth=0');
      },
    },
    {
      es: 'Llenar papeles que se entregan juntos, guardarlos como documento e irse',
      en: 'Filling in papers that are handed in together, saving them as a document and leaving',
      path: '/papeles/presentar-hoy/que-se-aleje/',
      use: async (page) => {
        await page.click('#llenar button');
        await page.locator('.papel textarea').first().fill('Sisa <b>&</b> فاطمة');
        await page.click('#guardar > button');
        await page.locator('#guardar > div button').first().click();
        await page.click('.cabecera a >> nth=0');
      },
    },
    {
      es: 'Contar las visitas de una hoja, guardar los cuadros y borrar todo',
      en: 'Counting the visits of a sheet, saving the tables and erasing everything',
      path: '/recuento/',
      use: async (page) => {
        await page.click('#recuento-aviso button');
        await page.locator('#recuento input').first().setInputFiles(sheetFile);
        await page.locator('#recuento > div:not([hidden]) button').first().click();
        await page.click('#recuento a[download$=".csv"]');
        await page.locator('#recuento button').last().click();
      },
    },
    {
      es: 'Cambiar de idioma',
      en: 'Changing language',
      path: '/guias/imagenes-intimas/',
      use: (page) => page.click('.otra-lengua a'),
    },
    {
      es: 'Salir rápido, sin conexión',
      en: 'Leaving quickly, offline',
      path: '/guias/imagenes-intimas/',
      use: async (page) => {
        await page.context().setOffline(true);
        await page.click('.salir');
        await page.context().setOffline(false);
      },
    },
  ];

/** What a browser keeps of the site. */
async function kept(page: Page, context: BrowserContext) {
  const inside = await page.evaluate(async () => ({
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { cookies: (await context.cookies()).length, ...inside };
}

test('pages opened, every control used: nothing kept, nobody asked, no rule of the policy broken', async () => {
  const { context, page, foreign } = await reader.open();
  const broken: string[] = [];
  const queries: string[] = [];
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`CSP ${violatedDirective} ${blockedURI}`),
    ),
  );
  page.on('pageerror', (error) => broken.push(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(`${page.url()} ${message.text()}`);
  });
  page.on('request', (request) => {
    if (/[?]/.test(request.url())) queries.push(request.url());
  });
  // Every day one of two templates, those whose words are not looked at for what is cut off.
  const some = templates.filter((_, at) => at % 2 === 1);
  const read = isWhole ? pages : pages.filter(({ path }) => some.includes(path));
  for (const [at, { path }] of read.entries()) {
    // For `npm run audit`, which shows how far it is.
    if (process.env['AUDIT'] === 'write')
      process.stdout.write(`Página ${at} de ${read.length}: ${path}\n`);
    await page.goto(reader.url + path);
  }
  for (const { path, use } of controls) {
    await page.goto(reader.url + path);
    await use(page);
    await page.waitForLoadState();
  }
  await page.goto(reader.url);
  const found = {
    ...(await kept(page, context)),
    foreign: foreign.length,
    queries: queries.filter((url) => !url.includes('pagefind')).length,
  };
  await context.close();
  expect(broken).toEqual([]);
  expect(foreign).toEqual([]);
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, 0])));
  if (process.env['AUDIT'] === 'write') await writeRecord(found);
});

test('the record is of this site: its pages, its scripts, its headers', () => {
  const record = JSON.parse(readFileSync(recordFile, 'utf8')) as { content: string; pages: number };
  expect(
    { content: record.content, pages: record.pages },
    'audit.json es más antiguo que el sitio: ejecuta npm run audit',
  ).toEqual({ content: contentOf(), pages: pages.length });
});

/** A mark of everything that could keep or send something: addresses, scripts, forms and headers. */
function contentOf(): string {
  const scripts = new Set(
    pages.flatMap(({ html }) =>
      [
        ...html.matchAll(
          /<script(?![^>]*ld\+json)[^>]*>[^]*?<\/script>|<(?:form|input|select|button)\b[^>]*>/g,
        ),
      ].map(([text]) => text),
    ),
  );
  const loaded = builtFiles().filter((file) => /\.js$|^_headers$/.test(file));
  const hash = createHash('sha256');
  for (const text of [...scripts].sort()) hash.update(text);
  for (const { path } of pages) hash.update(path);
  for (const file of loaded) {
    const text = readFileSync(join(dist, file), 'utf8');
    // What a style sheet says is no part of it: the policy lets no style ask another host.
    hash.update(file === '_headers' ? text.replace(/style-src[^;\n]*/g, '') : text);
  }
  return hash.digest('hex');
}

async function writeRecord(found: Record<string, number>): Promise<void> {
  const record = {
    date: new Date().toISOString().slice(0, 10),
    browsers: [`Chromium ${reader.browser.version().split('.')[0] ?? ''}`],
    pages: pages.length,
    content: contentOf(),
    controls: controls.map(({ es, en }) => ({ es, en })),
    found,
  };
  writeFileSync(recordFile, await format(JSON.stringify(record), { parser: 'json' }));
}
