import { describe, expect, test } from 'vitest';
import { linkKind } from '../../src/documents/link-kind.ts';
import { baseFile, checkWith, page } from '../support/project.ts';

const law = {
  'src/data/instruments/pe/ley-29733/instrument.yaml': baseFile(
    'src/data/instruments/pe/ley-2/instrument.yaml',
  )
    .replaceAll('ley-2', 'ley-29733')
    .replace("'2'", "'29733'")
    .replace('01-01/2', '01-01/29733'),
  'src/data/instruments/pe/ley-29733/art_1.yaml': baseFile(
    'src/data/instruments/pe/ley-2/art_1.yaml',
  ).replaceAll('ley-2', 'ley-29733'),
};

describe('where a link leads', () => {
  test.each([
    ['norma:cp~art_1', 'citation'],
    ['/guias/', 'page'],
    ['#a:b', 'page'],
    ['', 'page'],
    ['?a=b:c', 'page'],
    ['https://example.org/', 'outside'],
    ['HTTP://example.org/', 'outside'],
    ['tel:100', 'outside'],
    ['mailto:a@example.org', 'outside'],
    ['nomra:cp~art_1', 'refused'],
    ['javascript:alert(1)', 'refused'],
    [' JavaScript:alert(1)', 'refused'],
    ['java\nscript:alert(1)', 'refused'],
    ['data:text/html,x', 'refused'],
    ['vbscript:x', 'refused'],
    ['//example.org/', 'refused'],
    ['/\\example.org/', 'refused'],
  ])('%j: %s', (address, kind) => expect(linkKind(address)).toBe(kind));
});

describe('only a link to the law cites it', () => {
  const found = (link: string) =>
    checkWith({ ...law, 'src/content/docs/a.md': page(`Lo dice el ${link}.`) })
      .findings.filter(({ file }) => file === 'src/content/docs/a.md')
      .map(({ ruleId }) => ruleId)
      .filter((id) => id !== 'translation-exists');
  test.each([
    ['[artículo 1 de la Ley 29733](norma:ley-29733~art_1)', []],
    ['[artículo 1 de la Ley 29733](nomra:ley-29733~art_1)', ['link-scheme']],
    ['[artículo 1 de la Ley 29733](https://example.org/)', ['no-bare-citation']],
    ['[artículo 1 de la Ley 29733](/rutas/)', ['no-bare-citation']],
    ['[texto de la Ley 29733](/rutas/)', []],
    ['[texto de la Ley 29733](https://example.org/)', ['no-bare-citation']],
  ])('%s', (link, expected) => expect(found(link)).toEqual(expected));

  test('no fix puts a link inside a link', () => {
    const text = page('Lo dice el [artículo 1 de la Ley 29733](https://example.org/).');
    const [finding] = checkWith({ ...law, 'src/content/docs/a.md': text }).findings.filter(
      ({ ruleId }) => ruleId === 'no-bare-citation',
    );
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });
});

describe('a link to an anchor', () => {
  const found = (link: string, files: Record<string, string> = {}) =>
    checkWith({ ...files, 'src/content/docs/a.mdx': page(`## Ñandú y *té*\n\n${link}`) })
      .findings.filter(({ ruleId }) => ruleId === 'link-resolves')
      .map(({ place, expected }) => `${place.start.line} ${expected[0] ?? ''}`);
  test.each([
    ['[a](#ñandú-y-té)', []],
    ['[a](#%C3%B1and%C3%BA-y-t%C3%A9)', []],
    ['[a](/a/#ñandú-y-té)', []],
    ['[a](#ñandu-y-te)', ['8 #ñandú-y-té']],
    ['[a](#%zz)', ['8 ']],
    ['[a](#sobre-esta-pagina)', []],
    ['[a](#~s)', []],
    ['[a](#)', []],
    ['<Minute>x</Minute>\n\n[a](#un-minuto)', []],
    ['[a](#un-minuto)', ['8 ']],
    ['[a](/servicios/#servicio-linea-1)', []],
    ['[a](/servicios/#servicio-linea-2)', ['8 #servicio-linea-1']],
    ['[a](/servicios/#para-crisis)', []],
    ['[a](/glosario/#querella)', []],
    ['[a](/glosario/#letra-q)', []],
    ['[a](/formacion/#errores-criticos)', []],
    ['## Ñandú y té\n\n[a](#ñandú-y-té-1)', []],
    ['## [](norma:ley-1~art_1)\n\n[a](#x)', []],
  ])('%s', (link, expected) => expect(found(link)).toEqual(expected));

  test('a record that could not be read is not told to lack its anchor', () => {
    const broken = { 'src/data/services/linea-1.yaml': 'a: [' };
    expect(found('[a](/servicios/#servicio-linea-1)', broken)).toEqual([]);
  });
});
