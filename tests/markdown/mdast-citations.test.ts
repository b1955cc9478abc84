import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { features } from '../../src/citations/markup.ts';
import { mdastCitations } from '../../src/markdown/mdast-citations.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { asOf as day, projectWith } from '../support/project.ts';

const { registry } = projectWith({});

function html(
  text: string,
  lang: 'es' | 'en' = 'es',
  asOf?: unknown,
  of: Registry = registry,
): string {
  const folder = lang === 'en' ? 'en/' : '';
  const result = markdownToHtml(text, {
    features,
    mdastPlugins: [mdastCitations(of, day, '/base/')],
    fileURL: pathToFileURL(`/x/src/content/docs/${folder}a.md`),
    data: {
      astro: {
        frontmatter: { asOf },
        headings: [],
        localImagePaths: new Set<string>(),
        remoteImagePaths: new Set<string>(),
      },
    },
  });
  if (result instanceof Promise) throw new Error('the plugin must not wait');
  return result.html;
}

describe('a citation becomes a link with its note', () => {
  test('the link, its full name, and the note at the end of the paragraph', () => {
    const out = html('Lo dice el [artículo 1](norma:ley-1~art_1) hoy.');
    expect(out).toContain(
      '<a href="/base/normas/ley-1/art_1/" class="cita" data-n="1" aria-label="artículo 1: artículo 1 de la Ley 1">artículo 1</a> hoy.<span class="nota"',
    );
    expect(out).toContain('<span class="nota-t">Ley 1, art. 1</span>');
    // What opens it where it is folded comes before what it opens, and says what it is.
    expect(out).toMatch(
      /<input (?=[^>]*class="nota-v")(?=[^>]*type="checkbox")(?=[^>]*aria-label="Ver la nota: Ley 1, art. 1")[^>]*>\s*<span class="nota-n">/,
    );
    expect(out).toContain('<span class="nota-l">2 a 4 años</span>');
    expect(out).toContain('<span class="nota-l">Texto vigente desde el 2 de enero de 2020.</span>');
    expect(out).toContain('<span class="nivel nivel-official">texto oficial</span></span></p>');
  });

  test('several of one paragraph have one box that opens them all, and one alone has its own', () => {
    const out = html(
      '[a](norma:ley-1~art_1) y [b](norma:ley-2).\n\n[c](norma:ley-1~art_1) y [d](norma:ley-1@2000-01-02~art_1).',
    );
    const [first = '', second = ''] = out.split('</p>');
    expect(first).toMatch(
      /b<\/a>\.<input (?=[^>]*class="nota-v notas-v solo-pantalla")[^>]*aria-label="De dónde sale \(2\)"[^>]*><span class="notas-t solo-pantalla"[^>]*>De dónde sale \(2\)<\/span><span class="nota"/,
    );
    expect(first.match(/<input/g)).toHaveLength(1);
    expect(first.match(/class="nota"/g)).toHaveLength(2);
    // The other one of its paragraph stands above, so that it is alone.
    expect(second).not.toContain('notas-t');
    expect(second.match(/<input[^>]*aria-label="Ver la nota/g)).toHaveLength(1);
    expect(html('[a](norma:ley-1~art_1) y [b](norma:ley-2).', 'en')).toContain(
      '>Where it comes from (2)</span>',
    );
  });

  test('an empty text is filled in the language of the page, and needs no other name', () => {
    expect(html('[](norma:ley-1~art_1)')).toContain('data-n="1">artículo 1 de la Ley 1</a>');
    expect(html('[](norma:ley-1~art_1)', 'en')).toContain('data-n="1">article 1 of Law 1</a>');
    expect(html('[](norma:ley-1~art_1)', 'en')).toContain('href="/base/en/normas/ley-1/art_1/"');
  });

  test('a norm named by its number alone says what it is about in the first note that cites it', () => {
    const own = registry.instruments.get('ley-1');
    if (!own) throw new Error('No norm ley-1');
    const matter = { es: 'el cuidado', en: 'care' };
    const instruments = new Map(registry.instruments);
    instruments.set('ley-1', { ...own, data: { ...own.data, matter } });
    const of = { ...registry, instruments };
    const out = html(
      '[a](norma:ley-1~art_1).\n\n[b](norma:ley-1@2000-01-02~art_1).',
      'en',
      undefined,
      of,
    );
    expect(out).toContain('Law 1, art. 1</span> <span class="nota-l">On care.</span>');
    expect(out.match(/On care\./g)).toHaveLength(1);
  });

  test('one note a page, one number a provision', () => {
    const out = html(
      '[a](norma:ley-1~art_1) y [b](norma:ley-2).\n\n[c](norma:ley-1~art_1) y [d](norma:ley-1@2000-01-02~art_1).',
    );
    expect(out.match(/class="nota"/g)).toHaveLength(3);
    expect([...out.matchAll(/class="cita" data-n="(\d)"/g)].map(([, n]) => n)).toEqual([
      '1',
      '2',
      '1',
      '3',
    ]);
  });

  test('the version is that of the day of the page, or the one named', () => {
    expect(html('[a](norma:ley-1~art_1)', 'es', '2010-01-01')).toContain('1 a 2 años');
    expect(html('[a](norma:ley-1~art_1)', 'es', new Date('2021-01-01'))).toContain('2 a 4 años');
    const old = html('[a](norma:ley-1@2000-01-02~art_1)');
    expect(old).toContain('href="/base/normas/ley-1/art_1/#v-2000-01-02"');
    expect(old).toContain('Vigente del 2 de enero de 2000 al 1 de enero de 2020.');
  });

  test('no note in a table or a heading, where it would break the row: it stands after them, for paper', () => {
    const out = html('## [a](norma:ley-1~art_1)\n\n| x |\n| --- |\n| [b](norma:ley-2) |');
    expect(out).toMatch(
      /<h2[^>]*><a [^>]*data-n="1"[^>]*>a<\/a><\/h2>\s*<p class="solo-papel"><span class="nota"/,
    );
    expect(out).toMatch(/<\/table>\s*<p class="solo-papel"><span class="nota"[^]*>2<\/span>/);
    expect(html('- [a](norma:ley-1~art_1)')).toContain('class="nota"');
  });

  test('what a paragraph cites too has its note there, wherever it is cited first', () => {
    const out = html(
      '| x |\n| --- |\n| [a](norma:ley-1~art_1) |\n\nLo dice [b](norma:ley-1~art_1).',
    );
    expect(out.match(/class="nota"/g)).toHaveLength(1);
    expect(out).not.toContain('solo-papel');
    expect(out).toMatch(/<p>Lo dice <a [^>]*data-n="1"[^]*class="nota"/);
  });

  test('every number has its note', () => {
    const cells = '| [a](norma:ley-1~art_1) | [b](norma:ley-2) | [c](norma:ley-1~art_1) |';
    const out = html(`| x | y | z |\n| --- | --- | --- |\n${cells}\n\n[d](norma:ley-2~art_1).`);
    const numbers = (pattern: RegExp) =>
      [...new Set([...out.matchAll(pattern)].map(([, number]) => number))].sort();
    expect(numbers(/class="nota-n">(\d)/g)).toEqual(numbers(/data-n="(\d)"/g));
    expect(out.match(/class="nota"/g)).toHaveLength(3);
  });

  test('other links, and what the registry does not hold, stay as they are', () => {
    expect(html('[a](/guias/) [b](norma:ley-9) [c](norma:%)')).not.toContain('class="cita"');
  });

  test('the same in MDX, inside a component', () => {
    const result = mdxToJs('<Minute>\n\nLo dice el [artículo 1](norma:ley-1~art_1).\n\n</Minute>', {
      features,
      mdastPlugins: [mdastCitations(registry, day)],
      fileURL: pathToFileURL('/x/src/content/docs/a.mdx'),
    });
    if (result instanceof Promise) throw new Error('the plugin must not wait');
    const { code } = result;
    expect(code).toContain('"/normas/ley-1/art_1/"');
    expect(code).toContain('"nota-t"');
  });
});
