import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { spokenPieces } from '../../src/words/spoken.ts';
import {
  markText,
  numbersText,
  platformLevelText,
  toldInList,
} from '../../src/components/platform-words.ts';
import { dateText } from '../../src/words/law.ts';
import { platformsWords } from '../../src/i18n/platforms.ts';
import {
  happeningsOf,
  maySeeItGone,
  notReadText,
  routesOf,
  tellsOfTaken,
} from '../../src/views/platforms/platform-sections.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import type { PlatformData, PlatformFact } from '../../src/registry/schema/platform.ts';
import { dist } from '../support/site.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const platforms = [...registry.platforms.values()].map(({ data }) => data);
const languages = [
  ['es', '', 'Actúa como si pudiera enterarse'],
  ['en', 'en/', 'Act as if they could find out'],
] as const;

const undated = { es: platformsWords.es.platform.undated, en: platformsWords.en.platform.undated };
const read = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const squeezed = (text: string) => text.replace(/\s+/g, '');
/** The words of a page, without its spaces: where a line breaks is no matter here. */
const saidOn = (html: string) => squeezed(textOf(htmlToHast(html)));

/** Every fact below a value: what has a text, a level and sources. */
function factsIn(value: unknown): PlatformFact[] {
  if (Array.isArray(value)) return value.flatMap(factsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && 'level' in value ? [value as PlatformFact] : [];
  return [...own, ...Object.values(value).flatMap(factsIn)];
}

/** Facts that stand in a list with others, or with a form, of the same level and sources: that may be said once, after it. */
function besideSame({ doors, gestures = [], ...data }: PlatformData): Set<PlatformFact> {
  const support = ({ level, sources }: Pick<PlatformFact, 'level' | 'sources'>) =>
    [level, ...sources].join(' ');
  const lists = [
    { facts: gestures, all: [...gestures, ...(doors === 'unknown' ? [] : doors)] },
    ...Object.values(data)
      .filter((value) => Array.isArray(value))
      .map((value) => ({ facts: factsIn(value), all: factsIn(value) })),
  ];
  return new Set(
    lists.flatMap(({ facts, all }) =>
      facts.filter((fact) => all.filter((other) => support(other) === support(fact)).length > 1),
    ),
  );
}

describe.each(languages)('the pages of the platforms, %s', (lang, prefix, unknown) => {
  test.each(platforms.map((data) => [data.id, data] as const))(
    '%s: each fact with its level and its sources, each thing not known said so, each form linked',
    (id, data) => {
      const html = read(`${prefix}plataformas/${id}`);
      const page = saidOn(html);
      const facts = factsIn(data);
      expect(facts.length).toBeGreaterThan(0);
      const same = besideSame(data);
      // Its level stands beside it, after the plan that the answer asks for or, where all of a section share it, once
      // after them.
      const { plan, planName } = platformsWords[lang].platform;
      const spoken = (text: string) =>
        spokenPieces(text, lang)
          .map(({ said }) => said)
          .join('');
      const missing = facts.filter((fact) => {
        const mark = markText(fact, data, lang);
        const marks = [
          numbersText(fact, data),
          mark,
          ...(same.has(fact) ? [''] : []),
          ...(fact === data.told ? [`${plan}${planName}.${mark}`] : []),
        ];
        return (
          !marks.some((mark) => page.includes(squeezed(spoken(fact.text[lang]) + mark))) ||
          !page.includes(squeezed(platformLevelText(fact.level, lang)))
        );
      });
      expect(missing.map(({ text }) => text[lang])).toEqual([]);
      // Of which day each source is, the list at the foot says.
      for (const { date } of data.sources)
        expect(page).toContain(squeezed(date ? dateText(date, lang) : undated[lang]));
      expect(page).toContain(squeezed(dateText(data.readOn, lang)));
      // What was not read stands once, at the foot.
      const parts = ['asks', 'takes', 'time', 'refused', 'keep', 'menu', 'doors'] as const;
      const notRead = notReadText(data, lang);
      expect(notRead !== '').toBe(parts.some((part) => data[part] === 'unknown'));
      expect(page).toContain(squeezed(notRead));
      const said = page.toLowerCase().split(squeezed(unknown).toLowerCase()).length - 1;
      // What to do where it is not known is said once, below the title.
      if (data.told.answer === 'unknown') expect(said).toBe(1);
      if (data.told.except) expect(page).toContain(squeezed(data.told.except[lang]));
      expect(html.includes('id="menores"')).toBe(!['phone', 'money'].includes(data.group));
      for (const { address } of data.doors === 'unknown' ? [] : data.doors)
        expect(html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
    },
  );

  test('say first whom to call, what to note and who finds out; dates and sources close them', () => {
    for (const { id } of platforms) {
      const html = read(`${prefix}plataformas/${id}`);
      const places = [
        'class="proposito"',
        'href="tel:105"',
        'id="antes"',
        'id="reportar"',
        ...(html.includes('id="se-entera"') ? ['id="se-entera"'] : []),
        'id="fuente"',
      ].map((each) => html.indexOf(each));
      expect(places, id).toEqual(places.toSorted((a, b) => a - b));
      expect(
        places.every((place) => place > 0),
        id,
      ).toBe(true);
    }
  });

  test('are listed once each, with the answer', () => {
    const html = read(`${prefix}plataformas`);
    const list = html.slice(html.indexOf('id="para-'), html.indexOf('id="derechos-de-autor"'));
    const page = saidOn(`<p ${list}`);
    for (const { id, name, told } of platforms) {
      const row = squeezed(`${name[lang]}: ${toldInList(told, lang)}`);
      expect(page.split(row).length - 1, id).toBe(1);
      expect(list.split(`href="/${prefix}plataformas/${id}/"`).length - 1, id).toBe(1);
    }
  });

  test.each(platforms.filter(({ gestures }) => gestures).map((data) => [data.id, data] as const))(
    '%s: what to touch stands under what happened, in the order of the list, before all that may be asked later',
    (id, data) => {
      const html = read(`${prefix}plataformas/${id}`);
      const happenings = happeningsOf(data);
      expect(happenings.flatMap(({ gestures }) => gestures).length).toBe(data.gestures?.length);
      const places = happenings.map((each) => html.indexOf(`id="${each.id}"`));
      expect(places.every((place) => place > html.indexOf('id="reportar"'))).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.at(-1)).toBeLessThan(html.indexOf('id="fuente"'));
      for (const [at, { id: anchor, happened, gestures }] of happenings.entries()) {
        const part = squeezed(saidOn(`<p ${html.slice(places[at], places[at + 1])}`));
        expect(part, anchor).toContain(squeezed(platformsWords[lang].platform.happened[happened]));
        for (const { what } of gestures) expect(part, anchor).toContain(squeezed(what[lang]));
      }
    },
  );

  test('say open, beside what is touched, what protects whoever touches it', () => {
    for (const data of platforms) {
      const html = read(`${prefix}plataformas/${data.id}`);
      const after = html.slice(html.indexOf('id="reportar"'));
      const section = `<p ${after.slice(0, after.indexOf('<h2'))}`;
      const open = squeezed(saidOn(section.replaceAll(/<details[\s\S]*?<\/details>/g, '')));
      const { guess } = platformsWords[lang].platform;
      for (const { text } of data.beside ?? [])
        expect(open, data.id).toContain(squeezed(text[lang]));
      if (maySeeItGone(data)) expect(open, data.id).toContain(squeezed(guess));
    }
  });

  test('lead from above their sections to the fold of a taken account, which begins with how it is got back', () => {
    const withIt = platforms.filter((data) =>
      happeningsOf(data).some(({ happened }) => tellsOfTaken(data, happened)),
    );
    expect(withIt.map(({ id }) => id)).toEqual(expect.arrayContaining(['meta', 'tiktok', 'x']));
    for (const { id } of withIt) {
      const html = read(`${prefix}plataformas/${id}`);
      expect(
        html.slice(html.indexOf('<h1'), html.indexOf('<h2', html.indexOf('<h1'))),
        id,
      ).toContain('href="#mi-cuenta"');
      const fold = html.slice(html.indexOf('id="mi-cuenta"'));
      const first = fold.slice(0, fold.indexOf('<dl'));
      expect(first, id).toContain(`href="/${prefix}guias/cuentas-y-celular/recuperar/"`);
    }
  });

  test('and their own ways send to each other above their sections', () => {
    const ways = platforms.flatMap((data) => routesOf(data).own.map((way) => [data.id, way.id]));
    expect(ways.length).toBeGreaterThan(4);
    const above = (path: string) => {
      const html = read(`${prefix}${path}`);
      return html.slice(html.indexOf('<h1'), html.indexOf('<h2', html.indexOf('<h1')));
    };
    for (const [platform, way] of ways) {
      expect(above(`rutas/${way}`), way).toContain(`href="/${prefix}plataformas/${platform}/"`);
      expect(above(`plataformas/${platform}`), platform).toContain(
        `href="/${prefix}rutas/${way}/"`,
      );
    }
  });

  test('are reached from the routes that name them', () => {
    for (const { id, data } of registry.routes.values())
      for (const platform of data.platforms ?? [])
        expect(read(`${prefix}rutas/${id}`), id).toContain(
          `href="/${prefix}plataformas/${platform}/"`,
        );
  });
});

test.each(languages)('the lists by region that exist and those not found, %s', (lang, prefix) => {
  const page = saidOn(read(`${prefix}servicios/por-region`));
  for (const { data } of registry.directories.values())
    expect(page).toContain(squeezed(data.name[lang]));
});
