import * as en from './en.ts';
import * as es from './es.ts';
import {
  any,
  anyWord,
  gap,
  no,
  not,
  opt,
  type Pattern,
  peek,
  seq,
  symbol,
  word,
} from './grammar.ts';

/** What a word for a part of an article says of its value; an `item` is a numeral or a letter, by what follows. */
export type PartKind = 'item' | 'letter' | 'paragraph';

type Role = keyof typeof es.roles | keyof typeof en.roles;
const shapes: Partial<Record<Role, string>>[] = [es.roles, en.roles];
const roleNames = [...new Set(shapes.flatMap((each) => Object.keys(each)))] as Role[];
/** Words of both languages, since English text quotes Spanish; what must be English only has a role of its own. */
const roles = Object.fromEntries(
  roleNames.map((role) => [role, word(...shapes.map((each) => each[role] ?? ''))]),
) as Record<Role, Pattern>;

/** One of the phrases, given between bars. */
function phrases(text: string): Pattern {
  const rests = new Map<string, Pattern[]>();
  for (const [first = '', ...rest] of text.split('|').map((phrase) => phrase.split(' ')))
    rests.set(first, [...(rests.get(first) ?? []), seq(...rest.map((each) => word(each)))]);
  return (t, i) => {
    const own = rests.get(t.word(i));
    return own ? any(...own)(t, i + 1) : no;
  };
}

/** The words of a part of an article. */
const partKinds = new Map(
  [es.partKinds, en.partKinds].flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, text]) =>
      text.split(' ').map((each) => [each, kind as PartKind] as const),
    ),
  ),
);

/** «t. p.», «TP», «Título Preliminar». */
const preliminary = any(
  seq(word('titulo'), roles.preliminaryBegun),
  seq(word('preliminary'), word('title')),
  (t, i) => (t.word(i) === 'tp' && t.isUpper(i) ? i + 1 : no),
  seq(word('t'), symbol('.'), word('p'), opt(symbol('.'))),
);

/** The words that the grammar knows by their role. */
export const w = {
  ...roles,
  asWellAs: seq(word('como'), peek(word('el'))),
  committeeOf: seq(word('comision comisiones'), word('de')),
  consolidatedText: seq(
    word('texto'),
    word('unico integrado'),
    opt(word('ordenado concordado unificado')),
  ),
  englishConsolidated: seq(word('unified consolidated single'), gap(3, word('text'))),
  longCountry: any(
    phrases(`${es.longCountries}|${en.longCountries}`),
    seq(word('republica'), word('de'), not(word('peru')), anyWord),
    seq(word('nacion'), word('argentina'), not(anyWord)),
    // Where nothing says whose: «de la Nación».
    seq(
      word('nacion'),
      not(anyWord),
      not((t, i) => anyWord(t, i + 1)),
    ),
  ),
  newOne: seq(word('una'), word('nueva')),
  nextNorm: any(seq(word('legislative supreme'), word('decree')), seq(word('and'), word('the'))),
  ofInLowerCase: ((t, i) =>
    t.is(i, roles.of) && (!t.isCapital(i) || t.isUpper(i)) ? i + 1 : no) satisfies Pattern,
  ofPeru: any(
    phrases('del estado peruano|del estado|del peru|del republica del peru|de republica del peru'),
    phrases('de la republica del peru|de la republica'),
    seq(word('of'), opt(word('the')), opt(seq(word('republic'), word('of'))), word('peru')),
  ),
  ofTheFeminine: seq(word('de'), word('la las')),
  ordinalEnding: word(es.ordinalEndings),
  partWord: word([...partKinds.keys()].join(' ')),
  preliminary,
  relatingTo: seq(word('relative relating related'), word('to')),
  soAs: seq(word('asi'), word('como')),
  treatyEnd: any(roles.verb, roles.treatyStop),
  within: seq(word('dentro'), peek(roles.of)),
};

/** What a word for a part of an article says of its value. */
export const partKindOf = (text: string): PartKind | undefined => partKinds.get(text);

/** Words for the last parts of an article. */
export const lasts = new Map([
  ['ultimo', 'last'],
  ['ultima', 'last'],
  ['final', 'last'],
  ['last', 'last'],
  ['penultimo', 'penultimate'],
  ['antepenultimo', 'antepenultimate'],
]);

/** The kinds of disposition, by the letter that an identifier says them with. */
export const dispositionKinds: [Pattern, string][] = [
  [word('complementari[ao]s? complementary supplementary'), 'c'],
  [word('fina(?:l(?:es)?)?'), 'f'],
  [word('transitori[ao]s? transitional transitory interim'), 't'],
  [word('modificatori[ao]s? amending modifying'), 'm'],
  [word('derogatori[ao]s? repealing derogatory'), 'd'],
  [word('adicional(?:es)? additional'), 'a'],
];

/** Folded titles that are no law. */
export const notLaws = new RegExp(
  `^(?:(?:ley )?(?:${es.notLaws.replace(/ /g, '|').replace(/_/g, ' ')})$|` +
    `(?:${en.notLaws.replace(/ /g, '|')}) law$|(?:first|second|third) law\\b)`,
);

/** Words that say nothing when names are compared. */
export const unsaid = new Set(`${es.unsaid} ${en.unsaid}`.split(' '));
