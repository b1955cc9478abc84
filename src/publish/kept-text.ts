import { referenceLabel } from '../citations/label.ts';
import { parseRef } from '../citations/ref.ts';
import { recordSource } from '../documents/record-text.ts';
import type { TextStep } from '../documents/text-steps.ts';
import { readFileSync } from 'node:fs';
import { componentOf } from '../citations/drawn-records.ts';
import { drawsValue, valuesText, wordsDrawn } from '../citations/drawn-value.ts';
import { headKeysRead } from '../documents/text-difference.ts';
import { drawnBy } from '../documents/drawn-texts.ts';
import { registry, siteDay } from '../facts/site-facts.ts';
import { frameWords } from '../i18n/frame.ts';
import { fill } from '../i18n/fill.ts';
import { siteWords } from '../i18n/site.ts';
import { attributeWords, isRisk, isWho } from '../registry/danger-box.ts';
import { readYaml } from '../registry/read-yaml.ts';
import { findProvision, versionCited } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { remember } from '../text/remember.ts';
import { dateText } from '../words/law.ts';
import { wordAbroad } from '../words/source-title.ts';
import { keptGone, lawCalled } from './kept-gone.ts';
import { numberOn, valueCalled } from './kept-numbers.ts';
import { lawLine } from './kept-law.ts';
import { fieldNamed, recordNamed, sourceNamed } from './kept-names.ts';
import { attributesIn, partsOf, recordsIn, tag } from './kept-parts.ts';

/**
 * A text that is kept, as plain words, a line each: what it cites in brackets, and where it drew something of the data.
 * @param day whose law and telephones are told beside each that was drawn, `YYYY-MM-DD`; absent: no value is told
 * @param slug of its page, whose paper says what is filled in; absent: what all papers call it
 */
export function readableLines(text: string, lang: Lang, day?: string, slug?: string): string[] {
  const { head, body } = partsOf(text, lang);
  return [
    ...headLines[lang](head),
    ...plainLines(body, { isRecord: head === '', lang, day, slug }),
  ];
}

/**
 * The lines that went from each place of a text and those that came, as plain words.
 * @param days of each text, `YYYY-MM-DD`: a record tells the values of the law that it draws as they were then
 */
export function readableSteps(
  before: string,
  after: string,
  steps: readonly TextStep[],
  lang: Lang,
  slug?: string,
  days?: readonly [was: string, is: string],
): { gone: string[]; came: string[] }[] {
  const [was, is] = [partsOf(before, lang), partsOf(after, lang)];
  // The head is YAML, and is read whole; it and the rest are a line apart.
  const bodyAt = was.head.split('\n').length + 1;
  const isApart = steps.every(([at, gone]) => at >= bodyAt || at + gone < bodyAt - 1);
  const whole = (text: string) => readableLines(text, lang, undefined, slug);
  if (!isApart) return [{ gone: whole(before), came: whole(after) }];
  const isRecord = is.head === '';
  const [wasOn, isOn] = isRecord && days ? days : [];
  const reading = { isRecord, lang, slug };
  let shift = 0;
  const places = steps
    .filter(([at]) => at >= bodyAt)
    .map(([at, gone, ...came]) => {
      const [from, to] = [at - bodyAt, at - bodyAt + shift];
      shift += came.length - gone;
      return {
        gone: plainLines(was.body.slice(from, from + gone), { ...reading, day: wasOn }),
        came: plainLines(is.body.slice(to, to + came.length), { ...reading, day: isOn }),
      };
    });
  const isSame = was.head === is.head;
  const head = { gone: headLines[lang](was.head), came: headLines[lang](is.head) };
  return isSame ? places : [head, ...places];
}

/** How a text is read. */
interface Reading {
  isRecord: boolean;
  lang: Lang;
  day?: string | undefined;
  slug?: string | undefined;
}

const plainLines = (lines: readonly string[], reading: Reading): string[] =>
  lines.map((line) => plainLine(line, reading)).filter(Boolean);

/** A line that draws what has days: a value of the law, or a telephone. */
const drawsDays =
  /<(?:Danger|Penalty|Deadline|Penalties|Provision|Blank|Service|Helplines)\b|\{[^{}\n]*~|\]\(norma:[^)\s]*#/;

