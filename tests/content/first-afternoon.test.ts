import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readmeTexts } from '../../src/export/kit/readme.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { role } from '../../src/registry/schema/team.ts';
import { otherLang } from '../../src/text/other-lang.ts';

const { registry } = projectOnce(process.cwd());
const form = (id: string) => registry.forms.get(id)?.data.sections ?? [];
const list = (id: string) => registry.lists.get(id)?.data;

/** Words read aloud in a minute, and seconds to write by hand a name, a date or a short answer. Ours. */
const WORDS_A_MINUTE = 130;
const SECONDS_A_BLANK = 20;

/**
 * How many minutes a stretch of a meeting takes at least.
 * @param words read aloud
 * @param blanks written by hand, one after another
 * @param talk minutes of conversation
 */
const minutesFor = ({ words, blanks, talk }: { words: number; blanks: number; talk: number }) =>
  words / WORDS_A_MINUTE + (blanks * SECONDS_A_BLANK) / 60 + talk;

const wordsIn = (text: string): number => (text.match(/\p{L}+/gu) ?? []).length;

/** The stretches of the page, by their order: its slot of minutes and its words, with those of the lists it shows. */
function stretches(lang: 'es' | 'en') {
  const file = `src/content/docs/${lang === 'en' ? 'en/' : ''}equipo/primera-tarde.mdx`;
  const text = readFileSync(file, 'utf8');
  const rows = [...text.matchAll(/^\| (\d+)\u00a0(?:a|to)\u00a0(\d+)\s/gm)].map(([, from, to]) => [
    Number(from),
    Number(to),
  ]);
  const sections = text.split(/^#{2,3} /m).flatMap((section) => {
    const [, from, to] = /^(\d+) (?:a|to) (\d+)\. /.exec(section) ?? [];
    if (from === undefined || to === undefined) return [];
    const shown = [...section.matchAll(/<List id="([^"]+)"/g)].map(([, id = '']) =>
      JSON.stringify(list(id), (key, value: unknown) => (key === otherLang(lang) ? '' : value)),
    );
    return [
      { from: Number(from), to: Number(to), words: wordsIn(section) + wordsIn(shown.join(' ')) },
    ];
  });
  return { rows, sections };
}

/** What is written by hand in each stretch, counted from the sheets, and the minutes left for people to talk. Ours. */
const [meeting, decisions] = form('t18');
const onCall = decisions?.fields.find(({ id }) => id === 'guardia');
const cardItems = list('tarjeta-de-crisis');
const calls = list('hoja-de-llamadas');
const cardCalls = list('tarjeta-de-crisis-numeros');
/** Those of both sides; abroad, each number too. */
const cardBlanks = [cardItems, cardCalls]
  .map((each) => (each && 'room' in each ? (each.room?.length ?? NaN) : NaN))
  .reduce(
    (sum, each) => sum + each,
    cardCalls?.kind === 'text' ? (cardCalls.numbers?.length ?? NaN) : NaN,
  );
const spent = [
  { blanks: meeting?.fields.length ?? 0, talk: 3 },
  // A name and a number for each of six people, and four short answers; four minutes to agree on each decision.
  { blanks: 6 + 6 + (decisions?.fields.length ?? 0), talk: 6 * 4 },
  // Who holds each role and who stands in, a date each, and who leads the on-call.
  { blanks: role.options.length * 3 + (onCall?.columns?.length ?? 0), talk: 8 },
  { blanks: 0, talk: 9.5 },
  // A name or number and its day for each line, by two people at once, a copy each; then both are read.
  { blanks: (calls?.kind === 'calls' ? calls.items.length : 0) * 3, talk: 5 },
  // The blanks of each copy; each line waits for the next reader; then six people say whom they would call first.
  {
    blanks: cardBlanks,
    talk: (cardItems?.kind === 'checklist' ? cardItems.items.length : 0) * 0.5 + 6,
  },
  { blanks: 0, talk: 3 * 4 },
  // Six people sign, each in two blanks; the sheet is read through.
  { blanks: 12, talk: 5 },
];

