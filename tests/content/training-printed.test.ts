import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modulesIn, presenceIn } from '../../src/registry/course-calendar.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { calendarPlans } from '../../src/registry/schema/course-calendar.ts';
import { noticesIn } from '../../src/views/training/cohort-notices.ts';
import {
  bagOf,
  handoutAnchor,
  runSheet,
  setAnchor,
} from '../../src/views/training/module-material.ts';
import { edgesOf, openingOf } from '../../src/views/training/session-edges.ts';
import { root, registry, modules, course, activities } from '../support/course.ts';

describe('what is printed for the modules', () => {
  test('each module has its material, and whatever it asks the facilitator to hand out is in it', () => {
    expect([...registry.decks.keys()].toSorted()).toEqual(modules.map(({ id }) => id).toSorted());
  });

  test('no two things of a page of material, or of cards, have one address', () => {
    const view = readFileSync(`${root}src/views/training/MaterialView.astro`, 'utf8');
    const parts = [...view.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(parts.length).toBeGreaterThan(5);
    for (const { data } of registry.decks.values()) {
      const sheets = data.handouts.flatMap((each) =>
        each.kind === 'page' ? [] : [handoutAnchor(each)],
      );
      const ids = [...parts, ...data.sets.map(setAnchor), ...sheets];
      expect(new Set(ids).size, data.id).toBe(ids.length);
    }
  });

  test('«pass» to being afraid of who is there is doubt: the police first, and both operators are told of that person', () => {
    const deck = registry.decks.get('m8')?.data;
    const key = deck?.sets.find(({ id }) => id === 'minutos')?.key ?? [];
    const told = key.map(({ es }) => es).join(' ');
    expect(told).toMatch(/«paso», que no es un «no»: es duda/);
    expect(told).toMatch(/primero al 105 y después al 113[^]+hay alguien en la casa/);
    const m8 = modules.find(({ id }) => id === 'm8');
    const model = m8?.activities.find(
      (each) => 'title' in each && each.title.es.startsWith('Simulacro'),
    );
    expect(JSON.stringify(model)).toMatch(
      /al 105 y después al 113, opción 5: dice dónde estás, que piensas en morir y que hay alguien en casa/,
    );
  });

  test('cards for another day are in the bag, which says so, and on no run sheet', () => {
    const later = modules.flatMap((module) => {
      const deck = registry.decks.get(module.id)?.data;
      const sets = deck?.sets.filter(({ anotherDay }) => anotherDay) ?? [];
      return sets.map((set) => ({ module, deck, set }));
    });
    expect(later.map(({ module }) => module.id)).toEqual(['m8', 'r4']);
    for (const { module, deck, set } of later)
      for (const [lang, day] of [
        ['es', '(otro día)'],
        ['en', '(another day)'],
      ] as const) {
        if (!deck) continue;
        const used = runSheet(module, deck, lang).flatMap(({ uses }) => uses);
        expect(used.filter(({ text }) => text.startsWith(set.title[lang]))).toEqual([]);
        const packed = bagOf(module, deck, lang).filter(({ text }) =>
          text.startsWith(set.title[lang]),
        );
        expect(packed.map(({ text }) => text.endsWith(day))).toEqual([true]);
      }
  });

  test('each evening opens and closes on the run sheet, as the calendar gives the module', () => {
    const between = (id: string) => {
      const module = modules.find((each) => each.id === id);
      const deck = registry.decks.get(id)?.data;
      return module && deck
        ? runSheet(module, deck, 'es').flatMap((row) => (row.between ?? []).map(({ name }) => name))
        : [];
    };
    for (const id of ['m1', 'm2', 'm4', 'm5', 'r1', 'r2'])
      expect(between(id), id).toEqual(['Diez minutos sin tarea', 'Al llegar']);
    // Its second part comes after that of another module, in the same evening.
    expect(between('m6')).toEqual(['Diez minutos sin tarea', 'La tarde ya empezó']);
    expect(between('m7')).toEqual([]);
  });

  test('the arrival of every session is whole, and a session that goes on says what follows it', () => {
    const night = course?.night;
    let opened = 0;
    for (const module of modules)
      for (const lang of ['es', 'en'] as const)
        for (const [at, { begins, ends }] of edgesOf(module, lang).entries()) {
          // What is settled before opening stands once, above the first; those after it name it.
          const opening = openingOf(module, lang);
          for (const each of module.safety) {
            expect(opening.lines).toContain(each[lang]);
            expect(begins.text).not.toContain(each[lang]);
          }
          expect(
            begins.text.includes(`${opening.name}”`) || begins.text.includes(`${opening.name}»`),
          ).toBe(at > 0);
          expect(begins.text).toContain(courseWords[lang].material.again);
          expect(begins.text).toContain(night?.arrive[lang].slice(1) ?? '?');
          if (begins.minutes === 5) opened += 1;
          expect(ends.text).toContain(night?.papers[lang] ?? '?');
          const isLast = ends.name === courseWords[lang].material.after;
          expect(ends.text.includes(night?.leave[lang] ?? '?')).toBe(isLast);
        }
    expect(opened).toBeGreaterThan(2 * modules.length);
    const endsOf = (id: string) =>
      modules
        .filter((each) => each.id === id)
        .flatMap((each) => edgesOf(each, 'es'))
        .map(({ ends }) => [ends.minutes, ends.name]);
    expect(endsOf('m2')[1]).toEqual([20, 'Pausa, y después M7, 60 min']);
    expect(endsOf('m5')[1]?.[1]).toMatch(/^Pausa, y después un escenario/);
    // After M2, whoever it needs stays; and the run sheet of the evening before says what is told that day.
    const begun = (id: string) =>
      modules.filter((each) => each.id === id).flatMap((each) => edgesOf(each, 'es'));
    expect(begun('m7')[0]?.begins.text).toContain('Psicología sigue en la sala.');
    expect(begun('r3')[0]?.begins.text).toContain('No se da sin psicología.');
    expect(begun('m9')[0]?.ends.text).toContain(
      course?.calendar.notices.find(({ module }) => module === 'm2')?.text.es.slice(1),
    );
    expect(begun('m8')[0]?.ends.text).toContain('30 minutos más');
    // In each plan, what falls on a session stands on the run sheet of the last module that is given in it; where somebody
    // has to be in the room, on arriving, in that of the first.
    for (const plan of calendarPlans) {
      const sessions = course?.calendar[plan] ?? [];
      const told = course ? noticesIn(sessions, course.calendar, 'es') : [];
      const seen = new Map<string, number>();
      let stands = 0;
      for (const [at, session] of sessions.entries()) {
        const given = modulesIn(session).map((each) => each.module);
        for (const id of given) seen.set(id, (seen.get(id) ?? -1) + 1);
        const isFirst = presenceIn(session, registry).length > 0;
        const of = isFirst ? given[0] : given.at(-1);
        if (of === undefined) continue;
        const edges = begun(of)[seen.get(of) ?? 0];
        for (const { module, text } of told[at] ?? []) {
          const said = plan === 'evenings' ? text.slice(1) : module;
          expect(edges?.[isFirst ? 'begins' : 'ends'].text).toContain(said);
          if (isFirst) expect(edges?.ends.text).not.toContain(said);
          stands += 1;
        }
      }
      expect(stands, plan).toBeGreaterThan(
        course?.ladder.some((step) => step.plan === plan) ? 3 : 5,
      );
    }
  });

  test('the sheet of a route that is handed out tells first, of the rest of its risks, what cannot be undone', () => {
    const firstOf = (id: string) =>
      registry.routes.get(id)?.data.risks.find(({ whoLearns }) => !whoLearns);
    for (const [id, es, en] of [
      ['denuncia-penal', /no se cierra/, /not closed/],
      ['medidas-proteccion', /no se archiva/, /not shelved/],
      ['todavia-no', /amenaza.*vuelve a mirar/s, /threat.*look again/s],
    ] as const) {
      expect(firstOf(id)?.es, id).toMatch(es);
      expect(firstOf(id)?.en, id).toMatch(en);
    }
  });

  test('a sheet of a case that is filled in is that of somebody made up, and the text says whose', () => {
    const ofCases = ['t1', 't2', 't3', 't4', 't5', 't5-m', 't7', 't8', 't9', 't17'];
    const filled = activities.filter(
      ({ hands = [], steps, title }) =>
        // Of T1 it takes the words of the limits alone.
        title.es !== 'Decirlo claro' &&
        hands.some((each) => 'form' in each && ofCases.includes(each.form)) &&
        steps.length > 0,
    );
    expect(filled.length).toBeGreaterThan(8);
    const whose = /tarjeta|inventad|publicaciones 1|datos del caso|situaciones|C-22/;
    for (const { room, ready, steps, title, module } of filled)
      expect(
        [room, ...(ready ? [ready] : []), ...steps].map(({ es }) => es).join(' '),
        `${module}: ${title.es}`,
      ).toMatch(whose);
  });

  test('the bag counts its copies for eight people, also where one gets two or the groups are three', () => {
    const bag = (id: string): string[] => {
      const module = modules.find((each) => each.id === id);
      const deck = registry.decks.get(id)?.data;
      return module && deck ? bagOf(module, deck, 'es').map(({ text }) => text) : [];
    };
    const counted = (id: string, title: string) =>
      bag(id)
        .find((text) => text.startsWith(title))
        ?.split(': ')
        .at(-1);
    expect(
      [
        'T50.',
        'T51.',
        'T55.',
        'Tres propuestas:',
        'Dos visitas inventadas:',
        'Lista de códigos',
      ].map((title) => counted('r4', title)),
    ).toEqual([
      ...['4 copias', '2 copias', '16 copias'],
      ...['3 tarjetas, 2 copias', '2 tarjetas, 4 copias', '8 copias'],
    ]);
    // A list that hangs on the wall and is handed out too.
    expect(counted('m1', 'Lo que no se puede guardar')).toBe('9 copias');
    // A form that two activities hand out, and three tables with two copies each.
    expect([counted('m4', 'T5-M.'), counted('m4', 'T6.')]).toEqual(['8 copias', '6 copias']);
    // A page of the library, which prints from its own address.
    expect(counted('m6', '¿Y si se pierde un aparato?')).toBe('2 copias');
    // A sheet that two people read, and cards of another module, with their address.
    expect(counted('m1', 'La demostración')).toBe('2 copias');
    expect(counted('m8', 'M5. Tres deseos')).toBe('3 tarjetas, 4 copias');
    expect(counted('m8', 'Tarjeta de crisis')).toBe('16 copias');
    // On the run sheet, who gets them.
    const [r4, deck] = [modules.find(({ id }) => id === 'r4'), registry.decks.get('r4')?.data];
    const uses = r4 && deck ? runSheet(r4, deck, 'es').flatMap((row) => row.uses) : [];
    expect(uses.map(({ text }) => text)).toContain(
      'T55. Hoja de una visita para contar: 2 copias por persona',
    );
  });

  test('a module says how it is given to two people: few take a role, and the first two give each other the rest', () => {
    for (const { id, variants } of modules) expect(variants.two?.es, id).toBeTruthy();
  });
});

test('where a rehearsal says the place of the question, its demonstration and the observer’s sheet have it too', () => {
  const place = { es: /«aquí va la pregunta»/, en: /“here goes the question”/ };
  let seen = 0;
  for (const { data } of registry.decks.values())
    for (const sheet of data.handouts) {
      if (sheet.kind !== 'table') continue;
      const told = /^(?:Quién|Lo que se mira)$/.test(sheet.columns[0]?.es ?? '');
      const given = activities.filter((each) => each.module === data.module)[sheet.activity - 1];
      for (const lang of ['es', 'en'] as const) {
        const steps = given?.steps.map((each) => each[lang]).join(' ') ?? '';
        if (!told || !place[lang].test(steps)) continue;
        seen += 1;
        const rows = sheet.rows.flat().map((each) => each[lang]);
        expect(rows.join(' '), `${data.module} ${sheet.id}, ${lang}`).toMatch(place[lang]);
      }
    }
  expect(seen).toBeGreaterThan(2);
});
