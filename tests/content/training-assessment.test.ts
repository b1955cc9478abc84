import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessedTasks, signedTasks } from '../../src/registry/assessment.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { root, registry, course } from '../support/course.ts';
import { dice, sheet } from '../support/dice.ts';

/** The performances marked before watching anybody, the last of which is the sound one; and the one kept for whoever marks again. */
const { scripts } = dice.calibration;
const before = scripts.filter(({ spare }) => !spare);
const sound = before.at(-1);
const [spare] = scripts.filter((each) => each.spare);

describe('the care of the room', () => {
  describe('what a case by dice shows', () => {
    test('a late, a weak, a middling and a sound performance sign nothing, nothing, one task and two', () => {
      const tasks = assessedTasks(sheet);
      const signed = before.map((script) =>
        signedTasks(tasks, dice, script).map(({ title }) => title.en),
      );
      const contact =
        'Answer by phone a first contact of an adult, with somebody else within reach';
      const plans = 'Go over the danger, agree on a change and note the trace';
      expect(signed).toEqual([[], [], [contact], [contact, plans]]);
      // The last of them in a first rehearsal too: its danger was seen, and other lines in part.
      const first = sound ? signedTasks(tasks, dice, sound, 'first') : [];
      expect(first.map(({ title }) => title.en)).toEqual([contact, plans]);
      const marks = new Map(sound?.marks.map(({ field, mark }) => [field, mark]));
      for (const line of ['peligro', 'hoy']) expect(marks.get(line), line).toBe('seen');
      expect([...marks.values()].filter((mark) => mark === 'partly')).toHaveLength(2);
      // Its marks alone would not sign: neither would one that has them and a critical error.
      expect(
        sound && signedTasks(tasks, dice, { ...sound, critical: ['prometer-secreto'] }),
      ).toEqual([]);
    });

    test('the one kept for whoever marks again has the form that its rule asks for, and its missed danger signs no first contact', () => {
      expect(before).toHaveLength(4);
      expect(scripts.at(-1)).toBe(spare);
      const tasks = assessedTasks(sheet);
      for (const rehearsal of ['first', 'again'] as const)
        expect(
          spare && signedTasks(tasks, dice, spare, rehearsal).map(({ title }) => title.en),
        ).toEqual(['Explain routes, refer and close']);
      expect(dice.calibration.how.at(-1)?.es).toMatch(
        /«La conversación que se guarda»[^]+un riesgo 2, 3 o 4 y de dos a cuatro «En parte»/,
      );
      expect(spare?.lines[0]?.says.es).toMatch(/«Qué riesgo hay», la (?:segunda|tercera|cuarta)/);
      const partly = spare?.marks.filter(({ mark }) => mark === 'partly') ?? [];
      expect(partly.map(({ field }) => field)).toEqual(['limites', 'peligro', 'hoy']);
      for (const { slip } of partly) expect(slip?.es).toMatch(/error crítico/);
      expect(spare?.critical).toBeUndefined();
      // What was said in passing is asked by nobody afterwards.
      const said = spare?.lines.map(({ says }) => says.es) ?? [];
      expect(said.filter((each) => each.includes('me espera en el paradero'))).toHaveLength(1);
      expect(said.join(' ')).not.toMatch(/lo sigue|lo vigila|patrullero/);
    });

    test('the faces of a written conversation that tells all but who calls are not thrown again', () => {
      const ordinals = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta', 'sexta'];
      const told = scripts.flatMap(({ lines }) => {
        const said = lines[0]?.says.es ?? '';
        const faces = [
          /«Qué pasó», la (\p{L}+)/u,
          /hay», la (\p{L}+)/u,
          /mitad, la (\p{L}+)/u,
          /final, la (\p{L}+)/u,
        ].map((words) => ordinals.indexOf(words.exec(said)?.[1] ?? '') + 1);
        return faces.includes(0) ? [] : [faces.join('-')];
      });
      expect(told).toHaveLength(2);
      for (const faces of told)
        for (const text of [dice.worked.es, dice.worked.en]) expect(text).toContain(faces);
    });

    test('what the certificate authorises is what was seen: by phone, an adult, one change and a line of the log', () => {
      const fields = registry.forms.get('t42')?.data.sections.flatMap((each) => each.fields);
      const tasks = fields?.find(({ id }) => id === 'tareas');
      expect(tasks?.options?.[0]?.es).toMatch(/por llamada.*persona adulta/);
      expect(tasks?.help?.es).toMatch(/Por chat.*menor de 18.*T4/);
      const lines = sheet.sections.flatMap((each) => each.fields);
      expect(lines.find(({ id }) => id === 'rastro')?.label.es).toContain('T5');
      expect(courseWords.es.dice.intro).toContain('una T5');
    });

    test('no page counts the conversations that are marked, and how long they take is said of both', () => {
      for (const folder of ['', 'en/'])
        for (const name of ['evaluacion', 'dar-el-curso']) {
          const page = readFileSync(
            `${root}src/content/docs/${folder}formacion/${name}.mdx`,
            'utf8',
          );
          expect(page).toContain('casos-con-dados/#antes-de-mirar');
          expect(page).not.toMatch(
            /(?:tres|cuatro|cinco) \[?conversaciones|(?:three|four|five) \[?written conversations/i,
          );
        }
      const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
      expect(page).toMatch(/dos horas de quienes van a mirar[^\n]+media hora más[^\n]+#otra-vez/);
      expect(courseWords.es.dice.repeatHow).toContain('media hora');
    });

    test('what a first rehearsal does not bring signs nothing in one, though whoever had it signed keeps it', () => {
      const tasks = assessedTasks(sheet);
      const [, , last] = before;
      const signed = (rehearsal: 'first' | 'again') =>
        last && signedTasks(tasks, dice, last, rehearsal).map(({ title }) => title.en);
      expect(signed('first')).toEqual([]);
      expect(signed('again')).toEqual([
        'Answer by phone a first contact of an adult, with somebody else within reach',
      ]);
    });

    test('a task signed is put on hold on the certificate, and the page says who decides and until when', () => {
      const certificate = registry.forms.get('t42')?.data;
      expect(certificate?.sections[0]?.fields.map(({ id }) => id)).toContain('pausa');
      expect(certificate?.never.map(({ es }) => es)).toContain('Por qué está en pausa una tarea.');
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/Quién decide\.[^]+Hasta cuándo\.[^]+firmarla otra vez en un ensayo/);
    });

    test('each line of a task leaves room for what was heard, and the tasks of the day are chosen before', () => {
      const titles = assessedTasks(sheet).map(({ title }) => title.es);
      for (const { title, noted } of sheet.sections)
        expect(noted !== undefined, title.es).toBe(titles.includes(title.es));
      const chosen = sheet.sections[0]?.fields.find(({ id }) => id === 'mira')?.options;
      expect(chosen?.map(({ es }) => es)).toEqual(titles);
    });

    // The last two are the serious danger: half asked, or half met, it holds the signature back.
    test.each(['pregunta', 'donde', 'salvo', 'todavia', 'peligro', 'hoy'])(
      'a first contact is not signed without «%s»',
      (line) => {
        const last = sound;
        const unasked = last?.marks.map((each) =>
          each.field === line ? { ...each, mark: 'partly' as const } : each,
        );
        const signed =
          last && signedTasks(assessedTasks(sheet), dice, { ...last, marks: unasked ?? [] });
        expect(signed?.map(({ title }) => title.en)).not.toContain(
          'Answer by phone a first contact of an adult, with somebody else within reach',
        );
      },
    );

    test('a conversation whose question about suicide is well asked has the place before it, and what follows a “no”', () => {
      const asked = dice.calibration.scripts.filter(({ marks }) =>
        marks.some(({ field, mark }) => field === 'pregunta' && mark === 'seen'),
      );
      expect(asked.length).toBeGreaterThan(0);
      for (const { id, lines } of asked) {
        const said = lines.map(({ says }) => says.es).join(' ');
        const order = [
          /dónde está/i,
          /quitar[ts]e la vida/,
          /(?:te has|se ha) hecho daño/i,
          /eso cambia/,
        ].map((words) => said.search(words));
        expect(order, id).not.toContain(-1);
        expect(order, id).toEqual(order.toSorted((one, other) => one - other));
      }
    });

    test('a first contact hears the three questions that are always asked: the sheet, the level and whoever acts', () => {
      const guide = readFileSync(
        `${root}src/content/docs/guias/primer-contacto/peligro.mdx`,
        'utf8',
      );
      const label = sheet.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'salvo')
        ?.label.es;
      const anchor = dice.anchors.find(({ field }) => field === 'salvo')?.seen.es;
      const answered = [...dice.otherwise, ...dice.halves].map(({ asked }) => asked.es).join(' ');
      const seenIn = dice.calibration.scripts.filter(({ marks }) =>
        marks.some(({ field, mark }) => field === 'salvo' && mark === 'seen'),
      );
      expect(seenIn).toHaveLength(3);
      const said = seenIn[0]?.lines.map(({ says }) => says.es).join(' ');
      for (const words of [
        /a salvo las próximas horas/,
        /alguien menor de 18|la persona u otra no tiene 18/,
      ])
        for (const text of [guide, label, anchor, answered, said]) expect(text).toMatch(words);
    });

    test('the question about danger is neither seen nor over without killing, neck, weapon and following', () => {
      const topics = {
        es: [/matarte/, /cuello/, /arma/, /te sigue/],
        en: [/kill/i, /neck/, /weapon/, /follow/],
      };
      const label = sheet.sections
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'peligro')?.label;
      const anchor = dice.anchors.find(({ field }) => field === 'peligro')?.seen;
      for (const lang of ['es', 'en'] as const)
        for (const topic of topics[lang]) {
          expect(label?.[lang]).toMatch(topic);
          expect(anchor?.[lang]).toMatch(topic);
        }
      const asked = before.map(({ lines }) =>
        topics.es.every((topic) =>
          topic.test(
            lines
              .filter(({ who }) => who.es === 'Quien acompaña')
              .map(({ says }) => says.es)
              .join(' '),
          ),
        ),
      );
      const marksOf = (line: string) =>
        before.map((script) => script.marks.find(({ field }) => field === line)?.mark);
      const marks = marksOf('peligro');
      expect(asked).toEqual([true, false, true, true]);
      expect(marks).toEqual(['seen', 'notSeen', 'notApplicable', 'seen']);
      // With the four asked, what was not offered leaves the next in part, and the key says why it is neither of the others.
      expect(marksOf('hoy')).toEqual(['partly', 'notSeen', 'notApplicable', 'seen']);
      const slip = dice.calibration.scripts[0]?.marks.find(({ field }) => field === 'hoy')?.slip;
      expect(slip?.es).toMatch(/«No lo vi»[^]+«Lo vi»/);
      for (const [at, mark] of marks.entries()) expect(mark !== 'notSeen').toBe(asked[at]);
    });

    test('a danger at that minute goes before the limits wherever that critical error is told', () => {
      const fields = sheet.sections.flatMap(({ fields: all }) => all);
      const option = fields.find(({ id }) => id === 'criticos')?.options?.[1];
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
        expect(rows.length - 2).toBe(dice.elsewhere.length - 1);
        for (const row of rows) expect(row.split(/(?<!\\)\|/).length).toBe(6);
      }
    });

    test('nobody is signed on a real contact: carrying cases as a pair is of “Supporting”, in a made-up meeting', () => {
      const note = sheet.sections.find(({ fields }) =>
        fields.some(({ id }) => id === 'pareja'),
      )?.note;
      expect(note?.es).toMatch(/«Acompaña»[^]+reunión inventada[^]+contacto de verdad no se firma/);
      expect(course?.ladder.find(({ id }) => id === 'acompana')?.practice.es).toContain(
        'reunión de pareja inventada',
      );
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/una sola persona más[^.]+dijo que sí/);
    });

    test('in the call that drops, the limits said afterwards fail nobody, wherever that call is marked', () => {
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      const key = registry.decks.get('m8')?.data.sets.find(({ id }) => id === 'evaluacion')?.key;
      const note = sheet.sections.find(({ fields }) => fields.some(({ id }) => id === 'lugar'));
      for (const text of [page, key?.[0]?.es, note?.note?.es])
        expect(text).toMatch(/después no es error; prometer\s+secreto, sí/);
    });

    test('the marks are called as on the sheet', () => {
      const options = sheet.sections
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'segura')?.options;
      for (const lang of ['es', 'en'] as const) {
        const { seen, partly, notSeen, notApplicable } = courseWords[lang].dice;
        expect([seen, partly, notSeen, notApplicable]).toEqual(options?.map((each) => each[lang]));
      }
    });
  });
});
