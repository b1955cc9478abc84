// What a facilitator who only has the papers needs in order to harm nobody: how a round ends, what is asked before it, what
// goes to nobody’s house, and questions that can be answered one by one.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';
import { edgesOf } from '../../src/views/training/session-edges.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const modules = trainingModules(registry).map(({ data }) => data);
const course = trainingCourse(registry)?.data;
const moduleOf = (id: string) => modules.find((each) => each.id === id);
const said = (data: unknown): string => JSON.stringify(data);

test.each([
  ['m2', 3],
  ['m3', 2],
  ['m8', 3],
  ['r4', 3],
])(
  '%s: a round of danger ends on knowing who they are left with, and whether that person frightens them',
  (id, number) => {
    const activity = moduleOf(id)?.activities.filter(({ kind }) => kind !== 'pause')[number - 1];
    const deck = registry.decks.get(id)?.data;
    const own = <T extends { activity: number }>(all: readonly T[] = []) =>
      all.filter((each) => each.activity === number);
    const text = said([activity, own(deck?.sets), own(deck?.handouts)]);
    expect(text).toMatch(/con quién (?:queda|va a estar|está)/i);
    expect(text).toMatch(/da miedo|dé miedo|diera miedo/);
    expect(text).toMatch(/who (?:the person is|they are|they will be) (?:left )?with/i);
    expect(text).toMatch(/frighten|afraid/);
  },
);

test('the crisis card, once there is a “yes”, asks who is there and whether they are feared, and the aggressor calls for the police', () => {
  const [card, rows] = ['tarjeta-de-crisis', 'pensar-en-morir'].map((id) =>
    said(registry.lists.get(id)?.data),
  );
  expect(card).toMatch(/¿Quién está contigo\?», «¿Te cuida o te da miedo\?/);
  expect(rows).toMatch(/si está ahí quien la agrede,\s+antes al \{numero-emergencia\}/);
});

test('a module that is not given without a psychologist does not say what is done without one', () => {
  expect(course?.real.es).not.toMatch(/psicología/i);
  expect(course?.realWith?.es).toMatch(/^Psicología se queda/);
  expect(course?.realWithout?.es).toMatch(/^La segunda persona se queda/);
  for (const { id, presence, activities } of modules)
    if (presence) expect(said(activities), id).not.toMatch(/sin psicología/i);
});

test('from a distance, what needs a psychologist is rehearsed in their room, and no card goes to a house or a phone', () => {
  const online = (id: string) => moduleOf(id)?.variants.online;
  for (const { id, presence, variants } of modules) {
    for (const lang of ['es', 'en'] as const)
      expect(variants.online[lang], id).not.toMatch(/en sobres|envelopes/);
    if (presence === undefined) continue;
    expect(variants.online.es, id).toMatch(/(?:un grupo|una pareja) por vez/);
    expect(variants.online.es, id).toMatch(
      /psicología en esa misma sala|una sola sala, con psicología/,
    );
    expect(variants.online.es, id).toMatch(
      /(?:no se mandan|sin mandarlas|van?) a (?:una|ninguna|ningún)/,
    );
    expect(variants.online.en, id).toMatch(/one (?:group|pair) at a time/);
  }
  // What is hard to hear, in those that are given without one.
  for (const id of ['m1', 'm3', 'm9', 'r1', 'r4'])
    expect(online(id)?.es, id).toMatch(/no se mandan a|va a una casa ni a un teléfono/);
});

test('what is asked in a pause, or in private on arriving, stands there in the script by minutes', () => {
  for (const { id, activities, safety } of modules) {
    if (
      !/(?:dijo|habla|acerca|pregunta)[^.]* en la pausa|[Ee]n la pausa[^.]*(?:pregunta|habla|acerca)/.test(
        said([safety, activities]),
      )
    )
      continue;
    const asking = activities.some((each) => each.kind === 'pause' && each.apart);
    expect(asking, id).toBe(id !== 'm1');
  }
  const m2 = moduleOf('m2');
  const [first, second] = m2 ? edgesOf(m2, 'es').map(({ begins }) => begins.text) : [];
  expect(first).not.toContain('¿La leerías tú?');
  expect(second).toContain('¿La leerías tú?');
});

test('no card, list or sheet has three questions in one breath: between one and the next there is a pause', () => {
  const records = [
    ...modules,
    ...[registry.decks, registry.lists, registry.situations].flatMap((all) =>
      [...all.values()].map(({ data }) => data),
    ),
  ];
  const breaths = [/«[^»…]*\?[^»…]*\?[^»…]*\?[^»]*»/g, /“[^”…]*\?[^”…]*\?[^”…]*\?[^”]*”/g];
  for (const record of records)
    for (const breath of breaths) expect(said(record).match(breath) ?? [], record.id).toEqual([]);
});

