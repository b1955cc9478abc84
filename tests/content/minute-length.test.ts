import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { trustWayOf } from '../../src/components/authority.ts';
import { projectOnce } from '../../src/documents/read-once.ts';

const { pages } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const minutes = pages.flatMap((page) => {
  const minute = /<Minute\b[^>]*>([^]*?)<\/Minute>/.exec(page.text)?.[1];
  return minute === undefined ? [] : [{ page, items: minute.match(/^\d+\. /gm)?.length ?? 0 }];
});

test('a first minute is six sentences at most, and four where somebody is being blackmailed', () => {
  expect(minutes.length).toBeGreaterThan(100);
  expect(minutes.filter(({ items }) => items > 6).map(({ page }) => page.file)).toEqual([]);
  const blackmail = minutes.filter(({ page }) => page.slug === 'guias/amenazas-y-chantaje');
  expect(blackmail.map(({ items }) => items)).toEqual([4, 4]);
});

test('an adult who lives it and is given the number of the police is told where else to begin', () => {
  const told = new Set(pages.filter((page) => trustWayOf(page)).map(({ slug }) => slug));
  for (const name of [
    'amenazas-y-chantaje',
    'imagenes-intimas',
    'agresion-grabada',
    'acoso-en-linea',
  ])
    expect(told).toContain(`guias/${name}`);
  for (const name of [
    'me-busca-un-adulto',
    'lectura-facil-pedir-ayuda',
    'reenvie-algo',
    'primer-contacto',
  ])
    expect(told).not.toContain(`guias/${name}`);
});
