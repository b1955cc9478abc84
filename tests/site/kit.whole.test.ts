import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KitPage } from '../../src/export/kit/pages.ts';
import { firstBlanks } from '../../src/export/kit/first-blanks.ts';
import { questionsOn } from '../../src/export/kit/lost.ts';
import { formJobsAbroad } from '../../src/export/pdf/abroad.ts';
import { apartFile, halvesOf } from '../../src/export/pdf/apart.ts';
import { fileIn } from '../../src/export/kit/names.ts';
import { minutesForm, protocolOrder, wallSheets } from '../../src/export/kit/plan.ts';
import { teamMain } from '../../src/export/kit/room.ts';
import { readMain } from '../../src/html/page.ts';
import { classesOf, elementsOf, findElement, parseHtml, hastText } from '../../src/html/tree.ts';
import { documents, mainAbroad, pagesIn, project } from '../support/kit-abroad.ts';
import { betweenTwo } from '../support/promises.ts';
import { dist } from '../support/site.ts';
import { exportsWords } from '../../src/i18n/exports.ts';
import { frameWords } from '../../src/i18n/frame.ts';
import { channelValue } from '../../src/words/channel.ts';

/**
 * What is of Peru, whatever the code under test takes for it: all that the data name (services with their numbers, who
 * runs them, the country itself), and districts of a list of its own.
 */
const { services, countries } = project.registry;
const districts = readFileSync('tests/fixtures/districts.txt', 'utf8').trim().split('\n').slice(1);
const ofPeru = [...services.values()].flatMap(({ data: { name, runBy, channels, reach } }) => {
  // One that works in any country is of none.
  if (reach === 'world') return [];
  const letters = [
    ...`${name.es} ${runBy?.es ?? ''}`.matchAll(/\b(?:[A-Z]{3,}|[A-Z]\p{L}+(?=\)))/gu),
  ].map(([each]) => each);
  const numbers = channels.flatMap((channel) =>
    channel.kind === 'phone' ? [channelValue(channel, 'es').split(',')[0] ?? ''] : [],
  );
  return [name.es.split(/[:(]/)[0]?.trim() ?? '', ...letters, ...numbers];
});
const own = Object.values(countries.get('pe')?.data.own ?? {}).flat();
// «100» alone is a number like any other: it is told by the name of its line.
const named = [...new Set([...ofPeru, ...own, ...districts])].filter(
  (each) => each !== '' && each !== '100',
);
const peruvian = new RegExp(
  `(?<![\\p{L}\\d.,/–-])(?:${named.map((each) => RegExp.escape(each)).join('|')})(?![\\p{L}\\d/–-])|(?:Ley|Law) \\d{5}`,
  'u',
);

/** What a kit says itself of what it left out. */
const told = /(?:ley|regla) del Perú|(?:law|rule) of Peru/g;
/** How long a session takes, which is no number to call. */
const minutes = /\b\d+ min(?:utos|utes)?\b/g;
/** A note of an editor, which says that something is not known and gives nobody to call. */
const editorial = /no verificado|not verified|el original habla|the original speaks/;

/** Words that are said otherwise elsewhere: a list of its own, whatever the data hold. */
const words =
  /(?<!\p{L})(?:DNI|cartas? notarial(?:es)?|h[áa]beas data|tutela de datos|casacas?|posta|chacras?|mototaxis?|combi|calata|oye causa|(?:ex)?enamorad[oa]s?|profesora de inicial|legajos?|lapiceros?|setiembre|notarial letter)(?!\p{L})/iu;

