import { describe, expect, test } from 'vitest';
import { deadlineAgrees, deadlinesIn } from '../../../src/checker/law/deadline-mentions.ts';
import { hitsIn } from '../../../src/checker/values/conditions.ts';
import { deadlineValues } from '../../../src/checker/values/deadline-values.ts';
import { durationText } from '../../../src/words/law.ts';
import { phrasesOf } from '../../../src/registry/forms.ts';
import { allProvisions, textInForce } from '../../../src/registry/registry.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';
import type { Deadline } from '../../../src/registry/schema/provision.ts';
import { day, registry, verdictsOn } from '../../support/verdicts.ts';
import { everyDay, isWhole } from '../../support/every-day.ts';

// Each phrase by which a deadline is meant, in a sentence of its own: with its length of time, and with that of
// each of the other deadlines of its version.

/** Whether a length of time is that of a deadline too: «5 días» is one of 5 working days. */
const isAlso = (figure: string, deadline: Deadline, lang: Lang): boolean =>
  deadlinesIn(figure, lang).every((each) => deadlineAgrees(each, deadline));

const sentence = (num: string, said: string, figure: string, lang: Lang): string =>
  lang === 'es'
    ? `Según el artículo ${num}, ${said}: ${figure}.`
    : `Under article ${num}, ${said}: ${figure}.`;

const several = [...allProvisions(registry)].flatMap((provision) => {
  const deadlines = textInForce(provision, day)?.text?.deadlines ?? [];
  return deadlines.length > 1 ? [{ provision, deadlines }] : [];
});
const counted = { right: 0, wrong: 0 };

test.each(
  everyDay(
    several.flatMap(({ provision, deadlines }) =>
      deadlines.map((deadline) => ({
        name: `${provision.instrument.id}~${provision.id}#${deadline.id ?? ''}`,
        provision,
        deadline,
        deadlines,
      })),
    ),
    3,
  ),
)('$name', ({ provision, deadline, deadlines }) => {
  const misses: string[] = [];
  const { data } = provision;
  const verdictsOf = (text: string, lang: Lang) =>
    verdictsOn(deadlineValues, provision, text, lang);
  for (const lang of ['es', 'en'] as const)
    for (const said of phrasesOf(data, deadline.id)[lang]) {
      const right = sentence(data.num, said, durationText(deadline, lang), lang);
      if (verdictsOf(right, lang).length > 0) misses.push(`refused: ${right}`);
      counted.right += 1;
      for (const other of deadlines) {
        const figure = durationText(other, lang);
        if (isAlso(figure, deadline, lang)) continue;
        const wrong = sentence(data.num, said, figure, lang);
        if (!verdictsOf(wrong, lang).includes('wrong')) misses.push(`passed: ${wrong}`);
        counted.wrong += 1;
      }
    }
  expect(misses).toEqual([]);
});

test.each(
  several.map((each) => ({
    ...each,
    name: `${each.provision.instrument.id}~${each.provision.id}`,
  })),
)('$name: what each deadline is called means no other', ({ provision: { data }, deadlines }) => {
  for (const lang of ['es', 'en'] as const) {
    const meanings = deadlines.map(({ id }) => ({
      phrases: phrasesOf(data, id)[lang],
      description: '',
    }));
    const meant = deadlines.map(({ what }) =>
      hitsIn(what[lang], meanings, lang).flatMap(({ value, weight }) =>
        weight >= 1 ? [value] : [],
      ),
    );
    expect(meant.map((values, index) => values.filter((value) => value !== index))).toEqual(
      deadlines.map(() => []),
    );
  }
});

describe('what was walked', () => {
  test('provisions with several deadlines, in both languages', () => {
    expect(several.length).toBeGreaterThan(50);
    expect(counted.right).toBeGreaterThan(isWhole ? 1000 : 300);
    expect(counted.wrong).toBeGreaterThan(isWhole ? 2500 : 700);
    if (process.env['COUNT']) console.log(counted);
  });
});
