// What the person who calls is told is what the operator hears; each answer to a question of safety leads to an act; nobody
// reads again and again the person who is in danger; and at a distance silence is not answered with a call.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root, registry, modules, course, activities } from '../support/course.ts';

const said = (data: unknown): string => JSON.stringify(data);
const decks = [...registry.decks.values()].map(({ data }) => data);
const keyOf = (module: string, id: string): { es: string; en: string } => {
  const key = registry.decks.get(module)?.data.sets.find((each) => each.id === id)?.key ?? [];
  return {
    es: key.map(({ es }) => es).join(' '),
    en: key.map(({ en }) => en).join(' '),
  };
};

test('where a card says that they want to die or took something, nobody reads it more than twice', () => {
  const isInDanger = (text: string) =>
    /con la palabra[^"]*[ «]sí[,»]/.test(text) || text.includes('«Tomé algo');
  const caps = /dos veces como máximo|más de dos veces|En una ronda la respuesta es «sí»/;
  let read = 0;
  for (const { module, sets } of decks)
    for (const { activity, cards, anotherDay } of sets) {
      // Those that are sorted on a table are read by nobody as their own.
      const own = cards.filter((card) => card.sign !== 'messages');
      if (anotherDay || !isInDanger(said(own))) continue;
      read += 1;
      const given = activities.filter((each) => each.module === module)[activity - 1];
      expect(`${given?.room.es} ${said(given?.steps)}`, `${module}, ${activity}`).toMatch(caps);
    }
  expect(read).toBeGreaterThan(2);
  expect(said(modules)).not.toMatch(/aunque repitan|even more than once/);
  const acts = course?.calendar.rehearsals.flatMap(({ staff }) => staff) ?? [];
  for (const each of acts) if ('cases' in each) expect(each.cases).toBeLessThanOrEqual(2);
});

test('what a person in danger is told of the call is what the operator hears: the place and that they may die', () => {
  const relays = [said(modules), said(decks)].flatMap(
    (text) => text.match(/\bdice dónde estás[^.?]*/g) ?? [],
  );
  expect(relays.length).toBeGreaterThan(2);
  for (const each of relays) expect(each).toMatch(/piensas en morir|puedes quitarte la vida/);
  expect(`${said(modules)}${said(decks)}`).not.toMatch(/solo dónde estás, que|only where you are/);
});

test('the operator hears what was swallowed before anything else but the place', () => {
  expect(said(registry.lists.get('a-la-central')?.data)).toMatch(
    /El lugar[^]+tragó algo o está herida, eso primero[^]+Después: «Puede quitarse la vida»[^]+that first[^]+Then: “They may take their own life/,
  );
});

test('in the call that drops each answer about who is there, and about a patrol car, leads to an act', () => {
  const { es, en } = keyOf('m8', 'minutos');
  for (const answer of [
    /a «¿te da miedo quien está ahí\?» dice «sí», es lo mismo/,
    /Si dice «no», por esa persona no hace falta la policía: se llama al 113, opción 5 \(al 106 o al 105 si[^)]+\), y se le pregunta, de sí o no, si puede quedarse con ella/,
    /Si ver un patrullero la pone en más peligro, el 105 va igual: se le dice a la central, y a ella se le pregunta, de sí o no, cómo deben llegar/,
  ])
    expect(es).toMatch(answer);
  expect(en).toMatch(
    /“are you afraid of who is there\?”[^]+If they say “no”[^]+106 or 105 if[^]+stay with them[^]+how the police should arrive/,
  );
  // An answer by itself, with its question left to guess, tells nobody what to do.
  expect(es).not.toMatch(/con un «no», solo/);
});

