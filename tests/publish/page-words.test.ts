import { expect, test } from 'vitest';
import { minutesOf, minutesToRead, wordsOn } from '../../src/facts/page-words.ts';
import { registry, sourcePage } from '../../src/facts/site-facts.ts';
import { readingMinutes } from '../../src/publish/course-hours.ts';
import { trainingModules } from '../../src/registry/registry.ts';

/** Pages with little written in them: nearly all that is read comes from records. */
const drawn = [
  ['analisis/recomendaciones-al-estado/reglas-y-criterios', 7],
  ['analisis/pedidos-a-la-policia', 7],
  ['analisis/rutas-y-obstaculos/obstaculos', 7],
  ['analisis/cifras/otras-cifras', 2],
  ['protocolos/investigar-sin-danar/libro-de-codigos', 7],
  ['despues/despues-de-denunciar', 7],
] as const;

test.each(drawn)('what is drawn from records takes time to read: %s', (slug, least) => {
  const [es = 0, en = 0] = (['es', 'en'] as const).map((lang) => minutesToRead(slug, lang));
  expect(es).toBeGreaterThanOrEqual(least);
  expect(en).toBeGreaterThanOrEqual(least);
  expect(Math.abs(es - en) / es).toBeLessThan(0.2);
});

test('what a page says only in another country is not read in this one', () => {
  const page = sourcePage('equipo/primera-tarde', 'es');
  if (!page) throw new Error('There is no page of the first afternoon');
  const without = { ...page, components: page.components.filter(({ name }) => name !== 'Reach') };
  expect(wordsOn(page)).toBe(wordsOn(without));
});

test('a page takes a minute at least, and where there is none no time is said', () => {
  expect(minutesToRead('guias/perfil-falso/caminos', 'es')).toBeGreaterThanOrEqual(1);
  expect(minutesToRead('no-hay', 'es')).toBeUndefined();
});

test('what each module asks to read takes as long as its pages, in each language and however often it is asked', () => {
  for (const { id, data } of trainingModules(registry))
    for (const lang of ['es', 'en', 'es'] as const) {
      const slugs = [...new Set(data.teaches.map(({ page }) => page))];
      const words = slugs
        .flatMap((slug) => sourcePage(slug, lang) ?? [])
        .reduce((sum, page) => sum + wordsOn(page, data.asOf), 0);
      expect(readingMinutes(id, lang), id).toBe(Math.ceil(minutesOf(words) / 5) * 5);
    }
  expect(readingMinutes('m2', 'es')).toBeGreaterThan(0);
});
