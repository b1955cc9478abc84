import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { referenceLabel } from '../../citations/label.ts';
import { parseRef } from '../../citations/ref.ts';
import {
  answerLevel,
  answerTo,
  hasSheet,
  pursuitOf,
  readIn,
  readSpan,
  readWith,
  rowsInOrder,
} from '../../registry/countries.ts';
import type { Registry } from '../../registry/registry.ts';
import type { AnswerData } from '../../registry/schema/answer.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import { type CountryRowData, rowSection } from '../../registry/schema/country-row.ts';
import {
  answerDetails,
  citedAs,
  kindText,
  saidIn,
  sourceDay,
  spanText,
} from '../../words/answer.ts';
import { levelText, shortDateText, uncapitalised } from '../../words/law.ts';
import { kitCountries } from './countries.ts';
import { tokens } from './plan.ts';
import { ofTeam } from './questions.ts';
import { writingLine } from './room.ts';
import { countriesWords } from '../../i18n/countries.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';

/**
 * The sheet of a country as a form: each question with its number, what was read of it, and room for the answer, its
 * source, its day, who read it and a signature. Of any other country, with no answer at all.
 * @param day of the law of Peru, `YYYY-MM-DD`
 */
export function countryForm(
  country: CountryData | undefined,
  registry: Registry,
  lang: Lang,
  day: string,
): Element {
  const t = exportsWords[lang].countryForm;
  const words = countriesWords[lang].country;
  const name = country?.name[lang] ?? tokens.country;
  const isOfPeru = country?.id === 'pe';
  const rows = rowsInOrder(registry);
  const numberOf = new Map(rows.map(({ id }, at) => [id, at + 1]));
  const status = country?.reviewer
    ? `${words.reviewed} ${country.reviewer.who[lang]}, ${shortDateText(country.reviewer.on, lang)}.`
    : words.none;
  return h(
    'main',
    h('h1', formTitle(country, lang)),
    h('p', isOfPeru ? t.purpose : fill(t.purposeAbroad, { last: rows.filter(ofTeam).length })),
    ...(country ? [] : [h('p', `${t.country}: ${writingLine}`)]),
    ...(isOfPeru
      ? []
      : [
          h('p', t.called),
          h(
            'ul',
            t.names.map((each) => h('li', each)),
          ),
        ]),
    h(
      'p',
      h('b', status),
      ` ${fill(t.read, { read: country?.answers.length ?? 0, of: rows.length })}`,
    ),
    ...(country?.scope ? [h('p', h('b', country.scope.line[lang]))] : []),
    h('p', `${t.filledBy}: ${writingLine}`),
    ...rowSection.options.flatMap((section) => [
      h('h2', words.sections[section]),
      ...(section === 'numbers' ? [h('p', words.called)] : []),
      ...(section === 'conducts' && country?.scope?.atConducts
        ? [h('p', h('b', country.scope.atConducts[lang]))]
        : []),
      h(
        'table',
        h(
          'thead',
          h(
            'tr',
            [t.question, t.answer, t.signed].map((title) => h('th', title)),
          ),
        ),
        h('tbody', rowsInOrder(registry, section).map(rowOf)),
      ),
    ]),
    ...(country ? [] : littleRead()),
    ...(country?.unread ? [h('h2', words.unreadTitle), h('p', country.unread[lang])] : []),
    // The kit of Peru has no sheet of a lawyer with these numbers.
    h('p.por', [...(isOfPeru ? [] : [`${t.numbers} `]), fill(t.foot, { country: name })]),
  );

  /** What was read of countries without a sheet, for whoever fills that of one of them. */
  function littleRead(): Element[] {
    const few = kitCountries(registry, lang).filter(
      (each) => each.id !== 'pe' && each.answers.length > 0 && !hasSheet(each),
    );
    if (few.length === 0) return [];
    const either = new Intl.ListFormat(lang, { type: 'disjunction' });
    const read = few.flatMap((each) =>
      rows.flatMap(({ id, name: question }) => {
        const answer = answerTo(each, id);
        if (!answer) return [];
        const from = sourceText(each, answer, registry, lang, day);
        return [
          h('tr', [
            h('td', h('b', each.name[lang])),
            h('td', `${numberOf.get(id)}. ${question[lang]}`),
            h('td', h('p', saidIn(answer, lang)), h('p.por', from)),
          ]),
        ];
      }),
    );
    return [
      h(
        'h2',
        fill(t.littleTitle, { countries: either.format(few.map((each) => each.name[lang])) }),
      ),
      h('p', t.little),
      h(
        'table',
        h(
          'thead',
          h(
            'tr',
            [t.country, t.question, t.answer].map((title) => h('th', title)),
          ),
        ),
        h('tbody', read),
      ),
    ];
  }

  function rowOf({ id, name: question, ask }: CountryRowData): Element {
    const answer = country && answerTo(country, id);
    return h(
      'tr',
      h('td', h('b', `${numberOf.get(id)}. ${question[lang]}.`), ` ${ask[lang]}`),
      h(
        'td',
        answer
          ? [
              ...read(country, answer),
              h('p', `${t.correct}:`),
              h('p', writingLine),
              h('p', writingLine),
            ]
          : Array.from({ length: 4 }, () => h('p', writingLine)),
      ),
      h(
        'td',
        [t.source, t.day, t.reader].map((each) => h('p', `${each}: ${'_'.repeat(16)}`)),
        // Elsewhere a lawyer signs once, where documents lead.
        isOfPeru ? [h('p', `${t.signature}: ${writingLine}`)] : [],
      ),
    );
  }

  function read(held: CountryData, answer: AnswerData): ElementContent[] {
    const pursuit = answer.kind && pursuitOf(answer, registry, day);
    const kind = answer.kind ? [h('b', `${kindText(held, answer, lang)} `)] : [];
    return [
      h('p', kind, saidIn(answer, lang)),
      ...answerDetails(held, answer, pursuit, lang).map((line) => h('p.por', line)),
      h('p.por', sourceText(held, answer, registry, lang, day)),
    ];
  }
}

