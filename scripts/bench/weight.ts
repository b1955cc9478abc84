import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parseHtml } from '../../src/html/tree.ts';
import { plainText } from '../../src/build/plain-text.ts';
import { documentFolders } from '../../src/addresses/section.ts';
import { readBudgets, type VisitTargets } from '../../src/delivery/budgets.ts';
import { launchBrowser } from '../browser.ts';
import { stop } from '../stop.ts';
import { type BrotliServer, serveBrotli } from './brotli-server.ts';
import { cutPage, countWords } from './cut-page.ts';
import { buildStockSite } from './stock-site.ts';
import { paintOf, searchTraffic, trafficOf, type Traffic } from './visit.ts';

/** The guide of the first view, and what is read after it; both are cut to the same length. */
const first = 'guias/imagenes-intimas';
const second = 'guias/guardar-evidencia';
/** How many more documents the stock site holds whole: its index is as long as that of a real one. */
const others = 15;
const queries = ['pasaron mis fotos', '154-B', 'plantilla de denuncia', 'me hackearon la cuenta'];
/** In the text of the pages and in nothing that the search knows by itself. */
const rare = 'respiración';
const rounds = 5;

/**
 * Weighs our built site beside a stock Starlight site made in the same run from the same text.
 * Prints a line a figure; the exit code is 1 if one of them misses its target in `budgets.json`.
 */
export async function benchWeight(root: string): Promise<void> {
  const dist = join(root, 'dist');
  const documents = documentsIn(dist);
  const [pageOne, pageTwo] = [documents.get(first), documents.get(second)];
  if (!pageOne || !pageTwo)
    stop(`Falta dist/${first}/ o dist/${second}/: ejecuta npm run build antes de medir su peso.`);
  const { visit: targets } = readBudgets(root);
  const cut = new Map([
    [`/${first}/`, cutPage(pageOne, targets.words)],
    [`/${second}/`, cutPage(pageTwo, targets.words)],
  ]);
  const byLength = [...documents]
    .filter(([slug]) => slug !== first && slug !== second)
    .map(([slug, html]) => ({ slug, text: plainText(parseHtml(html)), words: countWords(html) }))
    .sort((a, b) => a.words - b.words);
  const texts = new Map([
    ...[...cut].map(([path, html]) => [path.slice(1, -1), plainText(parseHtml(html))] as const),
    ...byLength.slice(0, others).map(({ slug, text }) => [slug, text] as const),
  ]);
  const target = mkdtempSync(join(tmpdir(), 'ruta-1410-stock-'));
  const browser = await launchBrowser();
  try {
    const stock = await serveBrotli(await buildStockSite(root, target, texts));
    const ours = await serveBrotli(dist, cut);
    const words = countWords(cut.get(`/${first}/`) ?? '');
    console.log(`weight, as sent with brotli 11, headers included; both sites show the same text`);
    console.log(`  text: /${first}/ cut to ${words} words of ${countWords(pageOne)}`);
    await compareTraffic(browser, ours.url, stock.url, targets);
    await comparePaint(browser, ours.url, stock.url, targets);
    await compareSearch(browser, ours, targets);
    const [shortest] = byLength;
    if (shortest) await compareWhole(browser, ours.url, stock.url, shortest);
    await Promise.all([ours.close(), stock.close()]);
  } finally {
    await browser.close();
    rmSync(target, { recursive: true, force: true });
  }
}

/** The built documents in Spanish by slug. */
function documentsIn(dist: string): Map<string, string> {
  return new Map(
    documentFolders.flatMap((folder) => {
      const inside = existsSync(join(dist, folder)) ? readdirSync(join(dist, folder)) : [];
      return inside.sort().flatMap((name) => {
        const slug = `${folder}/${name}`;
        const file = join(dist, slug, 'index.html');
        return existsSync(file) ? [[slug, readFileSync(file, 'utf8')] as const] : [];
      });
    }),
  );
}

