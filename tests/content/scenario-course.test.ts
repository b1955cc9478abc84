import { describe, expect, test } from 'vitest';
import { callFaults } from '../../src/checker/records/scenario-calls.ts';
import { momentFaults, wayOwes } from '../../src/checker/records/scenario-course.ts';
import { signalFaults } from '../../src/checker/records/scenario-signal.ts';
import { signFaults } from '../../src/checker/records/scenario-signs.ts';
import { waysThrough } from '../../src/registry/scenario-graph.ts';
import { type ScenarioAct, type ScenarioData } from '../../src/registry/schema/scenario.ts';
import { scenarios, choicesOf, withChoices } from '../support/scenarios.ts';

/** A scenario in which nobody does one thing. */
const without = (data: ScenarioData, act: ScenarioAct): ScenarioData => ({
  ...data,
  nodes: withChoices(data, ({ does, ...choice }) => ({
    ...choice,
    ...(does && { does: does.filter((each) => each !== act) }),
  })).nodes.map((node) =>
    node.kind === 'end' && node.does
      ? { ...node, does: node.does.filter((each) => each !== act) }
      : node,
  ),
});

describe('what the course asks of a conversation', () => {
  test('every way is walked, and none lacks it', () => {
    expect(scenarios.flatMap((data) => [...waysThrough(data)]).length).toBeGreaterThan(1500);
    expect(
      scenarios.flatMap((data) => [
        ...momentFaults(data),
        ...signFaults(data),
        ...callFaults(data),
        ...wayOwes(data),
      ]),
    ).toEqual([]);
  });

  test('with something near and nobody beside them, 113 alone is told, and so is a call that leaves out what is urgent', () => {
    const spoiltBy = (change: (said: string) => string) =>
      scenarios.flatMap((data) =>
        callFaults(
          withChoices(data, (choice) => ({
            ...choice,
            text: { ...choice.text, es: change(choice.text.es) },
            then: { ...choice.then, es: change(choice.then.es) },
          })),
        ),
      );
    expect(spoiltBy((said) => said)).toEqual([]);
    expect(spoiltBy((said) => said.replaceAll(/10[56]/g, '113')).length).toBeGreaterThan(1);
    expect(
      spoiltBy((said) => said.replaceAll(/(?:que )?piensas? en morir|suicidio/g, '')).length,
    ).toBeGreaterThan(1);
  });

  test('a way that loses its limits, the question or what follows from an answer is told', () => {
    const owed = [
      ...(['limits', 'safety', 'distance', 'tells'] as const),
      ...(['suicide', 'six', 'harm', 'where', 'danger', 'image', 'tomorrow', 'relief'] as const),
      ...(['signal'] as const),
    ];
    for (const act of owed) {
      const spoilt = scenarios.flatMap((data) => wayOwes(without(data, act)));
      expect(spoilt.length, act).toBeGreaterThan(1);
    }
  });

  test('a neck that was gripped with no question after it, or one left out, is told', () => {
    expect(scenarios.flatMap((data) => wayOwes(without(data, 'neck')))).not.toEqual([]);
    for (const left of [/respirar/g, /desmayó/g, /embarazada/g])
      expect(
        scenarios.flatMap((data) =>
          signFaults(
            withChoices(data, (choice) => ({
              ...choice,
              then: { ...choice.then, es: choice.then.es.replace(left, '') },
            })),
          ),
        ),
        left.source,
      ).not.toEqual([]);
  });

  test('a night in which nobody calls 105, or those who take the person in do not know, is told', () => {
    for (const left of [/105/g, /(?<!\p{L})(?:sab(?:e|en|ía)|dijo que sí)(?!\p{L})/gu])
      expect(
        scenarios.flatMap((data) =>
          signalFaults({
            ...data,
            nodes: data.nodes.map((node) => ({
              ...node,
              text: { ...node.text, es: node.text.es.replace(left, '') },
            })),
          }),
        ).length,
        left.source,
      ).toBeGreaterThan(10);
  });

  /** The ways on which the questions about danger, or the one about a patrol car, are asked twice. */
  const askedTwice = (data: ScenarioData) =>
    [
      ...waysThrough(
        data,
        ({ sound, error, harms, hears }) => !!(sound ?? error ?? harms ?? hears),
      ),
    ].filter(
      ({ made, end }) =>
        [...made, end].filter((each) => 'does' in each && each.does?.includes('danger')).length >
          1 ||
        made.filter(({ sound, text }) => sound && /patrullero[^.?]*peligro\?/.test(text.es))
          .length > 1,
    );

  test('no way asks again about a danger, or a patrol car, that was answered on it', () => {
    expect(scenarios.filter((data) => askedTwice(data).length > 0).map(({ id }) => id)).toEqual([]);
    const spoilt = scenarios.flatMap((data) =>
      data.id === 'pareja-que-controla'
        ? [
            withChoices(data, (choice) =>
              choice.next === 'n12' ? { ...choice, next: 'n6' } : choice,
            ),
          ]
        : [],
    );
    expect(spoilt.flatMap(askedTwice)).not.toEqual([]);
  });

  test.each([
    ['limits', /tres casos|casos en que no|tres límites|no pueden callar/],
    [
      'safety',
      /a salvo|segur[ao]|dónde (?:estás?|vas a dorm|duerm|vives)|con usted|con quién|quién se queda|quedarse a tu lado|su hija|está con ella|otro lado de la puerta|tranquila con lo|si hizo algo|[tl]e da miedo/i,
    ],
    ['heard', /oye|escuche|lee|lea|otro cuarto|sin nadie a tu lado/],
    ['minors', /menor de 18/],
    ['notes', /anot/],
    [
      'mends',
      /perd[oó]n|estuvo mal|no deb[ií]|me apuré|se equivocaron|dices qué escribieron|corriges|me tocaba|lo siento|le hablamos mal/i,
    ],
    ['tomorrow', /mañana/i],
    ['tonight', /noche|duerm/i],
    ['neck', /cuello|respirar/],
    ['relief', /en esa hora.+toman hoy los casos/],
    ['suicide', /quitar(?:te|se) la vida|pensando en morir|con la palabra/],
    ['means', /cerca/],
    ['sends', /113|105|106/],
    [
      'where',
      /dónde (?:estás|duermes|está)|primero la dirección|lo poco que saben|distrito|su casa|en (?:qué calle|mi casa|mi carro)|da la calle|está ahora con usted/i,
    ],
    ['danger', /preguntas de peligro|las otras preguntas/],
    [
      'image',
      /sin abrir|no la tocamos|nadie lo abre|no se toca|no se conecta|sin conectarlo|ni lo conecte|sin tocar/i,
    ],
    ['distance', /aleje|dejarlo en|sale del cuarto|guard|patio|taxi|no la sueltes/i],
  ] as const)('a choice that does «%s» says it, in its words or in what follows', (act, said) => {
    const tagged = scenarios.flatMap(choicesOf).filter(({ does }) => does?.includes(act));
    expect(tagged.length).toBeGreaterThan(1);
    for (const { text, then } of tagged) expect(`${text.es} ${then.es}`).toMatch(said);
  });
});
