import type { Lang, SourceTitle } from '../registry/schema/common.ts';
import type { LawLang } from '../registry/schema/country.ts';

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

/**
 * What a text of another country is called, and the language that it is in where that is not the one of the page: a
 * name alone is in the language of the country.
 */
export const namedAbroad = (
  title: SourceTitle,
  lang: Lang,
  spoken: LawLang = 'es',
): { name: string; lang: LawLang | undefined } =>
  typeof title === 'string'
    ? { name: title, lang: lang === spoken ? undefined : spoken }
    : { name: title[lang], lang: undefined };
