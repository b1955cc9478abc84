// Nobody is named, and no phone, who could not be so in a case: every case that the dice make is looked through.
import { expect, test } from 'vitest';
import { casesOf } from '../../src/checker/records/dice-faults.ts';
import { dice } from '../support/dice.ts';

type Lang = 'es' | 'en';
const named = {
  es: { neighbour: /vecina/, sister: /hermana/, friend: /mi otra amiga/ },
  en: { neighbour: /neighbour/, sister: /sister/, friend: /my other friend/ },
};
/** What is said where the street was published, as the list says it. */
const swapOf = (lang: Lang) => {
  const entry = dice.otherwise.find(({ asked }) =>
    (lang === 'es' ? /tu media hoja dice «la vecina»/ : /half sheet says “the neighbour”/).test(
      asked[lang],
    ),
  );
  const said = entry?.says[lang].match(lang === 'es' ? /«mi [^»]+»/g : /“my [^”]+”/g) ?? [];
  const [sister = '', friend = ''] = said;
  return { sister: sister.slice(1, -1), friend: friend.slice(1, -1) };
};
const cases = [...casesOf(dice.throws)];
const faceOf = (faces: ReadonlyMap<string, number>, id: string) => faces.get(id) ?? 0;
/** The faces that something is told on. */
const facesWith = (id: string, words: RegExp): number[] =>
  (dice.throws.find((each) => each.id === id)?.faces ?? []).flatMap(({ text }, at) =>
    words.test(text.es) ? [at + 1] : [],
  );
const published = facesWith('hecho', /tu calle/);
const secret = facesWith('persona', /familia no sepa/);
const watched = facesWith('riesgo', /vive contigo y revisa tu teléfono/);

test.each(['es', 'en'] as const)(
  'no half sheet names the neighbour of a published street, nor family that is not to know, in any case (%s)',
  (lang) => {
    expect([published, secret, watched]).toEqual([[3], [2], [3]]);
    const { sister, friend } = swapOf(lang);
    expect(sister).toMatch(named[lang].sister);
    expect(friend).toMatch(named[lang].friend);
    const wrong = cases.flatMap((faces) =>
      dice.halves.flatMap(({ asked, says }) => {
        const risk = faceOf(faces, 'riesgo');
        const text = says.find((each) => each.faces.includes(risk))?.text[lang] ?? '';
        const isPublished = published.includes(faceOf(faces, 'hecho'));
        const isSecret = secret.includes(faceOf(faces, 'persona'));
        const said = isPublished
          ? text.replace(
              new RegExp(`(?:\\S+ )?${named[lang].neighbour.source}`, 'g'),
              isSecret ? friend : sister,
            )
          : text;
        const isWrong =
          (isPublished && named[lang].neighbour.test(said)) ||
          (isSecret && named[lang].sister.test(said)) ||
          // A phone that is watched, and a number that was published, are not said to be theirs and safe.
          (watched.includes(risk) && isPublished);
        return isWrong ? [`${[...faces.values()].join('-')}: ${asked[lang]}`] : [];
      }),
    );
    expect(cases.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'the list names a sister only with what is said where the family is not to know, and a neighbour only where she can be (%s)',
  (lang) => {
    const who = { es: /«Quién llama» 2/, en: /“Who calls” 2/ }[lang];
    for (const { asked, says } of dice.otherwise) {
      const text = says[lang];
      if (named[lang].sister.test(text)) {
        expect(text, asked[lang]).toMatch(who);
        expect(text, asked[lang]).toMatch(named[lang].friend);
      }
      // Where the e-mail is gone no street was published; where it is on the faces, no more than they say.
      if (named[lang].neighbour.test(text))
        expect(`${asked[lang]} ${text}`).toMatch(
          lang === 'es'
            ? /clave del correo|si están? en tus caras/
            : /e-mail password|on your faces/,
        );
    }
    // Whoever sleeps elsewhere warns there, and the new account is made there.
    const { asked: warned } =
      dice.otherwise.find((each) => named[lang].friend.test(each.says[lang])) ?? {};
    expect(warned?.[lang]).toMatch(named[lang].neighbour);
  },
);

test.each(['es', 'en'] as const)(
  'the example says everything that the list changes in it, by its number (%s)',
  (lang) => {
    const words = {
      es: /cambia dos cosas[^:]*:(.+)/,
      en: /changes two things[^:]*:(.+)/,
    }[lang];
    const told = words.exec(dice.worked[lang])?.[1]?.split(';') ?? [];
    expect(told).toHaveLength(2);
    expect(dice.worked[lang]).not.toMatch(named[lang].neighbour);
    expect(dice.worked[lang]).not.toMatch(named[lang].sister);
  },
);
