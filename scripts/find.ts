// Asks the search box of the built site, in a real browser: JSON Lines in, JSON Lines out.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { launchBrowser } from './browser.ts';
import { serve } from './serve.ts';
import { stop } from './stop.ts';

const question = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(['es', 'en']),
  query: z.string(),
});

const dist = join(process.cwd(), 'dist');
if (!existsSync(join(dist, 'buscar'))) stop('Falta dist/: ejecuta npm run build.');
const server = await serve(dist);
const browser = await launchBrowser();
const page = await browser.newPage();
let open = '';
let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number++;
  if (line.trim() === '') continue;
  const asked = read(line);
  if (!asked) {
    console.error(
      `Línea ${number}: pregunta inesperada; se esperaba un objeto JSON {"id","lang":"es"|"en","query"}.`,
    );
    process.exitCode = 2;
    continue;
  }
  const { id, lang, query } = asked;
  if (open !== lang) {
    await page.goto(`${server.url}${lang === 'en' ? 'en/' : ''}buscar/`);
    open = lang;
  }
  await page.fill('#consulta', '');
  await page.fill('#consulta', query);
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('#buscador')?.dataset['hecha'] === wanted,
    query.trim(),
  );
  const shown = await page.evaluate(() => ({
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
  process.stdout.write(`${JSON.stringify({ id, ...shown })}\n`);
}
await browser.close();
await server.close();

function read(line: string): z.infer<typeof question> | undefined {
  try {
    return question.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
