// Every question that the course says aloud in a first contact has an answer for whoever acts a case by dice.
import { expect, test } from 'vitest';
import { trainingModules } from '../../src/registry/registry.ts';
import { registry } from '../support/course.ts';
import { dice, sheet } from '../support/dice.ts';

/** What is asked, by its words, and what the list or the half sheet calls it. */
const rows: [RegExp, RegExp][] = [
  [/puedes hablar|alguien a su lado/i, /¿Puedes hablar/],
  [/dónde estás|^¿con quién\?/i, /¿Dónde estás/],
  [/está cerca|cuándo vuelve/i, /¿Está cerca ahora\?[^]+venir/],
  // Nobody under 18 is in any case of the dice.
  [/el niño con él|amenazó con hacerle|prefieres que lo diga/i, /¿Tienes hijas o hijos/],
  [/a salvo/i, /a salvo las próximas horas/],
  [
    /quieres seguir|que te escuche|guardar|aprender de tu caso|abogada/i,
    /¿Sigues\?[^]+otro permiso/,
  ],
  [/es así/i, /¿es así\?/],
  [/seguimos por ahí|te ayudaría parar/i, /¿Te ayudaría parar/],
  [/te ayudó|pasar mejor|te importa más|más alivio/i, /¿Qué te aliviaría/],
  [/cuándo fue|cuesta respirar|desmayaste|embaraz/i, /¿Te apretó el cuello/],
  [/patrullero/, /patrullero/],
  [/llamamos/i, /¿Llamamos juntas/],
  [/teléfono, que nadie revise/, /¿Alguien revisa ese teléfono/],
  [/dónde duermes/i, /¿Dónde duermes/],
  [/otro lugar/i, /¿Hay otro lugar/],
  [/refugio/, /¿Preguntamos por un refugio/],
  [/te vea(?:n)? /, /¿Vas hoy a que te vean/],
  [/señal avisas|a quién avisas|llama al 105/i, /¿Cómo avisarías[^]+¿Qué hace ella/],
  [/va a estar contigo|con quién vas a estar|puede estar contigo/i, /¿Quién puede estar contigo/],
  [/te cuida o te da miedo/i, /te cuida o te da miedo/i],
  [/vives con/i, /¿Vives con/],
  [/qué aparato|qué día|^¿Dónde\?|dónde es/i, /¿Qué día, desde qué aparato|¿Cuándo lo viste/],
  [/a notar/, /se va a notar/],
  [/qué hará/i, /¿Qué haría si lo nota/],
  [/anotamos su cuenta/i, /¿Anotamos su cuenta/],
  [/qué edad tenías/i, /¿Qué edad tenías/],
  [/lista de contactos|personas avisas/i, /lista de contactos/],
  [/qué prefieres/i, /¿Cuál camino prefieres/],
  [/guardes esta hoja/, /guardes esta hoja/],
];

test('whatever M1 and M3 say aloud to the person who asks for help has an answer for whoever acts', () => {
  const said = trainingModules(registry)
    .filter(({ data }) => ['m1', 'm3'].includes(data.id))
    .flatMap(({ data }) => data.activities)
    .flatMap((each) => ('model' in each ? [each.model.es] : []))
    .flatMap((text) => text.match(/¿[^?]*\?/g) ?? []);
  expect(said.length).toBeGreaterThan(35);
  const asked = [...dice.halves, ...dice.otherwise].map((each) => each.asked.es);
  for (const question of said) {
    const own = rows.filter(([words]) => words.test(question));
    expect(own.length, question).toBeGreaterThan(0);
    for (const [, called] of own)
      expect(
        asked.some((each) => called.test(each)),
        question,
      ).toBe(true);
  }
});

/** Words that begin a question or join it, and say nothing of what it is about. */
const empty = {
  es: /^(?:cómo|cuándo|dónde|quién|qué|haría|está|esta|queda|noche)$/,
  en: /^(?:what|when|where|whom|whether|would|they|them|their|there|with|about|that|tonight)$/,
};
/** What the key says was asked, or was not. */
const asks = {
  es: /(?:preguntó|Tras «en mi casa»:) ([^.;:«]+)/g,
  en: /(?:ask(?:ed)?|After “at home”:) ([^.;:“]+)/g,
};
/** The risk of which a line of the key speaks, or the neck, up to a question. */
const told = {
  es: /(?:riesgo|[Cc]on) (\d(?:, \d)*(?: o \d)?)|[Cc]on el (cuello)/g,
  en: /(?:risk|[Ww]ith) (\d(?:, \d)*(?: or \d)?)|[Ww]ith the (neck)/g,
};
type Lang = keyof typeof asks;

/** The first letters of the words of a question that say what it is about, however they end. */
const stemsOf = (question: string, lang: Lang): string[] =>
  question
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !empty[lang].test(word))
    .map((word) => word.slice(0, 4).toLowerCase());

/** The faces of the half sheet that say yes to the neck. */
const necks =
  dice.halves
    .find(({ asked }) => asked.es.includes('cuello'))
    ?.says.flatMap(({ faces, text }) => (text.es.startsWith('«Sí') ? faces : [])) ?? [];