/** What the sheet of a country is called. */
export const formTitle = (country: CountryData | undefined, lang: Lang): string =>
  fill(countriesWords[lang].title.title, { name: country?.name[lang] ?? tokens.country });

/**
 * Where an answer was read, on which day and how sure it is: «Código Penal Federal, 199 Octies; 3 oct 2025; texto
 * oficial». In Peru, the provisions and the services of the registry with the days of each.
 */
export function sourceText(
  country: CountryData,
  answer: AnswerData,
  registry: Registry,
  lang: Lang,
  day: string,
): string {
  const read = readWith(country, answer);
  const newest = readIn(country, read)
    .map(({ source }) => source)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .at(-1);
  const level = levelText(answerLevel(answer, registry, day), lang);
  const cited = citedAs(country, { ...read, level: answer.level }, lang);
  const span = readSpan(answer, registry, day);
  return [
    ...(answer.cites ?? []).map((cite) => {
      const ref = parseRef(cite);
      return ref ? referenceLabel(ref, registry, lang) : cite;
    }),
    span && uncapitalised(spanText(span, lang)).replace(/\.$/, ''),
    ...(answer.services ?? []).map((id) => serviceRead(id, registry, lang)),
    cited,
    newest && sourceDay(newest, lang),
    level,
  ]
    .filter(Boolean)
    .join('; ');
}

/** What a service is called and the day it was last checked. */
function serviceRead(id: string, { services }: Registry, lang: Lang): string {
  const data = services.get(id)?.data;
  if (!data) return id;
  const day = shortDateText(data.verifiedOn, lang);
  return `${data.name[lang]} (${fill(exportsWords[lang].countryForm.serviceChecked, { day })})`;
}
