import { describe, expect, test } from 'vitest';
import { componentOf } from '../../src/citations/drawn-records.ts';
import { wordsDrawn } from '../../src/citations/drawn-value.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { siteTextLog } from '../../src/facts/site-texts.ts';
import {
  numberOn,
  numbersKept,
  numbersFile,
  telephonesOf,
  valueCalled,
} from '../../src/publish/kept-numbers.ts';
import { goneFile, keptGone } from '../../src/publish/kept-gone.ts';
import { readableLines } from '../../src/publish/kept-text.ts';
import { changesText } from '../../src/publish/texts.ts';
import { earlierTexts } from '../support/earlier-texts.ts';

const { registry } = projectOnce(process.cwd());

describe('the names that values of the law have had', () => {
  const says = (of: string, day: string): string =>
    wordsDrawn({ name: componentOf(of, registry), of }, 'es', registry, day);
  const renamed = Object.entries(numbersKept().renamed);

  test('are of values that have another name now', () => {
    expect(renamed.length).toBeGreaterThan(10);
    for (const [old, now] of renamed) {
      expect(says(old, '2026-11-28'), old).toBe('');
      expect(says(now, '2026-11-28'), now).not.toBe('');
      expect(now.split('#')[0]).toBe(old.split('#')[0]);
    }
  });

  test(`each that a text names has its value: one that is renamed goes to \`renamed\` of ${numbersFile}`, () => {
    const named = new Map<string, string>();
    // Few lines draw a value, and the pattern is slow to say no.
    const drawn = (line: string) => line.includes('~') && line.includes('#');
    for (const { changes } of Object.values(siteTextLog().es))
      for (const { day, steps } of changes)
        for (const line of steps.flatMap(([, , ...came]) => came.filter(drawn)))
          for (const [of] of line.matchAll(/(?<![\w.-])[a-z0-9][\w.-]*~[\w.@-]+#[\w-]+/g))
            named.set(of, day);
    expect(named.size).toBeGreaterThan(100);
    const lost = [...named].filter(([of, day]) => says(valueCalled(of), day) === '');
    expect(lost).toEqual([]);
  });
});

describe('the telephones that the records have had', () => {
  test(`end with those of today: a number that changes adds a line, with its day, to ${numbersFile}`, () => {
    const last = (kept: Readonly<Record<string, readonly (readonly [string, string | null])[]>>) =>
      Object.fromEntries(
        Object.entries(kept).flatMap(([id, days]) => {
          const said = days.at(-1)?.[1];
          return said ? [[id, said]] : [];
        }),
      );
    const services = [...registry.services.values()].flatMap(({ id, data }) => {
      const own = telephonesOf(data.channels);
      return own ? [[id, own] as const] : [];
    });
    const blanks = [...registry.blanks.values()].flatMap(({ id, data }) =>
      data.values ? [[id, data.values.pe.service] as const] : [],
    );
    expect(last(numbersKept().services)).toEqual(Object.fromEntries(services));
    expect(last(numbersKept().blanks)).toEqual(Object.fromEntries(blanks));
  });

  test('have their days in order', () => {
    const { services, blanks } = numbersKept();
    const all = [services, blanks].flatMap((kept) => Object.values(kept));
    expect(all.length).toBeGreaterThan(20);
    for (const days of all) {
      const froms = days.map(([from]) => from);
      expect(froms).toEqual([...new Set(froms)].toSorted());
      expect(froms.filter((from) => !/^\d{4}-\d{2}-\d{2}$/.test(from))).toEqual([]);
    }
  });

  test('are told of the day of a text, and of none before the first that is kept', () => {
    expect(numberOn('Service', 'linea-113', '2026-11-30', 'en')).toBe('113, option 5');
    expect(numberOn('Blank', 'numero-ambulancia', '2026-11-27', 'es')).toBe('106');
    expect(numberOn('Blank', 'numero-ambulancia', '2026-11-26', 'es')).toBe('');
    expect(numberOn('Service', 'linea-113', '2026-11-01', 'es')).toBe('');
    const text = '---\ntitle: Uno\n---\nLlama. <Blank id="numero-ambulancia" show="value" />\n';
    expect(readableLines(text, 'es', '2026-11-28').at(-1)).toMatch(/\[datos: [^()]+ \(106\)\]/);
    expect(readableLines(text, 'es').at(-1)).not.toContain('106');
    // A name that says its number does not say it twice.
    const lines = '---\ntitle: One\n---\n<Helplines ids="linea-113 servir demuna" />\n';
    expect(readableLines(lines, 'en', '2026-11-28').at(-1)).toMatch(
      /^\[data: Línea 113, option 5: [^;(]+; [^;]+ \(0800 100 76\); Demuna[^()]*(?:\([^)]*\))?\]$/,
    );
  });
});

describe(`what texts that are kept name and the data have no more, in ${goneFile}`, () => {
  const { laws, fields, sources, lists } = keptGone();

  test('is no more, and a law has another name', () => {
    for (const [was, is] of Object.entries(laws)) {
      expect(registry.instruments.has(was), was).toBe(false);
      expect(registry.instruments.has(is), is).toBe(true);
    }
    for (const id of Object.keys(lists)) expect(registry.lists.has(id), id).toBe(false);
    for (const named of Object.keys(fields))
      expect(registry.forms.has(named.split('/')[0] ?? ''), named).toBe(false);
    for (const named of Object.keys(sources)) {
      const [country = '', id = ''] = named.split('/');
      const own = registry.countries.get(country)?.data;
      expect(own, named).toBeDefined();
      expect(own?.sources?.[id], named).toBeUndefined();
    }
  });

  test('has the name of everything that no record names', () => {
    const told = (['es', 'en'] as const).flatMap((lang) =>
      [...earlierTexts(lang)].flatMap(([file, text]) =>
        [...text.matchAll(/\[(?:datos|data)\]|\[(?!e-mail\])(?:[a-z]+-)+[a-z\d]+[\];,]/g)].map(
          ([raw]) => `${lang}/${file} ${raw}`,
        ),
      ),
    );
    expect(told).toEqual([]);
  });

  test('says of a list what it said on its last day, below the texts that drew it', () => {
    const told = changesText('protocolos/crisis/a-quien-llamar', 'en');
    expect(told).toContain('− [data: Phone tree]');
    const [, last = ''] = told.split('[data: Phone tree] 28 November 2026\n');
    expect(last.split('\n')[1]).toMatch(/^- Somebody is attacking [^:]+: .*105/);
    expect(changesText('protocolos/crisis/por-chat', 'en')).not.toContain('Phone tree');
  });
});
