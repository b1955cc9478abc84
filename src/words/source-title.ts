import type { Lang, SourceTitle } from '../registry/schema/common.ts';
import type { CountrySource, LawLang } from '../registry/schema/country.ts';

/** What the copies of the law are called, from the longest: kinds of norms, who published, up to when. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^Nuevo Código Procesal Constitucional/u, 'New Constitutional Procedure Code'],
  [
    /Código de Responsabilidad Penal de Adolescentes/gu,
    'Code of Criminal Responsibility of Adolescents',
  ],
  [/Código de Protección y Defensa del Consumidor/gu, 'Consumer Protection Code'],
  [/Código de los Niños y Adolescentes/gu, 'Children and Adolescents Code'],
  [/Código Procesal Penal/gu, 'Code of Criminal Procedure'],
  [/Código Procesal Civil/gu, 'Code of Civil Procedure'],
  [/Código Penal/gu, 'Penal Code'],
  [/Código Civil/gu, 'Civil Code'],
  [/^Constitución/u, 'Constitution'],
  [/(?:TUO|Texto Único Ordenado) de la Ley/gu, 'Consolidated text of Law'],
  [/reglamento del Decreto Legislativo/gu, 'implementing regulation of Legislative Decree'],
  [
    /Reglamento de la Ley 27942/gu,
    'Implementing Regulation of the Sexual Harassment Law (Law 27942)',
  ],
  [/Reglamento de la Ley (?=\d)/gu, 'Implementing Regulation of Law '],
  [/Decreto Legislativo/gu, 'Legislative Decree'],
  [/Decreto Supremo/gu, 'Supreme Decree'],
  [/Decreto de Urgencia/gu, 'Emergency Decree'],
  [/Decreto Ley/gu, 'Decree-Law'],
  [/Resolución Viceministerial/gu, 'Vice-Ministerial Resolution'],
  [/Resolución Ministerial/gu, 'Ministerial Resolution'],
  [/Resolución Legislativa/gu, 'Legislative Resolution'],
  [/Resolución (?=\d)/gu, 'Resolution '],
  [/Ley Orgánica de la Defensoría del Pueblo/gu, 'Organic Law of the Ombudsman’s Office'],
  [/Ley Orgánica de Elecciones/gu, 'Organic Law of Elections'],
  [/\bLey (?=[\d.])/gu, 'Law '],
  [/\b(?:Decreto-Lei) (?=[\d.])/gu, 'Decree-Law '],
  [/\bDecreto (?=[\d.])/gu, 'Decree '],
  [/,? (?:en una compilación|compilación) de LP Derecho/gu, ', LP Derecho’s compilation'],
  [/texto del Congreso(?: de la República)?/gu, 'text published by Congress'],
  [/copia del Congreso(?: de la República)?/gu, 'copy of Congress'],
  [/texto de (SPIJ|LP Derecho)/gu, 'text of $1'],
  [/copia de (LP Derecho|Open Terms Archive)/gu, 'copy of $1'],
  [/(?:publicad[ao]|texto publicado) por LP Derecho/gu, 'published by LP Derecho'],
  [/con notas de cambio/gu, 'with notes of its changes'],
  [/con sus notas/gu, 'with its notes'],
  [/notas? de SPIJ/gu, 'notes of SPIJ'],
  [/con la nota de la/gu, 'with the note of'],
  [/sin (?:su )?anexo/gu, 'without its annex'],
  [/texto consolidado en una copia pública/gu, 'consolidated text in a public copy'],
  [/en una copia pública/gu, 'in a public copy'],
  [/en copias públicas/gu, 'in public copies'],
  [/desde el artículo/gu, 'from article'],
  [/artículos? (\d+(?:-\w)?) a /gu, 'articles $1 to '],
  [/artículos (?=\d)/gu, 'articles '],
  [/artículo (?=\d)/gu, 'article '],
  [/actualizad[ao] al /gu, 'updated to '],
  [/ (?:a|al) (?=(?:\d{1,2} de )?[a-z]+ de \d{4})/gu, ' as of '],
  [/\(hacia (\d{4})\)/gu, '(about $1)'],
  [/\(sin fecha\)/gu, '(undated)'],
  [/(?<=\d) y (?=\d|Law|Civil|Penal|Supreme)/gu, ' and '],
];

const months = new Intl.DateTimeFormat('es', { month: 'long', timeZone: 'UTC' });
const englishMonths = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const monthNames = new Map(
  Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2000, month, 1));
    return [months.format(day).replace('septiembre', 'setiembre'), englishMonths.format(day)];
  }),
);
const dates = new RegExp(
  String.raw`(?:(\d{1,2}) de )?(${[...monthNames.keys()].join('|')}) de (\d{4})`,
  'gu',
);

/** What a source is called in a language; a name that is the same in both, as it is written. */
export function sourceTitle(title: SourceTitle, lang: Lang): string {
  if (typeof title !== 'string') return title[lang];
  if (lang === 'es') return title;
  const inEnglish = words.reduce((text, [found, said]) => text.replace(found, said), title);
  return inEnglish.replace(dates, (_, day: string | undefined, month: string, year: string) =>
    [day, monthNames.get(month), year].filter(Boolean).join(' '),
  );
}

