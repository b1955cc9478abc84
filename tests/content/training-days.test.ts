// The days of the course that are no module: what they print is there, their minutes add up, and they copy no card.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { sitePages } from '../../src/documents/site-pages.ts';
import { pageIndex } from '../../src/documents/page-index.ts';
import { trainingDays } from '../../src/registry/registry.ts';
import {
  closingOf,
  copiesInAll,
  dayRows,
  minutesToPrepare,
  printedFor,
  sheetsOf,
} from '../../src/views/training/day-material.ts';

const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const { registry } = project;
const known = sitePages(registry, pageIndex(project.files));
const days = [...trainingDays(registry)];

test('there are two: for whoever takes no cases, and to train trainers', () => {
  expect(days.map(([id]) => id).sort()).toEqual(['formar-a-quien-forma', 'tres-horas']);
  for (const [id] of days) expect(known.has(`formacion/${id}`), id).toBe(true);
});

describe.each(days)('%s', (_, day) => {
  const activities = day.activities.flatMap((each) => (each.kind === 'pause' ? [] : [each]));

  test.each(['es', 'en'] as const)(
    'what it prints is there, and so is the activity that it gives (%s)',
    (lang) => {
      // Both throw at a sheet, a set or an activity that no module has.
      expect(dayRows(day, lang)).toHaveLength(day.activities.length);
      const pages = printedFor(day, lang).flatMap(({ href }) =>
        href.startsWith('#') ? [] : [href.replace(/#.*$/, '').replace(/^\/(?:en\/)?|\/$/g, '')],
      );
      expect(pages.filter((page) => !known.has(page))).toEqual([]);
      expect(closingOf(day)).toMatch(new RegExp(`–${String(day.hours)}:00$`));
    },
  );

  test('the minutes of the steps of each activity are its own', () => {
    const minutesOf = (text: string) => {
      const [, times = '1', each = '0'] = /\((?:(\d+) por )?(\d+) minutos\)/.exec(text) ?? [];
      return Number(times) * Number(each);
    };
    for (const { title, minutes, steps } of activities)
      expect(
        steps.reduce((sum, { es }) => sum + minutesOf(es), 0),
        title.es,
      ).toBe(minutes);
  });

  test('each activity opens and closes with words that are said', () => {
    for (const { open, close } of activities)
      for (const said of [open, close]) {
        expect(said.es).toMatch(/^«[^»]+»\.$/);
        expect(said.en).toMatch(/^“[^”]+”$/);
      }
  });

  test('how long it takes to prepare is counted from its own words, and what is printed from its list', () => {
    for (const lang of ['es', 'en'] as const) {
      expect(minutesToPrepare(day, lang) % 5).toBe(0);
      expect(minutesToPrepare(day, lang)).toBeGreaterThan(
        minutesToPrepare({ ...day, activities: [] }, lang),
      );
    }
    const told = printedFor(day, 'es').flatMap(({ text }) => {
      const [, one, count] = /: (?:(una copia)|(\d+) copias)$/.exec(text) ?? [];
      return one ? [1] : count ? [Number(count)] : [];
    });
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(copiesInAll(day));
  });

  test('its cards are those of the modules', () => {
    expect(activities.some(({ hands = [] }) => hands.some((each) => 'deck' in each))).toBe(true);
    for (const list of sheetsOf(day)) expect(registry.lists.has(list), list).toBe(true);
  });
});
