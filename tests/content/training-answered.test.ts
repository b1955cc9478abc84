// What a step has asked, its card answers; a “no” has a next question; and a card that is not a voice says how it is opened.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const modules = trainingModules(registry).map(({ data }) => data);
const course = trainingCourse(registry)?.data;
const setOf = (deck: string, id: string) =>
  registry.decks.get(deck)?.data.sets.find((each) => each.id === id);

test('each card of serious danger answers all that its round asks, up to where they sleep', () => {
  const cards = setOf('m3', 'peligro')?.cards ?? [];
  expect(cards).toHaveLength(4);
  for (const { title, lines } of cards) {
    const es = lines.map((each) => each.es).join(' ');
    for (const asked of ['¿Cerca?', '¿Seguir?', '¿Patrullero', '¿Llamamos?', '¿Con quién?'])
      expect(es, title?.es).toContain(asked);
    expect(es, title?.es).toMatch(/¿Dónde estás\?[^]+¿Vives con él\?[^]+¿Dónde duermes\?/);
    const en = lines.map((each) => each.en).join(' ');
    expect(en, title?.en).toMatch(/Where[^?]*\?[^]+Live with him\?[^]+Sleep where\?/);
  }
});

test('every way in which serious danger is answered ends on who they are with and where they sleep', () => {
  const activity = modules
    .find(({ id }) => id === 'm3')
    ?.activities.find((each) => 'title' in each && each.title.es.startsWith('Preguntar por el'));
  const model = activity && 'model' in activity ? activity.model : undefined;
  expect(model?.es).toMatch(
    /Todas terminan igual: «¿Con quién vas a estar hoy\?[^]+¿Te cuida o te da miedo\?[^]+¿Vives con él\?[^]+¿Dónde duermes hoy\?»/,
  );
  expect(model?.en).toMatch(
    /All of them end alike[^]+frighten you\?[^]+Where do you sleep tonight\?/,
  );
});

test('a question asked of each of them in a pause, or at the close, goes on from a “no”', () => {
  const asking = modules.flatMap(({ id, activities }) =>
    activities.flatMap((each) =>
      [each.kind === 'pause' ? each.apart : each.carer].flatMap((text) =>
        text?.es.includes('Con un «no»') ? [{ id, text }] : [],
      ),
    ),
  );
  expect(asking.map(({ id }) => id)).toEqual(['m3', 'm4', 'm6', 'r1']);
  for (const { id, text } of asking) {
    expect(text.es, id).toMatch(/lo que no puede callar, le hace las tres preguntas del guion/);
    expect(text.en, id).toMatch(/three questions of the script/);
  }
  // There is no phone of the room at a distance, and the list of who hosts says who calls.
  for (const id of ['m3', 'm4', 'r1'])
    expect(modules.find((each) => each.id === id)?.variants.online.es, id).toMatch(
      /«sí», (?:llama la segunda persona, )?como dice su lista/,
    );
});

test('M3 says where the question about suicide goes, asks for the child and when whoever is away comes back, and tells the limit', () => {
  const both = (id: string) =>
    (['es', 'en'] as const).map((lang) =>
      (setOf('m3', id)?.cards ?? []).map(({ lines }) => lines.map((each) => each[lang]).join(' ')),
    );
  const [es = [], en = []] = both('peligro');
  for (const [at, card] of es.entries()) {
    // Its place is once they know where and whether he is near: before the list, and before any call.
    expect(card).toMatch(/¿Cerca\?: [^¿]*(?:¿Vuelve\?: «[^»]+»)? ?\(la pregunta\)[^]+¿Llamamos\?/);
    expect(en[at]).toMatch(/Near\?: [^]*\[the question\][^]+Call\?/);
    // Whoever lives with somebody who is not there is asked when that person is back.
    if (card.includes('¿Vives con él?: sí') && card.includes('¿Cerca?: no'))
      expect(card).toMatch(/¿Vuelve\?/);
  }
  expect(es[2]).toMatch(/¿Cómo prefieres que lo diga\?/);
  const [lorena = []] = both('responde-lorena');
  expect(lorena.join(' ')).toMatch(/¿Te preocupa el niño con él\?.+¿Amenazó con hacerle daño\?/);
  expect(lorena.filter((each) => each.includes('(la pregunta)'))).toHaveLength(2);
  // “The map” is only the one that is drawn.
  expect(lorena.join(' ')).not.toMatch(/mapa/);
  const asking = modules
    .find(({ id }) => id === 'm3')
    ?.activities.find((each) => 'title' in each && each.title.es.startsWith('Preguntar por el'));
  const model = asking && 'model' in asking ? asking.model : undefined;
  expect(model?.es).toMatch(/esto no lo puedo callar[^]+¿Cómo prefieres que lo diga\?/);
  expect(model?.en).toMatch(/cannot stay silent about[^]+How would you rather I said it\?/);
  expect(model?.es).toMatch(/^Todas empiezan igual: «[^»]+¿Está cerca\?[^»]+aquí va la pregunta/);
  expect(model?.es.match(/aquí va la pregunta/g)).toHaveLength(1);
  // With no other place tonight, a shelter is asked for before the signal, and no place is promised.
  expect(model?.es).toMatch(/¿Hay otro lugar[^]+por un refugio\? Puede no haber cupo[^]+qué señal/);
  expect(es[1]).toMatch(/¿Otro lugar\?: «no»\. ¿Refugio\?: «sí»\. ¿Cómo avisas\?/);
});