/** What a text of another country is called on a page. */
export interface NameAbroad {
  /** Where the page names it first. */
  name: string;
  /** The name of a code in its own language, which follows the first mention in a page in another. */
  own?: string;
  /** What a law with a number is on, which follows its first mention there: “ on personal data”. */
  about?: string;
  /** What follows them there: the law that holds a code, or what is said of the copy. */
  rest?: string;
  /** Where the page has named it. */
  short: string;
  /** The language of the name, where it is not that of the page. */
  lang: LawLang | undefined;
}

/** A norm by its kind and number, with its year, day or place, and what is said of the copy. */
const numbered =
  /^(?<kind>\p{Lu}[\p{L} -]+?) (?<number>[\d./]+)(?: de (?<year>\d{4})| de (?<place>\p{Lu}\p{L}+)|, de (?<day>\d{1,2} de \p{L}+ de \d{4}))?(?:, (?<rest>.+))?$/u;

/** A code with the law that holds it: «Código Penal (Ley 599 de 2000)». */
const held = /^(?<code>.+?) \((?<law>.+)\)$/u;

/**
 * What a text of another country is called: a name alone is in the language of the country. In English a law has one
 * name, made from its kind and its number: “Law 1257 of 2008 on violence and discrimination against women” at first,
 * and then “Law 1257”.
 */
export function namedAbroad(
  { title, inEnglish }: Pick<CountrySource, 'title' | 'inEnglish'>,
  lang: Lang,
  spoken: LawLang = 'es',
): NameAbroad {
  if (typeof title !== 'string') return { name: title[lang], short: title[lang], lang: undefined };
  if (lang === 'en') {
    const name = nameOfNumber(title, inEnglish) ?? (inEnglish && nameOfCode(title, inEnglish));
    if (name) return { ...name, lang: undefined };
  }
  // A name alone is in the language of the country.
  return { name: title, short: title, lang: lang === spoken ? undefined : spoken };
}

function nameOfCode(title: string, inEnglish: string): Omit<NameAbroad, 'lang'> {
  const { code = title, law } = held.exec(title)?.groups ?? {};
  const rest = law === undefined ? '' : `, ${nameOfNumber(law)?.name ?? law}`;
  return { name: inEnglish, own: code, rest, short: inEnglish };
}

/** @param inEnglish its name there, with what it is on: “Law 1581 of 2012 on personal data protection” */
function nameOfNumber(title: string, inEnglish = ''): Omit<NameAbroad, 'lang'> | undefined {
  const found = numbered.exec(title)?.groups;
  if (!found) return undefined;
  const { kind = '', number = '', year, place, day, rest } = found;
  const bare = sourceTitle(`${kind} ${number}`, 'en');
  const named = place === undefined ? bare : `${bare} of ${place}`;
  const when = year ?? (day === undefined ? undefined : sourceTitle(day, 'en'));
  const said = rest === undefined ? '' : `, ${wordAbroad(rest, 'en')}`;
  const name = when === undefined ? named : `${named} of ${when}`;
  const about = inEnglish.startsWith(name) ? inEnglish.slice(name.length) : '';
  return { name, ...(about && { about }), rest: said, short: `${named}${said}` };
}

/** How the parts of the laws of other countries are called in English; bis and ter are the same in both. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^(.+) nuevos?$/u, 'new $1'],
  [/transitorios$/u, 'transitional articles'],
  [/transitorio$/u, 'transitional article'],
  [/\bprimero\b/gu, 'first'],
  [/\bquinto\b/gu, 'fifth'],
  [/\bduodécimo\b/gu, 'twelfth'],
  [/\banexo\b/gu, 'annex'],
  [/\bparágrafo\b/gu, 'paragraph'],
  [/\bletra\b/gu, 'item'],
  [/\bfracción\b/gu, 'section'],
  // Between two capitals it is within a name: «Comercio y Justicia».
  [/(?<!\p{Lu}\p{L}+) y | y (?!\p{Lu}\p{Ll})/gu, ' and '],
  [/^en el texto que le da la Ley (?=\d)/u, 'in the text given to it by Law '],
  [/^en (?:el )?(?=\p{Lu})/u, 'in '],
];

/** An article of another country as it is cited in a language: «16 D y 16 E nuevos» is “new 16 D and 16 E”. */
export const wordAbroad = (article: string, lang: Lang): string =>
  lang === 'es'
    ? article
    : parts.reduce((text, [found, said]) => text.replace(found, said), article);
