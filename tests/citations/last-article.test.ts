import { describe, expect, test } from 'vitest';
import { norms, recognise } from '../support/recognise.ts';

/** What is read of an article of a norm. */
const read = (number: number, name: string) => recognise(`el artículo ${number} de ${name}`, 'es');

/** A name that stands after «de» without any other word, so that each norm is named alike. */
const named = norms.flatMap(({ id, names, lastArticle = 999 }) => {
  const name = names.find((each) => read(1, each)[0]?.instrument === id);
  return name === undefined ? [] : [{ id, name, lastArticle }];
});

describe('an article beyond the last', () => {
  test('is asked of nearly every norm of the registry', () => {
    expect(named.length).toBeGreaterThan(norms.length * 0.9);
    expect(norms.filter(({ lastArticle }) => lastArticle !== undefined).length).toBeGreaterThan(6);
  });

  test('is none of the norm, and is told', () => {
    const wrong = named.flatMap(({ id, name, lastArticle }) =>
      [lastArticle + 1, Number(`${String(lastArticle).slice(0, 3)}7`), 2500, 9999].flatMap(
        (number) => {
          if (number <= lastArticle) return [];
          const [found] = read(number, name);
          const isTold =
            found?.instrument === `other:${id}` && found.lacks?.join() === `art_${number}`;
          return isTold && found.provisions.length === 0 ? [] : [`${number} ${name}`];
        },
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('the last one is an article', () => {
    const wrong = named.filter(
      ({ id, name, lastArticle }) => read(lastArticle, name)[0]?.instrument !== id,
    );
    expect(wrong).toEqual([]);
  });

  test('of a list is left out, and the others are linked', () => {
    const [found] = recognise('los artículos 170 y 4533 del Código Penal', 'es');
    expect(found).toMatchObject({ instrument: 'cp', provisions: ['art_170'], lacks: ['art_4533'] });
  });

  test('shows an older Constitution, of which nothing is linked', () => {
    const [found] = recognise('los artículos 188 y 211 de la Constitución', 'es');
    expect(found).toMatchObject({ instrument: 'other:const', provisions: [], lacks: ['art_211'] });
  });
});