describe.each(['es', 'en'] as const)('the first afternoon, in %s', (lang) => {
  const { rows, sections } = stretches(lang);

  test('its table and its titles say the same slots, one after another, up to 180 minutes', () => {
    expect(sections.map(({ from, to }) => [from, to])).toEqual(rows);
    expect(rows.map(([from]) => from)).toEqual([0, ...rows.slice(0, -1).map(([, to]) => to)]);
    expect(rows.at(-1)?.[1]).toBe(180);
  });

  test.each(spent.map((each, at) => [at + 1, each] as const))(
    'its stretch %i holds what is read aloud, written by hand and talked over',
    (number, { blanks, talk }) => {
      const { from, to, words } = sections[number - 1] ?? { from: 0, to: 0, words: Infinity };
      const card = number === 6 ? wordsIn(JSON.stringify(cardItems)) / 2 : 0;
      const minutesOfT18 = number === 8 ? wordsIn(JSON.stringify(form('t18').slice(0, 2))) / 2 : 0;
      expect(minutesFor({ words: words + card + minutesOfT18, blanks, talk })).toBeLessThanOrEqual(
        to - from,
      );
    },
  );
});

test('each thing that the afternoon orders written has its field, on the sheet that is signed', () => {
  const signed = form('t18').slice(
    0,
    form('t18').findIndex(({ apart }) => apart),
  );
  const ids = signed.flatMap(({ fields }) => fields.map(({ id }) => id));
  expect(ids).toEqual([
    ...['reunion', 'acuerdos', 'hecho'],
    ...['parejas', 'decir-no', 'casos', 'exposicion', 'descanso', 'lista'],
    ...['guardia', 'firmas'],
  ]);
  expect(onCall?.columns?.map(({ es }) => es).join()).toMatch(
    /guardia.*día.*llamadas.*casos.*reunión/,
  );
});

test('the numbers proposed beside the decisions are those of the protocol', () => {
  const duties = readFileSync('src/content/docs/protocolos/cuidado-y-carga/deberes.mdx', 'utf8');
  const row = (name: string) =>
    duties.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';
  const told = { casos: 'Carga', exposicion: 'Exposición', descanso: 'Descanso' };
  for (const [id, name] of Object.entries(told)) {
    const help = decisions?.fields.find((field) => field.id === id)?.help?.es ?? '';
    const numbers = help.match(/\d+/g) ?? [];
    expect(numbers.length, id).toBeGreaterThan(0);
    for (const number of numbers) expect(row(name), id).toMatch(new RegExp(`\\b${number}\\b`));
  }
});

test.each(['es', 'en'] as const)(
  'in %s, the page, the minutes and the text of a kit name each protocol that waits for a signature',
  (lang) => {
    const page = readFileSync(
      `src/content/docs/${lang === 'en' ? 'en/' : ''}equipo/primera-tarde.mdx`,
      'utf8',
    );
    const { pe, other } = readmeTexts(lang, '2026.1.1', '2026-01-01', []);
    const texts = [page, JSON.stringify(form('t18')), pe, other];
    const waiting = [...registry.adoption.values()].filter(({ data }) => data.signedBy);
    expect(waiting.length).toBeGreaterThan(0);
    const missing = waiting.flatMap(({ id }) =>
      texts.flatMap((text, at) =>
        text.replace(/\s+/g, ' ').toLowerCase().includes(shortTitle(id, lang))
          ? []
          : [`${id} ${at}`],
      ),
    );
    expect(missing).toEqual([]);
  },
);

/** What people call a protocol: its title up to what explains it, in small letters. */
function shortTitle(id: string, lang: 'es' | 'en'): string {
  const file = `src/content/docs/${lang === 'en' ? 'en/' : ''}protocolos/${id}.mdx`;
  const [, title = ''] =
    /^title: '?([^:\n]+?)(?::.*| de la organización| of the organisation)?'?$/m.exec(
      readFileSync(file, 'utf8'),
    ) ?? [];
  return title.toLowerCase();
}
