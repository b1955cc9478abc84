import { dateText, levelText, uncapitalised } from '../words/law.ts';
import type { Lang, Localized } from '../registry/schema/common.ts';
import type { PlatformData, PlatformLevel } from '../registry/schema/platform.ts';
import { platformsWords } from '../i18n/platforms.ts';
import { fill, inBoth } from '../i18n/fill.ts';

const said = inBoth(platformsWords, 'told');

/** What is said where nothing was read. */
const notKnown: Localized = said.notKnown;

/** Whether the other person finds out, in a word or four. */
const toldWord: Readonly<Record<PlatformData['told']['answer'], Localized>> = said;

/** Whether they are told, in parts: the word, and the form by which they are even so, with what leads to it. */
export function toldParts({ answer, except }: PlatformData['told'], lang: Lang) {
  const isNo = answer === 'no';
  return {
    word: `${toldWord[answer][lang]}${except && isNo ? ',' : '.'}`,
    lead: said[isNo ? 'butWith' : 'yesWith'][lang],
    except: except?.[lang],
  };
}

/** What follows that word: «salvo con el formulario de …. X dice que …». Where it is not known, what to do comes first. */
export function toldText(told: PlatformData['told'], lang: Lang): string {
  const { lead, except } = toldParts(told, lang);
  const but = except ? `${lead} ${except}.` : '';
  const parts = told.answer === 'unknown' ? [told.text[lang], but] : [but, told.text[lang]];
  return parts.filter(Boolean).join(' ');
}

/** The answer in the list of all, after the name: where a known form tells them and the rest is not known, that it depends on the form. */
export function toldInList({ answer, except }: PlatformData['told'], lang: Lang): string {
  const words = platformsWords[lang].list;
  if (answer === 'no') return except ? words.notToldBut : words.notTold;
  return answer === 'unknown' && except ? words.byForm : uncapitalised(toldWord[answer][lang]);
}

/** How sure we are of a fact about a platform; of what this site says on its own, nothing: the foot of the page says so. */
export const platformLevelText = (level: PlatformLevel, lang: Lang): string =>
  level === 'ours' ? '' : levelText(level, lang);

/** The address of a form as it is read on paper: without what every address begins with. */
export const shownAddress = (address: string): string =>
  address.replace(/^https:\/\/(?:www\.)?/, '');

/** A form of a platform. */
export type Door = Exclude<PlatformData['doors'], 'unknown'>[number];

/** A form, in words: what it is for and at whose site, «Imágenes íntimas, en google.com». */
export function doorText(
  { address, for: purpose }: Pick<Door, 'address' | 'for'>,
  lang: Lang,
): string {
  const { inWords, for: purposes } = platformsWords[lang].platform;
  const host = new URL(address).hostname.split('.').slice(-2).join('.');
  return fill(inWords, { what: purposes[purpose], host });
}

/** Where the button is in the platform itself, or that it is not known. */
export const menuText = (menu: PlatformData['menu'], lang: Lang): string =>
  menu === 'unknown' ? `${notKnown[lang]}.` : menu.steps[lang];

/** Number of a source in the list at the foot of the page of its platform, from 1. */
const sourceNumber = (data: PlatformData, key: string): number =>
  data.sources.findIndex((each) => each.key === key) + 1;

/** The numbers of the sources of a fact, «[2] [3]»; nothing where it has none. */
export const numbersText = ({ sources }: { sources: string[] }, data: PlatformData): string =>
  sources.map((key) => `[${sourceNumber(data, key)}]`).join(' ');

/** The level that all the facts of a section share, if they are several: it is said once, after them. */
export function sharedLevel(facts: readonly { level: PlatformLevel }[]): PlatformLevel | undefined {
  const [first, ...rest] = facts;
  return first && rest.length > 0 && rest.every(({ level }) => level === first.level)
    ? first.level
    : undefined;
}

/** Whether several facts of a section, of one level, rest on the same sources: their numbers too are said once, after them. */
export const shareSources = (facts: readonly { sources: string[] }[]): boolean =>
  facts.length > 1 && new Set(facts.map(({ sources }) => sources.join(' '))).size === 1;

/**
 * How sure we are of a fact, with the numbers of its sources: «texto oficial [2]». For the page of its platform, whose
 * list of sources says of which day each is.
 */
export const markText = (
  { level, sources }: { level: PlatformLevel; sources: string[] },
  data: PlatformData,
  lang: Lang,
): string =>
  [platformLevelText(level, lang), numbersText({ sources }, data)].filter(Boolean).join(' ');

/**
 * How sure we are of a fact, who says it and of which day: «texto oficial, del 29 de junio de 2026 [2]». Of a
 * source without a date it says the day on which it was read.
 */
export function supportText(
  { level, sources }: { level: PlatformLevel; sources: string[] },
  data: PlatformData,
  lang: Lang,
): string {
  const t = platformsWords[lang].sources;
  const days = sources.map((key) => {
    const date = data.sources.find((each) => each.key === key)?.date;
    const when = date
      ? fill(t.of, { date: dateText(date, lang) })
      : fill(t.undated, { date: dateText(data.readOn, lang) });
    return `${when} [${sourceNumber(data, key)}]`;
  });
  return [platformLevelText(level, lang), ...days].join(', ');
}
