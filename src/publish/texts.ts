import { pagePath, sitePath } from '../addresses/paths.ts';
import { referenceLabel } from '../citations/label.ts';
import { parseRef } from '../citations/ref.ts';
import { difference, textSum } from '../documents/text-difference.ts';
import { pageOfSection, protocolOf, titleAt } from '../documents/section-prints.ts';
import { publishedLog, type TextChange } from '../documents/text-log.ts';
import { stepsBetween, textsOf } from '../documents/text-steps.ts';
import { registry, sourcePage } from '../facts/site-facts.ts';
import { ownTitle, siteTextLog, textChanges, textNow, textRecords } from '../facts/site-texts.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import { siteWords } from '../i18n/site.ts';
import { versionsInOrder } from '../registry/protocol-versions.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { SectionPrint } from '../registry/schema/protocol-version.ts';
import { BASE_PATH, SITE_NAME, SITE_URL } from '../site.ts';
import { textNumber } from '../words/frame.ts';
import { saidChanges } from '../text/lines-said.ts';
import { once } from '../text/once.ts';
import { capitalised, dateText, listText } from '../words/law.ts';
import { siteCorrections } from './corrections.ts';
import { lawCalled } from './kept-gone.ts';
import { drawnLast, drawnToday, readableLines, readableSteps, recordPart } from './kept-text.ts';
import { earlierTextsPath, keptTexts, textArchivePath, textsOfRelease } from './text-archive.ts';

/** The page of the log, without language. */
export const textsSlug = 'que-cambio/textos';

/** The anchor of a page in it. */
export const textAnchor = (slug: string): string => slug.replaceAll('/', '-');

/** The file of the changes of a page, beside it. */
const changesFile = 'cambios.txt';

/** Path of that file. */
export const changesPath = (slug: string, lang: Lang): string =>
  `${pagePath(slug, lang, BASE_PATH)}${changesFile}`;

/** The log as it is published: when each text changed, and in what; what each said is in the ZIP of its language. */
export const textLogText = (): string => publishedLog(siteTextLog());

/** The sum of a text that is none: the file of its record could not be read when that change was made. */
const noText = textSum('');

/** What is said where a number has no text. */
const emptyText = (number: number, lang: Lang): string =>
  fill(siteWords[lang].texts.empty, { next: number + 1 });

/** Beyond which sections and provisions are only counted. */
const most = 5;

const records = new Set(textRecords.map(({ slug }) => slug));

/** The name of a part of a page: its heading or, of a record, what its key is called. */
function partTitle(slug: string, title: string, lang: Lang): string {
  const t = siteWords[lang].texts;
  if (title === '') return t.opening;
  if (!records.has(slug)) return fill(t.section, { title });
  const named = recordPart(title, lang);
  return named === t.otherPart ? named : fill(t.section, { title: named });
}

/** What a change was: what was declared of it, and what comparing the two texts tells. Nothing is made up. */
export function changeText(slug: string, change: TextChange, isFirst: boolean, lang: Lang): string {
  const t = siteWords[lang].texts;
  const named = (titles: readonly string[] = [], key: 'changed' | 'added' | 'gone') => {
    if (titles.length === 0) return [];
    if (titles.length > most) return [fillCount(t, `${key}Many`, { count: titles.length }, lang)];
    const list = [...new Set(titles.map((title) => partTitle(slug, title, lang)))];
    return [fill(titles.length === 1 ? t[key] : t[`${key}All`], { list: listText(list, lang) })];
  };
  const cited = (refs: readonly string[] = [], key: 'cites' | 'uncites') => {
    if (refs.length === 0) return [];
    if (refs.length > most) return [fillCount(t, `${key}Many`, { count: refs.length }, lang)];
    const list = refs.map((each) => {
      const ref = parseRef(lawCalled(each));
      return ref ? referenceLabel(ref, registry, lang) : each;
    });
    return [fill(t[key], { list: list.join('; ') })];
  };
  const { called = [], changed, added, gone, words, head, cites, uncites } = change;
  const isProtocol = slug.startsWith('protocolos/');
  const isCounted = head ?? changed ?? added ?? gone;
  const numbers = listText(
    called.map((number) => textNumber(number, lang)),
    lang,
  );
  const sentences = [
    ...(isFirst ? [t.began] : []),
    ...declared(slug, called, lang),
    ...(head ? [t.head] : []),
    ...named(changed, 'changed'),
    ...named(added, 'added'),
    ...named(gone, 'gone'),
    ...(words ? [fill(t.words, { come: words[0], went: words[1] })] : []),
    ...(isCounted && !words ? [t.noWords] : []),
    ...(!isFirst && !isCounted ? [drawnText(slug, called, lang)] : []),
    ...cited(cites, 'cites'),
    ...cited(uncites, 'uncites'),
    ...(called.length === 0 ? [] : [fill(isProtocol ? t.signed : t.called, { numbers })]),
  ];
  return sentences.map(capitalised).join(' ');
}

