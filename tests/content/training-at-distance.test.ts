// A course at a distance: nobody watches from a house where they may be heard or afraid, it is asked before, and how a call is
// rehearsed without two chairs is written once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { sourcePage } from '../../src/facts/site-facts.ts';
import { remoteBesides, remoteNeeds } from '../../src/publish/remote-needs.ts';
import { noticesAt } from '../../src/views/training/cohort-plan.ts';
import { addedFor, noticesFor } from '../../src/views/training/cohort-notices.ts';
import { boosterFar } from '../../src/registry/course-calendar.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const modules = trainingModules(registry).map(({ data }) => data);
const course = trainingCourse(registry)?.data;
const said = (data: unknown): string => JSON.stringify(data);
const listOf = (id: string) => said(registry.lists.get(id)?.data);
/** The modules whose house is asked about: in each, suicide is asked about aloud. */
const withHouse = ['m2', 'm8', 'r2'];

test('whoever is not alone, with headphones and without fear, does not come in, not even to watch, and what they do instead is said', () => {
  const list = listOf('sala-a-distancia');
  expect(list).toMatch(
    /«¿Tienes puestos los audífonos\?» Hasta la quinta, de sí o no[^]+«¿Estás a solas en un cuarto\?»[^]+«¿Puede oírte alguien\?»[^]+«¿Hay en la casa alguien que te da miedo\?»/,
  );
  expect(list).toMatch(
    /hoy no entra, tampoco a mirar[^]+se acuerda con fecha, en persona o en una casa que elija/,
  );
  expect(list).toMatch(
    /not even to watch[^]+a date is agreed, in person or in a house of their choice/,
  );
  for (const { id, variants } of modules) {
    expect(variants.online.es, id).not.toMatch(/a solas[^.]*observa/);
    if (!withHouse.includes(id)) continue;
    expect(variants.online.es, id).toMatch(/a solas en un cuarto, con audífonos/);
    expect(variants.online.es, id).toMatch(/tampoco mira: lo hace en persona/);
    expect(variants.online.en, id).toMatch(/does not watch either: they do it in person/);
  }
});

test('the list of who hosts is in the modules that need it, and that of a rehearsed call where there is one', () => {
  const having = (list: string) =>
    modules.filter(({ lists }) => lists?.includes(list)).map(({ id }) => id);
  expect(having('sala-a-distancia')).toEqual(expect.arrayContaining(withHouse));
  expect(having('ensayo-a-distancia').toSorted()).toEqual(['m2', 'm8']);
});

test('what the house has to have is asked a week before, in private, and before the first evening', () => {
  for (const { module, distance } of course?.calendar.notices ?? [])
    if (withHouse.includes(module)) {
      expect(distance?.es, module).toMatch(/A distancia, además/);
      expect(distance?.en, module).toMatch(/At a distance/);
    }
  const asks = registry.forms.get('t43')?.data.sections[0]?.asks ?? [];
  expect(asks.map(({ es }) => es).join(' ')).toMatch(
    /con audífonos[^]+en otro cuarto[^]+Con un «no» entra igual/,
  );
  expect(asks.map(({ en }) => en).join(' ')).toMatch(
    /with headphones[^]+in another room[^]+On a “no” they join all the same/,
  );
  const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
  expect(page).toMatch(/tampoco mira[^]+tres horas para quien no atiende/);
});

test('while a group rehearses somebody is with those who rest, wherever they rest', () => {
  expect(listOf('sala-a-distancia')).toMatch(/con quienes descansan/);
  for (const { id, variants } of modules)
    for (const rest of variants.online.es.match(/los demás descansan[^.;]*/g) ?? [])
      expect(rest, id).toMatch(/con (?:la segunda persona|otra persona adulta)/);
});