test('what both read does not print what one of them has to ask, and the neck is heard in a round in which it fits', () => {
  const shared = setOf('m3', 'caso-de-lorena');
  expect(JSON.stringify(shared?.cards)).not.toMatch(/seguro guardar|safe to keep/);
  expect(shared?.key?.map(({ es }) => es).join(' ')).toMatch(/se le dice aparte/);
  const rounds = setOf('m3', 'peligro');
  expect(rounds?.key?.[0]?.es).toMatch(/En cuartetos, en la 1 el cuello es «no»/);
  expect(rounds?.cards[3]?.lines.map(({ es }) => es).join(' ')).toMatch(
    /Cuello, separación: sí[^]+¿Salud\?/,
  );
});

test('whoever chooses about M3 is told that what is read is rehearsed too, until when, and who is with them outside', () => {
  const m3 = modules.find(({ id }) => id === 'm3');
  const told = course?.calendar.notices.find(({ module }) => module === 'm3');
  for (const text of [m3?.safety[0]?.es, told?.text.es]) {
    expect(text).toMatch(/se ensayan[^]+en voz alta[^]+cuello[^]+pared hasta la pausa/);
    expect(text).toMatch(/chantaje con una imagen[^]+afuera desde que se leen hasta la pausa/);
    expect(text).toMatch(/tercera persona/);
  }
  expect(told?.distance?.es).toMatch(/estar afuera es apagar el sonido/);
});

test('in M4 “yes” is of whoever speaks, and a “don’t know” of the girl of 16 is not taken for safe; number 8 goes before number 7', () => {
  const key = (id: string) =>
    setOf('m4', id)
      ?.key?.map(({ es, en }) => `${es} ${en}`)
      .join(' ');
  expect(key('entradas')).toMatch(/por ella, «no sé», que no la pone a salvo[^]+nadie[^]+la busca/);
  expect(key('entradas')).toMatch(/of her, “I do not know”, which does not make her safe/);
  expect(key('publicaciones')).toMatch(/primero la 8 y T5-M, y la 7 en lo que quede/);
  const m4 = modules.find(({ id }) => id === 'm4');
  const refusal = m4?.activities.find(
    (each) => 'title' in each && each.title.es === '«No me la mandes»',
  );
  const steps = refusal && 'steps' in refusal ? refusal.steps : [];
  expect(steps[0]?.es).toMatch(/también por la chica de 16, «no sé»/);
  const girl = steps.find(({ es }) => es.startsWith('La chica de 16:'));
  expect(girl?.es).toMatch(/del «no sé», que no la pone a salvo/);
  // What is asked of each of them in private has its minutes, and the room is there.
  expect(m4?.materials.map(({ es }) => es).join(' ')).toMatch(/quince minutos más/);
});

test('in M6 no password that nobody knows is put in a vault that opens only on that phone', () => {
  const m6 = modules.find(({ id }) => id === 'm6');
  const steps = (m6?.activities ?? []).flatMap((each) => ('steps' in each ? each.steps : []));
  const found = steps.findIndex(({ es }) => /desde otro aparato[^]+sin el teléfono/.test(es));
  const changed = steps.findIndex(({ es }) => es.startsWith('Clave nueva del correo'));
  expect(found).toBeGreaterThan(0);
  expect(changed).toBeGreaterThan(found);
  expect(steps[changed]?.es).toMatch(/ya se abrió fuera de este teléfono: si no, hoy no se cambia/);
  expect(steps[changed]?.en).toMatch(/opened outside this phone: if not, it is not changed today/);
  expect(steps.map(({ es }) => es).join(' ')).toMatch(/PIN del chat[^]+lo guarda el gestor/);
  // A sheet for the steps, whose menus nobody wrote from memory: its last columns are blank.
  const sheet = registry.decks
    .get('m6')
    ?.data.handouts.find((each) => 'id' in each && each.id === 'donde-esta');
  const rows = sheet && 'rows' in sheet ? sheet.rows : [];
  expect(rows.length).toBeGreaterThan(9);
  for (const row of rows) expect(row).toHaveLength(1);
});

const cardsOf = (deck: string, id: string, lang: 'es' | 'en') =>
  (setOf(deck, id)?.cards ?? []).map(({ lines }) => lines.map((each) => each[lang]).join(' '));

