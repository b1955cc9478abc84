import { describe, expect, test } from 'vitest';
import { minutesText, timesOf } from '../../src/views/training/module-sections.ts';
import { bagOf, numberOf, runSheet } from '../../src/views/training/module-material.ts';
import { registry, modules } from '../support/course.ts';

describe('what is printed for the modules', () => {
  test('each activity says what it is given with, and every form that it names is handed out in it or before', () => {
    for (const module of modules) {
      const deck = registry.decks.get(module.id)?.data;
      const rows = deck ? runSheet(module, deck, 'es') : [];
      // A sheet that people have already is used again, and not counted twice.
      const given = new Set<string>();
      for (const { activity, uses } of rows) {
        if (activity.kind === 'pause') continue;
        const where = `${module.id}: ${activity.title.es}`;
        expect(uses, where).not.toEqual([]);
        const handed = (activity.hands ?? []).flatMap((each) =>
          'form' in each ? [each.form] : [],
        );
        for (const code of handed) given.add(code);
        const named = [activity.room, ...activity.steps]
          .flatMap(({ es }) => es.match(/\bT\d+(?:-M)?\b/g) ?? [])
          .map((code) => code.toLowerCase());
        expect(
          named.filter((code) => !given.has(code)),
          where,
        ).toEqual([]);
        expect(
          handed.filter((code) => !module.forms?.includes(code)),
          where,
        ).toEqual([]);
      }
      expect(rows, module.id).not.toEqual([]);
    }
  });

  test('rounds that are given four times have four cases, or say what the fourth is', () => {
    const short = modules.flatMap(({ id, activities: all }) => {
      const own = all.filter((each) => each.kind !== 'pause');
      return own.flatMap(({ title, steps }, at) => {
        const round = steps.find(({ es }) => /Tres rondas[^]+[Cc]uart/.test(es));
        const cases = registry.decks
          .get(id)
          ?.data.sets.filter(({ activity, cards }) => activity === at + 1 && cards.length > 1);
        const isShort = (cases ?? []).some(({ cards }) => cards.length < 4);
        return round && isShort && !/en la cuarta|reparte un papel/.test(round.es)
          ? [title.es]
          : [];
      });
    });
    expect(short).toEqual([]);
  });

  test('the answers are sorted under a sign for each row of the list that says when to act', () => {
    const sets = registry.decks.get('m2')?.data.sets ?? [];
    const list = registry.lists.get('pensar-en-morir')?.data;
    const rows = list?.kind === 'signs' ? list.items : [];
    const signs = sets.find(({ id }) => id === 'carteles')?.cards ?? [];
    expect(rows.length).toBeGreaterThan(3);
    expect(signs).toHaveLength(rows.length);
    expect(new Set(signs.map(({ sign }) => sign)).size).toBe(signs.length);
  });

  test('in a call, whoever may be thinking of dying with nobody beside them agrees to a call now and to company tonight', () => {
    const calls = registry.decks.get('m2')?.data.sets.find(({ id }) => id === 'llamadas')?.cards;
    const alone = (calls ?? []).filter(({ lines }) =>
      /No hay nadie contigo|Estás a solas/.test(lines.map(({ es }) => es).join(' ')),
    );
    expect(alone).toHaveLength(2);
    for (const { lines } of alone) {
      expect(lines.at(-1)?.es).toMatch(/llamen ahora.+se quede esta noche/);
      expect(lines.at(-1)?.en).toMatch(/a call now.+staying tonight/);
    }
  });

  test('two cards of a set are told apart by their sign, or by their number', () => {
    for (const { data } of registry.decks.values())
      for (const set of data.sets) {
        const faces = set.cards.map(({ sign }, at) => `${sign} ${numberOf(set, at) ?? ''}`);
        expect(new Set(faces).size, `${data.id}, ${set.id}`).toBe(faces.length);
      }
    // Where the order is what is learnt, a number would tell it.
    const changes = registry.decks.get('m3')?.data.sets.find(({ id }) => id === 'cambios');
    expect(changes?.cards.map((_, at) => numberOf(changes, at)).join('')).toBe('ABCDEFGHIJKL');
    const set = registry.decks.get('r3')?.data.sets[1];
    // Each of these has a sign of its own, and needs no number.
    expect(set?.cards.map((_, at) => numberOf(set, at)).filter(Boolean)).toEqual([]);
    // A number on some cards alone would read as an order.
    for (const { data } of registry.decks.values())
      for (const each of data.sets) {
        const numbered = each.cards.filter((_, at) => numberOf(each, at) !== undefined).length;
        expect([0, each.cards.length], `${data.id}, ${each.id}`).toContain(numbered);
      }
  });

  test('each envelope of the first hour has what is done with it, and those of the other table stand in for their minutes', () => {
    const sets = registry.decks.get('r1')?.data.sets ?? [];
    const minutesOf = (id: string) =>
      (sets.find((set) => set.id === id)?.cards ?? []).map(({ title }) =>
        (title?.es ?? '').replace('Minuto ', ''),
      );
    const whole = minutesOf('sobres');
    expect(whole).toEqual(Array.from({ length: 10 }, (_, at) => String(3 * at)));
    for (const id of ['sobres', 'sobres-del-telefono'])
      for (const lang of ['es', 'en'] as const) {
        const key = sets.find((set) => set.id === id)?.key?.map((each) => each[lang]) ?? [];
        const told = key.flatMap((line) =>
          [...line.matchAll(/(?:^|\. )(\d+): /g)].map(([, minute]) => minute),
        );
        expect(told, id).toEqual(minutesOf(id));
      }
    const other = minutesOf('sobres-del-telefono');
    expect(other.filter((minute) => !whole.includes(minute))).toEqual([]);
    // Whatever is left of the first table has nobody’s data published.
    const kept = sets
      .find(({ id }) => id === 'sobres')
      ?.cards.filter(({ title }) => !other.includes((title?.es ?? '').replace('Minuto ', '')));
    for (const { lines } of kept ?? [])
      expect(lines.map(({ es }) => es).join(' ')).not.toMatch(/publicaron|publicó|foto|calle/i);
  });

  test('calling in danger waits for nobody, and the key of the decisions says so', () => {
    const key = registry.decks.get('r1')?.data.sets.find(({ id }) => id === 'decisiones')?.key;
    expect(key?.map(({ es }) => es).join(' ')).toMatch(/105 ante un peligro: quien está ahí, sin/);
    expect(key?.map(({ en }) => en).join(' ')).toMatch(
      /105 in danger: anyone who is there, without/,
    );
  });

  test('the bag is in the order of use, and each paper says where it is printed from', () => {
    for (const module of modules) {
      const deck = registry.decks.get(module.id)?.data;
      if (!deck) continue;
      const printed = bagOf(module, deck, 'es').slice(module.materials.length);
      expect(printed.filter(({ where }) => !where)).toEqual([]);
      for (const always of ['formatos/tarjeta-de-crisis', 'formatos/t43', 'formacion/cuaderno'])
        expect(
          printed.map(({ where }) => where ?? ''),
          module.id,
        ).toContainEqual(expect.stringMatching(new RegExp(`/${always}/$`)));
      const runs = module.activities.map((_, at) => timesOf(module)[at]);
      const order = printed.map(({ when }) =>
        when === undefined
          ? -1
          : runs.findIndex((time) => time && minutesText(time, 'es') === when),
      );
      expect(order, module.id).toEqual(order.toSorted((one, other) => one - other));
      expect(order.at(-1), module.id).toBeGreaterThan(-1);
    }
  });

  test('a list that is printed from a page of its own is printed from there', () => {
    const module = modules.find(({ id }) => id === 'r1');
    const deck = registry.decks.get('r1')?.data;
    const bag = module && deck ? bagOf(module, deck, 'es') : [];
    const addresses = bag.map(({ href = '' }) => href);
    expect(addresses.some((each) => each.endsWith('formatos/hoja-de-llamadas/'))).toBe(true);
    expect(addresses.some((each) => each.endsWith('respuesta-a-incidentes/que-tan-grave/'))).toBe(
      true,
    );
  });

  test('a page that tells the law of Peru is handed out there alone, in the bag and on the run sheet', () => {
    let told = 0;
    for (const module of modules) {
      const deck = registry.decks.get(module.id)?.data;
      if (!deck) continue;
      const pages = [
        ...module.activities.flatMap((each) => (each.kind === 'pause' ? [] : (each.hands ?? []))),
        ...deck.handouts,
      ].flatMap((each) => ('page' in each ? [each] : []));
      for (const { page, only } of pages) {
        const [, protocol = '', part = ''] = page.split('/');
        if (registry.adoption.get(protocol)?.data.reach?.[part] !== 'pe') continue;
        told += 1;
        expect(only, `${module.id}: ${page}`).toBe('pe');
        const packed = bagOf(module, deck, 'es').find(({ href }) => href?.endsWith(`/${page}/`));
        expect(packed?.only, `${module.id}: ${page}`).toBe('pe');
        const title = packed?.text.replace(/:[^:]+$/, '') ?? '';
        const used = runSheet(module, deck, 'es').flatMap(({ uses }) => uses);
        expect(used.find(({ text }) => text.startsWith(title))?.only, title).toBe('pe');
      }
    }
    expect(told).toBeGreaterThan(1);
  });

  test('each activity that works with cards has them', () => {
    const dealt =
      /\b(?:tarjetas?|fichas?|sobres|papeles) (?:de caso|con |a su fila|y una hoja|inventad)/;
    for (const { id, activities: all } of modules) {
      const own = all.filter(({ kind }) => kind !== 'pause');
      const used = new Set(registry.decks.get(id)?.data.sets.map(({ activity }) => activity));
      for (const [at, each] of own.entries())
        if (each.kind !== 'pause' && each.kind !== 'talk' && dealt.test(each.room.es))
          expect(used.has(at + 1), `${id}: ${each.title.es}`).toBe(true);
    }
  });
});