/** What one line of the key demands, a question each, and the faces that it is asked with. */
function questionsIn(line: string, lang: Lang): { what: string; faces: number[] }[] {
  return [...line.matchAll(asks[lang])].flatMap(({ 1: said = '', index }) => {
    const [, risks, neck] = [...line.slice(0, index).matchAll(told[lang])].at(-1) ?? [];
    const faces = risks?.match(/\d/g)?.map(Number) ?? (neck ? necks : dice.first.faces);
    return said.split(/, | (?:o|y|or|and) /).map((what) => ({ what, faces }));
  });
}

test.each(['es', 'en'] as const)(
  'whatever the key demands to be asked of a danger has an answer in each half sheet that needs it, %s',
  (lang) => {
    const label = sheet.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'peligro')
      ?.label[lang];
    const four = (label?.split(/grave: |danger: /)[1] ?? '')
      .split(/, | (?:o|y|or|and) /)
      .map((what) => ({ what, faces: dice.first.faces }));
    const key = dice.anchors
      .filter(({ field }) => ['peligro', 'hoy'].includes(field))
      .flatMap(({ seen, partly, perRisk = [], perPart = [] }) => [
        ...[seen, partly, ...perRisk, ...perPart].map((each) => each[lang]),
      ])
      .flatMap((line) => questionsIn(line, lang));
    const questions = [...four, ...key].filter(({ what }) => stemsOf(what, lang).length > 0);
    // The four, the symptoms of the neck, the patrol car and the night: the key is read, not passed over.
    expect(questions.length).toBeGreaterThan(16);
    expect(necks).not.toEqual([]);
    for (const { what, faces } of questions)
      for (const face of faces) {
        const answered = dice.halves.filter(({ asked, says }) => {
          const own = says.find((each) => each.faces.includes(face))?.text[lang] ?? '';
          const words = `${asked[lang]} ${own}`.toLowerCase();
          return stemsOf(what, lang).some((stem) => words.includes(stem));
        });
        expect(answered, `${String(face)}: ${what}`).not.toEqual([]);
      }
  },
);

test('whoever answers as the operator knows the sign and what to ask, and not which risk came up', () => {
  for (const [lang, sign, asked] of [
    [
      'es',
      /dos dedos/,
      ['¿Dónde está?', '¿Qué pasa?', '¿Con quién está?', '¿Esa persona está ahí?'],
    ],
    ['en', /two fingers/, ['Where', 'What is happening', 'Who is with', 'Is that person there']],
  ] as const) {
    const strip = dice.operator.map((each) => each[lang]).join(' ');
    const called = dice.halves.flatMap(({ says }) =>
      says.filter(({ text }) => sign.test(text[lang])).flatMap(({ faces }) => faces),
    );
    expect(called.length).toBeGreaterThan(0);
    expect(strip).toMatch(sign);
    for (const each of asked) expect(strip).toContain(each);
    expect(strip).not.toMatch(/riesgo|risk|amenaz|threat/i);
  }
});

test('the half sheet of somebody whose aggressor works at the police station does not call 105 first, and fears a patrol car', () => {
  const authority = dice.halves.find(({ asked }) => asked.es.includes('policía'));
  const faces =
    authority?.says.flatMap((each) => (each.text.es.startsWith('«Sí') ? each.faces : [])) ?? [];
  expect(faces.length).toBeGreaterThan(0);
  const of = (words: string, face: number) =>
    dice.halves
      .find(({ asked }) => asked.es.includes(words))
      ?.says.find((each) => each.faces.includes(face))?.text;
  for (const face of faces) {
    expect(of('patrullero', face)?.es).toMatch(/^«Sí/);
    expect(of('¿Qué hace ella?', face)?.es).toMatch(/Línea 100[^»]*105, solo si[^»]*puerta/);
    expect(of('¿Qué hace ella?', face)?.en).toMatch(/Línea 100[^”]*105, only if[^”]*door/);
    expect(`${dice.boxes[face - 1]?.looks.map(({ es }) => es).join(' ')}`).toMatch(
      /Línea 100 primero[^.]*105, solo si/,
    );
  }
});

test('where somebody sleeps at home with their partner, the level asks for another place and a shelter', () => {
  const home = dice.halves.find(({ asked }) => asked.es.includes('¿Vives con'));
  const [face] = home?.says.find(({ text }) => text.es.includes('Vivimos juntos'))?.faces ?? [];
  const hoy = dice.anchors.find(({ field }) => field === 'hoy');
  for (const levels of [hoy?.perRisk, hoy?.perPart])
    expect(levels?.map(({ es }) => es).find((es) => es.startsWith(`Con riesgo ${face}`))).toMatch(
      /otro lugar[^.]*refugio/,
    );
  const model = dice.calibration.scripts.find(({ id }) => id === 'con-peligro');
  expect(model?.lines.map(({ says }) => says.es).join(' ')).toMatch(
    /otro lugar esta noche\?[^]*por un refugio\? Puede no haber cupo/,
  );
});

test('what is done today is ticked thing by thing, for each risk and for the neck', () => {
  const lines = dice.anchors.find(({ field }) => field === 'hoy')?.perRisk ?? [];
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines)
    for (const lang of ['es', 'en'] as const) {
      const [, ...boxes] = line[lang].split('□');
      expect(boxes.length, line[lang]).toBeGreaterThan(1);
      expect(boxes.length, line[lang]).toBe(line.es.split('□').length - 1);
    }
});