test('a kit has every protocol, its minutes and its wall sheets, each once', () => {
  const files = pagesIn('es').map(({ file }) => file);
  const places = pagesIn('es').map(({ file, only = '' }) => `${file} ${only}`);
  expect(new Set(places).size).toBe(places.length);
  const protocols = [...project.registry.adoption.keys()];
  expect([...protocolOrder].toSorted()).toEqual(protocols.toSorted());
  expect(files.filter((file) => file.startsWith('10-'))).toHaveLength(protocols.length);
  expect(files.filter((file) => file.startsWith('30-'))).toHaveLength(wallSheets.length);
  expect(files).toContain('01-acta-de-adopcion.docx');
  expect(project.registry.forms.get(minutesForm)?.data.fill).toBe('screen');
});

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
  'in %s, no file of a kit says that it is a trial copy, and each that said so tells the team',
  (lang) => {
    const { noContact } = frameWords[lang].frame;
    const holds = (said: string) =>
      pagesIn(lang)
        .filter(({ document: { html } }) => html.includes(said))
        .map(({ file }) => file);
    expect(holds(exportsWords[lang].wall.toTeam).length).toBeGreaterThan(50);
    expect(holds(noContact)).toEqual([]);
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

test.each(['es', 'en'] as const)(
  'in %s, the agenda is walked with the files of the kit: each one it names is there',
  (lang) => {
    const { html } = pagesIn(lang).find(({ file }) => file.startsWith('00-'))?.document ?? {
      html: '',
    };
    const named = [...html.matchAll(/<code[^>]*>([^<]+)<\/code>/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThanOrEqual(7);
    const sheets = [
      ...['02-roles-y-suplentes.xlsx', '03-calendario.xlsx', '60-plan-30-60-90.xlsx'],
      // What is in force from that evening has its sheet.
      '20-formatos/hojas/t5-m.pdf',
    ];
    const files = [
      ...pagesIn(lang).map(({ file }) => file),
      ...sheets.map((each) => fileIn(each, lang)),
    ];
    for (const name of named)
      expect(
        files.some((file) => file.startsWith(name)),
        name,
      ).toBe(true);
    expect(named).toContain(fileIn('20-formatos/hojas/t5-m', lang));
    const minutes = [...html.matchAll(/(\d+) (?:a|to) (\d+)\./g)].map(([, from, to]) => [
      Number(from),
      Number(to),
    ]);
    expect(minutes[0]?.[0]).toBe(0);
    expect(minutes.at(-1)?.[1]).toBe(180);
    for (const [at, [from]] of minutes.entries())
      if (at > 0) expect(from).toBe(minutes[at - 1]?.[1]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, the sheet of blanks begins with those of the first afternoon: whom to call and no rule of a lawyer',
  (lang) => {
    const first = firstBlanks(pagesIn(lang), { project });
    for (const id of ['numero-emergencia', 'telefono-guardia']) expect([...first]).toContain(id);
    expect([...first].filter((id) => id.startsWith('regla-'))).toEqual([]);
    expect(first.size).toBeLessThan(project.registry.blanks.size / 2);
  },
);

test('the three questions on an image of somebody under 18 are three abroad', () => {
  const page = pagesIn('es').find(({ file }) => file.startsWith('00-'));
  const text = page ? hastText(mainAbroad(page)) : '';
  for (const each of ['¿Qué le dicen?', '¿Se borra?', '¿Qué regla vale?'])
    expect(text.split(each)).toHaveLength(2);
});

test('the page that makes a kit trusts its own program alone, and asks only its own site', () => {
  const html = readFileSync(join(dist, 'kit', 'index.html'), 'utf8');
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toMatch(/script-src (?:'sha256-[^']+' ?)+;/);
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain('trusted-types comparar-kit');
  expect(policy).toContain("worker-src 'self'");
  expect(html).not.toMatch(/<script[^>]*\bsrc=/);
});

test('a kit abroad has the whole course and each sheet of a case, without what is of Peru', () => {
  const course = pagesIn('es').filter(({ file }) => file.startsWith('40-'));
  const { training, scenarios, forms } = project.registry;
  expect(course.length).toBeGreaterThanOrEqual(training.size + scenarios.size);
  // What is dealt, thrown and booked is in every kit; the rest goes to Peru as it is printed, but for what is read.
  const ofPeruAlone = course.filter(({ only }) => only !== undefined && only !== 'other');
  expect(ofPeruAlone.every(({ only }) => only === 'pe')).toBe(true);
  expect(ofPeruAlone.every(({ file }) => file.endsWith('-lecturas.docx'))).toBe(true);
  const making = {
    siteUrl: undefined,
    base: '/',
    version: '2026.11.1',
    print: () => Promise.reject(new Error('not printed')),
  };
  const sheets = formJobsAbroad(documents, project.registry, making).filter(
    // A country where numbers were read has its own of those that ask for them.
    ({ lang, file }) => lang === 'es' && file.includes('-otro-pais'),
  );
  // And the minutes, which a team without a word processor prints.
  const pens = [...forms.values()].filter(({ id, data }) => data.fill === 'pen' || id === 't18');
  // One of which a half is handed in is two, so that nobody hands in what they keep.
  const halves = documents
    .filter((each) => each.lang === 'es' && each.fill === 'pen' && halvesOf(each))
    .map(({ id }) => apartFile(id));
  expect(halves).toContain('t10-aparte');
  expect(sheets.map(({ file }) => file).toSorted()).toEqual(
    [...pens.map(({ id }) => id), ...halves]
      .flatMap((id) => ['', '-carta'].map((paper) => `pdf/es/formatos/${id}-otro-pais${paper}.pdf`))
      .toSorted(),
  );
  for (const { file, inputs } of sheets) {
    const main = inputs.find((each) => each.includes('<main'));
    expect(hastText(readMain(main ?? '', file)), file).not.toMatch(peruvian);
  }
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

test.each(['es', 'en'] as const)(
  'in %s, every kit has what the course deals, throws and books, and each file of it says whom to call',
  (lang) => {
    const course = pagesIn(lang).filter(({ file }) => file.startsWith('40-'));
    const files = course.map(({ file }) => file);
    const { decks, scenarios } = project.registry;
    const dealt = [...decks.values()].filter(({ data }) => data.sets.length > 0);
    /** How many cards a module or a scenario has: of a scenario, what is known and each moment. */
    const cardsOf = (slug: string): number => {
      const id = slug.split('/').at(-2) ?? '';
      const sets = dealt.find(({ data }) => data.module === id)?.data.sets;
      const nodes = scenarios.get(id)?.data.nodes.filter(({ kind }) => kind === 'moment') ?? [];
      return sets ? sets.reduce((sum, set) => sum + set.cards.length, 0) : nodes.length + 1;
    };
    const cards = course.filter(({ file }) => /-(?:tarjetas|cards)\.docx$/.test(file));
    expect(cards).toHaveLength(dealt.length + scenarios.size);
    for (const page of cards) {
      const { file, only, document } = page;
      expect(only, file).toBeUndefined();
      // A box for each card, and the key apart, in a file that is there.
      const elements = [...elementsOf(readMain(document.html, file))];
      expect(elements.filter(({ tagName }) => tagName === 'table').length, file).toBe(
        cardsOf(document.slug),
      );
      expect(document.html, file).not.toMatch(/Para quien facilita|For the facilitator/);
      const text = hastText(mainAbroad(page));
      const [key = '?'] = /\d\d-(?:formacion|training)\/[a-z0-9/-]+/.exec(text) ?? [];
      expect(files, file).toContain(`${key}.docx`);
    }
    for (const name of [
      'casos-con-dados',
      'conversaciones-escritas',
      'conversaciones-escritas-clave',
      'calendario-de-la-cohorte',
    ])
      expect(files).toContain(fileIn(`40-formacion/${name}.docx`, lang));
    // What is dealt before the key is opened holds none of it.
    const said = (name: string) =>
      course.find(({ file }) => file === fileIn(`40-formacion/${name}.docx`, lang))?.document
        .html ?? '';
    const scripts = [...said('conversaciones-escritas').matchAll(/<h3 id="([^"]+)"/g)];
    expect(scripts.length).toBeGreaterThan(2);
    expect(said('conversaciones-escritas')).not.toMatch(/No correspondía\.|Not applicable\./);
    expect(said('conversaciones-escritas-clave')).toMatch(
      /No correspondía|Not applicable|did not apply/i,
    );
    const silent = course
      .filter(({ file, only }) => only !== 'pe' && !/calendario-de|calendar-of/.test(file))
      .flatMap((page) => {
        const boxes = [...elementsOf(mainAbroad(page))].filter((each) =>
          classesOf(each).includes('peligro'),
        );
        return boxes.some((box) => /\[[^\]]+\]/.test(hastText(box))) ? [] : [page.file];
      });
    expect(silent).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, what a module orders to read of the guides is in a kit of Peru, but for the law',
  (lang) => {
    const own = pagesIn(lang).filter(({ only }) => only === 'pe');
    const held = new Set(own.flatMap(({ holds = [] }) => holds));
    const { pages, registry } = project;
    const title = new Map(
      pages.flatMap((page) =>
        page.lang === lang ? [[page.slug, page.frontMatter.title] as const] : [],
      ),
    );
    const missing: string[] = [];
    for (const { data } of registry.training.values()) {
      if (data.kind !== 'module' || data.id === 'm9') continue;
      const file = fileIn(`40-formacion/${data.id}-lecturas.docx`, lang);
      const html = own.find((each) => each.file === file)?.document.html ?? '';
      const guides = data.teaches.filter(({ page }) => page.startsWith('guias/'));
      const headings = [...elementsOf(parseHtml(html))]
        .filter(({ tagName }) => tagName === 'h2')
        .map((each) => hastText(each));
      expect(headings, data.id).toEqual(guides.map(({ page }) => title.get(page)));
      missing.push(...guides.flatMap(({ page }) => (held.has(page) ? [] : [page])));
    }
    expect(held.size).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  },
);

const mainOf = ({ document }: KitPage): Element => readMain(document.html, document.address);
const readingsAbroad = (lang: 'es' | 'en') =>
  pagesIn(lang).filter(
    ({ only, document }) => only === 'other' && document.slug.endsWith('/lecturas'),
  );

test.each([
  [
    'es',
    /(?<!\d )de (?:19|20)\d\d o después|154-B|va por denuncia|Debes denunciar|marca la opción|Ley leída|carné de extranjería|Línea 1|Hogar de Refugio|Ley \d{5}|Es gratis|Defensa Pública/,
  ],
  [
    'en',
    /154-B|denuncia|fiscalía|You must report|choose option|Law read|foreigner.s card|Line 1|Law \d{5}|is free\.|public defence|\(private prosecution\)/,
  ],
] as const)('in %s, no reading abroad tells law or services of Peru', (lang, ofPeru) => {
  const readings = readingsAbroad(lang);
  expect(readings.length).toBeGreaterThan(5);
  const found = readings.flatMap((page) => {
    const said = hastText(mainOf(page));
    const at = said.search(ofPeru);
    return at < 0 ? [] : [`${page.file}: ${said.slice(at - 40, at + 60)}`];
  });
  expect(found).toEqual([]);
  // Those of Peru do, so it is looked for.
  const here = pagesIn(lang).filter(
    ({ only, document }) => only === 'pe' && document.slug.endsWith('/lecturas'),
  );
  expect(here.filter((page) => ofPeru.test(hastText(mainOf(page)))).length).toBeGreaterThan(2);
});

test.each(['es', 'en'] as const)(
  'in %s, a reading abroad has no heading without text, nor an empty cell beside a filled one',
  (lang) => {
    const found = readingsAbroad(lang).flatMap((page) => {
      const main = mainOf(page);
      const blocks = main.children.filter((child) => child.type === 'element');
      const level = (at: number) => Number(/^h([1-6])$/.exec(blocks[at]?.tagName ?? '')?.[1] ?? 0);
      const bare = blocks.flatMap((block, at) =>
        level(at) > 0 &&
        (blocks[at + 1] === undefined || (level(at + 1) > 0 && level(at + 1) <= level(at)))
          ? [hastText(block)]
          : [],
      );
      const cells = [...elementsOf(main)]
        .filter(({ tagName }) => tagName === 'tr')
        .map((row) => [...elementsOf(row)].filter(({ tagName }) => /^t[dh]$/.test(tagName)))
        .filter((row) => row.some((cell) => hastText(cell).trim() === ''))
        .map((row) => row.map((cell) => hastText(cell)).join(' | '));
      return [...bare, ...cells].map((each) => `${page.file}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, a module whose readings say nothing abroad says so',
  (lang) => {
    const held = new Set(readingsAbroad(lang).map(({ document: { slug } }) => slug));
    const silent = [...project.registry.training.values()].flatMap(({ data }) => {
      const slug = `formacion/${data.id}`;
      const orders =
        'teaches' in data && data.teaches.some(({ page }) => page.startsWith('guias/'));
      if (!orders || held.has(`${slug}/lecturas`)) return [];
      const page = pagesIn(lang).find(
        (each) => each.only === 'other' && each.document.slug === slug,
      );
      return [
        [
          data.id,
          page &&
            hastText(mainOf(page)).includes(
              lang === 'es' ? 'no va ninguna en el kit' : 'None of the guides',
            ),
        ],
      ];
    });
    expect(silent).toEqual([['r2', true]]);
  },
);

test.each([
  ['es', /«/g, /»/g, /Ver la respuesta\s*Por qué/],
  ['en', /“/g, /”/g, /See the answer\s*Why/],
] as const)(
  'in %s, the course abroad loses no half of what somebody says, nor an answer',
  (lang, opens, closes, withoutAnswer) => {
    const course = pagesIn(lang).filter(({ file }) => file.startsWith('40-'));
    expect(course.length).toBeGreaterThan(20);
    const broken = (main: Element) =>
      [...elementsOf(main)].flatMap((element) => {
        if (!/^(?:p|li|dd)$/.test(element.tagName)) return [];
        const text = hastText(element).replace(/\s+/g, ' ').trim();
        const isWhole =
          (text.match(opens) ?? []).length === (text.match(closes) ?? []).length &&
          !withoutAnswer.test(text) &&
          !/^[a-d]\.?$/.test(text);
        return isWhole ? [] : [text];
      });
    const found = course.flatMap((page) => {
      const own = new Set(broken(readMain(page.document.html, page.document.address)));
      // What rests on the law of Peru goes with its sentence, and leaves the number of its question.
      return broken(mainAbroad(page))
        .filter((text) => !own.has(text) && !/\((?:abogada|lawyer), \d/.test(text))
        .map((text) => `${page.file}: ${text}`);
    });
    expect(found).toEqual([]);
  },
);

test.each(['es', 'en'] as const)(
  'in %s, whoever thinks of dying or is in danger is called for abroad too',
  (lang) => {
    const course = pagesIn(lang).filter(({ file }) => file.startsWith('40-'));
    const calls = (main: Element, id: string) =>
      [...elementsOf(main)].filter(({ properties }) => properties.dataBlank === id).length;
    for (const id of ['linea-de-salud-mental', 'numero-emergencia', 'linea-de-violencia'])
      expect(course.filter((page) => calls(mainAbroad(page), id) > 0).length, id).toBeGreaterThan(
        4,
      );
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

test.each(['es', 'en'] as const)('in %s, what protocols rest on holds no made-up case', (lang) => {
  const html = pagesIn(lang).find(({ file }) => file.startsWith('50-'))?.document.html ?? '';
  expect(html).not.toContain('class="caso"');
  const known = { es: 'Qué sabemos y qué no', en: 'What we know and what we do not' }[lang];
  expect(html.split(`>${known}<`).length - 1).toBeGreaterThanOrEqual(6);
  // Under the name of each protocol there is something.
  for (const [, body = ''] of html
    .split('<h2>')
    .slice(1)
    .map((each) => each.split('</h2>')))
    expect(body.trim()).not.toBe('');
});
