import { describe, expect, test } from 'vitest';
import { registry, sourcePages } from '../../src/facts/site-facts.ts';
import {
  ownSource,
  siteTextLog,
  textChanges,
  textNow,
  textRecords,
} from '../../src/facts/site-texts.ts';
import { keptTexts, textNumbers, textsOfRelease } from '../../src/publish/text-archive.ts';
import { changesText, changeText, textLogText } from '../../src/publish/texts.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import { earlierTexts } from '../support/earlier-texts.ts';
import { everyDay, isWhole } from '../support/every-day.ts';

// A copy without git knows no page that came after its last release.
const documents = sourcePages.filter(
  ({ frontMatter, slug, lang }) => isDocument(frontMatter) && textNow(slug, lang) !== undefined,
);
/** Routes, papers, forms, modules, conducts, countries, scenarios and articles of law. */
const records = textRecords.flatMap(({ slug }) =>
  (['es', 'en'] as const)
    .filter((lang) => textNow(slug, lang) !== undefined)
    .map((lang) => ({ slug, lang })),
);
const change = { day: '2026-11-29', commit: 'abc', sum: '', steps: [] };

describe('the changes of a page', () => {
  test('go on from day to day, and of no page there is none', () => {
    expect(documents.length).toBeGreaterThan(700);
    for (const { slug, lang } of [...documents, ...records]) {
      const days = textChanges(slug, lang).map(({ day }) => day);
      expect(days, slug).not.toEqual([]);
      expect(days, slug).toEqual(days.toSorted());
    }
    expect(textNow('no/hay', 'es')).toBeUndefined();
    expect(changesText('no/hay', 'es')).toContain('Esta copia no tiene la historia de esta página');
  });

  test('a number whose file could not be read says so, and the next is told against the last that could', () => {
    const entries = (lang: 'es' | 'en') =>
      changesText('formacion/escenarios/es-policia', lang)
        .split('\n\n')
        .filter((entry) =>
          /no se podía leer|could not be read|Vuelve el texto|text is back/.test(entry),
        );
    const first = (entry = '') => entry.split('\n').slice(0, 2).join(' ');
    expect(entries('es').map(first)).toEqual([
      expect.stringMatching(/^N\.º 10 .* Vuelve el texto del n\.º 8\.$/),
      expect.stringMatching(/^N\.º 9 .* no se podía leer.* El n\.º 10 lo trae de vuelta\.$/),
    ]);
    expect(entries('en').map(first)).toEqual([
      expect.stringMatching(/^No\. 12 .* The text is back\. Against no\. 10:$/),
      expect.stringMatching(/^No\. 11 .* could not be read.* No\. 12 brings it back\.$/),
    ]);
    const kept = earlierTexts('es').get('formacion/escenarios/es-policia.txt');
    expect(kept).toMatch(/=== N\.º 9 [^\n]+\n\nEl archivo de esta página tenía un error/);
  });

  test.each(
    [...everyDay(documents, 24), ...everyDay(records, 16)].map(
      ({ slug, lang }) => [lang, slug] as const,
    ),
  )('those of %s/%s are told one by one, the newest first, down to no. 1', (lang, slug) => {
    const told = changesText(slug, lang);
    const numbers = [
      ...told.matchAll(/^N\.?[ºo]\.? (\d+) · .+\d{4} · SHA-256 [0-9a-f]{12}$/gm),
    ].map(([, n]) => Number(n));
    const count = textChanges(slug, lang).length;
    expect(numbers).toEqual(Array.from({ length: count }, (_, at) => count - at));
    expect(told).toContain(`${textNow(slug, lang)?.number}`);
    // Whatever counts words shows which; the source of a country may have changed in Spanish alone.
    const entries = told
      .split('\n\n')
      .filter((each) => /Palabras que entraron|Words added/.test(each));
    const mute = entries.filter((each) => !/^[−+] |Sources/m.test(each));
    expect(mute).toEqual([]);
    // Each says what changed, and nothing of how the work is made.
    expect(told.split('\n').filter((line) => line.trim() === '' && line !== '')).toEqual([]);
    const own = told
      .split('\n')
      .filter((line) => !/^[−+] /.test(line))
      .join('\n');
    expect(own).not.toMatch(/commit|src\/|undefined|\{|\bnorma:/);
    expect(told).not.toMatch(/undefined|\{|\bnorma:\S|<[A-Z]/);
    for (const [at, each] of textChanges(slug, lang).entries())
      expect(changeText(slug, each, at === 0, lang)).not.toBe('');
  });

  test('of a record are told by the names of its parts, each of which has one', () => {
    expect(new Set(records.map(({ slug }) => slug.split('/')[0]))).toEqual(
      new Set(['rutas', 'papeles', 'formatos', 'formacion', 'conductas', 'paises', 'normas']),
    );
    const paper = 'papeles/elevacion';
    expect(changeText(paper, { ...change, changed: ['risks'], words: [2, 1] }, false, 'es')).toBe(
      'Cambió «Riesgos». Palabras que entraron: 2; que salieron: 1.',
    );
    expect(changeText(paper, { ...change, gone: ['old'], words: [0, 9] }, false, 'en')).toContain(
      'another part',
    );
    const unnamed = records.flatMap(({ slug, lang }) =>
      [...(ownSource(slug, lang) ?? '').matchAll(/^#{2,3} ([\w-]+)$/gm)].flatMap(([, key = '']) => {
        const said = changeText(slug, { ...change, changed: [key], words: [1, 0] }, false, lang);
        return /otra parte|another part/.test(said) ? [key] : [];
      }),
    );
    expect([...new Set(unnamed)]).toEqual([]);
  });

  test('are told by what was declared of them, and by what can be counted', () => {
    expect(changeText('guias/a', { ...change, called: ['2026.11.1'] }, true, 'es')).toBe(
      'Empezó la página. En sus archivos: n.º 1 de noviembre de 2026.',
    );
    expect(
      changeText(
        'guias/a',
        { ...change, changed: ['', 'Qué'], words: [3, 1], cites: ['cp~art_151-A'] },
        false,
        'es',
      ),
    ).toBe(
      'Cambiaron lo primero de la página y «Qué». Palabras que entraron: 3; que salieron: 1. Ahora cita: Código Penal, art. 151-A.',
    );
    expect(changeText('guias/a', { ...change, changed: [''] }, false, 'en')).toBe(
      'The first lines of the page changed. The words are the same: a link, the order, the format or what it takes from the data changed.',
    );
    expect(changeText('guias/a', { ...change, changed: ['A'] }, false, 'en')).toBe(
      '“A” changed. The words are the same: a link, the order, the format or what it takes from the data changed.',
    );
    const many = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(changeText('guias/a', { ...change, gone: many, words: [0, 9] }, false, 'en')).toBe(
      '6 sections are no longer here. Words added: 0; removed: 9.',
    );
    expect(
      changeText('protocolos/crisis/reserva', { ...change, called: ['2026.11.13'] }, false, 'es'),
    ).toBe(
      'Fuera del Perú, lo que falta por saber sobre el secreto se pide a una abogada o un abogado de ahí. Cambió en lo que toma de los datos: «Qué dice la ley». Lo que se firma pasa a ser: n.º 13 de noviembre de 2026.',
    );
    expect(
      changeText('protocolos/crisis/reserva', { ...change, called: ['2026.11.13'] }, false, 'en'),
    ).toContain('Outside Peru, what is not known about secrecy');
  });

  test('of a protocol, by the section that takes something else from the data, or by the other language', () => {
    const told = (slug: string, number: string, lang: 'es' | 'en') =>
      changeText(`protocolos/${slug}`, { ...change, called: [number] }, false, lang);
    expect(told('cuidado-y-carga', '2026.11.9', 'en')).toContain(
      'It changed in what it takes from the data: “When does it start?”. What is signed',
    );
    expect(told('cuidado-y-carga', '2026.11.9', 'es')).toContain(
      'En español dice lo mismo: cambió en inglés. Lo que se firma',
    );
    // The first version kept has every section, and tells of none what it was.
    expect(told('cuidado-y-carga', '2026.11.6', 'en')).toContain(
      'in which section was not kept. What is signed',
    );
  });
});

describe('what an earlier text said', () => {
  const slug = 'guias/amenazas-y-chantaje/que-dice-la-ley';

  test('is told beside the number that changed it, before and since', () => {
    const entry = changesText(slug, 'es')
      .split('\n\n')
      .find((each) => each.startsWith('N.º 5 · '));
    expect(entry?.split('\n').filter((line) => /^[−+] /.test(line))).toEqual([
      '− En el Perú no hay un delito que se …',
      '+ En el Código Penal [Código Penal] no hay un delito que se …',
    ]);
  });

  test('is told also where only whom to call changed, which counts no word', () => {
    const entry = changesText('protocolos/salvaguarda/tres-puertas', 'en')
      .split('\n\n')
      .find((each) => each.startsWith('No. 5 · '));
    const [, what, was, is, ...rest] = entry?.split('\n') ?? [];
    expect(what).not.toContain('Words added');
    expect(was).toMatch(/^− \[data: whom to call: .*Línea 100/);
    expect(is).toBe(
      '+ [data: whom to call: if somebody is hurt or took something; if another person harms them; of any age]',
    );
    expect(rest).toEqual([]);
  });

  test('is read whole in a ZIP of its language, named in its changes', () => {
    const files = earlierTexts('es');
    expect(changesText(slug, 'es')).toContain(
      `/datos/archivo/textos-anteriores-es.zip, archivo ${slug}.txt.`,
    );
    const told = files.get(`${slug}.txt`) ?? '';
    const numbers = [
      ...told.matchAll(/^=== N\.º (\d+) · \d+ de \w+ de \d{4} · SHA-256 [0-9a-f]{12}$/gm),
    ].map(([, n]) => n);
    expect(numbers.slice(-3)).toEqual(['3', '2', '1']);
    const fourth = told.slice(told.indexOf('=== N.º 4 '), told.indexOf('=== N.º 3 '));
    expect(fourth).toContain('# ¿Cómo llama la ley a lo que me hacen?');
    expect(fourth).toContain('En el Perú no hay un delito que se llame «amenazas».');
    for (const each of documents.filter(({ lang }) => lang === 'es'))
      expect(files.has(`${each.slug}.txt`), each.slug).toBe(true);
    expect(files.get('LEEME.txt')).toContain('Qué no trae');
    expect([...files.values()].filter((text) => /undefined|<[A-Z]\w+ /.test(text))).toEqual([]);
  });

  test('is not in the log that is published, which says when and in what', () => {
    expect(JSON.parse(textLogText())).toMatchObject({ commit: siteTextLog().commit });
    expect(textLogText()).not.toContain('"steps":');
  });
});

describe('a text with what was corrected later', () => {
  const entryOf = (slug: string, number: string) =>
    changesText(slug, 'en')
      .split('\n\n')
      .find((each) => each.startsWith(`No. ${number} · `)) ?? '';
  const mark =
    /^Corrected on 30 November 2026: .+ \/en\/que-corregimos\/#plazos-de-un-adolescente$/m;

  test('says so with where it is told, up to the last that had the error', () => {
    expect(entryOf('papeles/oposicion-al-cierre', '1')).toMatch(mark);
    expect(entryOf('papeles/oposicion-al-cierre', '11')).toMatch(mark);
    expect(entryOf('papeles/oposicion-al-cierre', '12')).toContain('“Time limit”');
    expect(entryOf('papeles/oposicion-al-cierre', '12')).not.toContain('#plazos-de-un-adolescente');
    expect(entryOf('papeles/conservar-datos', '1')).not.toContain('#plazos-de-un-adolescente');
    // The ZIP of the other language is read above.
    if (!isWhole) return;
    const [, eleventh = ''] =
      earlierTexts('en').get('papeles/oposicion-al-cierre.txt')?.split('=== No. 11 ') ?? [];
    expect(eleventh.split('\n\n')[1]).toMatch(mark);
  });

  test('says less where which text of the day was the first without it is not known', () => {
    const slug = 'protocolos/ninas-ninos-adolescentes/quien-debe-denunciar';
    const days = textChanges(slug, 'en').map(({ day }) => day);
    const lastOf = days.lastIndexOf('2026-11-30') + 1;
    const before = days.findLastIndex((day) => day < '2026-11-30') + 1;
    expect(lastOf - before).toBeGreaterThan(1);
    const own = (number: number) =>
      entryOf(slug, String(number))
        .split('\n')
        .filter((line) => line.endsWith('#permiso-de-14-a-17'));
    expect(own(before)).toEqual([expect.stringMatching(/^Corrected on 30 November 2026: /)]);
    expect(own(before + 1)).toEqual([expect.stringMatching(/^Something was corrected on /)]);
    expect(own(lastOf)).toEqual([]);
  });

  test('has, where a correction says which, the first text of that day without the error', () => {
    const said = [...registry.corrections.values()].flatMap(({ data }) =>
      Object.entries(data.mended ?? {}).map(([slug, numbers]) => ({ slug, numbers, data })),
    );
    expect(said.length).toBeGreaterThan(0);
    for (const { slug, numbers, data } of said) {
      const papers = (data.papers ?? []).map((id) => `papeles/${id}`);
      expect([...data.pages, ...papers], data.id).toContain(slug);
      for (const lang of ['es', 'en'] as const)
        expect(textChanges(slug, lang)[numbers[lang] - 1]?.day, `${lang}/${slug}`).toBe(data.on);
    }
  });
});

describe('the text of a release', () => {
  const [oldest = ''] = keptTexts().slice(-1);

  test('is kept of the first that was cited, each page with its number', () => {
    expect(oldest).toBe('2026.11.1');
    const { texts, numbers } = textsOfRelease(oldest);
    for (const lang of ['es', 'en'] as const) {
      // Written by hand; the rest are records, whose text says its own number.
      expect(Object.keys(numbers[lang])).toHaveLength(24);
      expect(Object.keys(texts[lang])).toHaveLength(88);
      for (const slug of Object.keys(numbers[lang]))
        expect(texts[lang][slug]?.length, slug).toBeGreaterThan(10_000);
      for (const text of Object.values(texts[lang])) expect(text).toMatch(/^# .+\n/);
    }
  });

  test('is named beside the change that it has', () => {
    const told = changesText('guias/guardar-evidencia', 'es');
    const number = textsOfRelease(oldest).numbers.es['guias/guardar-evidencia'];
    const entry = told.split('\n\n').find((each) => each.startsWith(`N.º ${number} · `));
    expect(entry).toContain(
      'Es el de la versión 2026.11.1 del sitio, que se guarda entero: /datos/archivo/2026.11.1-textos.zip, archivo es/guias/guardar-evidencia.txt.',
    );
  });

  test('has the number that its pages say; a page that came later than its history stops a release', () => {
    const some = documents.filter(
      ({ slug, lang }) => slug.startsWith('guias/') && textNow(slug, lang)?.isPast === false,
    );
    expect(some.length).toBeGreaterThan(8);
    const numbers = textNumbers(siteTextLog(), some);
    for (const { slug, lang } of some)
      expect(numbers[lang][slug]).toBe(textChanges(slug, lang).length);
    const later = some.map((page) => ({ ...page, text: `${page.text}\nOtra cosa.\n` }));
    expect(() => textNumbers(siteTextLog(), later)).toThrow('has no number of its own');
  });
});