/** What was declared of the changes of a page of a protocol, by the numbers of what is signed. */
function declared(slug: string, called: readonly string[], lang: Lang): string[] {
  const id = /^protocolos\/([^/]+)/.exec(slug)?.[1];
  const versions = id === undefined ? undefined : registry.protocolVersions.get(id)?.data.versions;
  return called.flatMap((number) =>
    (versions?.[number]?.changes ?? []).map(({ what }) => `${what[lang].replace(/\.$/, '')}.`),
  );
}

/**
 * Where a page of a protocol takes something else from the data: its sections, as kept with what is signed; or that
 * only the other language does. Nothing was kept before the first version of that record.
 */
function drawnText(slug: string, called: readonly string[], lang: Lang): string {
  const t = siteWords[lang].texts;
  const held = registry.protocolVersions.get(protocolOf(slug) ?? '');
  const versions = held ? versionsInOrder(held.data) : [];
  const sumIn = (sections: ReadonlyMap<string, SectionPrint> | undefined, id: string) =>
    sections?.get(id)?.sums.split(' ')[lang === 'es' ? 0 : 1];
  const told = versions.flatMap(({ version, data, sections }, at) =>
    at > 0 && called.includes(version)
      ? Object.keys(data.sections)
          .filter((id) => `protocolos/${pageOfSection(id)}` === slug)
          .map((id) => ({
            id,
            isSame: sumIn(sections, id) === sumIn(versions[at - 1]?.sections, id),
          }))
      : [],
  );
  if (told.length === 0) return held ? t.drawnUnkept : t.drawn;
  if (told.every(({ isSame }) => isSame)) return t.drawnThere;
  const titles = told.flatMap(({ id, isSame }) =>
    isSame ? [] : (sectionTitle(slug, id, lang) ?? []),
  );
  if (titles.length === 0) return t.drawn;
  const list = [...new Set(titles)].map((title) => partTitle(slug, title, lang));
  return fill(t.drawnIn, { list: listText(list, lang) });
}

/** The heading of a section of a protocol, by its name in Spanish; empty, what stands before the first. */
function sectionTitle(slug: string, section: string, lang: Lang): string | undefined {
  const id = /#(.*)$/.exec(section)?.[1];
  if (id === undefined) return '';
  const at = sourcePage(slug, 'es')?.headings.findIndex((each) => each.id === id) ?? -1;
  const page = sourcePage(slug, lang);
  const heading = page?.headings[at];
  return page && heading && titleAt(page.blocks, heading.place);
}

/** The releases whose texts are kept, with the number that each page had in them; read where changes are told. */
const kept = once(() =>
  keptTexts().map((version) => ({ version, numbers: textsOfRelease(version).numbers })),
);

/** What a text says otherwise than the one before it, two lines a place: what was said and what is said since. */
const saidLines = (
  slug: string,
  before: string,
  after: string,
  steps: TextChange['steps'],
  days: readonly [was: string, is: string],
  lang: Lang,
) =>
  readableSteps(before, after, steps, lang, slug, days)
    .flatMap(({ gone, came }) => saidChanges(gone, came))
    .flatMap(({ was, is }) => [was && `− ${was}`, is && `+ ${is}`].filter(Boolean));

/**
 * What was corrected of a text later, with where that is told. Which text of the day of a correction is the first
 * without the error is known where the correction says so; of another, that day is all that can be said.
 */
function correctedLines(
  slug: string,
  changes: readonly TextChange[],
  at: number,
  lang: Lang,
): string[] {
  const t = siteWords[lang].texts;
  const [day = '', next = '9'] = [changes[at]?.day, changes[at + 1]?.day];
  const page = `${origin}${pagePath('que-corregimos', lang, BASE_PATH)}`;
  return siteCorrections.flatMap(({ id, on, since, pages, papers = [], mended, title }) => {
    const isOf = pages.includes(slug) || papers.some((each) => slug === `papeles/${each}`);
    if (!isOf || next < since) return [];
    const right = mended?.[slug]?.[lang];
    const lastOfDay = changes.findLastIndex((each) => each.day <= on);
    const isAfter =
      right === undefined ? at > lastOfDay || (at === lastOfDay && day === on) : at + 1 >= right;
    if (isAfter) return [];
    const isSure = right !== undefined || day < on;
    const values = { day: dateText(on, lang), title: title[lang], address: `${page}#${id}` };
    return [fill(isSure ? t.correctedLater : t.correctedThatDay, values)];
  });
}

