// Every question that the course says aloud in a first contact has an answer for whoever acts a case by dice.
import { expect, test } from 'vitest';
import { trainingModules } from '../../src/registry/registry.ts';
import { registry } from '../support/course.ts';
import { dice } from '../support/dice.ts';

/** What is asked, by its words, and what the list or the half sheet calls it. */
const rows: [RegExp, RegExp][] = [
  [/puedes hablar|alguien a su lado/i, /¿Puedes hablar/],
  [/dónde estás/i, /¿Dónde estás/],
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
  [/cuándo fue|cuesta respirar|desmayaste/i, /¿Te apretó el cuello/],
  [/patrullero/, /patrullero/],
  [/llamamos/i, /¿Llamamos juntas/],
  [/teléfono, que nadie revise/, /¿Alguien revisa ese teléfono/],
  [/dónde duermes/i, /¿Dónde duermes/],
  [/otro lugar/i, /¿Hay otro lugar/],
  [/señal avisas|llama al 105/i, /¿Cómo avisarías[^]+¿Qué hace ella/],
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
