import { expect, test } from 'vitest';
import { sourcePage, theCourse } from '../../src/facts/site-facts.ts';
import { modules, registry } from '../support/course.ts';
import { sessionMinutes } from '../../src/registry/course-calendar.ts';
import { reviewPace } from '../../src/words/reading-pace.ts';
import { drawnSessions } from '../../src/views/training/cohort-rows.ts';
import { effortHours, preparationHours, totalText } from '../../src/publish/course-hours.ts';
import {
  materialWords,
  moduleWords,
  preparingMinutes,
} from '../../src/views/training/preparing.ts';
import { minutesOf, wordsOfRecord, wordsOn } from '../../src/facts/page-words.ts';

const { calendar } = theCourse().data;

test.each(['es', 'en'] as const)(
  'in %s, what a plan takes is the sum of the sessions that its table shows',
  (lang) => {
    const laid = drawnSessions(calendar.evenings, calendar);
    const minutes = laid.reduce((sum, { session }) => sum + sessionMinutes(session, calendar), 0);
    const [hours, sessions] = totalText(calendar.evenings, calendar, lang).match(/\d+/g) ?? [];
    expect([hours, sessions]).toEqual([String(Math.round(minutes / 60)), String(laid.length)]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, the page about this site draws the hours of the course and says the pace of review',
  (lang) => {
    const { text = '', components = [] } = sourcePage('acerca', lang) ?? {};
    expect(components.map(({ name }) => name)).toContain('CourseHours');
    expect(text).toMatch(
      new RegExp(` ${reviewPace.wordsPerMinute} (?:palabras por|words a) minut`),
    );
    // Its months and its hours of modules, which are neither those of the room nor of the whole course.
    expect(text).not.toMatch(/tronco común|common core|siete meses|seven months/);
  },
);

test.each([
  ['es', /Suma (\d+) horas/],
  ['en', /(\d+) hours, without/],
] as const)('in %s, the hours of preparing that are summed are those of its page', (lang, said) => {
  expect(said.exec(sourcePage('formacion/dar-el-curso', lang)?.text ?? '')?.[1]).toBe(
    String(preparationHours),
  );
});

test('each of the two who give it is there before and after whoever observes, and psychology for less', () => {
  const { giving, observing, psychology } = effortHours(calendar.evenings, calendar);
  expect(giving).toBeGreaterThan(2 * observing);
  expect(giving).toBeLessThan(2.4 * observing);
  expect(psychology).toBeGreaterThan(0);
  expect(psychology).toBeLessThan(observing);
});

test('preparing a module is reading its page and its material whole, with the lists and pages that they draw, and its guides apart', () => {
  for (const module of modules)
    for (const lang of ['es', 'en'] as const) {
      const { own, guides, eve } = preparingMinutes(module, lang);
      const deck = registry.decks.get(module.id)?.data;
      const record = wordsOfRecord(module, lang);
      const drawn = (deck?.handouts ?? []).reduce((sum, each) => {
        if (each.kind === 'list')
          return sum + wordsOfRecord(registry.lists.get(each.list)?.data, lang);
        const page = each.kind === 'page' ? sourcePage(each.page, lang) : undefined;
        return sum + (page ? wordsOn(page, module.asOf) : 0);
      }, 0);
      expect(own % 5, module.id).toBe(0);
      expect(eve % 5, module.id).toBe(0);
      expect(eve, module.id).toBeGreaterThan(0);
      expect(eve, module.id).toBeLessThan(0.6 * own);
      // The run sheet and the steps say again what the page says: the documents once are never enough.
      const once = record + (deck ? wordsOfRecord(deck, lang) : 0) + drawn;
      expect(own, module.id).toBeGreaterThan(minutesOf(once));
      expect(own, module.id).toBeLessThan(2 * minutesOf(once) + 15);
      expect(guides > 0, module.id).toBe(module.teaches.length > 0);
    }
});

test('what is read to prepare leaves out what is only for giving it at a distance, and a sheet more takes longer', () => {
  const module = modules.find(({ id }) => id === 'm3');
  const deck = registry.decks.get('m3')?.data;
  if (!module || !deck) throw new Error('No m3');
  const far = { es: 'palabra '.repeat(900), en: 'word '.repeat(900) };
  const longer = { ...module, variants: { ...module.variants, online: far } };
  expect(moduleWords(longer, 'es')).toBe(moduleWords(module, 'es'));
  const handouts = deck.handouts.filter(({ kind }) => kind !== 'list');
  expect(materialWords(module, { ...deck, handouts }, 'es')).toBeLessThan(
    materialWords(module, deck, 'es'),
  );
});
