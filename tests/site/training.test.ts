import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diceParts, dicePartSlug, diceSlug } from '../../src/addresses/paths.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { minutesOf, wordsIn } from '../../src/facts/page-words.ts';
import { courseWords } from '../../src/i18n/course.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';
import { preparingMinutes } from '../../src/views/training/preparing.ts';
import { builtPages } from '../support/site.ts';

const { registry } = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const modules = trainingModules(registry).map(({ data }) => data);
const course = trainingCourse(registry)?.data;
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
/** Words that a built page shows in its main part, without what stands folded. */
function wordsShown(html: string): number {
  const main = /<main[^>]*>([^]*?)<\/main>/.exec(html)?.[1] ?? '';
  const shown = main
    .replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, ' ')
    .replace(/<details[^>]*>[^]*?<\/details>/g, ' ')
    .replace(/<[^>]+>/g, ' ');
  return wordsIn(shown);
}
const languages = [
  ['es', '/'],
  ['en', '/en/'],
] as const;

describe.each(languages)('the training in %s', (lang, root) => {
  test('each module says that nobody has given it, and who reviews it is pending', () => {
    const standing = course?.standing[lang] ?? '?';
    for (const path of ['', 'cuaderno/', ...modules.map(({ id }) => `${id}/`)])
      expect(pages.get(`${root}formacion/${path}`), path).toContain(standing);
  });

  test('whoever is in danger is called for from each page that is given in a room', () => {
    const scenarios = [...registry.scenarios.keys()].map((id) => `escenarios/${id}/`);
    const given = modules.flatMap(({ id }) => [`${id}/`, `${id}/material/`]);
    const dice = [diceSlug, ...diceParts.map(dicePartSlug)].map(
      (slug) => `${slug.replace('formacion/', '')}/`,
    );
    const days = ['tres-horas/', 'formar-a-quien-forma/'];
    const others = ['', 'cuaderno/', ...dice, ...days, 'de-pie/', 'dar-el-curso/', 'evaluacion/'];
    for (const path of [...others, ...given, ...scenarios])
      expect(pages.get(`${root}formacion/${path}`), path).toMatch(
        /class="peligro(?: breve)?"[^]*?href="tel:113"/,
      );
    for (const [id, { data }] of registry.scenarios)
      if (data.underage)
        expect(pages.get(`${root}formacion/escenarios/${id}/`), id).toMatch(
          /class="peligro breve"[^]*?href="tel:1810"[^]*?<\/aside>/,
        );
  });

  test('the material of each module begins with the script of the room, which each module leads to', () => {
    for (const { id } of modules) {
      const html = pages.get(`${root}formacion/${id}/material/`) ?? '';
      expect(html, id).toMatch(/<h2[^>]*id="guion-de-la-sala"/);
      expect(html.indexOf('id="guion-de-la-sala"'), id).toBeLessThan(html.indexOf('id="guion"'));
      expect(html, id).toContain(course?.disclosure[0]?.[lang] ?? '?');
      expect(html.indexOf(courseWords[lang].material.after), id).toBeGreaterThan(
        html.indexOf('id="guion"'),
      );
      expect(html, id).toContain(course?.optOut[lang] ?? '?');
      expect(pages.get(`${root}formacion/${id}/`), id).toContain(
        `href="${root}formacion/#guion-de-la-sala"`,
      );
    }
  });

  test('the minutes to prepare a module are those of its page and its material as they are built', () => {
    for (const module of modules) {
      const built = ['', 'material/'].map(
        (part) => pages.get(`${root}formacion/${module.id}/${part}`) ?? '',
      );
      const words = built.map(wordsShown).reduce((sum, each) => sum + each, 0);
      const { own } = preparingMinutes(module, lang);
      // What is of a distance, the sources and the labels stand on the pages too, and are not counted.
      expect(own, module.id).toBeLessThan(1.15 * minutesOf(words) + 5);
      expect(own, module.id).toBeGreaterThan(0.7 * minutesOf(words));
    }
  });

  test('each protocol leads to the modules that teach it', () => {
    const protocols = [...pages.keys()].filter((path) =>
      new RegExp(`^${root}protocolos/[^/]+/$`).test(path),
    );
    expect(protocols.length).toBeGreaterThan(5);
    for (const path of protocols)
      expect(pages.get(path), path).toMatch(new RegExp(`href="${root}formacion/[mr]\\d+/"`));
  });

  test('what of the cases by dice is for the table, for whoever watches and for after marking is printed apart', () => {
    const idsOf = (path: string) =>
      new Set(
        [
          ...(pages.get(`${root}formacion/${path}/`) ?? '').matchAll(/<h[23][^>]* id="([^"]+)"/g),
        ].flatMap(([, id]) => id ?? []),
      );
    const all = idsOf('casos-con-dados');
    const holders = (id: string) =>
      diceParts.filter((part) => idsOf(dicePartSlug(part).replace('formacion/', '')).has(id));
    const thrown = ['tirar', 'persona', 'riesgo', 'papelitos', 'central'];
    const acted = ['quien-actua', 'media-hoja', 'detalles', 'si-no-esta'];
    // What is kept for whoever marks again is with none of the others, and neither has its key.
    for (const [part, ids] of [
      ['mesa', [...thrown, ...acted]],
      ['clave', ['que-muestra', 'niveles']],
      ['llamada', ['niveles-de-la-llamada']],
      ['conversaciones', ['antes-de-mirar']],
      ['marcas', ['lo-que-debia-marcarse']],
      ['otra-vez', ['otra-vez', 'el-relojero']],
      ['otra-vez-marcas', ['clave-otra-vez']],
    ] as const)
      for (const id of ids) {
        expect(all, id).toContain(id);
        expect(holders(id), id).toEqual([part]);
      }
    // The title of a conversation says what should be marked in it: it stands with the key alone.
    const titles = [...registry.training.values()].flatMap(({ data }) =>
      data.kind === 'dice' ? data.calibration.scripts.map(({ title }) => title[lang]) : [],
    );
    expect(titles.length).toBeGreaterThan(3);
    const whole = pages.get(`${root}formacion/casos-con-dados/`) ?? '';
    const keys = whole.indexOf('id="lo-que-debia-marcarse"');
    for (const title of titles) expect(whole.slice(0, keys), title).not.toContain(title);
    for (const part of diceParts)
      expect(pages.get(`${root}formacion/casos-con-dados/`)).toContain(
        `href="${root}${dicePartSlug(part)}/"`,
      );
  });

  test('what is done standing up is on the page of who gives the course, and on a sheet of its own', () => {
    const giving = pages.get(`${root}formacion/dar-el-curso/`) ?? '';
    const sheet = pages.get(`${root}formacion/de-pie/`) ?? '';
    expect(giving).toContain(`href="${root}formacion/de-pie/"`);
    for (const id of ['de-pie', 'entre-las-dos']) {
      const list = registry.lists.get(id)?.data;
      const items = list?.kind === 'checklist' ? list.items : [];
      expect(items.length, id).toBeGreaterThan(3);
      for (const item of items)
        for (const html of [giving, sheet]) expect(html, id).toContain(item[lang]);
    }
  });

  test('what is written by hand in the workbook has room, a sheet for each module', () => {
    const html = pages.get(`${root}formacion/cuaderno/`) ?? '';
    expect(html.split('class="cuaderno"').length - 1).toBe(modules.length);
    const lines = modules.flatMap(({ workbook }) => workbook.map((each) => each.lines));
    expect(html.split('class="renglon"').length - 1).toBe(
      lines.reduce((sum, each) => sum + each, 0),
    );
  });
});
