import { expect, test } from 'vitest';
import { questionsOn } from '../../src/export/kit/lost.ts';
import { teamMain } from '../../src/export/kit/room.ts';
import { classesOf, elementsOf, findElement, parseHtml, hastText } from '../../src/html/tree.ts';
import { mainAbroad, pagesIn } from '../support/kit-abroad.ts';
import { betweenTwo } from '../support/promises.ts';
import { peruvian } from '../support/names-of-peru.ts';

/** What a kit says itself of what it left out. */
const told = /(?:ley|regla) del Perú|(?:law|rule) of Peru/g;

/** How long a session takes, which is no number to call. */
const minutes = /\b\d+ min(?:utos|utes)?\b/g;

/** A note of an editor, which says that something is not known and gives nobody to call. */
const editorial = /no verificado|not verified|el original habla|the original speaks/;

/** Words that are said otherwise elsewhere: a list of its own, whatever the data hold. */
const words =
  /(?<!\p{L})(?:DNI|cartas? notarial(?:es)?|h[áa]beas data|tutela de datos|casacas?|posta|chacras?|mototaxis?|combi|calata|oye causa|(?:ex)?enamorad[oa]s?|profesora de inicial|legajos?|lapiceros?|setiembre|notarial letter)(?!\p{L})/iu;

test.each(['es', 'en'] as const)(
  'in %s, a kit for Chile names no number and no office of Peru, and still says what to do',
  (lang) => {
    const found: string[] = [];
    for (const page of pagesIn(lang)) {
      const { file, document, only } = page;
      // The sheet of a country tells its own law, which has numbers and offices too.
      if (only !== undefined && !['other', 'otro'].includes(only)) continue;
      const text = hastText(mainAbroad(page)).replace(told, '').replace(minutes, '');
      const at = text.search(peruvian);
      if (at >= 0) found.push(`${file} ${only}: ${text.slice(Math.max(0, at - 30), at + 40)}`);
      // The law of another country has names of its own.
      const word = only === undefined ? words.exec(text)?.[0] : undefined;
      if (word !== undefined) found.push(`${file}: ${word}`);
      if (editorial.test(text)) found.push(`${file}: ${editorial.exec(text)?.[0]}`);
      const before = findElement(parseHtml(document.html), ({ tagName }) => tagName === 'main');
      const count = (each: string) => each.split(/\s+/).length;
      // A protocol whose text was mostly taken out would be no protocol.
      if (file.startsWith('10-'))
        expect(count(text), file).toBeGreaterThan(count(before ? hastText(before) : '') / 2);
    }
    expect(found).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, each number of a lawyer that a document names is in the annex',
  (lang) => {
    const named = new Set(
      pagesIn(lang)
        .filter(({ file, only }) => only === undefined || file.startsWith('40-'))
        .flatMap((page) => [...elementsOf(mainAbroad(page))].flatMap(questionsOn)),
    );
    const [annex] = pagesIn(lang).filter(({ file }) => file.startsWith('06-'));
    const held = [...(annex?.document.html ?? '').matchAll(/<h[23]>(\d+)\. /g)].map(([, each]) =>
      Number(each),
    );
    expect(named.size).toBeGreaterThan(20);
    expect(held).toEqual(expect.arrayContaining([...named]));
  },
);

test('the three questions on an image of somebody under 18 are three abroad', () => {
  const page = pagesIn('es').find(({ file }) => file.startsWith('00-'));
  const text = page ? hastText(mainAbroad(page)) : '';
  for (const each of ['¿Qué le dicen?', '¿Se borra?', '¿Qué regla vale?'])
    expect(text.split(each)).toHaveLength(2);
});

test.each(['es', 'en'] as const)(
  'in %s, every danger box of a kit holds a number or a line to write one, in Peru and elsewhere',
  (lang) => {
    const found: string[] = [];
    let boxes = 0;
    for (const page of pagesIn(lang)) {
      const { file, document, only } = page;
      if (only !== undefined) continue;
      for (const [where, main] of [
        ['pe', teamMain(document)],
        ['otro', mainAbroad(page)],
      ] as const)
        for (const box of elementsOf(main)) {
          if (!classesOf(box).includes('peligro')) continue;
          boxes++;
          const text = hastText(box);
          const calls = where === 'pe' ? /\d{3}/ : /\[[^\]]+\] _{8,}/;
          if (!calls.test(text) || editorial.test(text)) found.push(`${where} ${file}: ${text}`);
        }
    }
    expect(boxes).toBeGreaterThan(20);
    expect(found).toEqual([]);
  },
);

test('abroad no page promises that what is told stays between two', () => {
  const found: string[] = [];
  for (const lang of ['es', 'en'] as const)
    for (const page of pagesIn(lang))
      if (betweenTwo.test(hastText(mainAbroad(page)))) found.push(`${lang} ${page.file}`);
  expect(found).toEqual([]);
});

test('the crisis card and the call sheet say no sentence of an editor abroad, and each number with its words', () => {
  for (const page of pagesIn('es')) {
    const { file, document } = page;
    if (!/^30-[a-z]+\/0[12]/.test(file)) continue;
    const text = hastText(mainAbroad(page));
    expect(text, file).not.toMatch(editorial);
    expect(text, file).toMatch(
      /(?:\[número de emergencia del país\]|Número de emergencia:\s\[número\]) _{8,}/,
    );
    const own = findElement(parseHtml(document.html), ({ tagName }) => tagName === 'main');
    expect(own ? hastText(own) : '', file).not.toMatch(/si no tienes un equipo|(\b\d{3,4}), \1/);
  }
});
