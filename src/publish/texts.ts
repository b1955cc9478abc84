import { pagePath, sitePath } from '../addresses/paths.ts';
import { referenceLabel } from '../citations/label.ts';
import { parseRef } from '../citations/ref.ts';
import { type TextChange, textLogFile } from '../documents/text-log.ts';
import { registry } from '../facts/site-facts.ts';
import { ownTitle, siteTextLog, textChanges, textNow, textRecords } from '../facts/site-texts.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import { siteWords } from '../i18n/site.ts';
import type { Lang } from '../registry/schema/common.ts';
import { BASE_PATH, SITE_NAME, SITE_URL } from '../site.ts';
import { textNumber } from '../words/frame.ts';
import { capitalised, dateText, listText } from '../words/law.ts';
import { type ArchivedTexts, keptTexts, textArchivePath, textsOfRelease } from './text-archive.ts';

/** The page of the log, without language. */
export const textsSlug = 'que-cambio/textos';

/** The anchor of a page in it. */
export const textAnchor = (slug: string): string => slug.replaceAll('/', '-');

/** The file of the changes of a page, beside it. */
const changesFile = 'cambios.txt';

/** Path of that file. */
export const changesPath = (slug: string, lang: Lang): string =>
  `${pagePath(slug, lang, BASE_PATH)}${changesFile}`;

/** The log as it is published. */
export const textLogText = (): string => textLogFile(siteTextLog());

/** Beyond which sections and provisions are only counted. */
const most = 5;

const records = new Set(textRecords.map(({ slug }) => slug));

/** The name of a part of a page: its heading or, of a record, what its key is called. */
function partTitle(slug: string, title: string, lang: Lang): string {
  const t = siteWords[lang].texts;
  if (title === '') return t.opening;
  if (!records.has(slug)) return fill(t.section, { title });
  const named = Object.entries(t.parts).find(([key]) => key === title)?.[1];
  return named === undefined ? t.otherPart : fill(t.section, { title: named });
}

/** What a change was: what was declared of it, and what comparing the two texts tells. Nothing is made up. */
export function changeText(slug: string, change: TextChange, isFirst: boolean, lang: Lang): string {
  const t = siteWords[lang].texts;
  const named = (titles: readonly string[] = [], key: 'changed' | 'added' | 'gone') => {
    if (titles.length === 0) return [];
    if (titles.length > most) return [fillCount(t, `${key}Many`, { count: titles.length }, lang)];
    const list = [...new Set(titles.map((title) => partTitle(slug, title, lang)))];
    return [
      capitalised(
        fill(titles.length === 1 ? t[key] : t[`${key}All`], { list: listText(list, lang) }),
      ),
    ];
  };
  const cited = (refs: readonly string[] = [], key: 'cites' | 'uncites') => {
    if (refs.length === 0) return [];
    if (refs.length > most) return [fillCount(t, `${key}Many`, { count: refs.length }, lang)];
    const list = refs.map((each) => {
      const ref = parseRef(each);
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
  return [
    ...(isFirst ? [t.began] : []),
    ...declared(slug, called, lang),
    ...(head ? [t.head] : []),
    ...named(changed, 'changed'),
    ...named(added, 'added'),
    ...named(gone, 'gone'),
    ...(words ? [fill(t.words, { come: words[0], went: words[1] })] : []),
    ...(isCounted && !words ? [t.noWords] : []),
    ...(!isFirst && !isCounted ? [t.drawn] : []),
    ...cited(cites, 'cites'),
    ...cited(uncites, 'uncites'),
    ...(called.length === 0 ? [] : [fill(isProtocol ? t.signed : t.called, { numbers })]),
  ].join(' ');
}

/** What was declared of the changes of a page of a protocol, by the numbers of what is signed. */
function declared(slug: string, called: readonly string[], lang: Lang): string[] {
  const id = /^protocolos\/([^/]+)/.exec(slug)?.[1];
  const versions = id === undefined ? undefined : registry.protocolVersions.get(id)?.data.versions;
  return called.flatMap((number) =>
    (versions?.[number]?.changes ?? []).map(({ what }) => `${what[lang].replace(/\.$/, '')}.`),
  );
}

let releases: { version: string; numbers: ArchivedTexts['numbers'] }[] | undefined;
/** The releases whose texts are kept, with the number that each page had in them; read once, where changes are told. */
const kept = () =>
  (releases ??= keptTexts().map((version) => ({
    version,
    numbers: textsOfRelease(version).numbers,
  })));

/** The file of the changes of a page: each with its number, its day and what changed, the newest first. */
export function changesText(slug: string, lang: Lang): string {
  const t = siteWords[lang].texts;
  const changes = textChanges(slug, lang);
  const now = textNow(slug, lang);
  const origin = SITE_URL?.replace(/\/$/, '') ?? '';
  const entries = changes.map((change, at) => {
    const number = at + 1;
    const archived = kept()
      .filter(({ numbers }) => numbers[lang][slug] === number)
      .map(({ version }) =>
        fill(t.archived, {
          version,
          address: origin + sitePath('', 'es', BASE_PATH) + textArchivePath(version),
          file: `${lang}/${slug}.txt`,
        }),
      );
    return [
      fill(t.number, { number, day: dateText(change.day, lang) }),
      changeText(slug, change, at === 0, lang),
      ...archived,
    ].join('\n');
  });
  const current = now
    ? fill(now.isPast ? t.nowPast : t.now, { number: now.number, day: dateText(now.day, lang) })
    : t.nowUnknown;
  return `${[
    `${fill(t.changesOf, { title: ownTitle(slug, lang), site: SITE_NAME })}\n${origin}${pagePath(slug, lang, BASE_PATH)}`,
    `${current} ${t.told}`,
    ...entries.toReversed(),
  ].join('\n\n')}\n`;
}
