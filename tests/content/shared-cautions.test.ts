import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { textsOf } from '../../src/documents/texts-of.ts';
import { allRecords } from '../../src/registry/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry, pages } = projectOnce(root);

/** Every paragraph of the pages and every text of the records, with the file it stands in. */
const texts = [
  ...pages.flatMap(({ file, blocks }) => blocks.map(({ text }) => ({ file, text }))),
  ...allRecords(registry)
    .filter(({ file }) => !/\/(?:queries|instruments|corrections)\//.test(file))
    .flatMap(({ file, data }) => textsOf(data).map(({ text }) => ({ file, text }))),
].map(({ file, text }) => ({ file, text: text.replace(/\s+/g, ' ') }));

const about = (subject: RegExp) => texts.filter(({ text }) => subject.test(text));

describe('the age is that in the image, and not that of today', () => {
  /** The age of who reads, where StopNCII is offered. */
  const ofToday =
    /(?:tienes 18|si eres (?:una )?persona adulta|eres mayor|are (?:18 or over|over 18|an adult))[^.;]{0,60}StopNCII|StopNCII[^.;]{0,40}(?:si eres|if you are an adult)/i;

  test('StopNCII is offered often enough to see it', () =>
    expect(about(/StopNCII/).length).toBeGreaterThan(40));
  test('never by the age of today', () => expect(about(ofToday)).toEqual([]));
  test('the test would tell', () => {
    expect('Si tienes 18 años o más, usa StopNCII').toMatch(ofToday);
    expect('If you are 18 or over, you can use StopNCII').toMatch(ofToday);
  });
});

describe('whoever is told to report knows first where they will be if the other person finds out, or waits if they fear them', () => {
  const toReport =
    /(?:^|[^«\p{L}])(?:reporta|report[ée]n|repórtal[ao]|reporten juntos)(?![\p{L}»])/iu;
  const brake =
    /puede (?:llegar a (?:ti|ella)|buscarte)|dónde (?:vas a estar|dormirías)|sabe[n]? (?:dónde (?:vives|está|encontrarte)|tu colegio|su colegio)|pone en riesgo|es seguro|un plan antes de reportar|si (?:le )?(?:temes|tienes miedo)|le teme a quien/i;
  /** Nobody who can reach them: an attack on many, an image of somebody else. */
  const reached = ({ id }: { id: string }) => !['w5', 'l2'].includes(id);
  const ends = [...registry.situations.values()].flatMap(({ data }) =>
    data.kind === 'leaf' && reached(data)
      ? [{ id: data.id, text: data.steps.map(({ es }) => es).join(' ') }]
      : [],
  );
  const routes = [...registry.routes.values()].flatMap(({ id, data }) =>
    data.kind === 'platform' && id.startsWith('plataforma-')
      ? [{ id, text: data.steps.map(({ text }) => text.es).join(' ') }]
      : [],
  );
  /** An insult to a whole group. */
  const others = ['guias/insultos-y-ataques/que-dice-la-ley'];
  /** An order in a guide, and not what somebody else does; the brake may stand anywhere on its page. */
  const order =
    /(?:^|[.:;,] |después |entonces )(?:reporta|report[ée]n|repórtal[ao])(?![\p{L}»])/iu;
  const guides = pages.flatMap(({ slug, lang, blocks }) =>
    lang === 'es' &&
    slug.startsWith('guias/') &&
    !others.includes(slug) &&
    blocks.some(({ text }) => order.test(text))
      ? [{ id: slug, text: blocks.map(({ text }) => text).join(' ') }]
      : [],
  );
  const told = [...ends, ...routes, ...guides]
    .map(({ id, text }) => ({ id, text: text.replace(/\s+/g, ' ') }))
    .filter(({ text }) => toReport.test(text));

  test('it is said often enough to see it', () => expect(told.length).toBeGreaterThan(35));
  test('on every end of the path, every way of a platform and every page of a guide', () =>
    expect(told.filter(({ text }) => !brake.test(text)).map(({ id }) => id)).toEqual([]));
  test('where somebody near a child waits before blocking, so does somebody who knows the school or the home', () => {
    const near = about(/(?:vive|lives) (?:cerca|nearby)/i).filter(({ text }) =>
      /bloque|block/i.test(text),
    );
    expect(near.length).toBeGreaterThan(6);
    expect(
      near.filter(({ text }) => !/colegio|school|encontrarle|where to find/i.test(text)),
    ).toEqual([]);
  });
  test('the test would tell', () => {
    const once = 'Reporta el grupo o el canal después de anotar';
    expect(once).toMatch(toReport);
    expect(once).not.toMatch(brake);
  });
});

describe('to record the screen is advised with its cautions', () => {
  const advice = about(/\bgraba la pantalla|\brecords? the screen/i);
  const caution = /revisa|cuidados|precautions|checks/i;

  test('it is advised', () => expect(advice.length).toBeGreaterThanOrEqual(6));
  test('who may look at the phone is said beside it', () =>
    expect(advice.filter(({ text }) => !caution.test(text))).toEqual([]));
});

describe('asking for one’s own data in Peru is free with its exception', () => {
  const free = /gratis|gratuit|no (?:se )?cobra|\bfree\b/i;
  const asked =
    /art_67__para_3|\bun privado\b|privately run|datos[^.]{0,60}oponerse|data[^.]{0,60}object/i;
  const exception = /salvo norma especial|unless special rules say otherwise/i;
  const told = about(asked).filter(({ text }) => free.test(text));

  test('it is said often enough to see it', () => expect(told.length).toBeGreaterThanOrEqual(12));
  test('never without the exception', () =>
    expect(told.filter(({ text }) => !exception.test(text))).toEqual([]));
  test('the test would tell', () => {
    const once = 'El pedido a un privado es gratis. En la ANPD, pregunta antes.';
    expect(once).toMatch(asked);
    expect(once).toMatch(free);
    expect(once).not.toMatch(exception);
  });
});

describe('after a sexual assault', () => {
  const treatment = /\bVIH\b|\bHIV\b|antirretro|antiretro|anticoncep|contracep/i;
  const hours = about(treatment).filter(({ text }) =>
    /\d+ (?:horas|hours|d[ií]as|days)/.test(text),
  );

  test('only the shared text says hours, that they are of secondary sources, and to go all the same', () => {
    expect([...new Set(hours.map(({ file }) => file))]).toEqual([
      'src/data/lists/salud-despues-de-violencia-sexual.yaml',
    ]);
    for (const { text } of hours) {
      expect(text.match(/\d+ (?:horas|hours)/g)).toEqual([
        expect.stringMatching(/^72 (?:horas|hours)$/),
      ]);
      expect(text).toMatch(/ve igual|go all the same/);
    }
    const { after = [] } = registry.lists.get('salud-despues-de-violencia-sexual')?.data ?? {};
    const [sources] = after;
    expect(sources?.es).toMatch(/^Las 72 horas y los análisis salen de fuentes secundarias/);
    expect(sources?.en).toMatch(/^The 72 hours and the tests come from secondary sources/);
  });
});

describe('who forwarded something', () => {
  const slugs = ['guias/reenvie-algo'];
  const ends = ['r2', 'r3', 'r4', 'r5'];
  const told = [
    ...pages.filter(({ slug }) => slugs.includes(slug)).flatMap(({ blocks }) => blocks),
    ...ends.flatMap((id) => textsOf(registry.situations.get(id)?.data)),
  ].map(({ text }) => text.replace(/\s+/g, ' '));
  /** An order to destroy or to keep. */
  const order =
    /(?:^|[.:;] |\bno )(?:borra|bórral[oa]|elimina|destruy\w+|guarda tu|conserva|delete (?:it|them|the)|destroy|keep (?:your|the) (?:copy|chat))\b/i;

  test('is told neither to destroy nor to keep', () =>
    expect(told.filter((text) => order.test(text))).toEqual([]));
  test('is told to note it and to call a defence first', () => {
    const all = told.join(' ');
    for (const words of [/anota en qué grupo/i, /defensa/, /write down in which group/i, /defence/])
      expect(all).toMatch(words);
  });
  test('the test would tell', () => {
    expect('No destruyas nada: ni el teléfono, ni el chat').toMatch(order);
    expect('Bórralo para todos').toMatch(order);
  });
});

describe('where somebody under 18 is being harmed', () => {
  test.each(['material-abuso-sexual-infantil', 'grooming'])(
    '%s: whoever saw it tells today, and whom it happens to may wait',
    (id) => {
      const { es, en } = registry.conducts.get(id)?.data.tellToday?.text ?? { es: '', en: '' };
      expect(es).toMatch(
        /nadie te obliga a declarar hoy\. Si lo viste o te lo contaron, avisa hoy/,
      );
      expect(en).toMatch(/nobody can make you give a statement today\. If you saw it or were told/);
    },
  );

  test('no end of the path that is for or about them offers to wait', () => {
    const young = [...registry.situations.values()].flatMap(({ data }) =>
      data.kind === 'leaf' && data.services.includes('linea-1810') ? [data] : [],
    );
    expect(young.length).toBeGreaterThan(10);
    expect(young.filter(({ routes }) => routes.includes('todavia-no'))).toEqual([]);
    expect(registry.conducts.get('acoso-escolar')?.data.routes).not.toContain('todavia-no');
  });
});