test('no text of the course, its cards or its scenarios says with what', () => {
  const records = [
    ...modules,
    ...[registry.decks, registry.scenarios, registry.lists].flatMap((all) =>
      [...all.values()].map(({ data }) => data),
    ),
  ];
  for (const record of records)
    expect(said(record), record.id).not.toMatch(
      /(?:tom(?:ó|é|ar|aste|ado)|tragó|took|taking|swallow\w*) (?:\p{L}+ )?(?:pastillas|pills)|sobredosis|overdose|\bsoga\b|\bveneno\b|\bnoose\b/iu,
    );
});

test('a subject that is taken out leaves no card alone: there are spare ones of nobody, and the rule is where they are', () => {
  const sets = registry.decks.get('m10')?.data.sets ?? [];
  for (const id of ['tarjetas', 'frases']) {
    const set = sets.find((each) => each.id === id);
    expect(set?.cards.length, id).toBe(12);
    expect(set?.title.es, id).toMatch(/ocho .*cuatro de repuesto/i);
  }
  expect(said(sets)).toMatch(/si queda una sola, sale también/);
  const carers = said(moduleOf('m10')?.activities);
  expect(carers).toMatch(/si queda una sola, la saca también/);
});

/** The modules in whose activities somebody receives something from somebody. */
const receiving = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm8', 'm9', 'm10', 'r1', 'r2', 'r3', 'r4'];

test('where something is received from somebody it is said where the limits stand, or why not', () => {
  for (const id of receiving) {
    expect(said(moduleOf(id)?.activities), id).toMatch(/límites/);
    expect(said(moduleOf(id)?.activities), id).toMatch(/\blimits\b/);
  }
});

test.each([
  ['m1', 'Escuchar, en'],
  ['m1', 'Pedir permiso'],
  ['m3', 'Un cambio'],
  ['m3', 'Dos reglas'],
  ['m4', '¿Hace falta'],
  ['m4', '«No me la mandes»'],
  ['m5', 'Un reporte'],
  ['m8', 'Tres opciones'],
  ['m8', 'La conversación de cierre'],
  ['m9', 'Cuatro delitos'],
  ['r1', 'Relevar'],
])('%s, %s: its model asks whether they are safe before the rest', (id, title) => {
  const activity = moduleOf(id)?.activities.find(
    (each) => each.kind !== 'pause' && each.title.es.startsWith(title),
  );
  if (activity === undefined || activity.kind === 'pause') throw new Error(title);
  expect(/¿[^?]+\?/.exec(activity.model.es)?.[0]).toMatch(/a salvo/);
  expect(/[^.?!“]+\?/.exec(activity.model.en)?.[0]).toMatch(/safe/);
});

test('where the other person will notice what is done, what they would do is asked before', () => {
  for (const [id, title] of [
    ['m3', 'Un cambio'],
    ['m3', 'Dos reglas'],
    ['m5', 'Un reporte'],
    ['m6', '«Perdí'],
    ['r2', 'Chantaje'],
  ] as const) {
    const activity = moduleOf(id)?.activities.find(
      (each) => each.kind !== 'pause' && each.title.es.startsWith(title),
    );
    expect(said(activity), title).toMatch(/qué har(?:ía|á)/i);
    expect(said(activity), title).toMatch(/would do|will (?:he|they) do|would they do/);
  }
  expect(said(registry.decks.get('m5')?.data.handouts)).toMatch(/qué haría y qué día conviene/);
});

test('in what a module says aloud there is one question to a breath', () => {
  for (const record of [...modules, ...registry.decks.values().map(({ data }) => data)]) {
    if (record.id === 'm7') continue; // Its last step is asked and thought in silence.
    expect(said(record).match(/«[^»…]*\?[^»…]*\?[^»…]*»/g) ?? [], record.id).toEqual([]);
  }
});

test('whether a patrol car is more danger is asked, has a box and reaches the operator', () => {
  const r3 = said([moduleOf('r3'), registry.decks.get('r3')?.data]);
  expect(r3).toMatch(/vea un patrullero[^]+Se llama igual, porque en rojo/);
  expect(r3).toMatch(/Que vean un patrullero, ¿más peligro\?: «sí»/);
  expect(said(registry.forms.get('t17')?.data)).toMatch(/vean un patrullero.*Cómo deben llegar/);
  expect(said(registry.lists.get('codigos-de-salida')?.data)).toMatch(/cómo deben llegar/);
});

test('in M4 whoever appears in an image and whoever checks a phone are asked about', () => {
  const posts = said(registry.decks.get('m4')?.data.sets.find(({ id }) => id === 'publicaciones'));
  expect(posts).toMatch(/¿Sabes quién aparece\? … ¿Está a salvo ahora\?/);
  expect(posts).toMatch(/¿Te da miedo\?: «A veces»/);
  expect(posts).toMatch(/Do you know who is in it\? … Are they safe now\?/);
});
