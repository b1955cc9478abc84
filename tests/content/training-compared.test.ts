// What an activity asks people to fill in, write or say has an answer with whoever facilitates: a model, a key or a filled sheet.
import { expect, test } from 'vitest';
import { activities, modules, registry } from '../support/course.ts';

const said = (data: unknown): string => JSON.stringify(data).replaceAll(/\s+/g, ' ');
/** What whoever facilitates has of a module besides its steps: the answer of each activity, keys and filled sheets. */
const answersOf = (module: string): string => {
  const deck = registry.decks.get(module)?.data;
  return said([
    activities.filter((each) => each.module === module).map(({ model }) => model),
    deck?.sets.map(({ key }) => key),
    deck?.handouts.filter(({ kind }) => kind === 'table'),
  ]);
};
const activityOf = (module: string, title: string) => {
  const found = activities.find(
    (each) => each.module === module && each.title.es.startsWith(title),
  );
  if (!found) throw new Error(`${module}: ${title}`);
  return found;
};

/** How the answer to each form begins, by module and form; none where each fills in their own, or their team’s. */
const filledIn: Record<string, RegExp | undefined> = {
  'm0 T13': undefined,
  'm1 T2': /T2 de Vilma: .+Vilma’s T2: /,
  'm3 T4': /En T4, hoy: .+A los siete días: .+On T4, today: .+Seven days on: /,
  'm4 T5-M': /EJ-21: 4 de mayo, 21:40.+EJ-21: 4 May, 21:40/,
  'm4 T6': /E-01, EJ-01\. Archivo en USB.+E-01, EJ-01\. File on USB/,
  'm4 T11': undefined,
  'm6 T21': /Cuido los códigos de los casos.+I guard the case codes/,
  'm7 T10': undefined,
  'm8 T7': /quedan: el nombre que usa, el canal seguro, qué pide.+the name she uses/,
  'm8 T9': /T9, con Paola: .+T9, with Paola: /,
  'r1 T32': /E-4 · 14 de mayo.+E-4 · 14 May/,
  'r2 T5-M': /C-22\. Grupo “promo”.+C-22\. Group ‘promo’/,
  'r2 T16': undefined,
  'r3 T17': /T17, como quedaría con la 1 y con la 4/,
  'r3 T8': /En T8: llegaron 14:10.+On T8: they arrived/,
};

test('each form that a step has filled in has an answer to compare with, unless it is one’s own', () => {
  const named = activities.flatMap(({ module, steps }) =>
    steps
      .flatMap(({ es }) => es.split(/[.;] /))
      .filter((sentence) => /\b(?:llenan?|escribe|anotan?|copia|van?)\b/.test(sentence))
      .flatMap((sentence) => sentence.match(/\bT\d+(?:-M)?\b/g) ?? [])
      .map((code) => `${module} ${code}`),
  );
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(filledIn).toSorted());
  for (const [of, answer] of Object.entries(filledIn))
    if (answer) expect(answersOf(of.split(' ')[0] ?? ''), of).toMatch(answer);
});