/** The file of the changes of a page: each with its number, its day and what changed, the newest first. */
export function changesText(slug: string, lang: Lang): string {
  const t = siteWords[lang].texts;
  const changes = textChanges(slug, lang);
  const now = textNow(slug, lang);
  const texts = textsOf(changes, `${lang}/${slug}`);
  /** What changed with a text, against the last one that could be read. */
  const told = (at: number): string[] => {
    const [change, text = ''] = [changes[at], texts[at]];
    if (!change) return [];
    if (change.sum === noText) return [emptyText(at + 1, lang)];
    const last = changes.slice(0, at).findLastIndex(({ sum }) => sum !== noText);
    const before = texts[last] ?? '';
    const days = [changes[last]?.day ?? change.day, change.day] as const;
    if (last === at - 1)
      return [
        changeText(slug, change, at === 0, lang),
        ...(at === 0 ? [] : saidLines(slug, before, text, change.steps, days, lang)),
      ];
    if (before === text) return [fill(t.back, { number: last + 1 })];
    const steps = stepsBetween(before, text);
    return [
      fill(t.since, { number: last + 1 }),
      changeText(slug, { ...change, ...difference(before, text) }, false, lang),
      ...saidLines(slug, before, text, steps, days, lang),
    ];
  };
  const entries = changes.map((change, at) => {
    const number = at + 1;
    const archived = kept()
      .filter(({ numbers }) => numbers[lang][slug] === number)
      .map(({ version }) =>
        fill(t.archived, {
          version,
          address: fileAddress(textArchivePath(version)),
          file: `${lang}/${slug}.txt`,
        }),
      );
    return [
      fill(t.number, { number, day: dateText(change.day, lang), sum: change.sum }),
      ...correctedLines(slug, changes, at, lang),
      ...told(at),
      ...archived,
    ].join('\n');
  });
  const current = now
    ? fill(now.isPast ? t.nowPast : t.now, { number: now.number, day: dateText(now.day, lang) })
    : t.nowUnknown;
  return `${[
    `${fill(t.changesOf, { title: ownTitle(slug, lang), site: SITE_NAME })}\n${pageAddress(slug, lang)}`,
    `${current} ${slug.startsWith('normas/') ? t.toldLaw : t.told}`,
    ...(now
      ? [fill(t.wholeIn, { address: fileAddress(earlierTextsPath(lang)), file: textFile(slug) })]
      : []),
    ...entries.toReversed(),
    ...listsGone(texts, lang),
  ].join('\n\n')}\n`;
}

/** What lists said that some texts drew and that are no more, with what tells of which day that is. */
function listsGone(texts: readonly string[], lang: Lang): string[] {
  const last = drawnLast(texts, lang);
  return last.length === 0 ? [] : [`${siteWords[lang].texts.drawnLast}:`, ...last];
}

const origin = SITE_URL?.replace(/\/$/, '') ?? '';
const fileAddress = (path: string): string => origin + sitePath('', 'es', BASE_PATH) + path;
/** Where a text is read; of a country that has no sheet of its own, the page that tells of all of them. */
const pageAddress = (slug: string, lang: Lang): string => {
  const isShared = slug.startsWith('paises/') && !records.has(slug);
  return origin + pagePath(isShared ? 'paises' : slug, lang, BASE_PATH);
};

/** The name of a text in a ZIP, by the address of its page. */
const textFile = (slug: string): string => `${slug || 'inicio'}.txt`;

/** Every text that the pages of a language have had, a file a page, its newest first, with what says how to read them. */
export function earlierTextsFiles(lang: Lang): Map<string, string> {
  const t = siteWords[lang].texts;
  const pages = Object.entries(siteTextLog()[lang]).map(([slug, { changes }]): [string, string] => {
    const texts = textsOf(changes, `${lang}/${slug}`);
    const numbered = texts.map((text, at) => {
      const { day = '', sum = '' } = changes[at] ?? {};
      return [
        `=== ${fill(t.number, { number: at + 1, day: dateText(day, lang), sum })}`,
        ...correctedLines(slug, changes, at, lang),
        ...(changes[at]?.sum === noText
          ? [emptyText(at + 1, lang)]
          : readableLines(text, lang, day, slug)),
      ].join('\n\n');
    });
    const head = `${pageAddress(slug, lang)}\n\n${t.earlierHead}`;
    const today = drawnToday(texts, lang);
    const foot = today.length === 0 ? [] : [[`=== ${t.drawnToday}`, ...today].join('\n\n')];
    const gone = listsGone(texts, lang);
    const past = gone.length === 0 ? [] : [`=== ${gone.join('\n\n')}`];
    return [
      textFile(slug),
      `${[head, ...numbered.toReversed(), ...foot, ...past].join('\n\n\n')}\n`,
    ];
  });
  return new Map([[t.readmeFile, `${t.earlierReadme}\n`], ...pages]);
}