test('whoever answers has on their card what the model of the round asks for', () => {
  // Deck, set, which cards (all when not said), and what they have to carry in each language.
  const asked: [string, string, RegExp, RegExp, number[]?][] = [
    ['m2', 'llamadas', /guarde lo que podrías usar/, /keeping what you could use/, [0, 2]],
    ['m2', 'llamadas', /te cuida|me cuida/, /looks after/],
    [
      'm2',
      'persona',
      /me cuida.+Lo guarda ella.+en taxi.+límites/,
      /cares for me.+She has it.+by taxi.+Limits/,
    ],
    [
      'm8',
      'derivar',
      /hoy está a salvo; no quiere.+contesta solo ella; con «ninguna»/,
      /safe today; not.+only she answers; with “none”/,
    ],
    [
      'm8',
      'minutos',
      /Puede ir alguien.+guarda lo que podrías usar/,
      /come\?.+keep what you could use/,
      [1],
    ],
    [
      'm8',
      'cierre',
      /¿Cómo lo ves hoy\?.+¿a quién llamas primero\?: «/,
      /How do you see it today\?.+whom do you call\?: “/,
      [1],
    ],
    [
      'r2',
      'lineas',
      /¿qué pasaría\?: «.+estarías a salvo.+esta noche|estarías a salvo.+Esta noche/i,
      /what happens\?: “.+safe.+tonight/i,
      [4, 5],
    ],
    [
      'r3',
      'papeles',
      /¿ya salieron\?, «no» y, la segunda vez, «sí»/,
      /are you out\?, “no” and, the second time, “yes”/,
      [2],
    ],
    ['r3', 'adentro', /llegaron bien; del riesgo.+falta/, /all arrived;.+the risk; what is left/],
    [
      'r4',
      'papeles',
      /tu hermana, que te cuida|su hermana, que la cuida/,
      /sister, who looks after/,
    ],
  ];
  for (const [deck, id, es, en, which] of asked)
    for (const [lang, carried] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const cards = cardsOf(deck, id, lang);
      expect(cards.length, `${deck} ${id}`).toBeGreaterThan(0);
      for (const at of which ?? cards.keys())
        expect(cards[at], `${deck} ${id} ${at}`).toMatch(carried);
    }
});

test('a model goes on to what the course calls critical, after a yes and after a no', () => {
  const ends: [string, string, RegExp, RegExp][] = [
    [
      'm2',
      'La pregunta, en tríos',
      /No corto hasta que llegue».+Con un «no»: «Te creo.+¿Te has hecho daño.+Si eso cambia/,
      /not hanging up until.+At a “no”: “I believe you.+hurt yourself.+If that changes/,
    ],
    ['m7', 'Decir que no', /¿Sabemos si hay peligro ahora\?/, /whether there is danger now\?/],
    [
      'r2',
      'Decir los límites',
      /Con un «no».+¿Qué necesitas hoy\?.+¿Con quién pasas la noche\?/,
      /At a “no”.+need today\?.+Who are you with tonight\?/,
    ],
    [
      'r4',
      'Parar',
      /vea un patrullero.+¿Quién está contigo\?.+No corto hasta que llegue/,
      /patrol car.+Who is with you\?.+not hanging up until/,
    ],
  ];
  for (const [module, title, es, en] of ends) {
    const activity = modules
      .find(({ id }) => id === module)
      ?.activities.find((each) => 'title' in each && each.title.es.startsWith(title));
    const model = activity && 'model' in activity ? activity.model : undefined;
    expect(model?.es.replaceAll(/\s+/g, ' '), module).toMatch(es);
    expect(model?.en.replaceAll(/\s+/g, ' '), module).toMatch(en);
  }
});

test('at a distance whoever answers and whoever observes have words, on a paper that is torn up', () => {
  for (const id of ['m2', 'm8', 'r2', 'r3', 'r4']) {
    const online = modules.find((each) => each.id === id)?.variants.online;
    expect(online?.es.replaceAll(/\s+/g, ' '), id).toMatch(
      /(?:apunta|anota) (?:lo justo|lo demás).+«ficticio»/,
    );
    expect(online?.en.replaceAll(/\s+/g, ' '), id).toMatch(
      /notes? the (?:bare minimum|rest).+“fictitious”/,
    );
  }
  for (const id of ['m2', 'm8'])
    expect(modules.find((each) => each.id === id)?.variants.online.es, id).toMatch(
      /quien observa[^.]+apunta \p{L}+ palabras/u,
    );
  // What is heard with no way out of the room has a way out of the sound.
  expect(modules.find(({ id }) => id === 'm7')?.variants.online.es).toMatch(/apaga el sonido/);
});

test('a card by chat or by voice note says how a spoken opening is rehearsed with it', () => {
  for (const { data } of registry.decks.values())
    for (const { key, cards } of data.sets)
      for (const { title } of cards) {
        const [, name] = /^Por (?:chat|audios): ([^,]+)/.exec(title?.es ?? '') ?? [];
        if (name)
          expect(key?.map(({ es }) => es).join(' '), data.id).toMatch(`Con ${name} se dice`);
      }
});

test('no replacement of words left «each the» behind', () => {
  for (const dir of ['training', 'decks', 'lists', 'forms'])
    for (const name of readdirSync(`${root}src/data/${dir}`))
      expect(readFileSync(`${root}src/data/${dir}/${name}`, 'utf8'), name).not.toMatch(
        /\bcada (?:el|la|los|las)\b|\beach the\b/i,
      );
});