test.each([
  [
    'm3',
    'Un cambio',
    /siete días después/,
    /A los siete días: «¿Estás a salvo ahora\?.+El correo ya está.+¿Qué va a notar él\?.+¿Dónde duermes hoy\?/,
    /Seven days on: “Are you safe now\?.+The e-mail is done.+What will he notice\?.+Where do you sleep tonight\?/,
  ],
  [
    'm4',
    'Una línea para tres',
    /tres preguntas/,
    /¿Qué día[^»]+¿Tienes la dirección[^»]+¿A qué hora/,
    /Which day[^”]+the address[^”]+At what time/,
  ],
  [
    'm5',
    '«Todavía no»',
    /los tres empujones/,
    /«piensa en las otras», «[^»]+».+«después va a ser tarde», «[^»]+».+«yo que tú[^»]+», «/,
    /“think of the others”, “.+“later it will be too late”, “.+“in your place/,
  ],
  [
    'm5',
    'Un reporte',
    /La sexta dice que no/,
    /Con la sexta: «.+¿Qué día lo miramos otra vez\?/,
    /With the sixth: “.+which day do we look again\?/,
  ],
  [
    'm6',
    '«Perdí',
    /Quien recibe anota la hora/,
    /Con la 1: .+Con la 4: «/,
    /With number 1: .+With number 4: “/,
  ],
  [
    'm9',
    'Ponerle nombre',
    /una frase para la persona/,
    /¿La vemos juntas\?/,
    /look at it together\?/,
  ],
  [
    'r1',
    'Relevar',
    /se le dice a la persona acompañada/,
    /A la persona acompañada, sin decir por qué: «.+¿Lo aceptas\?/,
    /To the person supported, without saying why: “.+Do you accept that\?/,
  ],
  [
    'r4',
    'Dos personas',
    /escriben qué debería contar y qué no/,
    /«Cuenta si [^»]+; no cuenta si /,
    /“It counts if .+; it does not count if /,
  ],
])('%s, %s: what its step asks for has its answer', (module, title, step, es, en) => {
  const { steps, model } = activityOf(module, title);
  expect(steps.map((each) => each.es.replaceAll(/\s+/g, ' ')).join(' ')).toMatch(step);
  expect(model.es.replaceAll(/\s+/g, ' ')).toMatch(es);
  expect(model.en.replaceAll(/\s+/g, ' ')).toMatch(en);
});

test('whoever meets Lorena again has what is asked again, what changes, what stays and what is not said', () => {
  const key = registry.decks.get('m3')?.data.sets.find(({ id }) => id === 'responde-lorena')?.key;
  for (const [lang, told] of [
    ['es', /Se pregunta otra vez .+Cambia .+Se queda .+No se dice /],
    ['en', /Asked again: .+change\..+stays, .+Not said: /],
  ] as const)
    expect(key?.map((each) => each[lang]).join(' ')).toMatch(told);
});

test('each call of a lost device is another, and nothing is ordered that would warn somebody close', () => {
  const set = registry.decks.get('m6')?.data.sets.find(({ id }) => id === 'perdidos');
  expect(new Set(set?.cards.map(({ sign }) => sign)).size).toBe(4);
  expect(new Set(set?.cards.map(({ title }) => title?.es)).size).toBe(4);
  for (const { lines } of set?.cards ?? []) {
    const card = lines.map(({ es }) => es).join(' ');
    expect(card).toMatch(/teléfono|computadora/);
    expect(card).toMatch(/[Bb]loqueado|abierta/);
    expect(card).toMatch(/¿A salvo\?: «/);
  }
  expect(said(set?.cards.at(-1))).toMatch(
    /pareja te lo quitó.+¿Y si nota un cambio\?.+¿Dónde duermes\?/,
  );
  expect(set?.key?.[0]?.es).toMatch(
    /La 4 va siempre, y con ella nada se bloquea, cierra, cambia ni suspende/,
  );
  expect(set?.key?.[0]?.en).toMatch(/with it nothing is locked, closed, changed or suspended/);
  const { model } = activityOf('m6', '«Perdí');
  expect(model.es).toMatch(
    /Con la 2: «[^]+Con la 3: «[^]+Con la 4: «[^]+¿Qué haría si nota[^]+no bloqueo, no cierro ni cambio nada/,
  );
  expect(model.en).toMatch(
    /number 2: “[^]+number 3: “[^]+number 4: “[^]+if they noticed[^]+I lock, close and change nothing/,
  );
  // At a distance too, nobody who takes the call has read the card.
  const online = modules.find(({ id }) => id === 'm6')?.variants.online;
  expect(online?.es).toMatch(
    /Las tarjetas no se mandan[^.]+a quienes llaman con ella[^.]+apagan el sonido/,
  );
  expect(online?.en).toMatch(
    /The cards are not sent[^.]+those who call with it[^.]+turn the sound off/,
  );
});
