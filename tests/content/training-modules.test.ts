import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { casesIn } from '../../src/views/training/module-sections.ts';
import { trainingWords } from '../../src/words/training.ts';
import { root, registry, modules, course, activities } from '../support/course.ts';
import { dice } from '../support/dice.ts';

test('before the course, in private: whether they are 18, an open case, the same aggressor, whom to call, who is alone tonight', () => {
  const form = registry.forms.get('t43')?.data;
  const [asked] = form?.sections ?? [];
  const aloud = (lang: 'es' | 'en') => asked?.asks?.map((each) => each[lang]).join(' ');
  expect(aloud('es')).toMatch(/caso abierto[^]+misma persona de un caso/);
  expect(aloud('en')).toMatch(/open case[^]+same person as in a case/);
  expect(aloud('es')).toMatch(/«¿Tienes 18 años o más\?»[^]+«Te lo pregunto/);
  expect(aloud('en')).toMatch(/“Are you 18 or over\?”[^]+“I ask so/);
  // One question to each number, so that whoever asks alone, by telephone, skips none.
  for (const lang of ['es', 'en'] as const)
    for (const each of asked?.asks ?? [])
      expect(each[lang].match(/\?/g), each[lang]).toHaveLength(1);
  // What is private has no place to be written in.
  expect(asked?.fields.map(({ kind }) => kind)).toEqual(['choice']);
  const fields = form?.sections.flatMap((section) => section.fields).map(({ id }) => id);
  expect(fields).toEqual(expect.arrayContaining(['emergencia', 'sabe', 'llamar']));
});

test('a module that takes more evenings at a distance has them on its calendar', () => {
  const wider = modules
    .filter(({ variants }) => /\btardes?\b/.test(variants.online.es))
    .map(({ id }) => id.toUpperCase())
    .toSorted();
  const booked = course?.calendar.remote.filter(({ sessions }) => sessions.length > 1);
  expect(booked?.map(({ module }) => module.toUpperCase()).toSorted()).toEqual(wider);
});

test('at a distance somebody knows where each person is: the list of the room, the slip and M8, as M2', () => {
  const list = JSON.stringify(registry.lists.get('sala-a-distancia')?.data);
  expect(list).toMatch(/dónde está hoy[^]+se da esa dirección/);
  const slip = registry.forms.get('t43')?.data.sections.at(-1)?.note?.es;
  expect(slip).toContain('a distancia, dónde está hoy');
  for (const id of ['m2', 'm8'])
    expect(modules.find((each) => each.id === id)?.variants.online.es).toContain('dónde está hoy');
});

test('what follows a “yes” in the call of M8 is in its model, on its sheet and on T40, with a level', () => {
  const asked =
    /ya (?:hiciste|hizo) algo[^]+(?:tienes|tiene) cerca con qué[^]+(?:sabes|sabe) cuándo/i;
  const said = modules
    .find(({ id }) => id === 'm8')
    ?.activities.map((each) => ('model' in each ? each.model : undefined));
  expect(JSON.stringify(said)).toMatch(asked);
  expect(JSON.stringify(registry.decks.get('m8')?.data.handouts)).toMatch(asked);
  const label = registry.forms
    .get('t40')
    ?.data.sections.flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'tarjeta')?.label.es;
  expect(label).toMatch(asked);
  expect(dice.anchors.map(({ field }) => field)).toContain('tarjeta');
});

test('every room asks, in the words of the sheet, with whom each person will be that night', () => {
  const sheet = registry.forms
    .get('t43')
    ?.data.sections.find(({ fields }) => fields.some(({ id }) => id === 'llamar'));
  for (const [lang, words] of [
    ['es', /«[^»]+»/],
    ['en', /“[^”]+”/],
  ] as const) {
    const [asked = 'nothing'] = words.exec(course?.night.arrive[lang] ?? '') ?? [];
    expect(sheet?.note?.[lang]).toContain(asked);
  }
});

test('an activity in which the workbook is written in says so among what lies ready', () => {
  const written = activities.filter(({ steps }) => steps.some(({ es }) => es.includes('cuaderno')));
  expect(written.length).toBeGreaterThan(5);
  for (const { module, title, ready } of written) {
    expect(ready?.es, `${module}: ${title.es}`).toContain('cuaderno');
    expect(ready?.en, `${module}: ${title.en}`).toContain('workbook');
  }
});