test('before blackmail asks about suicide, whether they are safe, where and with whom', () => {
  const order = /a salvo[^]+quién[^]+(?:quitarte|quitarse) la vida[^]+(?:Te has|se ha) hecho daño/i;
  const blackmail = modules
    .find(({ id }) => id === 'r2')
    ?.activities.find((each) => 'title' in each && each.title.es.startsWith('Chantaje'));
  expect(blackmail && 'model' in blackmail ? blackmail.model.es : '').toMatch(order);
  expect(listOf('chantaje-a-menor-de-18')).toMatch(order);
  expect(listOf('chantaje-a-menor-de-18')).toMatch(
    /le cuida o le da miedo[^]+No borren[^]+reporten/,
  );
});

test('what was swallowed and what was drunk have no word in common on the crisis card', () => {
  for (const id of ['tarjeta-de-crisis', 'pensar-en-morir']) {
    expect(listOf(id), id).not.toMatch(/\b(?:tom(?:ó|ado|aste)|took|taken)\b/);
    expect(listOf(id), id).toMatch(/tragó algo/);
  }
});

test('the table of what each module asks for has them all, with the minutes that the calendar books', () => {
  for (const lang of ['es', 'en'] as const) {
    const rows = remoteNeeds(lang);
    expect(rows.map(({ module }) => module).toSorted()).toEqual(
      modules.map(({ id }) => id.toUpperCase()).toSorted(),
    );
    const { text = '', components = [] } = sourcePage('formacion/dar-el-curso', lang) ?? {};
    expect(components.map(({ name }) => name)).toContain('RemoteNeeds');
    expect(text).not.toMatch(/^\| [MR]\d+ +\|/m);
    // The half hour in which a room stays open is in it.
    const [evenings] = rows.find(({ module }) => module === 'M8')?.cells ?? [];
    expect(evenings).toMatch(/30 más|30 more/);
    for (const { module, sessions } of course?.calendar.remote ?? []) {
      const booked = sessions.map(({ minutes }) => String(minutes));
      const said = rows.find((row) => row.module === module.toUpperCase())?.minutes.map(String);
      expect(said, module).toEqual(booked);
      // Its page draws each evening by its minutes, and does not type them again.
      if (sessions.length > 1)
        for (const minutes of booked)
          expect(
            modules.find(({ id }) => id === module)?.variants.online[lang],
            module,
          ).not.toMatch(new RegExp(`\\b${minutes}\\b`));
    }
  }
});

test('where suicide may come up in silence, the camera stays on and each is asked before going on', () => {
  const m7 = modules.find(({ id }) => id === 'm7')?.variants.online;
  expect(m7?.es).toMatch(/psicología conectada[^]+cámara queda encendida[^]+de sí o no/);
  expect(m7?.en).toMatch(/psychologist connected[^]+camera stays on[^]+a yes or a no/);
});

test('what the sheet of the drill looks for can be heard before the call ends', () => {
  const deck = registry.decks.get('m8')?.data;
  const call = said(deck?.sets.find(({ id }) => id === 'minutos')?.cards);
  expect(call).toMatch(
    /Minuto 4\. «Llegó mi prima»[^]+¿sigue ahí esa persona\?: «paso»[^]+¿Te cuida\?: «sí»[^]+minuto 5 termina/,
  );
  expect(said(deck?.handouts)).toMatch(
    /si la prima la cuida y si la otra persona sigue ahí; supo con quién queda, /,
  );
});

test('whoever drops out is not called unless they said so on coming in, and no module says otherwise', () => {
  const hosts = listOf('sala-a-distancia');
  expect(hosts).toMatch(
    /¿te llamo, te escribo algo sin importancia, o espero\?[^]+¿Sigues a solas\?[^]+Si no lo sé, no llamo/,
  );
  expect(hosts).toMatch(/do I call, write something of no weight, or wait\?[^]+I do not call/);
  expect(said(registry.forms.get('t43')?.data)).toMatch(
    /al caerse prefiere que la llamen, le escriban o esperen/,
  );
  const dropping = /(?:se cae|se caen|sale)[^.:;]*,? (?:se )?la llama/;
  for (const text of [hosts, listOf('ensayo-a-distancia')]) expect(text).not.toMatch(dropping);
  for (const { id, variants } of modules) expect(variants.online.es, id).not.toMatch(dropping);
});

