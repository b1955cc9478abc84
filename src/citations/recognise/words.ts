import {
  any,
  anyWord,
  gap,
  listOf,
  no,
  not,
  opt,
  type Pattern,
  peek,
  seq,
  symbol,
  where,
  word,
} from './grammar.ts';
import {
  longCountries,
  notLaws as notLawNames,
  ordinalEndings,
  partKinds,
  roles,
} from './roles.ts';

/** What a word for a part of an article says of its value; an `item` is a numeral or a letter, by what follows. */
export type PartKind = keyof typeof partKinds;

type Role = keyof typeof roles;
const byRole = Object.fromEntries(
  Object.entries(roles).map(([role, shapes]) => [role, word(shapes)]),
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

/** The words that the grammar knows by their role. */
export const w = {
  ...byRole,
  asWellAs: seq(word('como'), peek(word('el'))),
  committeeOf: seq(word('comision comisiones'), word('de')),
  consolidatedText: seq(
    word('texto'),
    word('unico integrado'),
    opt(word('ordenado concordado unificado')),
  ),
  englishConsolidated: seq(word('unified consolidated single'), gap(3, word('text'))),
  longCountry: any(
    phrases(longCountries),
    seq(word('republica'), word('de'), not(word('peru')), anyWord),
  ),
  nextNorm: any(seq(word('legislative supreme'), word('decree')), seq(word('and'), word('the'))),
  ofInLowerCase: seq(
    where((t, i) => !t.isCapital(i) || t.isUpper(i)),
    byRole.of,
  ),
  ofPeru: any(
    phrases('del estado peruano|del estado|del peru|del republica del peru|de republica del peru'),
    phrases('de la republica del peru|de la republica'),
    seq(word('of'), opt(word('the')), opt(seq(word('republic'), word('of'))), word('peru')),
  ),
  ordinalEnding: word(ordinalEndings.es),
  /** «t. p.», «TP», «Título Preliminar». */
  preliminary: any(
    seq(word('titulo'), byRole.preliminaryBegun),
    seq(word('preliminary'), word('title')),
    seq(
      where((t, i) => t.isUpper(i)),
      word('tp'),
    ),
    seq(word('t'), symbol('.'), word('p'), opt(symbol('.'))),
  ),
  partWord: word(...Object.values(partKinds)),
  treatyEnd: any(byRole.verb, byRole.treatyStop),
};

const kinds = new Map(
  Object.entries(partKinds).flatMap(([kind, text]) =>
    listOf(text).map((each) => [each, kind as PartKind] as const),
  ),
);

/** What a word for a part of an article says of its value. */
export const partKindOf = (text: string): PartKind | undefined => kinds.get(text);

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
  `^(?:(?:ley )?(?:${notLawNames.es.replace(/ /g, '|').replace(/_/g, ' ')})$|` +
    `(?:${notLawNames.en.replace(/ /g, '|')}) law$|(?:first|second|third) law\\b)`,
);
