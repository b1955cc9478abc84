import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadRegistry } from '../src/registry/load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const form = loadRegistry(root).registry.forms.get('t15')?.data;

test.each([
  ['es', '', 'Pido a la Fiscalía que haga conservar hoy', 'pedido.', 'Pido que me digan'],
  ['en', 'en/', 'I ask the prosecutor to have the data', 'request.', 'I ask to be told'],
] as const)(
  'the paragraph that asks to preserve data has one wording, %s',
  (lang, folder, start, end, last) => {
    const paragraphs = ['acompanar-una-denuncia', 'guardar-evidencia'].map((name) => {
      const page = readFileSync(`${root}src/content/docs/${folder}guias/${name}.mdx`, 'utf8');
      const from = page.indexOf(start);
      return page.slice(from, page.indexOf(end, page.indexOf(last, from)) + end.length);
    });
    expect(paragraphs[0]).toMatch(new RegExp(`^${start}`));
    expect(paragraphs[0]).toBe(paragraphs[1]);
    const sheet = form?.sections.map(({ note }) => note?.[lang] ?? '').join(' ') ?? '';
    const shared = (paragraphs[0] ?? '').split(/(?<=\.) /).slice(3);
    expect(shared).toHaveLength(4);
    for (const sentence of shared) expect(sheet).toContain(sentence);
  },
);