test('at a distance nothing is taken from the skill: whoever notes does not see, and whoever speaks has heard or has in sight what they say', () => {
  const online = (id: string) => modules.find((each) => each.id === id)?.variants.online.es;
  expect(online('m4')).toMatch(
    /ninguna publicación se muestra: lo que se ensaya es anotar sin ver/,
  );
  expect(online('m8')).toMatch(/se lee ahí dos veces[^]+cada persona cierra entera/);
  expect(online('m5')).toMatch(
    /dos grupos cuentan dos y dos, una[^]+lee, de cada tarjeta[^]+con cada hoja en la pantalla/,
  );
  expect(online('m3')).toMatch(/con una palabra por pregunta/);
  // Whatever goes to a small room was read aloud, noted or is on its screen.
  for (const { id, variants } of modules)
    if (/salas? (?:chica|de (?:dos|tres|cuatro))/.test(variants.online.es))
      expect(variants.online.es, id).toMatch(/apunta|copia|recuerda|lee (?:la|su|sus)|pantalla/);
});

test('what a notice says of a house is whole in it, and nobody is told that they may observe without it', () => {
  if (!course) return;
  for (const lang of ['es', 'en'] as const)
    for (const { module, text } of noticesAt(
      noticesFor(course.calendar, lang),
      'remote',
      addedFor(course.calendar, lang),
    )) {
      expect(text, module).not.toMatch(/[{}]|antes de M2|before M2/);
      expect(text, module).toMatch(/audífonos|headphones/);
      if (withHouse.includes(module.toLowerCase()))
        expect(text, module).toMatch(/tampoco observa|do not observe either/);
    }
});

test('the minutes in which each person is received hold everybody, by the sum that the list makes', () => {
  const item =
    /(\d+) minutos antes[^]+?hasta cuatro minutos cada una. Seis personas toman (\d+), y quedan seis[^]+?Desde siete recibe también quien facilita[^]+?ocho toman (\d+)[^]+?tercera persona adulta[^]+?desde (\d+) minutos antes y la otra desde (\d+)/;
  const said = item.exec(listOf('sala-a-distancia'));
  const { opens, usual, receives } = course?.calendar ?? {};
  expect(usual).toBe(8);
  expect(receives).toEqual({ each: 4, most: 6 });
  expect(said?.slice(1).map(Number)).toEqual([opens?.remote, 6 * 4, (8 / 2) * 4, 40, 20]);
  expect((opens?.remote ?? 0) - 6 * 4).toBe(6);
  // Half of eight, received by one, fit in each turn.
  expect((8 / 2) * 4).toBeLessThan(20);
});

test('what is no module asks for something at a distance too: the scenario, both rehearsals and the booster', () => {
  const calendar = course?.calendar;
  const numbers = { es: ['Cinco', 'Seis'], en: ['Five', 'Six'] };
  expect(calendar?.besides.map(({ of }) => of)).toEqual([
    'practice',
    ...(calendar?.rehearsals.map(({ id }) => id) ?? []),
    'booster',
  ]);
  for (const lang of ['es', 'en'] as const) {
    const rows = remoteBesides(lang);
    expect(rows.map(({ minutes }) => minutes)).toEqual([[50], [25], [50], [118]]);
    for (const { staff, id } of calendar?.rehearsals ?? []) {
      // Whoever acts counts once, whatever the cases.
      const people = staff.reduce((sum, each) => sum + ('count' in each ? each.count : 1), 0);
      const row = calendar?.besides.find(({ of }) => of === id)?.adults[lang];
      expect(row, id).toMatch(new RegExp(`^${numbers[lang][people - 5] ?? ''}:`));
    }
  }
});

