import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesOf, diceFaults } from '../../src/checker/records/dice-faults.ts';
import { facesWithout, landingsOf } from '../../src/registry/die.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { root, registry } from '../support/course.ts';
import { dice, sheet } from '../support/dice.ts';

describe('the care of the room', () => {
  describe('what a case by dice shows', () => {
    const faultsOf = (change: (given: typeof dice) => void) => {
      const changed = structuredClone(dice);
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
    ] as [string, (given: typeof dice) => void, RegExp][])('%s is told', (_, change, message) => {
      expect(faultsOf(change).join('\n')).toMatch(message);
    });

    test('wherever a throw lands there is a face left, and none comes up more often than another', () => {
      const left = dice.throws.flatMap(({ faces }) =>
        faces.flatMap(({ again = [] }) => again.map((each) => facesWithout(each.faces))),
      );
      expect(left.length).toBeGreaterThan(5);
      for (const faces of left) {
        expect(faces.length).toBeGreaterThan(1);
        expectFair(faces);
      }
      for (const text of [dice.brief.map(({ es }) => es).join(' '), courseWords.es.dice.showsIntro])
        expect(text).toMatch(/las? (?:siguiente|cara siguiente) que .*(?:las )?otras permit/);
    });

    test('a first rehearsal always has a serious danger, each as likely as the others, wherever each throw lands', () => {
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

    test('what is said of how often each danger comes up in a first rehearsal is what the throws give', () => {
      const { throw: id, faces } = dice.first;
      const earlier = dice.throws.slice(
        0,
        dice.throws.findIndex((each) => each.id === id),
      );
      const out = (until: ReadonlyMap<string, number>) =>
        earlier
          .flatMap((each) => each.faces[(until.get(each.id) ?? 0) - 1]?.again ?? [])
          .flatMap((each) => (each.throw === id ? each.faces : []));
      const before = [...casesOf(earlier)];
      const often = faces.map((face) =>
        before.reduce((sum, until) => {
          const left = faces.filter((each) => !out(until).includes(each));
          return sum + (left.includes(face) ? 1 / left.length : 0);
        }, 0),
      );
      const left = new Set(before.flatMap(out).filter((face) => faces.includes(face)));
      const most = Math.max(...often);
      for (const [at, face] of faces.entries())
        if (left.has(face)) expect(often[at]).toBeLessThan(most);
        else expect(often[at]).toBeCloseTo(most);
      const { first, firstWithout } = courseWords.es.dice;
      expect(`${first} ${firstWithout}`).not.toMatch(/ninguna sale más/);
      expect(firstWithout).toContain('algo menos que las otras');
      expect(courseWords.en.dice.firstWithout).toContain('a little less often than the others');
    });

    test('in a first rehearsal each end comes up as often, and no danger more than another by much', () => {
      const share = new Map<string, number>();
      const cases = (until: ReadonlyMap<string, number>, weight: number): void => {
        const next = dice.throws[until.size];
        if (!next) {
          for (const [id, face] of until) {
            const key = `${id} ${String(face)}`;
            share.set(key, (share.get(key) ?? 0) + weight);
          }
          return;
        }
        const out = dice.throws
          .flatMap(({ id, faces }) => faces[(until.get(id) ?? 0) - 1]?.again ?? [])
          .flatMap((each) => (each.throw === next.id ? each.faces : []));
        const left = facesWithout(out).filter(
          (face) => next.id !== dice.first.throw || dice.first.faces.includes(face),
        );
        for (const face of left) cases(new Map(until).set(next.id, face), weight / left.length);
      };
      cases(new Map(), 1);
      const of = (id: string) =>
        [...share].flatMap(([key, value]) => (key.startsWith(`${id} `) ? [value] : []));
      for (const id of ['persona', 'hecho'])
        for (const each of of(id)) expect(each).toBeCloseTo(1 / 6);
      expect(of('final')).toHaveLength(3);
      for (const each of of('final')) expect(each).toBeCloseTo(1 / 3);
      const dangers = of('riesgo');
      expect(Math.max(...dangers) / Math.min(...dangers)).toBeLessThan(1.4);
    });

    test('who takes them in and when they can be called are others for each caller, and no half sheet says them', () => {
      const { details, halves, throws } = dice;
      expect(throws.some(({ id }) => id === details.throw)).toBe(true);
      for (const lang of ['es', 'en'] as const)
        for (const at of details.columns.keys()) {
          const said = details.byFace.map((row) => row[at]?.[lang]);
          expect(new Set(said).size).toBe(6);
          expect(said).not.toContain(undefined);
        }
      const text = JSON.stringify(halves);
      for (const words of ['[ella]', '[Ella]', '[tu hora]', '[her]', '[She]', '[your time]'])
        expect(text).toContain(words);
      expect(text).not.toMatch(/«Sí, a las|“Yes, at (?!the)/);
    });

    test('no answer of the list breaks what a caller asked for: their family is not told, and whom they care for is not left', () => {
      const said = dice.otherwise
        .filter(({ says }) => says.es.includes('mi hermana'))
        .map(({ says }) => says.es);
      expect(said).toHaveLength(3);
      for (const each of said) expect(each).toMatch(/«Quién llama» 2[^]+amiga/);
      expect(said.join(' ')).toMatch(/con 6: «mi hermana viene por las dos»/);
      // A neck without health care offered has a level of its own.
      const danger = dice.anchors.find(({ field }) => field === 'hoy');
      const inPart = danger?.perPart?.map(({ es }) => es).join(' ');
      expect(inPart).toMatch(/Con el cuello, no ofreció que la vea hoy personal de salud/);
      // Naming only one number, or the other first, and what the operator is told, have a level too.
      expect(inPart).toMatch(/nombró solo el 105 o solo la Línea 100; o los ofreció al revés/);
      expect(inPart).toMatch(/no dijo que a la central se le dirá/);
      const word = dice.anchors.find(({ field }) => field === 'pregunta');
      expect(word?.seen.es).toMatch(/«quitarte la vida», «suicidio»/);
      expect(word?.partly.es).toMatch(/solo «morir»/);
      expect(dice.calibration.how.at(-1)?.es).toContain('Alguien podría marcar');
    });

    test('other faces are written without touching those on which the rules depend', () => {
      const mould = dice.mould.map(({ es }) => es).join(' ');
      // What the answers and the levels say of a number is kept in it.
      for (const { says } of dice.otherwise)
        if (says.es.includes('«Quién llama» 2'))
          expect(mould).toMatch(/La 2 no quiere que su familia sepa/);
      expect(mould).toMatch(/la 6 cuida a alguien[^]+de riesgo[^]+no se tocan/);
    });

    test('the call of the assessment changes who is called, by what the person says of who is there', () => {
      const set = registry.decks.get('m8')?.data.sets.find(({ id }) => id === 'evaluacion');
      const lines = set?.cards.flatMap((card) => ('lines' in card ? card.lines : [])) ?? [];
      const thrown = lines.filter(({ es }) => /\b1 (?:o 2|a 3)\b/.test(es));
      expect(thrown).toHaveLength(5);
      expect(thrown.map(({ es }) => es).join(' ')).toMatch(
        /miedo[^.]+\? 1 o 2: «no». 3 o 4: «paso». 5 o 6: «sí»/,
      );
      expect(set?.key?.[0]?.es).toMatch(
        /con «no», y lo demás «no», basta el servicio de salud mental/,
      );
      for (const text of [
        JSON.stringify(sheet),
        dice.elsewhere[0]?.rehearsal.es,
        readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8'),
      ])
        expect(text).toMatch(/cinco tiradas/);
    });

    test('the last “not yet” is never in a first rehearsal, and the page says when it is seen', () => {
      const final = dice.throws.at(-1)?.faces ?? [];
      const notYet = final.findIndex(({ text }) => text.es.startsWith('Dices «todavía no»')) + 1;
      expect(notYet).toBeGreaterThan(0);
      const ends = [...casesOf(dice.throws, new Map(), dice.first)].map((each) =>
        each.get('final'),
      );
      expect(ends).not.toContain(notYet);
      const page = readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8');
      expect(page).toMatch(/el riesgo ya no se fija, y puede salir el «todavía no» del final/);
    });

    test('a number or a street that was published is not given as safe, and the sheet reads as the key of leaving somebody', () => {
      const published = dice.throws
        .find(({ id }) => id === 'hecho')
        ?.faces.some(({ text }) => text.es.startsWith('Publicaron tu número y tu calle'));
      expect(published).toBe(true);
      const says = (asked: RegExp) =>
        dice.otherwise.find((each) => asked.test(each.asked.es))?.says;
      expect(dice.brief.map(({ es }) => es).join(' ')).toMatch(
        /Si publicaron tu número o tu calle, para eso va primero la lista/,
      );
      expect(says(/qué número te llamo/)?.es).toMatch(
        /Si publicaron tu número, ese solo si se corta ahora; para después, «al de/,
      );
      expect(says(/Quién puede estar contigo/)?.es).toMatch(/Si publicaron tu calle/);
      expect(says(/Quién puede estar contigo/)?.en).toMatch(/If your street was published/);
      expect(JSON.stringify(sheet)).toMatch(/colgó sin saber dónde queda hoy o con quién/);
    });

    test('whatever the course asks in a first contact has an answer for whoever acts, in every case that the dice make', () => {
      const answers = [
        ...dice.otherwise.map((each) => `${each.asked.es} ${each.says.es}`),
        ...dice.halves.flatMap(({ asked, says }) =>
          says.map(({ text }) => `${asked.es} ${text.es}`),
        ),
      ];
      const answeredBy: [RegExp, RegExp][] = [
        [/puedes hablar|te oye/i, /^¿Puedes hablar/],
        [/dónde estás|quién está contigo/i, /^¿Dónde estás\? ¿Con quién/],
        [/te cuida o te da miedo/i, /te cuida o te da miedo/],
        [/a salvo las próximas horas/, /^¿Estás a salvo las próximas horas/],
        [/menor de 18/, /menor de 18/],
        [/quitarte la vida/, /suicidio/],
        [/puede matarte/, /puede matarte/],
        [/te has hecho daño/i, /te has hecho daño/],
        [/a notar/, /se va a notar/],
        [/qué haría/, /Qué haría si lo nota/],
        [/número y esa hora son seguros/, /número y esa hora son seguros/],
      ];
      const card = registry.lists.get('tarjeta-de-crisis')?.data;
      const asking = [
        ...dice.anchors.map(({ seen }) => seen.es),
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
      const [where, fear, minutes] = [/¿Con quién\?/, /da miedo\? /, /^En los dos minutos/].map(
        (words) => answers.find((each) => words.test(each)) ?? '',
      );
      const cases = [...casesOf(dice.throws)];
      expect(cases.length).toBeGreaterThan(1000);
      const wrong = cases.filter((faces) => {
        const told = dice.throws
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

    test('each question that decides what is done today has an answer for each risk, which agrees with its face', () => {
      const rows = dice.halves;
      const faces = dice.throws.find(({ id }) => id === dice.first.throw)?.faces ?? [];
      /** What whoever acts answers to a question, risk by risk. */
      const says = (asked: string): string[] => {
        const own = rows.filter((each) => each.asked.es.includes(asked));
        expect(own, asked).toHaveLength(1);
        return faces.map(
          (_, at) => own[0]?.says.find((each) => each.faces.includes(at + 1))?.text.es ?? '',
        );
      };
      const four = [
        '¿Te amenazó con matarte?',
        'el cuello',
        '¿Tiene un arma?',
        'Te sigue, te espera o te vigila',
      ];
      const asked = [
        ...four,
        '¿Crees que puede matarte?',
        '¿Es policía, militar o autoridad?',
        'Lo demás de la lista de peligro',
        '¿Está cerca ahora? ¿Va a venir?',
        '¿Dónde duermes hoy?',
        '¿Vives con esa persona?',
        '¿Alguien revisa ese teléfono? ¿La línea es tuya?',
        '¿Quién puede estar contigo hoy? ¿Te cuida o te da miedo?',
        'patrullero',
        '¿Hay otro lugar esta noche?',
        '¿Puedo llamarte hoy?',
        '¿Llamamos juntas ahora',
        'nombra un día, un lugar o un arma',
        '¿Qué haría si lo nota?',
      ];
      for (const question of asked)
        for (const answer of says(question)) {
          expect(answer, question).toMatch(/\S/);
          // «Paso» is not a «no»: whoever hears it has to find out.
          expect(answer, question).not.toMatch(/paso/i);
        }
      // A risk of the three has a «yes» among the four, and the others none.
      const yes = faces.map((_, at) => four.some((each) => says(each)[at]?.startsWith('«Sí')));
      expect(yes).toEqual(faces.map((_, at) => dice.first.faces.includes(at + 1)));
      /** What a face says, and the question that is answered so with it and with no other. */
      const told = [
        ['paradero', 'Te sigue', 'paradero'],
        ['vive contigo', '¿Vives con', 'Vivimos'],
        ['amenazó de muerte', '¿Te amenazó', '«Sí'],
        ['el cuello, di que sí', 'el cuello', '«Sí'],
      ] as const;
      for (const [at, { text }] of faces.entries()) {
        const own = (question: string) => says(question)[at] ?? '';
        for (const [on, question, answer] of told)
          expect(text.es.includes(on), on).toBe(own(question).includes(answer));
        // Nobody is near in that minute: without a «yes» no call is made.
        expect(own('¿Está cerca')).toMatch(/^«(?:Ahora no|No)/);
      }
    });

    test('the example of a throw comes out as the rules say', () => {
      const numbers = /salió (\d(?:-\d)+)/.exec(dice.worked.es)?.[1]?.split('-').map(Number) ?? [];
      expect(numbers).toHaveLength(dice.throws.length);
      const until = new Map<string, number>();
      for (const [at, { id }] of dice.throws.entries()) {
        const out = dice.throws.flatMap((each) =>
          (each.faces[(until.get(each.id) ?? 0) - 1]?.again ?? [])
            .filter((again) => again.throw === id)
            .flatMap(({ faces }) => faces),
        );
        const left = facesWithout(out).filter(
          (face) => dice.first.throw !== id || dice.first.faces.includes(face),
        );
        const thrown = numbers[at] ?? 0;
        const landed = landingsOf(left)?.find((each) => each.thrown.includes(thrown))?.face;
        until.set(id, landed ?? thrown);
        expect(left).toContain(until.get(id));
      }
      for (const text of [dice.worked.es, dice.worked.en])
        expect(text).toContain([...until.values()].join('-'));
    });

    test('the four questions that are not left out have the same words wherever they are said', () => {
      const four = {
        es: /amenazó con matarte, el cuello, un arma, y si te sigue, te espera o vigila/,
        en: /threatened to kill you, the neck, a weapon, and whether they follow you, wait for you or watch you/,
      };
      const taught = registry.decks
        .get('m3')
        ?.data.handouts.flatMap((each) => ('note' in each && each.note ? [each.note] : []));
      const danger = dice.anchors.find(({ field }) => field === 'peligro');
      const line = sheet.sections
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === 'peligro')?.label;
      for (const lang of ['es', 'en'] as const) {
        expect(taught?.some((each) => four[lang].test(each[lang]))).toBe(true);
        expect(danger?.seen[lang]).toMatch(four[lang]);
        expect(line?.[lang]).toMatch(four[lang]);
      }
      const asked = [/amenazó con matarte/, /el cuello/, /un arma/, /te sigue, te espera o/];
      for (const { id, lines } of dice.calibration.scripts.filter((each) =>
        each.marks.some(({ field, mark }) => field === 'peligro' && mark === 'seen'),
      ))
        for (const words of asked)
          expect(
            lines.filter(({ says }) => words.test(says.es)),
            id,
          ).toHaveLength(1);
    });

    test('what the crisis card asks after a “no” has an answer for whoever acts', () => {
      const card = registry.lists.get('tarjeta-de-crisis')?.data;
      expect(JSON.stringify(card)).toContain('¿Te has hecho daño');
      const says = dice.otherwise.find(({ asked }) => asked.es.includes('suicidio'))?.says;
      expect(says?.es).toMatch(/te has hecho daño: «no»/);
      expect(says?.en).toMatch(/have hurt yourself: “no”/);
    });
  });
});
