import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { brotli } from '../../src/delivery/brotli.ts';
import { readBudgets, weightOf } from '../../src/delivery/budgets.ts';
import { isWhole } from '../support/every-day.ts';
import { builtFiles, dist } from '../support/site.ts';

const told = readBudgets(fileURLToPath(new URL('../..', import.meta.url)));
const { visit } = told;
const budgets = Object.values(told.pages).flat();
const all = builtFiles()
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const path = `/${file.replace(/index\.html$/, '')}`;
    return { path, bytes: readFileSync(join(dist, file)), budget: weightOf(path, told) };
  });
/** The pages that are packed: every day of each type the half that holds most, with all tests all. */
const pages = [...Map.groupBy(all, ({ budget }) => budget?.type).values()]
  .flatMap((ofType) =>
    ofType
      .sort((a, b) => b.bytes.length - a.bytes.length)
      .slice(0, isWhole ? undefined : Math.ceil(ofType.length / 2)),
  )
  // A quick packing is never smaller than the best one, and takes a thirtieth of its time.
  .map((page) => ({ ...page, gzip: gzipSync(page.bytes, { level: 6 }).length }));

test('every page is of a type that budgets.json knows', () => {
  expect(all.length).toBeGreaterThan(2000);
  expect(all.filter(({ budget }) => !budget).map(({ path }) => path)).toEqual([]);
});

test('no page weighs more than the budget of its type', () => {
  // Brotli is asked only where gzip is not enough, and as well as can be only near the budget.
  const near = pages.flatMap(({ path, bytes, gzip, budget }) => {
    if (!budget || gzip <= budget.bytes) return [];
    const ratio = brotli(bytes, 5).length / budget.bytes;
    return ratio <= 1 ? [] : [{ path, bytes, budget, ratio }];
  });
  // What a quick packing tells says which are the heaviest: every day those alone are packed as well as can be.
  const heaviest = near.sort((a, b) => b.ratio - a.ratio).slice(0, isWhole ? undefined : 15);
  const heavy = heaviest.flatMap(({ path, bytes, budget }) => {
    if (brotli(bytes, 10).length <= budget.bytes) return [];
    const best = brotli(bytes).length;
    return best > budget.bytes
      ? [`${path} (${budget.type}) weighs ${best} bytes; its budget is ${budget.bytes}`]
      : [];
  });
  expect(heavy).toEqual([]);
});

test('nor where the host has no brotli', () => {
  const heavy = pages.flatMap(({ path, bytes, gzip, budget }) => {
    if (!budget || gzip <= budget.gzip) return [];
    const best = gzipSync(bytes, { level: 9 }).length;
    return best > budget.gzip
      ? [`${path} (${budget.type}) weighs ${best} bytes with gzip; its budget is ${budget.gzip}`]
      : [];
  });
  expect(heavy).toEqual([]);
  const loose = budgets.filter(
    ({ type, gzip: most }) =>
      !pages.some(({ gzip, budget }) => budget?.type === type && gzip > most * 0.85),
  );
  expect(loose.map(({ type }) => type)).toEqual([]);
});

test('every budget is near what its pages weigh, so that it can be missed', () => {
  const loose = budgets.filter(
    ({ type, bytes }) =>
      !pages.some(
        (page) => page.budget?.type === type && brotli(page.bytes, 5).length > bytes * 0.85,
      ),
  );
  expect(loose.map(({ type }) => type)).toEqual([]);
});

test('the types that people open on the way cost less than a second page may', () => {
  const most = (type: string) => budgets.find((each) => each.type === type)?.bytes;
  for (const type of ['path-node', 'form', 'short-form', 'start'])
    expect(most(type), type).toBeLessThan(visit.secondPage.bytes);
  // The largest has a target of its own: the article with all its versions, and all that cites it.
  expect(most('provision')).toBeLessThan(visit.article.bytes);
});

test('reading loads nothing but its page; only the search page loads a script', () => {
  const loading = all
    .filter(({ bytes }) =>
      /<script[^>]*\ssrc=|<link[^>]*rel="(stylesheet|modulepreload|preload|prefetch)"|<img\b/.test(
        bytes.toString(),
      ),
    )
    .map(({ path }) => path);
  expect(loading.sort()).toEqual(['/buscar/', '/en/buscar/']);
});
