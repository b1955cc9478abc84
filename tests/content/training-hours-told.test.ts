import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rehearsalMinutes } from '../../src/registry/course-calendar.ts';
import { weeksBefore } from '../../src/views/training/cohort-plan.ts';
import { root, modules, course } from '../support/course.ts';

describe('the hours that the pages of the training say', () => {
  test('one person’s rehearsal, with all that goes round it, is what its page says', () => {
    const contact = course?.calendar.rehearsals.find(({ id }) => id === 'primer-contacto');
    const minutes = contact ? rehearsalMinutes(contact) : 0;
    for (const [lang, told] of [
      ['', `[${minutes} por persona]`],
      ['en/', `[${minutes} for each person]`],
    ] as const)
      expect(
        readFileSync(`${root}src/content/docs/${lang}formacion/evaluacion.mdx`, 'utf8'),
      ).toContain(told);
    // Nobody acts more cases than its page says.
    const most = course?.calendar.rehearsals.flatMap(({ staff }) =>
      staff.flatMap((each) => ('cases' in each ? each.cases : [])),
    );
    expect(new Set(most)).toEqual(new Set([2]));
    expect(readFileSync(`${root}src/content/docs/formacion/evaluacion.mdx`, 'utf8')).toContain(
      'hace dos casos como máximo',
    );
  });

  test('what is prepared before the first evening takes what its page adds up', () => {
    const core = modules
      .filter(({ track }) => track === 'core')
      .reduce((sum, { hours }) => sum + hours, 0);
    const { rehearsals = [], perPerson = [], usual = 0 } = course?.calendar ?? {};
    const watched = 2 * rehearsals.reduce((sum, each) => sum + rehearsalMinutes(each), 0);
    const talks = usual * (perPerson[0]?.minutes ?? 0);
    for (const [lang, half, unit, day, contacts] of [
      ['', /y media/, 'horas', /^Seis horas/m, /son (\d+) y (\d+)\./],
      ['en/', /and a half/, 'hours', /^Six hours/m, /are (\d+) and (\d+)\./],
    ] as const) {
      const page = readFileSync(
        `${root}src/content/docs/${lang}formacion/dar-el-curso.mdx`,
        'utf8',
      );
      const takes = [...page.matchAll(/^\| [^|]+\| [^|]+\| ([\d.]+)([^|]*)\|$/gm)].map(
        ([, number = '', more = '']) => Number(number) * 60 + (half.test(more) ? 30 : 0),
      );
      expect(takes).toEqual([core * 60, watched, 6 * 60, talks]);
      expect(page).toMatch(day);
      const sum = takes.reduce((all, each) => all + each, 0);
      expect(sum % 60).toBe(0);
      expect(page).toContain(` ${sum / 60} ${unit}, `);
      const told = contacts.exec(page)?.slice(1).map(Number);
      expect(told).toEqual(
        perPerson
          .filter(({ minutes, rehearsal }) => minutes === undefined && rehearsal === undefined)
          .slice(0, 2)
          .map(({ count }) => count * usual),
      );
    }
  });

  test('the weeks that the form asks for are those of the page that counts them', () => {
    const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
    expect(/^\| (\d+) +\| Dicen que sí/m.exec(page)?.[1]).toBe(String(weeksBefore));
  });
});
