import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { serveBrotli } from '../../scripts/bench/brotli-server.ts';
import { searchTraffic } from '../../scripts/bench/visit.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { readBudgets } from '../../src/delivery/budgets.ts';
import { dist } from '../support/site.ts';

const { search: budget } = readBudgets(fileURLToPath(new URL('../..', import.meta.url))).visit;

/** Queries of words that the site knows, as people write them. */
const known = [
  ['', 'pasaron mis fotos'],
  ['', 'me amenazan con publicar mis fotos'],
  ['', 'mi ex pareja me chantajea con publicar mis fotos y videos si no vuelvo con el'],
  ['', 'medidas de proteccion ex pareja'],
  ['', 'plantilla de denuncia'],
  ['', '154-B'],
  ['', 'ley 30364'],
  ['', 'artículo 122-B del Código Penal'],
  ['', 'línea 100'],
  ['', 'como espiar el whatsapp de mi novia'],
  ['en/', 'they shared my photos'],
  ['en/', 'my ex controls my phone'],
] as const;
/** Any others: of the text alone, of nothing, misspelt, law written in another way, all of it at once. */
const others = [
  ['', 'respiración'],
  ['', 'zapatilla ornitorrinco fotosintesis cuadrilatero murcielago'],
  ['', 'estorsion por wasap con fottos'],
  ['', 'primer párrafo del artículo 5 de la Constitución Política del Perú'],
  ['', 'dl 1625 que cambio'],
  ['', 'artículo sobre tijeras y ornitorrincos del código raro y la constitución de mi tía'],
  ['en/', 'breathing exercises'],
] as const;

describe.each(['brotli', 'gzip'] as const)('the first query of a visit, with %s', (encoding) => {
  test.each([
    ['words that the site knows', known, budget.known[encoding]],
    ['any words', others, budget.any[encoding]],
  ])('of %s', async (_, queries, most) => {
    const server = await serveBrotli(dist, new Map(), encoding === 'gzip' ? 'gzip' : 'br');
    const browser = await launchBrowser();
    const costs: { query: string; bytes: number }[] = [];
    for (const [folder, query] of queries) {
      const address = `${server.url}/${folder}buscar/`;
      const { bytes } = await searchTraffic(browser, address, query, () => server.sent());
      costs.push({ query, bytes });
    }
    await browser.close();
    await server.close();
    const worst = costs.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    console.log(`${encoding}: lo más, ${worst.bytes} bytes, «${worst.query}»`);
    expect(costs.filter(({ bytes }) => bytes > most)).toEqual([]);
    expect(Math.min(...costs.map(({ bytes }) => bytes))).toBeGreaterThan(10_000);
  });
});
