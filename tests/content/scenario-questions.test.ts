import { describe, expect, test } from 'vitest';
import { asksOfSuicide, waysThrough } from '../../src/registry/scenario-graph.ts';
import { scenarios, choicesOf, textsOf } from '../support/scenarios.ts';

/** Softer words for the question, and two lines given as if either would do for somebody at the door. */
const notTheQuestion = /pensando en morir|piensa en morir/;
const eitherLine = /105 o,? (?:si [^.]*, )?(?:a )?la (?:Línea )?100/;

/** Two questions of danger with one answer: «si la amenazó o tiene un arma: «no»». A threat that is one question, in T40’s words, is not. */
const twoInOne =
  /\bsi (?:él |ese chico |alguien )?(?:la |lo |te )?(?:amenaza|amenazó|pegó|siguió) o (?:la |lo |te )?(?:tiene|espera|quiso|sigue)[^;.«]*«/u;

/** A yes to being threatened with death, followed, waited for or watched. */
const grave =
  /amenaza y el cuello ya son «sí»|(?:vigila|vigila adónde va), «sí»|la amenaza y el arma, «sí»|(?:sigue|espera|vigila)(?: o la espera)?: ?,? ?«(?:sí|a veces|pasa)|(?:sigue|espera)(?: o la espera)?, «(?:sí|a veces)/u;

/** What every way says that comes to a good ending: the choices made, what followed from each, and the ending. */
const waysOf = (data: (typeof scenarios)[number]): string[] =>
  [...waysThrough(data)]
    .filter(({ end }) => end.kind === 'end' && end.outcome === 'held')
    .map(({ made, end }) =>
      [...made.flatMap(({ text, then }) => [text.es, then.es]), end.text.es].join(' '),
    );

/** Somebody who stays with a person, or takes them in. */
const stays =
  /(?<!\p{L})(?:herman[ao]|cuñada|amiga|vecina|tía|prim[ao]|mamá|comadre|madrina|nuera|Percy)(?!\p{L})/u;

/** Fear of blows, and asking whose. */
const fearsBlows = /miedo de que (?:me|le|la|lo) pe(?:guen|gue|garan)/u;
const asksWhose = /(?:de quién|quién le pegaría)/iu;

test('the question about suicide goes alone: whoever asks it says no other question with it', () => {
  const asked = /quitarte la vida|estás pensando en morir/i;
  const stacked = scenarios.flatMap((data) =>
    choicesOf(data)
      .filter(({ text }) => asked.test(text.es) && (text.es.match(/¿/g) ?? []).length > 1)
      .map(({ text }) => `${data.id}: ${text.es}`),
  );
  expect(
    scenarios.flatMap(choicesOf).filter(({ text }) => asked.test(text.es)).length,
  ).toBeGreaterThan(5);
  expect(stacked).toEqual([]);
});

test('the question is the one of the protocol in whoever says it, and 105 is called before 100', () => {
  expect('pregúntele si está pensando en morir').toMatch(notTheQuestion);
  expect('el 105 o, si le da miedo por ser policía, la Línea 100').toMatch(eitherLine);
  const said = scenarios.flatMap((data) => textsOf(data).map(({ es }) => `${data.id}: ${es}`));
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter((es) => notTheQuestion.test(es) || eitherLine.test(es))).toEqual([]);
});

test('after a threat to kill, or being followed, waited for or watched, 105 is offered, and a patrol car asked about', () => {
  const ways = scenarios.flatMap((data) =>
    waysOf(data).flatMap((said) => (grave.test(said) ? [`${data.id}: ${said}`] : [])),
  );
  expect(new Set(ways.map((each) => each.split(':')[0])).size).toBeGreaterThanOrEqual(5);
  expect(ways.filter((said) => !said.includes('105') || !said.includes('patrullero'))).toEqual([]);
});

test('a patrol car is asked about before 105 is offered', () => {
  const offers = /(?<!\p{L})(?:llam(?:o|amos|ar|emos)|ofreces?)(?!\p{L})[^.?»]*105/iu;
  const ways = scenarios.flatMap((data) =>
    waysOf(data).flatMap((said) => (grave.test(said) ? [{ id: data.id, said }] : [])),
  );
  expect('¿Llamo al 105 y a la Línea 100').toMatch(offers);
  // With him at the door nobody asks first: 105 goes in that minute.
  const atTheDoor = 'Al fondo, con llave, y llamamos al 105';
  const early = ways.filter(({ said }) => {
    const offered = said.replaceAll(atTheDoor, '').search(offers);
    return offered !== -1 && offered < said.replaceAll(atTheDoor, '').indexOf('patrullero');
  });
  expect([...new Set(early.map(({ id }) => id))]).toEqual([]);
});