test('a time of the file is told to be that of whoever facilitates, where it is at a distance', () => {
  for (const [lang, said] of [
    ['es', /hora de quien facilita/],
    ['en', /time of the facilitator/],
  ] as const) {
    expect(courseWords[lang].cohort.opens.remote).toMatch(said);
    expect(sourcePage('formacion/dar-el-curso', lang)?.text).toMatch(/sin zona|no time zone/);
  }
});

test('the host’s list stands in four blocks, and asks nine questions, one at a time', () => {
  const list = registry.lists.get('sala-a-distancia')?.data;
  const items = list?.kind === 'checklist' ? list.items : [];
  expect(items.flatMap(({ block }) => block?.es ?? [])).toEqual([
    'Antes de abrir',
    'Cada persona, al entrar: nueve preguntas, a solas conmigo y una por vez',
    'Durante',
    'Al cerrar',
  ]);
  for (const lang of ['es', 'en'] as const)
    expect(items.flatMap((each) => /^(\d)\. /.exec(each[lang])?.[1] ?? [])).toEqual(
      Array.from({ length: 9 }, (_, at) => String(at + 1)),
    );
});

test('enrolment at a distance waits for its dates in person, and the page of whoever gives the course says so', () => {
  for (const [lang, said] of [
    ['es', /no se abre la inscripción a distancia/g],
    ['en', /enrolment at a distance is not opened/g],
  ] as const)
    expect(sourcePage('formacion/dar-el-curso', lang)?.text.match(said)).toHaveLength(2);
});

test('a booster at a distance takes its pause and the evening of M2 that it gives again, and every page says so', () => {
  const calendar = course?.calendar;
  const pause = calendar?.booster.what.find(({ text }) => text.es.startsWith('Pausa'))?.minutes;
  expect(calendar?.booster.remote?.pause).toBe(pause);
  const away = calendar && boosterFar(calendar);
  const [, again] = calendar?.remote.find(({ module }) => module === 'm2')?.sessions ?? [];
  expect(away?.minutes).toBe((pause ?? 0) + (again?.minutes ?? 0));
  // What is rehearsed is not left there: people come back to the body.
  expect(away?.steps.at(-1)?.what.es).toContain('Volver al cuerpo');
  for (const lang of ['es', 'en'] as const) {
    const why = calendar?.booster.presence?.why[lang].match(/\d+/g)?.map(Number);
    expect(why).toEqual(expect.arrayContaining([away?.minutes, again?.minutes]));
    expect(remoteBesides(lang).at(-1)?.minutes).toEqual([away?.minutes]);
    expect(courseWords[lang].cohort.far.booster).toContain('{steps}');
  }
});

test('a course at a distance is for two groups of four at most, as it says of whom it is for', () => {
  const { remoteMost = 0, usual = 0 } = course?.calendar ?? {};
  expect(usual).toBeLessThanOrEqual(remoteMost);
  const said = course?.forWhom.map(({ es, en }) => `${es} ${en}`).join(' ');
  expect(said).toMatch(new RegExp(`a distancia de 6 a ${remoteMost}\\b`));
  expect(said).toMatch(new RegExp(`6 to ${remoteMost} at a distance`));
  for (const lang of ['es', 'en'] as const)
    expect(courseWords[lang].cohort.tooMany).toContain('{count}');
});

test('whoever is in a small room goes out with somebody and disconnects from nothing, and M4 says so where it may be needed', () => {
  const m4 = modules.find(({ id }) => id === 'm4')?.variants.online;
  expect(listOf('sala-a-distancia')).toMatch(/«agua», en ese canal[^]+va quien facilita/);
  expect(listOf('sala-a-distancia')).toMatch(/“water”, on that channel[^]+the facilitator goes/);
  expect(m4?.es).toMatch(/escríbele “agua”[^]+No te desconectes/);
  expect(m4?.en).toMatch(/write ‘water’[^]+Do not disconnect/);
});
