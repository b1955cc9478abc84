import { expect, test } from 'vitest';
import { registry, sourcePages } from '../../src/facts/site-facts.ts';
import { nameAt } from '../../src/views/site/moved-pages.ts';
import { hasShort } from '../../src/registry/schema/form.ts';

test('what is made from a page, and may have moved with it, is called what the page is', () => {
  const part = sourcePages.find(({ lang, slug }) => lang === 'es' && slug.split('/').length === 3);
  const whole = part?.slug.replace(/\/[^/]*$/, '') ?? '';
  expect(nameAt(`${whole}/completa`, 'es')).toBe(nameAt(whole, 'es'));
  const form = [...registry.forms.values()].find(({ data }) => hasShort(data));
  expect(nameAt(`formatos/${form?.id}/corto`, 'en')).toBe(form?.data.title.en);
  const [scenario] = registry.scenarios.values();
  expect(nameAt(`formacion/escenarios/${scenario?.id}/tarjetas`, 'es')).toBe(
    scenario?.data.title.es,
  );
});

test('where no page stands, nobody is sent there', () => {
  expect(() => nameAt('no-hay/nada', 'es')).toThrow('No page stands at');
});
