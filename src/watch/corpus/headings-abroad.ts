import { bare } from '../../text/accents.ts';
import { ordinalOf } from '../../text/number-words.ts';
import {
  afterArticle,
  dispositionIn,
  divisionIn,
  type Found,
  type HeadingReader,
  sectionIn,
  type Setting,
  titleOf,
} from './headings.ts';

/**
 * A pattern whose letters stand for themselves in either case. Only parts of a heading are read so, and a group with a
 * flag of its own, `(?i:…)`, is not read alike by every engine.
 */
const inAnyCase = (pattern: string): string =>
  pattern.replace(/\[(?<set>[^\]]*)\]|\p{Ll}/gu, (found, set: string | undefined) => {
    const letters = set ?? found;
    return `[${letters}${letters.toUpperCase()}]`;
  });
const latin = inAnyCase(
  '(?:(?:un|duo|ter|quater|quin|quinquies|sex|sexies|septen|octo|noven)?decies|vicies|bis|ter|qu[áa]r?ter|quinquies|quinto|sexies|sexto|septies|s[ée]ptimo|oct[io]es|no[nv]ies)',
);
/** What may follow a letter that stands apart from its number: «210 A. Título» is one, «5 A los fines» is not. */
const alone = '(?=\\s*(?:$|[.:;–—(-]|[°º]))';
const suffix = [
  `[\\s.-]*(?<latin>${latin})(?![\\p{L}])(?:\\s*-?\\s*(?<sub>\\p{Lu}|\\d{1,2})${alone})?`,
  '-(?<hyphened>\\p{Lu})(?![\\p{L}\\d])',
  '(?<glued>\\p{Lu})(?![\\p{L}\\d])',
  `\\s*-?\\s*(?<apart>\\p{Lu})${alone}`,
  '-(?<dashed>\\d{1,3})(?![\\d])',
  '\\s*\\((?<bracketed>\\d{1,2})\\)',
].join('|');
const transitory = inAnyCase('transitori[oa]');
const isTransitory = new RegExp(transitory);
const articleWord = inAnyCase('(?:art[íi]culo|art\\.)');
const numbered = new RegExp(
  `^${articleWord}\\s*(?:${transitory}\\s+)?(?:[Nn][°º.]*\\s*)?(?<number>\\d{1,3}\\.\\d{3}|\\d{1,4})(?![\\d,]|\\.\\d)(?:\\s*[°ºª])?(?:${suffix})?\\s*[°ºª]?(?<transitory>\\s*${transitory})?(?<rest>.*)$`,
  'u',
);
const lettered = new RegExp(
  `^art[íi]culo\\s+(?<words>\\p{L}+(?:\\s\\p{L}+)?|[IVXL]+)(?<rest>[^\\p{L}].*|)$`,
  'iu',
);
const transitoryTitle = new RegExp(
  `^(?:(?:disposici[óo]n(?:es)?|art[íi]culos?|normas?|cl[áa]usulas?)\\s+)?${transitory}s?$`,
  'iu',
);
const owner = /\(del art\.\s*(?<owner>[\p{L}\d]+)\)/iu;

/** Headings with bis, ter or a letter, transitory articles apart, wherever in the text they stand. */
export const latinHeading: HeadingReader = (text, at) => {
  const isArticle = text.startsWith('A');
  return (
    (isArticle ? (numberedArticle(text, at) ?? wordedArticle(text, at)) : undefined) ??
    (text.length < 140 ? titleIn(text, at) : undefined) ??
    // An enumeration is no disposition unless a title above says so.
    (at.kinds.length > 0 ? dispositionIn(text, at) : undefined)
  );
};

/** The same where each heading has a line of its own, marked with `#`: no other line is one. */
export const markedHeading: HeadingReader = (text, at, raw) => {
  if (!raw.startsWith('#')) return undefined;
  const found = latinHeading(text, at, raw);
  if (found) return found;
  at.kinds = [];
  return { kind: 'division', eIds: [], rest: '' };
};