async function compareTraffic(
  browser: Browser,
  ours: string,
  stock: string,
  { firstView, secondPage, article }: VisitTargets,
): Promise<void> {
  const both = (site: string) =>
    trafficOf(browser, [`${site}/${first}/`, `${site}/${second}/`]) as Promise<[Traffic, Traffic]>;
  const [us, them] = [await both(ours), await both(stock)];
  say(
    'first view, until idle',
    `${amount(us[0])}; stock ${amount(them[0])}; ${ratio(us[0].bytes, them[0].bytes)}`,
    us[0].bytes <= firstView.bytes && us[0].requests <= firstView.requests,
    `${number(firstView.bytes)} bytes in ${firstView.requests}`,
  );
  say(
    'second page of the same visit',
    `${amount(us[1])}; stock ${amount(them[1])}; ${ratio(us[1].bytes, them[1].bytes)}`,
    us[1].bytes <= secondPage.bytes,
    `${number(secondPage.bytes)} bytes`,
  );
  const provision = await trafficOf(browser, [`${ours}/${first}/`, `${ours}/normas/cp/art_154-b/`]);
  const law = provision[1] ?? { bytes: Number.NaN, requests: 0 };
  say(
    'second page, an article of the law',
    amount(law),
    law.bytes <= article.bytes,
    `${number(article.bytes)} bytes`,
  );
}

async function comparePaint(
  browser: Browser,
  ours: string,
  stock: string,
  { paint, shift }: VisitTargets,
): Promise<void> {
  const runs = new Map<string, { paint: number; shift: number }[]>([
    [ours, []],
    [stock, []],
  ]);
  // By turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < rounds; round++) {
    for (const site of round % 2 === 0 ? [ours, stock] : [stock, ours])
      runs.get(site)?.push(await paintOf(browser, `${site}/${first}/`));
  }
  const paints = (site: string) => (runs.get(site) ?? []).map((run) => run.paint);
  const [us, them] = [median(paints(ours)), median(paints(stock))];
  const spread = (site: string) =>
    `${Math.round(Math.min(...paints(site)))} to ${Math.round(Math.max(...paints(site)))}`;
  say(
    `first contentful paint, median of ${rounds}`,
    `${Math.round(us)} ms (${spread(ours)}); stock ${Math.round(them)} ms (${spread(stock)}); ${ratio(us, them)}`,
    us / them <= paint.ratio,
    `${paint.ratio} times`,
  );
  const worst = (site: string) => Math.max(...(runs.get(site) ?? []).map((run) => run.shift));
  say(
    'layout shift, the worst',
    `${worst(ours)}; stock ${Number(worst(stock).toFixed(4))}`,
    worst(ours) <= shift,
    String(shift),
  );
}

async function compareSearch(
  browser: Browser,
  ours: BrotliServer,
  { search }: VisitTargets,
): Promise<void> {
  const cost = (query: string) =>
    searchTraffic(browser, `${ours.url}/buscar/`, query, () => ours.sent());
  for (const query of queries) {
    const traffic = await cost(query);
    say(
      `search, to the first result of «${query}»`,
      amount(traffic),
      traffic.bytes <= search.known.brotli,
      `${number(search.known.brotli)} bytes`,
    );
  }
  const traffic = await cost(rare);
  say(
    `search, a word that only the text has, «${rare}»`,
    amount(traffic),
    traffic.bytes <= search.any.brotli,
    `${number(search.any.brotli)} bytes`,
  );
}

/** What a document costs whole, for the record: the target is set for another length. */
async function compareWhole(
  browser: Browser,
  ours: string,
  stock: string,
  { slug, words }: { slug: string; words: number },
): Promise<void> {
  const [us] = await trafficOf(browser, [`${ours}/${slug}/`]);
  const [them] = await trafficOf(browser, [`${stock}/${slug}/`]);
  if (!us || !them) return;
  console.log(
    `  the shortest document whole, /${slug}/, ${words} words: ${amount(us)}; ` +
      `stock ${amount(them)}; ${ratio(us.bytes, them.bytes)}`,
  );
}

function say(what: string, figures: string, isMet: boolean, target: string): void {
  console.log(`  ${isMet ? 'pass' : 'FAIL'}  ${what}: ${figures} (at most ${target})`);
  if (!isMet) process.exitCode = 1;
}

const number = (value: number) => Math.round(value).toLocaleString('en-US');
const amount = ({ bytes, requests }: Traffic) => `${number(bytes)} bytes in ${requests}`;
const ratio = (us: number, them: number) => `${(us / them).toFixed(2)} of stock`;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