test('a child is asked about suicide by the person who rehearsed it, not through a relative', () => {
  const through = /preg[uú]nt(?:e|ale|ele|arle|a su)[^.?]*(?:quitar(?:te|se) la vida|suicidio)/iu;
  const told = scenarios
    .filter(({ underage }) => underage)
    .flatMap((data) =>
      choicesOf(data).flatMap(({ text, then }) =>
        [text.es, then.es].filter((es) => through.test(es)).map((es) => `${data.id}: ${es}`),
      ),
    );
  expect('pregúntele, con cariño: “¿Estás pensando en quitarte la vida?”').toMatch(through);
  expect(told).toEqual([]);
});

test('by chat the first line asks only whether it is a good time', () => {
  const openers = scenarios.flatMap((data) =>
    choicesOf(data).flatMap(({ text, sound }) =>
      sound && text.es.includes('es buen momento') ? [`${data.id}: ${text.es}`] : [],
    ),
  );
  expect(openers.length).toBeGreaterThanOrEqual(3);
  expect(
    openers.filter((each) => !/: (?:«Hola, ¿es buen momento\?» |La llamas: )/u.test(each)),
  ).toEqual([]);
});

test('of whoever stays with a person one asks whether they look after them', () => {
  const ways = scenarios.flatMap((data) =>
    data.contact === 'team' ? [] : waysOf(data).map((said) => `${data.id}: ${said}`),
  );
  expect(ways.filter((said) => stays.test(said) && !/cuidan?\b|da miedo/u.test(said))).toEqual([]);
});

test('in a first contact, who is with the person, and whether they look after them, is known before the question', () => {
  const known = /(?<!\p{L})(?:cuidan?|da miedo|sol[oa]s?)(?!\p{L})|a (?:tu|su) lado[?,] «no»/iu;
  const late = scenarios
    .filter(({ contact }) => contact === 'first')
    .flatMap((data) =>
      [...waysThrough(data)].flatMap(({ made, end }) => {
        if (end.kind !== 'end' || end.outcome !== 'held') return [];
        const said = made
          .filter(({ sound }) => sound)
          .map(({ text, then }) => `${text.es} ${then.es}`);
        const [before = '', ...after] = said.join(' ').split(/quitar(?:te|se) la vida/);
        return after.length > 0 && !known.test(before) ? [data.id] : [];
      }),
    );
  expect([...new Set(late)]).toEqual([]);
});

test('a scenario in which nobody asks about suicide is told from those in which somebody does', () => {
  const unasked = scenarios.filter((each) => !asksOfSuicide(each));
  expect(unasked.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'amenaza-sin-fecha',
      'la-reportera-quiere-el-caso',
      'pareja-que-controla',
    ]),
  );
  for (const each of unasked) {
    if (each.contact === 'team')
      expect(
        choicesOf(each).some(({ does = [] }) => does.includes('safety')),
        each.id,
      ).toBe(true);
    const said = choicesOf(each).flatMap(({ text, then }) => [text.es, then.es]);
    expect(said.join('\n'), each.id).not.toMatch(/quitar(?:te|se) la vida/);
  }
});

describe('danger is asked about one thing at a time', () => {
  const followed = scenarios.flatMap((data) =>
    choicesOf(data).map(({ then }) => `${data.id}: ${then.es}`),
  );

  test('no answer is given to two questions of danger', () => {
    expect(twoInOne.test('Si la amenazó o tiene un arma: «no».'.toLowerCase())).toBe(true);
    expect(followed.filter((text) => twoInOne.test(text.toLowerCase()))).toEqual([]);
  });

  test('a girl or a boy who fears blows is asked whose', () => {
    const afraid = followed.filter((text) => fearsBlows.test(text));
    expect(afraid.length).toBeGreaterThan(0);
    expect(afraid.filter((text) => !asksWhose.test(text))).toEqual([]);
  });
});
