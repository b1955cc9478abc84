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

    test('no answer of the list breaks what a caller asked for: their family is not told, and whom they care for is not left', () => {
      const said = dice.otherwise
        .filter(({ says }) => says.es.includes('mi hermana'))
        .map(({ says }) => says.es);
      expect(said).toHaveLength(2);
      for (const each of said) expect(each).toMatch(/«Quién llama» 2[^]+amiga/);
      expect(said.join(' ')).toMatch(/con 6: «mi hermana viene por las dos»/);
      // A neck without health care offered has a level of its own.
      const danger = dice.anchors.find(({ field }) => field === 'peligro');
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
      expect(thrown).toHaveLength(4);
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
        expect(text).toMatch(/cuatro tiradas/);
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
      expect(says(/qué número te llamo/)?.es).toMatch(/Si publicaron tu número, ese no/);
      expect(says(/Quién puede estar contigo/)?.es).toMatch(/Si publicaron tu calle/);
      expect(says(/Quién puede estar contigo/)?.en).toMatch(/If your street was published/);
      expect(JSON.stringify(sheet)).toMatch(/colgó sin saber dónde queda hoy o con quién/);
    });

    test('whatever the course asks in a first contact has an answer for whoever acts, in every case that the dice make', () => {
      const answers = dice.otherwise.map((each) => `${each.asked.es} ${each.says.es}`);
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
      // All that is asked about danger is on a face or did not happen.
      expect(
        answers.some((each) => /^Si pasó algo peligroso .*\? ?No\.|caras No\./.test(each)),
      ).toBe(true);
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

    test('what the crisis card asks after a “no” has an answer for whoever acts', () => {
      const card = registry.lists.get('tarjeta-de-crisis')?.data;
      expect(JSON.stringify(card)).toContain('¿Te has hecho daño');
      const says = dice.otherwise.find(({ asked }) => asked.es.includes('suicidio'))?.says;
      expect(says?.es).toMatch(/te has hecho daño: «no»/);
      expect(says?.en).toMatch(/have hurt yourself: “no”/);
    });
  });
});