test('wherever the police are called because the person there frightens them, the patrol car is asked about first', () => {
  const m2 = said(registry.decks.get('m2')?.data);
  const frightened = m2.match(/(?:Si diera miedo|si le da miedo)[^"]*?105/g) ?? [];
  expect(frightened.length).toBeGreaterThan(1);
  for (const each of frightened) expect(each).toMatch(/patrullero/);
  expect(keyOf('m2', 'respuestas').es).toMatch(/En la 8[^.]+patrullero[^.]+105/);
});

test('once somebody can only answer yes or no, nothing else is asked in the model', () => {
  const drill = activities.find(
    ({ module, title }) => module === 'm8' && title.es.startsWith('Simulacro'),
  );
  const after = drill?.model.es.split('Hola, te llamo otra vez.')[1] ?? '';
  const asked = after.match(/¿[^?]+\?/g) ?? [];
  expect(asked.length).toBeGreaterThan(8);
  for (const each of asked) expect(each).not.toMatch(/¿(?:Quién|Dónde|Qué|Cómo|Por qué)\b/i);
});

test('at a distance silence is answered in writing, as they said on coming in, and by no call', () => {
  for (const { id, variants } of modules) {
    expect(variants.online.es, id).not.toMatch(/psicología llama a esa persona/);
    expect(variants.online.en, id).not.toMatch(/psychologist calls that person/);
  }
  const m7 = modules.find(({ id }) => id === 'm7')?.variants.online;
  expect(m7?.es).toMatch(
    /manda la lista de quien recibe[^]+le escribe primero[^]+T43[^]+no se la llama/,
  );
  expect(m7?.en).toMatch(/list of who hosts prevails[^]+writes first[^]+T43[^]+nobody calls them/);
});

test('the goal of receiving a no is practised at a distance too, and what may be a danger is said on its card', () => {
  const m7 = modules.find(({ id }) => id === 'm7')?.variants.online;
  expect(m7?.es).toMatch(/recibe su no y dice «gracias por decirlo/);
  const cards = registry.decks.get('m7')?.data.sets.find(({ id }) => id === 'pedidos')?.cards ?? [];
  for (const card of cards)
    if (said(card).includes('pasa algo')) expect(said(card)).toMatch(/peligro ahora[^"]+llamo yo/);
});

test('wherever a yes or a no about safety is asked, what is done at the answer that is not safe is said there', () => {
  const hosts = said(registry.lists.get('sala-a-distancia')?.data);
  const note = said(registry.forms.get('t43')?.data.sections[0]?.asks);
  const m7 = modules.find(({ id }) => id === 'm7')?.variants.online.es ?? '';
  for (const [where, text, act] of [
    [
      'the door of an online room',
      hosts,
      /te da miedo\?[^]+primero se le pregunta[^]+a salvo ahora/,
    ],
    ['after a break', hosts, /¿Sigues a solas\?».[^]{0,40}Con un «no» sale/],
    ['on leaving', hosts, /con quién se queda y si le da miedo; con una duda no se va/],
    [
      'before the course',
      note,
      /cuida y no te da miedo\?[^]+Con un «no» entra igual: lo que no pueda así va con fecha acordada/,
    ],
    [
      'after the list of M7',
      m7,
      /si sigue bien[^]+Con un «no», una duda o sin respuesta, todo para/,
    ],
    ['the house, a week before', course?.calendar.house?.es ?? '', /Con un «no» tampoco observa/],
    ['tonight', course?.night.arrive.es ?? '', /Si no es tranquilo, o duda,[^]+salir ahora/],
  ] as const)
    expect(text, where).toMatch(act);
});

test('an address is asked for at the door of every module where a danger may be told, and the host’s list names them', () => {
  const hosts = said(registry.lists.get('sala-a-distancia')?.data);
  expect(hosts).toMatch(
    /Sin ella no se entra a M1, M2, M3, M7, M8, R1, R2, R3, R4, un ensayo ni el refuerzo/,
  );
  const named = /Sin ella no se entra a [^:]+/.exec(hosts)?.[0] ?? '';
  for (const { module, asksDanger } of activities)
    if (asksDanger) expect(named, module).toContain(module.toUpperCase());
  // Where somebody may say how they are, the psychologist can be called, in the room too.
  const r1 = course?.calendar.asks.find(({ module }) => module === 'r1');
  expect(r1?.needs?.[0]?.text.es).toMatch(/Psicología, al teléfono/);
  expect(r1?.needs?.[0]).not.toHaveProperty('where');
  // The private channel is named, and tried from where it will be needed.
  expect(hosts).toMatch(/canal privado[^"]+es ______\. Hoy lo probó[^"]+desde una sala chica/);
  expect(hosts).toMatch(/private channel[^"]+is ______\. Today[^"]+from a small room/);
});

test('what an online module loses with its pause is said again on coming in to the second evening', () => {
  const r4 = modules.find(({ id }) => id === 'r4')?.variants.online;
  expect(r4?.es).toMatch(/Al entrar a la segunda[^]+quien agrede está afuera/);
  const needs = course?.calendar.asks.find(({ module }) => module === 'r4')?.needs ?? [];
  const second = needs.filter(({ session, where }) => session === 2 && where === 'remote');
  expect(said(second)).toMatch(/Al entrar[^"]+quien agrede está afuera[^]+On coming in/);
});

test('health staff may have to report: it is said before anybody is sent to them', () => {
  const rows = said(registry.decks.get('m3')?.data);
  expect(rows).toMatch(
    /Le apretó el cuello, o relaciones forzadas[^]{0,199}Antes: «En salud pueden estar obligados/,
  );
  for (const text of activities.flatMap(({ model }) => [model.es]))
    if (text.includes('que te vea personal de salud')) expect(text).toMatch(/obligado a denunciar/);
});

test('whether 105 or Línea 100 goes first has one answer, with its reason, and “I do not know” has an order', () => {
  const m3 = said(registry.decks.get('m3')?.data);
  expect(m3).toMatch(
    /está ahí o viene[^]+El 105 igual, porque[^]+no está cerca[^]+La Línea 100 primero, porque/,
  );
  expect(m3).toMatch(/No sabe si es más peligro[^]+El 105 primero/);
  const m8 = said(activities.filter(({ module }) => module === 'm8'));
  expect(m8).toMatch(/En M3 ese «sí» pone la Línea 100 primero solo si nadie está cerca/);
});

test('who is under 18 is asked of the person who calls too: in the rehearsal, the demonstration and the level', () => {
  const dice = [...registry.training.values()].map(({ data }) => said(data)).join(' ');
  const asked = dice.match(/¿Hay alguien menor de 18 en esto: [^?]+/g) ?? [];
  expect(asked.length).toBeGreaterThan(2);
  for (const each of asked) expect(each).toMatch(/: (?:tú|usted), /);
});

test('the way back that a closing gives has a channel, a time and a person, and whether it is safe is asked', () => {
  const close = activities.find(({ model }) => model.es.includes('nos buscas'))?.model;
  expect(close?.es).toMatch(/de 3 a 6, en el número[^]+contesta Sol[^]+esa hora son seguros\?/);
  expect(close?.en).toMatch(/from 3 to 6[^]+Sol answers[^]+that time safe\?/);
});

test('the bar for those who watch says that it is ours and unproven', () => {
  const told = said([...registry.training.values()].map(({ data }) => data));
  expect(told).toMatch(/Este listón es propuesta nuestra y nadie lo ha probado/);
  expect(told).toMatch(/This bar is our proposal and nobody has tested it/);
});

test('in the pause of M3 nobody goes unasked while one of the two stays with somebody', () => {
  const m3 = modules.find(({ id }) => id === 'm3');
  const pauses = said(m3?.activities.filter(({ kind }) => kind === 'pause'));
  expect(pauses).toMatch(/la otra termina de preguntar[^]+nada sigue hasta que una vuelva/);
  expect(pauses).toMatch(/the other finishes asking[^]+nothing goes on until one is back/);
});

test('a child of 13 whom an adult asks for photos: the key of M9 names who is told that day', () => {
  const key = said([...registry.decks.values()].find(({ data }) => data.id === 'm9')?.data);
  expect(key).toMatch(/Tiene 13:[^]+se avisa, hoy mismo, a legal y a responsable de niñez/);
  expect(key).toMatch(/Aged 13:[^]+the child safeguarding lead/);
});

test('whoever asks Lorena has not read her answers: a scene for each of the pair, with time to think between questions', () => {
  const set = registry.decks.get('m3')?.data.sets.find(({ id }) => id === 'responde-lorena');
  for (const lang of ['es', 'en'] as const) {
    const scenes = set?.cards.map(({ title }) => title?.[lang].split(/[,:] ?/)[1]);
    expect(new Set(scenes).size).toBe(2);
  }
  const m3 = said(activities.filter(({ module }) => module === 'm3'));
  expect(m3).toMatch(/Dos turnos de ocho minutos.*siete días después, y pregunta la otra/);
  expect(m3).toMatch(/Two turns of eight minutes.*seven days on, and the other asks/);
});

test('the level of serious danger says what is done with each risk that a first rehearsal may bring', () => {
  for (const { data } of registry.training.values()) {
    if (data.kind !== 'dice') continue;
    const lines = data.anchors.find(({ field }) => field === 'hoy')?.perRisk ?? [];
    for (const face of data.first.faces)
      for (const [lang, risk] of [
        ['es', 'riesgo'],
        ['en', 'risk'],
      ] as const)
        expect(lines.filter((each) => each[lang].includes(`${risk} ${face}:`))).toHaveLength(1);
  }
});

test('a real contact watched at a distance: who is where, by which channel, what a no does, and nothing is recorded', () => {
  for (const [folder, told, two] of [
    [
      '',
      /con audífonos[^]+llama a la emergencia[^]+misma llamada[^]+Con un «no»[^]+cuelga[^]+No se graba[^]+con quién se queda/,
      /en una conversación caben dos/,
    ],
    [
      'en/',
      /with headphones[^]+emergency number[^]+same call[^]+On a “no”[^]+hang up[^]+Nothing is recorded[^]+staying with/,
      /one conversation has room for two/,
    ],
  ] as const) {
    const page = readFileSync(`${root}src/content/docs/${folder}formacion/evaluacion.mdx`, 'utf8');
    expect(page).toMatch(told);
    // Twenty minutes do not hold three tasks asked one at a time.
    expect(page).toMatch(two);
  }
});

test('the phone that shares its location goes to no place that the person doing the harm does not know, nor is it turned off there', () => {
  const deck = registry.decks.get('m3')?.data;
  const lorena = deck?.sets.find(({ id }) => id === 'responde-lorena')?.cards ?? [];
  expect(said(lorena)).toMatch(/sales sin ese teléfono[^]+without that phone/);
  expect(said(lorena)).not.toMatch(/lo apagas ya en otro lugar|turn it off once elsewhere/);
  expect(keyOf('m3', 'responde-lorena').es).toMatch(/no va a un lugar que él no conoce/);
  for (const [lang, told] of [
    ['', /No lleves ese teléfono a un lugar que esa persona no conoce, ni la apagues ahí/],
    ['en/', /Do not take that phone to a place that person does not know/],
  ] as const)
    expect(
      readFileSync(
        `${root}src/content/docs/${lang}guias/plan-de-seguridad/en-que-orden.mdx`,
        'utf8',
      ),
    ).toMatch(told);
});

test('what an assessment asks of somebody who lives with the person doing the harm is rehearsed in M3', () => {
  const deck = registry.decks.get('m3')?.data;
  const cards = deck?.sets.find(({ id }) => id === 'peligro')?.cards.map(said) ?? [];
  const lived = cards.find((each) => each.includes('Patrullero, más peligro?: «sí»')) ?? '';
  expect(lived).toMatch(/Arma: sí[^]+¿Dónde duermes\?[^]+¿Otro lugar\?[^]+¿Cómo avisas\?[^]+105/);
  const sheet = said(deck?.handouts.find((each) => 'id' in each && each.id === 'con-un-si'));
  expect(sheet).toMatch(
    /¿Dónde duermes hoy\?[^]+con qué señal avisa, a quién, y quién llama al 105/,
  );
  expect(sheet).toMatch(
    /si alguien lo revisa, si la línea es de otra persona o si no sabe, desde otro/,
  );
});

test('a boy who is blackmailed is talked to now, and suicide is asked about before the account', () => {
  const { es, en } = keyOf('r1', 'pedidos');
  expect(es).toMatch(/8, ya: [^]+Antes que la cuenta[^]+la pregunta por el suicidio/);
  expect(en).toMatch(/8, now: [^]+Before the account[^]+the question about suicide/);
});
