import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesOf, diceFaults } from '../../src/checker/records/dice-faults.ts';
import { assessedTasks, signedTasks, theDice } from '../../src/registry/assessment.ts';
import { facesWithout, landingsOf } from '../../src/registry/die.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { root, registry, course } from '../support/course.ts';

describe('the care of the room', () => {
  describe('what a case by dice shows', () => {
    const [dice] = theDice(registry);
    const sheet = registry.forms.get('t40')?.data;
    const faultsOf = (change: (given: NonNullable<typeof dice>) => void) => {
      const changed = structuredClone(dice);
      if (!changed || !sheet) return undefined;
      change(changed);
      return diceFaults(changed, sheet).map(({ message }) => message.en);
    };

    /** Each of some faces of a die is given by as many numbers, or the die is thrown again for all alike. */
    const expectFair = (faces: readonly number[]) => {
      const lands = landingsOf(faces) ?? faces.map((face) => ({ face, thrown: [face] }));
      expect(lands.map(({ face }) => face)).toEqual(faces);
      expect(new Set(lands.map(({ thrown }) => thrown.length)).size).toBe(1);
      const thrown = lands.flatMap((each) => each.thrown);
      expect(new Set(thrown).size).toBe(thrown.length);
    };

    test('each line of the sheet is shown by some throw or by another rehearsal, and nothing else is', () => {
      expect(faultsOf(() => undefined)).toEqual([]);
    });

    test.each([
      [
        'a line told nowhere',
        ({ shows: [first] }) => void first?.fields.pop(),
        /“caminos”[^]+once/,
      ],
      [
        'a line that is not on the sheet',
        ({ anchors: [first] }) => {
          if (first) first.field = 'caminito';
        },
        /“caminito” is no line/,
      ],
      [
        'a performance with a line unmarked',
        ({ calibration }) => void calibration.scripts[1]?.marks.pop(),
        /does not mark/,
      ],
      [
        'a task that no throw shows whole',
        ({ throws, shows }) => {
          // The risks that show the question about danger forbid the ends that show a referral.
          const risk = throws.find(({ id }) => id === 'riesgo');
          for (const face of risk?.faces ?? []) face.again = [{ throw: 'final', faces: [1, 4, 6] }];
          expect(shows.length).toBeGreaterThan(0);
        },
        /No throw shows every line of “Explain routes/,
      ],
      [
        'a first rehearsal without the serious danger',
        ({ first }) => void first.faces.push(1),
        /first rehearsal may not show the line “peligro”/,
      ],
    ] as [string, (given: NonNullable<typeof dice>) => void, RegExp][])(
      '%s is told',
      (_, change, message) => {
        expect(faultsOf(change)?.join('\n')).toMatch(message);
      },
    );

    test('a weak, a late and a middling performance sign nothing, nothing and one task', () => {
      const tasks = sheet ? assessedTasks(sheet) : [];
      const signed = dice?.calibration.scripts.map((script) =>
        signedTasks(tasks, dice, script).map(({ title }) => title.en),
      );
      expect(signed).toEqual([[], [], ['Answer a first contact, with somebody within reach']]);
      // Its marks alone would not sign: neither would one that has them and a critical error.
      const last = dice?.calibration.scripts.at(-1);
      expect(
        last && dice && signedTasks(tasks, dice, { ...last, critical: ['prometer-secreto'] }),
      ).toEqual([]);
    });

    test('wherever a throw lands there is a face left, and none comes up more often than another', () => {
      const left = (dice?.throws ?? []).flatMap(({ faces }) =>
        faces.flatMap(({ again = [] }) => again.map((each) => facesWithout(each.faces))),
      );
      expect(left.length).toBeGreaterThan(5);
      for (const faces of left) {
        expect(faces.length).toBeGreaterThan(1);
        expectFair(faces);
      }
      for (const text of [
        dice?.brief.map(({ es }) => es).join(' '),
        courseWords.es.dice.showsIntro,
      ])
        expect(text).toMatch(/las? (?:siguiente|cara siguiente) que .*(?:las )?otras permit/);
    });

    test('a first rehearsal always has a serious danger, each as likely as the others, wherever each throw lands', () => {
      if (!dice) return;
      const { throw: id, faces } = dice.first;
      const earlier = dice.throws.slice(
        0,
        dice.throws.findIndex((each) => each.id === id),
      );
      const before = [...casesOf(earlier)];
      expect(before.length).toBeGreaterThan(30);
      const lands = before.map((until) => {
        const again = earlier
          .flatMap((each) => each.faces[(until.get(each.id) ?? 0) - 1]?.again ?? [])
          .filter((each) => each.throw === id)
          .flatMap((each) => each.faces);
        return faces.filter((face) => !again.includes(face));
      });
      for (const each of lands) {
        expect(each.length).toBeGreaterThan(1);
        // One throw is enough: nobody throws again in a first rehearsal.
        expect(landingsOf(each)).toBeDefined();
        expectFair(each);
      }
      expect(new Set(lands.flat())).toEqual(new Set([2, 3, 4]));
      const needs = dice.shows.find(({ fields }) => fields.includes('peligro'))?.needs;
      for (const all of casesOf(dice.throws, new Map(), dice.first))
        expect(needs?.faces).toContain(all.get(needs?.throw ?? ''));
    });

    test('the last “not yet” is never in a first rehearsal, and the page says when it is seen', () => {
      const final = dice?.throws.at(-1)?.faces ?? [];
      const notYet = final.findIndex(({ text }) => text.es.startsWith('Dices «todavía no»')) + 1;
      expect(notYet).toBeGreaterThan(0);
      const ends = dice
        ? [...casesOf(dice.throws, new Map(), dice.first)].map((each) => each.get('final'))
        : [];
      expect(ends).not.toContain(notYet);
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/el riesgo ya no se fija, y puede salir el «todavía no» del final/);
    });

    test('what a first rehearsal does not bring signs nothing in one, though whoever had it signed keeps it', () => {
      const tasks = sheet ? assessedTasks(sheet) : [];
      const [, , last] = dice?.calibration.scripts ?? [];
      const signed = (rehearsal: 'first' | 'again') =>
        dice && last && signedTasks(tasks, dice, last, rehearsal).map(({ title }) => title.en);
      expect(signed('first')).toEqual([]);
      expect(signed('again')).toEqual(['Answer a first contact, with somebody within reach']);
    });

    test('a number or a street that was published is not given as safe, and the sheet reads as the key of leaving somebody', () => {
      const published = dice?.throws
        .find(({ id }) => id === 'hecho')
        ?.faces.some(({ text }) => text.es.startsWith('Publicaron tu número y tu calle'));
      expect(published).toBe(true);
      const says = (asked: RegExp) =>
        dice?.otherwise.find((each) => asked.test(each.asked.es))?.says;
      expect(says(/qué número te llamo/)?.es).toMatch(/Si publicaron tu número, ese no/);
      expect(says(/Quién puede estar contigo/)?.es).toMatch(/Si publicaron tu calle/);
      expect(says(/Quién puede estar contigo/)?.en).toMatch(/If your street was published/);
      expect(JSON.stringify(sheet)).toMatch(/colgó sin saber dónde queda hoy o con quién/);
    });

    test('a task signed is put on hold on the certificate, and the page says who decides and until when', () => {
      const certificate = registry.forms.get('t42')?.data;
      expect(certificate?.sections[0]?.fields.map(({ id }) => id)).toContain('pausa');
      expect(certificate?.never.map(({ es }) => es)).toContain('Por qué está en pausa una tarea.');
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/Quién decide\.[^]+Hasta cuándo\.[^]+firmarla otra vez en un ensayo/);
    });

    test('each line of a task leaves room for what was heard, and the tasks of the day are chosen before', () => {
      const titles = (sheet ? assessedTasks(sheet) : []).map(({ title }) => title.es);
      for (const { title, noted } of sheet?.sections ?? [])
        expect(noted !== undefined, title.es).toBe(titles.includes(title.es));
      const chosen = sheet?.sections[0]?.fields.find(({ id }) => id === 'mira')?.options;
      expect(chosen?.map(({ es }) => es)).toEqual(titles);
    });

    // The last is the serious danger: it did not apply there, which holds nothing back; half asked, it does.
    test.each(['pregunta', 'donde', 'salvo', 'peligro'])(
      'a first contact is not signed without «%s»',
      (line) => {
        const last = dice?.calibration.scripts.at(-1);
        const unasked = last?.marks.map((each) =>
          each.field === line ? { ...each, mark: 'partly' as const } : each,
        );
        expect(
          dice &&
            last &&
            signedTasks(sheet ? assessedTasks(sheet) : [], dice, { ...last, marks: unasked ?? [] }),
        ).toEqual([]);
      },
    );

    test('a conversation whose question about suicide is well asked has the place before it, and what follows a “no”', () => {
      const asked = (dice?.calibration.scripts ?? []).filter(({ marks }) =>
        marks.some(({ field, mark }) => field === 'pregunta' && mark === 'seen'),
      );
      expect(asked.length).toBeGreaterThan(0);
      for (const { id, lines } of asked) {
        const said = lines.map(({ says }) => says.es).join(' ');
        const order = [/dónde estás/i, /quitarte la vida/, /te has hecho daño/i, /eso cambia/].map(
          (words) => said.search(words),
        );
        expect(order, id).not.toContain(-1);
        expect(order, id).toEqual(order.toSorted((one, other) => one - other));
      }
    });

    test('a first contact hears the three questions that are always asked: the sheet, the level and whoever acts', () => {
      const guide = readFileSync(
        `${root}src/content/docs/guias/primer-contacto/peligro.mdx`,
        'utf8',
      );
      const label = sheet?.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'salvo')
        ?.label.es;
      const anchor = dice?.anchors.find(({ field }) => field === 'salvo')?.seen.es;
      const answered = dice?.otherwise.map(({ asked }) => asked.es).join(' ');
      const seenIn = (dice?.calibration.scripts ?? []).filter(({ marks }) =>
        marks.some(({ field, mark }) => field === 'salvo' && mark === 'seen'),
      );
      expect(seenIn).toHaveLength(1);
      const said = seenIn[0]?.lines.map(({ says }) => says.es).join(' ');
      for (const words of [/a salvo las próximas horas/, /alguien menor de 18/])
        for (const text of [guide, label, anchor, answered, said]) expect(text).toMatch(words);
    });

    test('the question about danger is neither seen nor over without killing, neck, weapon and following', () => {
      const topics = {
        es: [/matarte/, /cuello/, /arma/, /te sigue/],
        en: [/kill/i, /neck/, /weapon/, /follow/],
      };
      const label = sheet?.sections
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'peligro')?.label;
      const anchor = dice?.anchors.find(({ field }) => field === 'peligro')?.seen;
      for (const lang of ['es', 'en'] as const)
        for (const topic of topics[lang]) {
          expect(label?.[lang]).toMatch(topic);
          expect(anchor?.[lang]).toMatch(topic);
        }
      const asked = (dice?.calibration.scripts ?? []).map(({ lines }) =>
        topics.es.every((topic) =>
          topic.test(
            lines
              .filter(({ who }) => who.es === 'Quien acompaña')
              .map(({ says }) => says.es)
              .join(' '),
          ),
        ),
      );
      const marks = (dice?.calibration.scripts ?? []).map(
        (script) => script.marks.find(({ field }) => field === 'peligro')?.mark,
      );
      expect(asked).toEqual([false, false, true]);
      for (const [at, mark] of marks.entries())
        expect(mark === 'seen' || mark === 'notApplicable').toBe(asked[at]);
    });

    test('whatever the course asks in a first contact has an answer for whoever acts, in every case that the dice make', () => {
      const answers = (dice?.otherwise ?? []).map((each) => `${each.asked.es} ${each.says.es}`);
      const answeredBy: [RegExp, RegExp][] = [
        [/puedes hablar|te oye/i, /^¿Puedes hablar/],
        [/dónde estás|quién está contigo/i, /^¿Dónde estás\? ¿Con quién/],
        [/te cuida o te da miedo/i, /te cuida o te da miedo/],
        [/a salvo las próximas horas/, /^¿Estás a salvo las próximas horas/],
        [/menor de 18/, /menor de 18/],
        [/quitarte la vida/, /suicidio/],
        [/te has hecho daño/i, /te has hecho daño/],
        [/a notar/, /qué se va a notar/],
        [/qué haría/, /Qué haría esa persona/],
        [/número y esa hora son seguros/, /número y esa hora son seguros/],
      ];
      const card = registry.lists.get('tarjeta-de-crisis')?.data;
      const asking = [
        ...(dice?.anchors ?? []).map(({ seen }) => seen.es),
        // What follows a “yes” is never asked in these cases, save who is there.
        ...(card?.kind === 'checklist' ? card.items : []).map(({ es }) =>
          es.startsWith('Si dice que sí') ? es.slice(es.lastIndexOf('«')) : es,
        ),
      ];
      // What whoever is assessed says: what they answer to is quoted after «a».
      const asked = asking.flatMap((text) => text.match(/(?<!\ba )«[^»]*\?[^»]*»/g) ?? []);
      expect(asked.length).toBeGreaterThan(9);
      for (const question of asked) {
        const rows = answeredBy.filter(([words]) => words.test(question));
        expect(rows.length, question).toBeGreaterThan(0);
        for (const [, answer] of rows)
          expect(answers.filter((each) => answer.test(each)).length, question).toBeGreaterThan(0);
      }
      // All that is asked about danger is on a face or did not happen.
      expect(
        answers.some((each) => /^Si pasó algo peligroso .*\? ?No\.|caras No\./.test(each)),
      ).toBe(true);
      const [where, fear, minutes] = [/¿Con quién\?/, /da miedo\? /, /^En los dos minutos/].map(
        (words) => answers.find((each) => words.test(each)) ?? '',
      );
      const cases = [...casesOf(dice?.throws ?? [])];
      expect(cases.length).toBeGreaterThan(1000);
      const wrong = cases.filter((faces) => {
        const told = (dice?.throws ?? [])
          .map(({ id, faces: all }) => all[(faces.get(id) ?? 0) - 1]?.text.es ?? '')
          .join(' ');
        const beside = [...told.matchAll(/cuidas a tu (madre)|una (vecina), que está a tu lado/g)];
        const isYesOrNo = told.includes('solo puedes decir sí o no');
        return (
          beside.some(([, mother, near]) => !where?.includes(mother ?? near ?? '?')) ||
          !fear?.includes('«No me da miedo, me cuida»') ||
          (isYesOrNo && (minutes?.match(/\?: «(?:sí|no)»/g) ?? []).length < 4) ||
          /te espera (?:afuera|a la salida)/.test(told)
        );
      });
      expect(wrong).toEqual([]);
    });

    test('a danger at that minute goes before the limits wherever that critical error is told', () => {
      const fields = sheet?.sections.flatMap(({ fields: all }) => all);
      const option = fields?.find(({ id }) => id === 'criticos')?.options?.[1];
      const instead = course?.critical.find(({ id }) => id === 'prometer-secreto')?.instead;
      for (const [lang, folder, words, calm] of [
        ['es', '', /peligro/, /apenas (?:hay|hubo) calma/],
        ['en', 'en/', /danger/, /as soon as there (?:is|was) calm/],
      ] as const) {
        const page = readFileSync(
          `${root}src/content/docs/${folder}formacion/evaluacion.mdx`,
          'utf8',
        );
        const line = page.split('\n').find((each) => /^- (?:Prometer|Promising)/.test(each));
        for (const text of [option?.[lang], instead?.[lang], line]) {
          expect(text).toMatch(words);
          expect(text).toMatch(calm);
        }
      }
    });

    test('each rehearsal that no case by dice shows has a model, with an example and what had to be done', () => {
      for (const [folder, heading] of [
        ['', '## Moldes para los otros ensayos'],
        ['en/', '## Models for the other rehearsals'],
      ] as const) {
        const page = readFileSync(
          `${root}src/content/docs/${folder}formacion/evaluacion.mdx`,
          'utf8',
        );
        const models = page.split(heading)[1]?.split('\n## ')[0] ?? '';
        const rows = models.split('\n').filter((line) => line.startsWith('|'));
        // The call of M8 has its cards; the heads and the rule of the table are two more.
        expect(rows.length - 2).toBe((dice?.elsewhere.length ?? 0) - 1);
        for (const row of rows) expect(row.split(/(?<!\\)\|/).length).toBe(6);
      }
    });

    test('nobody is signed on a real contact: carrying cases as a pair is of “Supporting”, in a made-up meeting', () => {
      const note = sheet?.sections.find(({ fields }) =>
        fields.some(({ id }) => id === 'pareja'),
      )?.note;
      expect(note?.es).toMatch(/«Acompaña»[^]+reunión inventada[^]+contacto de verdad no se firma/);
      expect(course?.ladder.find(({ id }) => id === 'acompana')?.practice.es).toContain(
        'reunión de pareja inventada',
      );
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/una sola persona más[^.]+dijo que sí/);
    });

    test('what the crisis card asks after a “no” has an answer for whoever acts', () => {
      const card = registry.lists.get('tarjeta-de-crisis')?.data;
      expect(JSON.stringify(card)).toContain('¿Te has hecho daño');
      const says = dice?.otherwise.find(({ asked }) => asked.es.includes('suicidio'))?.says;
      expect(says?.es).toMatch(/te has hecho daño: «no»/);
      expect(says?.en).toMatch(/have hurt yourself: “no”/);
    });

    test('in the call that drops, the limits said afterwards fail nobody, wherever that call is marked', () => {
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      const key = registry.decks.get('m8')?.data.sets.find(({ id }) => id === 'evaluacion')?.key;
      const note = sheet?.sections.find(({ fields }) => fields.some(({ id }) => id === 'lugar'));
      for (const text of [page, key?.[0]?.es, note?.note?.es])
        expect(text).toMatch(/después no es error; prometer\s+secreto, sí/);
    });

    test('the marks are called as on the sheet', () => {
      const options = sheet?.sections
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'segura')?.options;
      for (const lang of ['es', 'en'] as const) {
        const { seen, partly, notSeen, notApplicable } = courseWords[lang].dice;
        expect([seen, partly, notSeen, notApplicable]).toEqual(options?.map((each) => each[lang]));
      }
    });
  });
});