test('nobody who tells something of their own is put off: each box says who goes out with them, or that the script of the room follows', () => {
  const goes = {
    es: /segunda persona|psicolog|psicólog|guion de la sala|quien (?:facilita|cuida la sala|lleva la seguridad)/i,
    en: /second person|psychologist|script of the room|facilitator|person who (?:cares for the room|is in charge of security)/i,
  };
  // What turns up there is of a case that the team carries, and of nobody in the room.
  const ofTeam = 'm6: Lo que quedó, y ni casos en mi galería';
  for (const lang of ['es', 'en'] as const)
    expect(
      activities.flatMap(({ module, title, disclosure }) =>
        goes[lang].test(disclosure[lang]) ? [] : [`${module}: ${title.es}`],
      ),
    ).toEqual([ofTeam]);
});

test('a real “yes” where danger is rehearsed is answered by one text, and no other box says its own', () => {
  const asking = modules.flatMap(({ id, activities: all }) =>
    all.flatMap((each) => (each.kind !== 'pause' && each.asksDanger ? [id] : [])),
  );
  expect(new Set(asking)).toEqual(new Set(['m2', 'm3', 'm8', 'r2', 'r3', 'r4']));
  expect(course?.real.es).toMatch(
    /paran todas las rondas.*tarjeta de crisis.*dirección de la sala/,
  );
  for (const { module, title, disclosure } of activities)
    expect(disclosure.es, `${module}: ${title.es}`).not.toMatch(
      /tarjeta de verdad|rondas (?:paran|esperan)/,
    );
});

test('saying something of one’s own costs nobody a place or a shift: they decide, and in private', () => {
  for (const { module, title, disclosure } of activities) {
    expect(disclosure.es, `${module}: ${title.es}`).not.toMatch(
      /se deja el curso|no vuelve a turno/,
    );
    expect(disclosure.en, `${module}: ${title.en}`).not.toMatch(
      /course is left|back on shift until/,
    );
  }
});

test('the invitation warns of what M0 asks it to, says that a no is as good, and tells no place', () => {
  for (const [lang, heading, words] of [
    ['', 'La invitación', [/violencia/, /ideas de morir/, /tu historia/, /18 años o más/, /un no/]],
    ['en/', 'The invitation', [/violence/, /suicide/, /own story/, /18 or more/, /a no/]],
  ] as const) {
    const page = readFileSync(`${root}src/content/docs/${lang}formacion/dar-el-curso.mdx`, 'utf8');
    const text = page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
    for (const word of words) expect(text).toMatch(word);
    expect(text).toContain('<Blank id="linea-de-violencia"');
  }
  const [, warning] = modules.find(({ id }) => id === 'm0')?.safety ?? [];
  expect(warning?.es).toMatch(/ideas de morir[^]+«Dar el curso y sostenerlo»/);
});

test('without the coordinator M0 waits, in the bag of M0 as on the page of whoever gives the course', () => {
  const bag = modules.find(({ id }) => id === 'm0')?.materials.map(({ es }) => es) ?? [];
  expect(bag.join(' ')).toContain('M0 espera');
  const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
  expect(page).toMatch(/coordinación no viene\*\*[^\n]+M0 espera\./);
});

test('what stops when the psychologist leaves, and that nobody plays a child, is said by one text of each', () => {
  for (const [lang, stops, child] of [
    ['es', /todo para hasta que vuelva/, /^Nadie hace de niña, niño ni adolescente/],
    ['en', /everything stops until they are back/, /^Nobody plays a child or adolescent/],
  ] as const) {
    expect(trainingWords(lang).stops).toMatch(stops);
    expect(trainingWords(lang).noChild).toMatch(child);
  }
});

test('a long password is drawn by dice, and nobody picks its words', () => {
  const { activities: all = [], variants } = modules.find(({ id }) => id === 'm6') ?? {};
  const told = all.flatMap((each) => (each.kind === 'pause' ? [] : each.steps));
  expect(
    told.some(({ es, en }) => /siete palabras[^]+dados[^]+28/.test(es) && en.includes('28')),
  ).toBe(true);
  expect(variants?.littleReading.es).toMatch(/con dados/);
});