/** The words of a heading after its number, where it is a heading at all. */
export function afterNumber(line: string): string {
  const groups = numbered.exec(line)?.groups ?? lettered.exec(line)?.groups;
  return groups?.['rest'] ?? line;
}

/**
 * Ids that an article may have, as an answer writes it: «149 bis», «161 D», «transitorio primero», «8 G». A letter that
 * stands apart may be of its number, or name a part of it: the first is looked for before the second.
 */
export function articleIds(written: string): string[] {
  const line = `Artículo ${written
    .replace(/^(?:art[íi]culos?|arts?\.)\s*/i, '')
    .replace(/^(\d+)\.\d{1,2}(?!\d)/, '$1')
    .trim()}`;
  const { groups } = numbered.exec(line) ?? {};
  const heading = groups ? line.slice(0, line.length - (groups['rest'] ?? '').length) : line;
  const plain = groups?.['apart'] ? [`Artículo ${groups['number'] ?? ''}`] : [];
  return [heading, ...plain].flatMap((each) => {
    const at: Setting = { kinds: [], isPreliminary: false, last: 0 };
    return latinHeading(each, at, each)?.eIds[0] ?? [];
  });
}

function titleIn(text: string, at: Setting): Found | undefined {
  if (!transitoryTitle.test(text)) return sectionIn(text, at) ?? divisionIn(text, at);
  at.kinds = ['dct'];
  return { kind: 'division', eIds: [], rest: '' };
}

function numberedArticle(text: string, at: Setting): Found | undefined {
  const { groups } = numbered.exec(text) ?? {};
  const rest = groups?.['rest'] ?? '';
  if (!groups || !afterArticle.test(rest)) return undefined;
  const number = Number(groups['number']?.replace('.', ''));
  const name = `${number}${suffixOf(groups)}`;
  const isMarked = isTransitory.test(text.slice(0, text.length - rest.length));
  const isNext = number === at.last + 1;
  if (isMarked || (at.kinds.includes('dct') && !isNext))
    return article(`transitorio_${name}`, rest);
  at.last = number;
  return article(`art_${name}`, rest);
}

function suffixOf(groups: Record<string, string | undefined>): string {
  const word = groups['latin'];
  const sub = groups['sub'] ? `-${groups['sub'].toUpperCase()}` : '';
  if (word) return `-${bare(word).replace('quarter', 'quater')}${sub}`;
  const letter =
    groups['hyphened'] ??
    groups['glued'] ??
    groups['apart'] ??
    groups['dashed'] ??
    groups['bracketed'];
  return letter ? `-${letter.toUpperCase()}` : '';
}

/** «Artículo primero», «Artículo único», «Artículo transitorio», «Artículo IV». */
function wordedArticle(text: string, at: Setting): Found | undefined {
  const { words = '', rest = '' } = lettered.exec(text)?.groups ?? {};
  if (words === '' || !/^\s*(?:[.\-–—:;°º(*]|$|transitori)/i.test(rest)) return undefined;
  if (/^[IVXL]+$/.test(words)) return article(`tp__art_${words}`, rest);
  const [first = '', second = ''] = bare(words).split(' ');
  const isMarked = `${first} ${second}`.includes('transitori');
  const ordinal = [first, second].filter((word) => word && !word.startsWith('transitori'));
  const value = ordinal.length === 0 ? 0 : ordinalOf(ordinal.join(' '));
  if (value === undefined) return undefined;
  const name = value === 0 ? 'unico' : String(value);
  return article(`${isMarked || at.kinds.includes('dct') ? 'transitorio' : 'art'}_${name}`, rest);
}

/** An article of a law that a decree prints inside one of its own is known by its number, and by both. */
function article(eId: string, rest: string): Found {
  const inside = owner.exec(rest)?.groups?.['owner'];
  const value = inside === undefined ? undefined : (ordinalOf(inside) ?? Number(inside));
  const outer = value === 0 ? 'unico' : value;
  const both = outer === undefined || Number.isNaN(outer) ? [] : [`art_${outer}__${eId}`];
  return { kind: 'article', eIds: [eId, ...both], rest: titleOf(rest.replace(owner, '')) };
}
