import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/checker/rules/index.ts';
import { checkWith, page } from '../../support/project.ts';
import { severalValues } from '../../support/several-values.ts';

const compared = rules.filter(({ id }) => id === 'penalty-matches' || id === 'deadline-matches');

/** What is told of a text, in order: `error` or `info`, and the words it is told of. */
function told(text: string, lang: 'es' | 'en' = 'es'): string[] {
  const path = `src/content/docs/${lang === 'en' ? 'en/' : ''}a.md`;
  const source = page(text.replaceAll('\\n', '\n'));
  return checkWith({ ...severalValues, [path]: source }, compared)
    .findings.filter(({ file }) => file === path)
    .map(
      ({ severity, place }) =>
        `${severity} ${source.slice(place.start.offset, place.end.offset).replace(/\s+/g, ' ')}`,
    );
}

const delito = '[artículo 7](norma:ley-1~art_7)';
const plazos = '[artículo 8](norma:ley-1~art_8)';

describe('a right sentence is not told', () => {
  test.each([
    `El ${delito} castiga con 2 a 5 años de cárcel.`,
    `El ${delito} castiga con 2 a 5 años de cárcel; si la víctima tiene menos de 14 años, de 16 a 18 años.`,
    `Según el ${delito}, la pena es de dieciséis a dieciocho años cuando la niña no ha cumplido los 14.`,
    `Si tiene 16 años, la pena del ${delito} sube a 10 años.`,
    `El ${delito} protege a quien tiene de 14 a 17 años, con una pena de seis a diez años.`,
    `La pena del ${delito} es no menor de tres ni mayor de seis años y de ciento ochenta a trescientos sesenta y cinco días-multa si fue la expareja.`,
    `La pena del [párrafo 4](norma:ley-1~art_7__al_4) es de 16 a 18 años.`,
    `La pena de [esa forma](norma:ley-1~art_7#pareja) es de hasta 6 años de cárcel.`,
    `El ${delito} se aplica a quien tiene de 14 a 17 años.`,
    `La pena del ${delito} depende:\\n\\n- Menor de 18 años: de 6 a 10 años.\\n- Menor de 14: de 16 a 18 años.`,
    `| Caso | Pena |\\n| --- | --- |\\n| ${delito}, expareja | 3 a 6 años |\\n| ${delito} | 2 a 5 años |`,
    `| Ley | Menor de 14 | Menor de 18 |\\n| --- | --- | --- |\\n| Pena del ${delito} | 16 a 18 años | 6 a 10 años |`,
    `Por el ${plazos} tienes 3 días hábiles para apelar, y la sala resuelve la apelación en 10 días hábiles.`,
    `Por el ${plazos}, el dictamen sale en cinco días calendario.`,
    `El [párrafo 3](norma:ley-1~art_8__para_3) da 5 días calendario.`,
    `Ella quiso apelar. Había [3 días hábiles](norma:ley-1~art_8).`,
    `Con el ${plazos} vivieron dos semanas de espera, y un día llegó el papel.`,
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    'Under [article 7](norma:ley-1~art_7), if she is under 14, the penalty is sixteen to eighteen years.',
    'Under [article 7](norma:ley-1~art_7), a girl aged 15 brings 6 to 10 years in prison.',
    'Under [article 8](norma:ley-1~art_8), you have three working days to appeal.',
  ])('%s', (text) => {
    expect(told(text, 'en')).toEqual([]);
  });
});

describe('a value of the same provision that is not the one meant is told', () => {
  test.each([
    [`Según el ${delito}, si tiene menos de 14 años, la pena es de 2 a 5 años.`, ['2 a 5 años']],
    ['La pena del [párrafo 4](norma:ley-1~art_7__al_4) es de 2 a 5 años.', ['2 a 5 años']],
    ['La pena de [esa forma](norma:ley-1~art_7#pareja) es de 6 a 10 años.', ['6 a 10 años']],
    [
      `Por el ${delito}, si no ha cumplido 14 años, la pena es de seis a diez años.`,
      ['seis a diez años'],
    ],
    [`Si fue la expareja, el ${delito} da 30 a 120 días-multa.`, ['30 a 120 días-multa']],
    [
      `El ${delito} castiga con 6 a 10 años si tiene menos de 14, y con 16 a 18 años de cárcel si tiene menos de 18.`,
      ['6 a 10 años', '16 a 18 años'],
    ],
    [
      `La pena del ${delito} depende:\\n\\n- Menor de 14 años: de 6 a 10 años.\\n- Menor de 18: de 6 a 10 años.`,
      ['6 a 10 años'],
    ],
    [
      `| Ley | Menor de 14 | Menor de 18 |\\n| --- | --- | --- |\\n| Pena del ${delito} | 6 a 10 años | 6 a 10 años |`,
      ['6 a 10 años'],
    ],
    [`Por el ${plazos} tienes 5 días para apelar.`, ['5 días']],
    [`Por el ${plazos} tienes 3 días calendario para apelar.`, ['3 días calendario']],
    [`Por el ${plazos} tienes 3 meses para apelar.`, ['3 meses']],
    [`La sala resuelve la apelación en 3 días hábiles (${plazos}).`, ['3 días hábiles']],
    ['El [párrafo 3](norma:ley-1~art_8__para_3) da 3 días hábiles.', ['3 días hábiles']],
  ])('%s', (text, words) => {
    expect(told(text)).toEqual(words.map((each) => `error ${each}`));
  });

  test.each([
    [
      'Under [article 7](norma:ley-1~art_7), if she is under 14, the penalty is 2 to 5 years.',
      '2 to 5 years',
    ],
    ['[Article 8](norma:ley-1~art_8) gives you 5 calendar days to appeal.', '5 calendar days'],
  ])('%s', (text, words) => {
    expect(told(text, 'en')).toEqual([`error ${words}`]);
  });
});

describe('a value that no word ties to one of several is a note', () => {
  test.each([
    [`El ${delito} castiga con 6 a 10 años de cárcel.`, '6 a 10 años'],
    [`El ${plazos} da 3 días hábiles.`, '3 días hábiles'],
  ])('%s', (text, words) => {
    expect(told(text)).toEqual([`info ${words}`]);
  });
});

test('a figure between two provisions is of the one it stands by', () => {
  const other = '[artículo 1](norma:ley-1~art_1)';
  expect(told(`La pena del ${other} es de 2 a 4 años y la del ${delito} de 2 a 5 años.`)).toEqual(
    [],
  );
  expect(told(`La pena del ${other} es de 2 a 5 años y la del ${delito} de 2 a 4 años.`)).toEqual([
    'error 2 a 4 años',
  ]);
});
