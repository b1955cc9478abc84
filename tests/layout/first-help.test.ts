import { expect, test } from 'vitest';
import { endOfFirst } from '../../src/layout/first-help.ts';

const danger = '<aside class="peligro breve"><p>Llama</p></aside>';
const minute = '<section class="minuto"><h2>Si solo tienes un minuto</h2><ol></ol></section>';

test('what is said of the page comes below its first minute, or its box of danger', () => {
  expect(endOfFirst(`${danger}${minute}<h2>Más</h2>`)).toBe(danger.length + minute.length);
  expect(endOfFirst(`<p>Uno</p>${danger}<h2>Más</h2>`)).toBe('<p>Uno</p>'.length + danger.length);
});

test('a box below the first heading is about what stands there', () => {
  expect(endOfFirst(`<p>Uno</p><h2>Más</h2>${danger}`)).toBe(0);
  expect(endOfFirst('<p>Uno</p>')).toBe(0);
  expect(endOfFirst(danger)).toBe(danger.length);
});
