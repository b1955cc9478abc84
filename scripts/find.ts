// Asks the search box of the built site, in a real browser: JSON Lines in, JSON Lines out.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { shown, shownJson } from '../src/registry/characters.ts';
import { launchBrowser } from './browser.ts';
import { faultTeller, jsonLines } from './json-lines.ts';
import { projectRoot, readArguments } from './options.ts';
import { serve } from './serve.ts';
import { stop } from './stop.ts';

readArguments({ options: {} }, 'npm run --silent find < PREGUNTAS.jsonl');
const question = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(['es', 'en']),
  // What is typed in a box: nobody types more.
  query: z.string().max(2000).regex(/\S/),
});
const wanted =
  'pregunta inesperada; se esperaba un objeto JSON {"id","lang":"es"|"en","query"} en una línea, con 1 a 2 000 letras en "query"';

const dist = join(projectRoot(), 'dist');
if (!existsSync(join(dist, 'buscar'))) stop('Falta dist/: ejecuta npm run build.');
const server = await serve(dist);
const browser = await launchBrowser().catch((error: unknown) =>
  stop(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)),
);
const page = await browser.newPage();
let open = '';
const faults = faultTeller();
for await (const line of jsonLines(process.stdin, question, wanted)) {
  const fault = 'fault' in line ? line.fault : await answer(line.data);
  if (fault !== undefined) faults.tell(line.number, fault);
}
faults.end();
await browser.close();
await server.close();

/** Prints what the page shows for a question; or says why not, and the others are still asked. */
async function answer({ id, lang, query }: z.infer<typeof question>): Promise<string | undefined> {
  try {
    if (open !== lang) await page.goto(`${server.url}${lang === 'en' ? 'en/' : ''}buscar/`);
    open = lang;
    process.stdout.write(`${shownJson({ id, ...(await shownFor(page, query)) }, 0)}\n`);
    return undefined;
  } catch (error) {
    open = '';
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `el buscador no respondió (${shown(why)}); prueba esa búsqueda en la página`;
  }
}

/** What the page shows for a query, once it says that it is done with what its box holds. */
async function shownFor(page: Page, query: string) {
  await page.fill('#consulta', '');
  await page.fill('#consulta', query);
  // A box has no line breaks, and half a character is none: what it holds may not be what was asked.
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('#buscador')?.dataset['hecha'] ===
      document.querySelector<HTMLInputElement>('#consulta')?.value.trim(),
  );
  return page.evaluate(() => ({
    help: [...document.querySelectorAll<HTMLElement>('#buscador [data-id]:not([hidden])')].map(
      (row) => row.dataset['id'] ?? '',
    ),
    results: [...document.querySelectorAll<HTMLElement>('#resultados li[data-kind]')].map((row) => {
      const link = row.querySelector('a');
      return {
        title: link?.textContent ?? '',
        url: (link?.pathname ?? '') + (link?.hash ?? ''),
        kind: row.dataset['kind'] ?? '',
        weak: row.dataset['weak'] === 'true',
      };
    }),
    notice: document.querySelector('#estado')?.textContent ?? '',
  }));
}
