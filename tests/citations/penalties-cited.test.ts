import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { marginNote } from '../../src/citations/note.ts';
import { penaltiesCited } from '../../src/citations/penalties-cited.ts';
import { parseRef } from '../../src/citations/ref.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { findProvision, textInForce } from '../../src/registry/registry.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const day = '2026-11-28';

/** A reference, its provision and the text in force. Throws if it is not in the registry. */
function resolve(target: string) {
  const ref = parseRef(target);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const text = provision && textInForce(provision, day)?.text;
  if (!ref || !text) throw new Error(`${target} is not in the registry`);
  return { ref, provision, text };
}

function cited(target: string, lang: 'es' | 'en' = 'es'): string[] {
  const { ref, text } = resolve(target);
  return penaltiesCited(ref, text, lang);
}

describe('what is printed of a penalty is that of what is cited', () => {
  test.each([
    ['cp~art_154-B__al_4', ['10 a 15 años y 50 a 365 días-multa']],
    ['cp~art_154-B__al_3', ['6 a 10 años y 20 a 365 días-multa']],
    ['cp~art_154-B#menor-de-14', ['10 a 15 años y 50 a 365 días-multa']],
    [
      'cp~art_154-B',
      [
        '2 a 5 años y 30 a 120 días-multa',
        'Pareja o redes: 3 a 6 años',
        'Menor de 18: 6 a 10 años',
        'Menor de 14: 10 a 15 años',
      ],
    ],
    ['cp~art_176__al_2', ['6 a 9 años']],
    [
      'cp~art_176__al_3',
      ['8 a 11 años', 'De 14 a menos de 18, con amenaza o coacción: 11 a 14 años'],
    ],
    ['cp~art_176-B__al_2', ['3 a 5 años']],
    ['cp~art_176-B__al_3', ['4 a 8 años']],
    ['cp~art_122-B__al_2__para_6', ['2 a 3 años']],
    ['cp~art_183__al_2', ['4 a 6 años']],
    ['cp~art_132__al_3', ['1 a 3 años y 120 a 365 días-multa']],
    ['cp~art_378__al_3', ['2 a 4 años']],
    ['ley-30096~art_9__al_2', ['6 a 9 años']],
    [
      'cp~art_442',
      [
        '50 a 80 jornadas semanales de servicio comunitario',
        'Con agravantes: 80 a 100 jornadas semanales de servicio comunitario o 100 a 200 días-multa',
      ],
    ],
  ])('%s', (target, said) => {
    expect(cited(target)).toEqual(said);
  });

  test('a part that sets no penalty prints none, and never the base form', () => {
    const { text } = resolve('ley-30096~art_2');
    const ref = { instrument: 'ley-30096', eId: 'art_2__al_9' };
    expect(penaltiesCited(ref, text, 'es')).toEqual([]);
  });

  test('the note beside the citation of a part says the penalty of that part alone', () => {
    const note = (target: string) =>
      marginNote(resolve(target).ref, registry, 'en', day)?.lines ?? [];
    expect(note('cp~art_154-B__al_4')).toContain('10 to 15 years and 50 to 365 day-fines');
    expect(note('cp~art_154-B__al_4').join(' ')).not.toContain('2 to 5 years');
  });

  test('of many aggravated forms, only the heaviest: prison for life', () => {
    const [, ...aggravated] = cited('cp~art_200');
    expect(aggravated).toHaveLength(1);
    expect(aggravated[0]).toContain('cadena perpetua');
  });
});

describe('every conduct row', () => {
  const rows = [...registry.conducts.values()].flatMap(({ id, data }) =>
    data.reach.map(({ provision }) => ({ id, provision })),
  );

  test.each(rows.filter(({ provision }) => provision.includes('__') || provision.includes('#')))(
    '$id, $provision: prints a form of that part, or the offence sets none there',
    ({ provision }) => {
      const {
        ref,
        text: { penalty, aggravated = [] },
        provision: { data },
      } = resolve(provision);
      const part = ref.eId?.split('__').slice(1).join('__') ?? '';
      const forms = [
        ...(penalty ? [{ id: penalty.id, part: penalty.part, penalty }] : []),
        ...aggravated,
      ];
      if (forms.length < 2) return;
      const own = forms.filter(({ id, part: parts }) =>
        ref.item
          ? id === ref.item
          : [parts ?? []].flat().some((each) => each === part || part.startsWith(`${each}__`)),
      );
      const exempt = data.partsWithoutPenalty?.includes(part) ?? false;
      expect(own.length > 0 || exempt).toBe(true);
      const said = cited(provision).join(' · ');
      for (const form of own)
        for (const years of Object.values(form.penalty.imprisonment ?? {}))
          if (typeof years === 'number') expect(said).toMatch(new RegExp(`\\b${years}\\b`));
      const base = penalty?.imprisonment;
      const isOther =
        !own.some((form) => form.penalty === penalty) && base?.minYears && base.maxYears;
      if (isOther) expect(said).not.toContain(`${base.minYears} a ${base.maxYears} años`);
    },
  );
});
