import { describe, expect, test } from 'vitest';
import { citedIn, fieldsIn, piecesOf, piecesWithStops } from '../../src/papers/text.ts';

describe('the text of a paper', () => {
  test.each([
    ['Yo, {nombre}:', 'words field words'],
    ['[artículo 1](norma:cpp~art_1) y {dni}', 'citation words field'],
    ['sin nada', 'words'],
    ['{a}{b}', 'field field'],
    ['{A} y [sin enlace]', 'words'],
  ])('%s', (text, kinds) => {
    expect(
      piecesOf(text)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds);
  });

  test('a field takes the comma or the stop after it, and the words lose it', () => {
    const said = (text: string) =>
      piecesWithStops(text).map((piece) =>
        piece.kind === 'field' ? `${piece.id}|${piece.after ?? ''}` : piece.text,
      );
    expect(said('Yo, {nombre}, con {dni} y ({caso}); digo:')).toEqual([
      'Yo, ',
      'nombre|,',
      ' con ',
      'dni|',
      ' y (',
      'caso|);',
      ' digo:',
    ]);
    expect(said('{a}{b}.')).toEqual(['a|', 'b|.', '']);
    expect(said('. {a}')).toEqual(['. ', 'a|']);
  });

  test('fields and citations of it', () => {
    const text = 'Yo, {nombre}, por el [artículo 1](norma:cpp~art_1), {nombre}';
    expect(fieldsIn([text])).toEqual(['nombre']);
    expect(citedIn(text)).toEqual(['cpp~art_1']);
  });
});