test('M6 looks at the sessions before anything is installed or changed, and shows the remote lock before rehearsing a loss', () => {
  const { activities: all = [] } = modules.find(({ id }) => id === 'm6') ?? {};
  const told = all.flatMap((each) => (each.kind === 'pause' ? [] : [each.title, ...each.steps]));
  for (const [lang, look, install, change, lock, loss] of [
    ['es', /sesiones abiertas/, /^Se instala/, /^Clave nueva/, /^Bloqueo a distancia/, /^«Perdí/],
    ['en', /open sessions/, /is installed/, /^A new password/, /^Remote lock/, /^“I have lost/],
  ] as const) {
    const at = [look, install, change, lock, loss].map((each) =>
      told.findIndex((text) => each.test(text[lang])),
    );
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  }
});

test('M7 says what does not wait when nobody can, and the phrase to stop an account before it is needed', () => {
  const { activities: all = [] } = modules.find(({ id }) => id === 'm7') ?? {};
  const [, no, last] = all.flatMap((each) => (each.kind === 'pause' ? [] : [each.steps]));
  for (const [lang, exceptions, phrase] of [
    ['es', /peligro, ideas de morir y quien tiene menos de 18/, /Te paro aquí/],
    ['en', /danger, thoughts of suicide and under-18s/, /I am stopping you here/],
  ] as const) {
    expect(no?.at(-1)?.[lang]).toMatch(exceptions);
    expect(last?.[0]?.[lang]).toMatch(phrase);
  }
});

test('M7 asks nobody to go out for the first sign of the list, which would tell the room', () => {
  const [first] = modules.find(({ id }) => id === 'm7')?.activities ?? [];
  const open = first && first.kind !== 'pause' ? first.open : { es: 'primera señal', en: '' };
  expect(open.es).toMatch(/Cualquiera puede salir/);
  expect(open.en).toMatch(/Anyone may go out/);
  expect(`${open.es} ${open.en}`).not.toMatch(/primera señal|first sign/);
});

test('in M4 whoever appears in the image is asked neither to delete nor to keep it, and T5-M does not stay with the log', () => {
  const all = (modules.find(({ id }) => id === 'm4')?.activities ?? []).flatMap((each) =>
    each.kind === 'pause' ? [] : [each],
  );
  const [, log, refusal] = all;
  expect(refusal?.model.es).toMatch(/es suya: «No hiciste nada malo[^»]+borrarla ni guardarla/);
  expect(refusal?.model.en).toMatch(
    /of themselves: “You did nothing wrong[^”]+delete it or keep it/,
  );
  expect(log?.steps.at(-1)?.es).toMatch(/La T5-M no queda con ella/);
  expect(log?.steps.at(-1)?.en).toMatch(/T5-M does not stay with them/);
});

test('in M10 each line to interpret brings what is answered to the questions before it, so that nobody answers from their life', () => {
  const lines = registry.decks.get('m10')?.data.sets.find(({ id }) => id === 'lineas');
  expect(lines?.cards.length).toBe(5);
  for (const card of lines?.cards ?? []) {
    expect(card.lines[0]?.es).toMatch(/La acepto\. Estoy a salvo/);
    expect(card.lines[0]?.en).toMatch(/I accept them\. I am safe/);
  }
});

test('whoever is told to say the stop word is told it in their own language', () => {
  for (const { id, ...module } of modules)
    expect(JSON.stringify(module), id).not.toMatch(/"en":"[^"]*[‘“]pausa[’”]/);
});

test('a model answer that depends on the case has a case a line, as many in each language, and is drawn as a list', () => {
  for (const { module: id, title, model } of activities) {
    const lines = (['es', 'en'] as const).map((lang) => model[lang].split('\n').length);
    expect(lines[0], `${id}: ${title.es}`).toBe(lines[1]);
    expect(
      casesIn(model)
        .map(({ es }) => es)
        .join('\n'),
    ).toBe(model.es);
  }
  const byCase = activities.filter(({ model }) => casesIn(model).length > 1);
  expect(byCase.map(({ module }) => module)).toEqual(['m3', 'm4']);
  // Whoever reads them standing finds each: «Si ya era adulta:», «Con el cuello:».
  for (const { model } of byCase)
    for (const { es } of casesIn(model).slice(1)) expect(es).toMatch(/^(?:Con|Si|Todas) [^«]+: «/);
});

test('in the rounds of M3 each size of group has a step of its own', () => {
  const rounds = activities.find(({ module, asksDanger }) => module === 'm3' && asksDanger);
  const said = rounds?.steps.map(({ es }) => es) ?? [];
  expect(said.filter((each) => /^En (?:cuartetos|tríos)/.test(each))).toHaveLength(2);
  expect(said.filter((each) => each.startsWith('Lo de hoy, en orden'))).toHaveLength(1);
});
