import { describe, expect, test } from 'vitest';
import { provisionLabel, referenceLabel, sentenceLabel } from '../../src/citations/label.ts';
import { langOf, refPath, sitePath } from '../../src/addresses/paths.ts';
import { formatRef, parseRef } from '../../src/citations/ref.ts';
import { projectWith } from '../support/project.ts';

const { registry } = projectWith({});

describe('one parser of references', () => {
  test.each([
    ['cp', { instrument: 'cp' }],
    ['cp~art_154-B', { instrument: 'cp', eId: 'art_154-B' }],
    ['cp@2018-09-13~art_154-B', { instrument: 'cp', date: '2018-09-13', eId: 'art_154-B' }],
    [
      'norma:ds-009-2016-mimp~art_8__para_3',
      { instrument: 'ds-009-2016-mimp', eId: 'art_8__para_3' },
    ],
    ['cpc~tp__art_IX', { instrument: 'cpc', eId: 'tp__art_IX' }],
    ['mx-cpf~art_199-octies', { instrument: 'mx-cpf', eId: 'art_199-octies' }],
    ['ley-30364~dcf_6', { instrument: 'ley-30364', eId: 'dcf_6' }],
  ])('%s', (text, expected) => {
    expect(parseRef(text)).toEqual(expected);
    expect(formatRef(expected)).toBe(text.replace('norma:', ''));
  });

  test.each([
    '',
    '~art_1',
    'CP~art_1',
    'cp~',
    'cp~154',
    'cp~art_',
    'cp@2018~art_1',
    'cp@~art_1',
    'cp art_1',
    'cp~art_1 ',
    'cp~art_1__x_2',
  ])('not a reference: %j', (text) => expect(parseRef(text)).toBeUndefined());
});

describe('labels', () => {
  test.each([
    ['ley-1~art_1', 'artículo 1 de la Ley 1', 'article 1 of Law 1', 'Ley 1, art. 1'],
    [
      'ley-1~art_1__al_1',
      'párrafo 1 del artículo 1 de la Ley 1',
      'paragraph 1 of article 1 of Law 1',
      'Ley 1, párrafo 1 del art. 1',
    ],
    ['ley-1', 'Ley 1', 'Law 1', 'Ley 1'],
    ['ley-9~art_2', 'artículo 2 del ley-9', 'article 2 of the ley-9', 'ley-9, art. 2'],
  ])('%s', (text, es, en, short) => {
    const ref = parseRef(text);
    if (!ref) throw new Error(text);
    expect(sentenceLabel(ref, registry, 'es')).toBe(es);
    expect(sentenceLabel(ref, registry, 'en')).toBe(en);
    expect(referenceLabel(ref, registry, 'es')).toBe(short);
  });

  test.each([
    ['art_unico', 'artículo único', 'sole article'],
    [
      'dcm_unica',
      'única disposición complementaria modificatoria',
      'sole amending complementary provision',
    ],
    ['dcf_6', 'sexta disposición complementaria final', 'sixth final complementary provision'],
    ['tp__art_IX', 'artículo IX del Título Preliminar', 'article IX of the Preliminary Title'],
    [
      'tp__art_IX__para_3',
      'inciso 3 del artículo IX del Título Preliminar',
      'article IX(3) of the Preliminary Title',
    ],
    ['art_8__para_1__lit_a', 'literal a del inciso 1 del artículo 8', 'article 8(1)(a)'],
    ['art_8__al_last', 'párrafo final del artículo 8', 'last paragraph of article 8'],
    ['art_46__para_2__lit_ntilde', 'literal ñ del inciso 2 del artículo 46', 'article 46(2)(ñ)'],
    [
      'art_122-B__al_2__para_6',
      'inciso 6 del párrafo 2 del artículo 122-B',
      'paragraph 2(6) of article 122-B',
    ],
    [undefined, '', ''],
  ])('%s alone', (eId, es, en) => {
    expect(provisionLabel(eId, 'es')).toBe(es);
    expect(provisionLabel(eId, 'en')).toBe(en);
  });
});

describe('addresses', () => {
  test.each([
    ['cp~art_154-B', '/normas/cp/art_154-b/'],
    ['cp@2018-09-13~art_154-B', '/normas/cp/art_154-b/#v-2018-09-13'],
    ['cp~art_36__para_9', '/normas/cp/art_36/'],
    ['dleg-1410', '/normas/dleg-1410/'],
  ])('%s', (text, path) => {
    const ref = parseRef(text);
    if (!ref) throw new Error(text);
    expect(refPath(ref, 'es')).toBe(path);
    expect(refPath(ref, 'en', '/base')).toBe(`/base/en${path}`);
  });

  test('paths and languages', () => {
    expect(sitePath('/buscar/', 'es', '/x/')).toBe('/x/buscar/');
    expect(langOf('/home/me/src/content/docs/en/guias/a.mdx')).toBe('en');
    expect(langOf('src/content/docs/guias/en-linea.mdx')).toBe('es');
  });
});