/** A line that a paper or a country may read in its own way. */
const isOfPage = /^\[|\{/;

/** Lines that read the same on any day and any page, by language and by whether they are of a record. */
const plainOf = new Map<string, Map<string, string>>();
/** The others, by all that they are read with. */
const plainAt = new Map<string, string>();

/** A line without its marks; most stay from one text to the next, so that each is read once. */
function plainLine(line: string, { isRecord, lang, day, slug }: Reading): string {
  const kind = `${lang} ${isRecord}`;
  const same = plainOf.get(kind) ?? new Map<string, string>();
  plainOf.set(kind, same);
  const known = same.get(line);
  if (known !== undefined) return known;
  const [hasDays, isPaged] = [drawsDays.test(line), isOfPage.test(line)];
  const of = hasDays ? day : undefined;
  const filled = isPaged ? slug : undefined;
  const isSame = !hasDays && !isPaged;
  const [kept, key] = isSame
    ? [same, line]
    : [plainAt, `${kind} ${of ?? ''} ${filled ?? ''} ${line}`];
  const held =
    kept.get(key) ??
    (isRecord
      ? (recordHeading(line, lang) ?? lawLine(line, lang) ?? sourcesNamed(line, lang, filled))
      : undefined) ??
    plainWords(line, lang, of, filled);
  kept.set(key, held);
  return held;
}

const headsIn = (lang: Lang) => remember((head) => readHead(head, lang));
/** What is read of the head of a page: its title and the sentences that say what it is for. */
const headLines = { es: headsIn('es'), en: headsIn('en') };

function readHead(head: string, lang: Lang): string[] {
  const result = head === '' ? undefined : readYaml(head);
  if (!result?.ok) return [];
  const told = result.yaml.data as Record<string, unknown>;
  const t = frameWords[lang].frame;
  const before: Record<(typeof headKeysRead)[number], string> = {
    title: '# ',
    description: '',
    purpose: '',
    useWhen: `${t.useWhen}: `,
    notFor: `${t.notFor}: `,
    contentNote: `${t.contentNote}: `,
  };
  return headKeysRead.flatMap((key) => {
    const value = told[key];
    return typeof value === 'string' ? [before[key] + value.replace(/\s+/g, ' ').trim()] : [];
  });
}

/** The heading of a part of a record, by the name that its key has; nothing of another line. */
function recordHeading(line: string, lang: Lang): string | undefined {
  const [, marks, key] = /^(##|###) ([\w-]+)$/.exec(line) ?? [];
  return key && `${marks} ${recordPart(key, lang)}`;
}

/** A line of the articles that an answer of a country rests on, by the names of its laws; nothing of another line. */
function sourcesNamed(line: string, lang: Lang, slug?: string): string | undefined {
  const [, inside] = /^\[([a-z][a-z0-9-]*(?:[ ;][^[\]]*)?)\]$/.exec(line) ?? [];
  if (inside === undefined) return undefined;
  const named = inside.split('; ').map((each) => {
    const [id = '', ...of] = each.split(' ');
    const name = sourceNamed(id, lang, slug);
    return name && of.length > 0 ? `${name}, ${wordAbroad(of.join(' '), lang)}` : (name ?? each);
  });
  return `[${named.join('; ')}]`;
}

/** What a part of a record is called, by its key or, of a country, by the question that it answers. */
export function recordPart(key: string, lang: Lang): string {
  const { parts, otherPart, textFrom } = siteWords[lang].texts;
  if (/^\d{4}-\d\d-\d\d$/.test(key)) return fill(textFrom, { day: dateText(key, lang) });
  const named = (parts as Readonly<Record<string, string>>)[key];
  return named ?? registry.countryRows.get(key)?.data.name[lang] ?? otherPart;
}

/** Signs of a page that stand for no words. */
const silent = new Set(['Reach', 'br', 'hr']);

/** A source without its marks: the law that it cites in brackets after the words, and what it drew, by what it named. */
const plainWords = (line: string, lang: Lang, day?: string, slug?: string): string =>
  line
    .replace(tag, (_, name: string, attributes: string) => shownTag(name, attributes, lang, day))
    .replace(
      /\[((?:[^[\]]|\[[^\]]*\])*)\]\(norma:([^)\s]*)\)/g,
      (_, words: string, target: string) =>
        // A record draws the value that it names.
        words === '' && target.includes('#')
          ? drawn(lawNamed[lang](target), lang, valueNamed(target, lang, day))
          : [words, `[${lawNamed[lang](target)}]`].filter(Boolean).join(' '),
    )
    .replace(/\[((?:[^[\]]|\[[^\]]*\])*)\]\([^)]*\)/g, '$1')
    .replace(/ ?\{#[^}]*\}/g, '')
    .replace(/\{([^{}\n]*)\}/g, (_, name: string) =>
      name.includes('~')
        ? drawn(lawNamed[lang](name), lang, valueNamed(name, lang, day))
        : `[${fieldNamed(name, lang, slug)}]`,
    )
    .replace(/\*\*|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '')
    // Of a table, its cells; not how wide they were written.
    .replace(/^\|[\s|:-]+\|$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A tag, as it is read: its sentences and, where nothing stands in it, what was drawn there. */
function shownTag(name: string, attributes: string, lang: Lang, day?: string): string {
  const own = attributesIn(attributes);
  const of = (key: string) => own[key]?.trim();
  const elsewhere = of('elsewhere');
  const said = [
    of('title') ?? '',
    elsewhere ? ` ${fill(siteWords[lang].texts.elsewhere, { words: elsewhere })}` : '',
  ].filter(Boolean);
  const isAlone = attributes.endsWith('/');
  if (name === 'Ours') return frameWords[lang].ours.mark;
  if (name === 'Danger') said.push(...callsOf(own, lang, day));
  if (isAlone && !silent.has(name) && /^[A-Z]/.test(name)) {
    const value = day === undefined ? '' : valueOf(name, own, lang, day);
    said.push(drawn(whatOf(name, own, lang, day), lang, value));
  }
  return said.join(' ') + (isAlone || said.join('') === '' ? '' : ' ');
}

/** What a tag draws of; of one that names nothing, what it draws whole, such as every figure. */
const whatOf = (...[tag, own, lang, day]: Parameters<typeof nameOf>): string =>
  nameOf(tag, own, lang, day) ||
  ((siteWords[lang].texts.drawnWhole as Readonly<Record<string, string>>)[tag] ?? '');

/** Whom a box of danger says to call: the services that it names or, where the rule gives them, what it is told. */
function callsOf(
  own: Readonly<Record<string, string>>,
  lang: Lang,
  day: string | undefined,
): string[] {
  const { calls, callsIf, callsFor } = siteWords[lang].texts;
  const told = attributeWords(own['risks']).filter(isRisk);
  const reader = own['who'] ?? 'adult';
  const what =
    told.length > 0
      ? [...told.map((risk) => callsIf[risk]), ...(isWho(reader) ? [callsFor[reader]] : [])].join(
          '; ',
        )
      : nameOf('Helplines', { ids: own['numbers'] ?? '' }, lang, day);
  return what === '' ? [] : [drawn(calls, lang, what)];
}

/** What a tag draws of, by the law and the records that it names; on a day, each telephone with the number it had. */
function nameOf(
  tag: string,
  own: Readonly<Record<string, string>>,
  lang: Lang,
  day?: string,
): string {
  const law = (own['cite'] ?? own['of'] ?? '').split(/\s+/).filter(Boolean);
  const ids = `${own['id'] ?? ''} ${own['ids'] ?? ''}`.split(/\s+/).filter(Boolean);
  const calls =
    tag === 'Service' || tag === 'Helplines' || (tag === 'Blank' && own['show'] !== 'name');
  const records = ids.map((each) => {
    const name = recordNamed(tag, each, lang, own);
    const number = name && calls && day !== undefined ? numberOn(tag, each, day, lang) : '';
    return name.includes(number) ? name : `${name} (${number})`;
  });
  return [...law.map((each) => lawNamed[lang](each)), ...records].filter(Boolean).join('; ');
}

/** Where a page drew something of the data, and of what; of a value of the law, also the one of a day. */
const drawn = (what: string, lang: Lang, value = ''): string => {
  const { drawnOf, drawnSome, drawnValue } = siteWords[lang].texts;
  if (what === '') return drawnSome;
  return value === '' ? fill(drawnOf, { what }) : fill(drawnValue, { what, value });
};

/** The values of the law that a tag drew on a day, as it is read today; nothing of a tag that drew something else. */
function valueOf(
  name: string,
  own: Readonly<Record<string, string>>,
  lang: Lang,
  day: string,
): string {
  const { cite = '', only } = own;
  const of = valueCalled(own['of'] ?? '');
  if (drawsValue(name)) return wordsDrawn({ name, of, only }, lang, registry, day);
  if (name !== 'Penalties' && name !== 'Provision') return '';
  const ref = parseRef(lawCalled(cite));
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const text = provision && versionCited(provision, ref?.date, day)?.text;
  return text ? valuesText(text, lang) : '';
}

/** The same, of a value that a record names: `cp~art_440#maltrato`, perhaps with what of it is drawn. */
function valueNamed(named: string, lang: Lang, day: string | undefined): string {
  const [called = '', only] = named.split(' ');
  const of = valueCalled(called);
  const name = componentOf(of, registry);
  return day === undefined ? '' : valueOf(name, { of, ...(only && { only }) }, lang, day);
}

/** What the records say today that some texts drew whole, such as a list or a rule, a line each, by what names it. */
export function drawnToday(texts: readonly string[], lang: Lang): string[] {
  const found = new Map<string, string>();
  for (const { name, own } of recordsIn[lang](texts)) {
    const said = saidToday(name, own, lang);
    if (said !== '') found.set(drawn(whatOf(name, own, lang), lang), said);
  }
  return [...found].map(([what, said]) => `${what} ${said}`);
}

/** What lists said on their last day that some texts drew and that are no more, a text each with a line an item. */
export function drawnLast(texts: readonly string[], lang: Lang): string[] {
  const ids = new Set(
    recordsIn[lang](texts).flatMap(({ name, own }) => (name === 'List' ? [own['id']] : [])),
  );
  return Object.entries(keptGone().lists).flatMap(([id, { until, title, items }]) => {
    if (!ids.has(id)) return [];
    const said = items.map(({ service, blank, ...words }) => {
      const calls = [
        ...(service === undefined ? [] : [nameOf('Service', { id: service }, lang, until)]),
        ...(blank === undefined ? [] : [nameOf('Blank', { id: blank }, lang)]),
      ];
      return `- ${[plainWords(words[lang], lang), ...calls].join(': ')}`;
    });
    return [[`${drawn(title[lang], lang)} ${dateText(until, lang)}`, ...said].join('\n')];
  });
}

/** What a tag draws of a record today, in a line; of a list, its sentences without its keys. */
function saidToday(name: string, own: Readonly<Record<string, string>>, lang: Lang): string {
  const list = name === 'List' ? registry.lists.get(own['id'] ?? '') : undefined;
  if (list === undefined) {
    const { text } = drawnBy({ name, attributes: { ...own } }, lang, registry, siteDay);
    // A blank stands by its id before what it is called.
    const asked = text.replace(/\[([a-z0-9-]+)\]/g, (_, id: string) =>
      name === 'Blank' && id === own['id'] ? '' : `{${id}}`,
    );
    return plainWords(asked, lang);
  }
  const { body } = partsOf(`\n\n${recordSource(readFileSync(list.file, 'utf8'), lang)}`, lang);
  const sentences = body.filter((line) => !/^#{2,3} /.test(line));
  return plainLines(sentences, { isRecord: true, lang, day: siteDay }).join(' ');
}

const lawsIn = (lang: Lang) =>
  remember((target) => {
    const ref = parseRef(lawCalled(target.split(' ')[0] ?? ''));
    return ref ? referenceLabel(ref, registry, lang) : target;
  });
/** What a reference names, as it is cited. */
const lawNamed = { es: lawsIn('es'), en: lawsIn('en') };
