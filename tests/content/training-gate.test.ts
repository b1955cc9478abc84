import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { course, registry } from '../support/course.ts';

/** Where the checks on whoever joins are told. */
const home = 'protocolos/salvaguarda/al-entrar';

const read = (path: string): string => readFileSync(`src/content/docs/${path}.mdx`, 'utf8');

test('nobody watches a contact before the checks of joining, wherever the course lets them', () => {
  expect(read(home)).toMatch(/no mira ni oye ningún contacto, tampoco como parte de un curso/);
  for (const page of ['formacion/evaluacion', 'formacion/dar-el-curso'])
    for (const lang of ['', 'en/']) expect(read(`${lang}${page}`)).toContain(`/${lang}${home}/`);
  const [listening] = course?.ladder ?? [];
  expect(listening?.practice.es).toMatch(/salvaguarda confirma .+T13, T19 y T30.+, mira dos/);
  expect(JSON.stringify(registry.forms.get('t40')?.data)).toMatch(
    /Salvaguarda confirmó dos referencias recibidas.+Mirando, 1/,
  );
});
