import { agesIn } from '../../../src/checker/values/ages.ts';
import { plainInPlace } from '../../../src/checker/values/number-pattern.ts';
import type { Lang } from '../../../src/registry/schema/common.ts';
import { type Figure, figureText, type SaidValue, slipsOf } from './values.ts';

/** Why a sentence must be told, or that it is right. */
export type SlipKind = 'right' | 'sibling' | 'neighbour' | 'plus-or-minus-one' | 'other-unit';

/** A sentence, row or list made to be checked. */
export interface MadeText {
  kind: SlipKind;
  lang: Lang;
  /** What is told: a penalty, one that an age chooses, a deadline, or a disqualification. */
  value: 'penalty' | 'age' | 'deadline' | 'disqualification';
  /** How it is written: `sentence`, `after`, `row`, `list`, `part`, `name`; or `real` and where, a text of the site. */
  shape: string;
  /** Markdown of one block, or of a list with the sentence that leads to it. */
  text: string;
}

const most = { phrases: 2, siblings: 2 };

/** Texts made of the values of a provision: each right, and each with another value of it or a slip. */
export function madeTexts(values: readonly SaidValue[], next: readonly SaidValue[]): MadeText[] {
  return values.flatMap((value) => {
    const figures: { kind: SlipKind; figure: Figure }[] = [
      { kind: 'right', figure: value.figure },
      ...others(value, values)
        .slice(0, most.siblings)
        .map((figure) => ({ kind: 'sibling' as const, figure })),
      ...others(value, next)
        .filter((figure) => !values.some((each) => isSame(each.figure, figure)))
        .slice(0, 1)
        .map((figure) => ({ kind: 'neighbour' as const, figure })),
      ...slipsOf(value.figure).filter(
        ({ figure }) => !values.some((each) => isSame(each.figure, figure)),
      ),
    ];
    return (['es', 'en'] as const).flatMap((lang) =>
      figures.flatMap(({ kind, figure }, index) => {
        const said = figureText(figure, lang, index % 2 === 1);
        // What another value of the part has is no slip where only the part is named.
        const isOfPart = values.some(
          (each) =>
            each !== value &&
            each.parts.some((part) => value.parts.includes(part)) &&
            isSame(each.figure, figure),
        );
        return textsOf(value, said, lang)
          .filter(({ shape }) => kind === 'right' || shape !== 'part' || !isOfPart)
          .map((each) => ({ ...each, kind, lang }));
      }),
    );
  });
}

/** True if two figures read alike: days that say what they count, and days that do not, do. */
const isSame = (one: Figure, other: Figure): boolean =>
  one.kind === 'time' && other.kind === 'time'
    ? one.value === other.value && kindOf(one.unit) === kindOf(other.unit)
    : JSON.stringify(one) === JSON.stringify(other);
const kindOf = (unit: string): string => (/days/i.test(unit) ? 'days' : unit);

/** Figures of other values, each once. */
function others(value: SaidValue, values: readonly SaidValue[]): Figure[] {
  const figures = values
    .map(({ figure }) => figure)
    .filter((figure) => !isSame(figure, value.figure));
  return figures.filter(
    (figure, index) => figures.findIndex((each) => isSame(each, figure)) === index,
  );
}

function textsOf(
  value: SaidValue,
  said: string,
  lang: Lang,
): Pick<MadeText, 'shape' | 'text' | 'value'>[] {
  const ref = `norma:${value.provision.instrument.id}~${value.provision.id}`;
  const t = words[lang];
  const law = `[${t.article} ${value.provision.data.num}](${ref})`;
  const cases = value.phrases[lang].slice(0, most.phrases);
  const what = t[value.kind];
  const [part] = value.parts;
  const isOfAge = agesIn(plainInPlace(cases.join('. ')), lang).length > 0;
  const texts = [
    ...cases.flatMap((phrase) => [
      { shape: 'sentence', text: `${t.under} ${law}, ${t.case} «${phrase}», ${what} ${said}.` },
      { shape: 'after', text: `${t.law} ${law} ${t.sets} ${said} ${t.for} ${phrase}.` },
      {
        shape: 'row',
        text: `| ${t.what} | ${t.value[value.kind]} |\n| --- | --- |\n| ${law}, ${phrase} | ${said} |`,
      },
      { shape: 'list', text: `${t.lead[value.kind]} ${law}:\n\n- ${phrase}: ${said}.` },
    ]),
    ...(part
      ? [
          {
            shape: 'part',
            text: `${t.said[value.kind]} [${t.this}](${ref}__${part}) ${t.is} ${said}.`,
          },
        ]
      : []),
    ...(value.id
      ? [
          {
            shape: 'name',
            text: `${t.said[value.kind]} [${t.this}](${ref}#${value.id}) ${t.is} ${said}.`,
          },
        ]
      : []),
  ];
  const of = value.kind === 'penalty' && isOfAge ? 'age' : value.kind;
  return texts.map((each) => ({ ...each, value: of }));
}

const words = {
  es: {
    article: 'artículo',
    under: 'Según el',
    case: 'cuando se trata de',
    law: 'El',
    sets: 'pone',
    for: 'si se trata de',
    what: 'Caso',
    this: 'esta parte',
    is: 'es de',
    penalty: 'la pena es de',
    deadline: 'el plazo es de',
    disqualification: 'la pena trae',
    value: { penalty: 'Pena', deadline: 'Plazo', disqualification: 'Pena' },
    lead: {
      penalty: 'Estas son las penas del',
      deadline: 'Estos son los plazos del',
      disqualification: 'Esto pone, como inhabilitación, el',
    },
    said: { penalty: 'La pena de', deadline: 'El plazo de', disqualification: 'La pena de' },
  },
  en: {
    article: 'article',
    under: 'Under',
    case: 'where it is about',
    law: 'The',
    sets: 'sets',
    for: 'where it is about',
    what: 'Case',
    this: 'this part',
    is: 'is',
    penalty: 'the penalty is',
    deadline: 'the deadline is',
    disqualification: 'the penalty brings',
    value: { penalty: 'Penalty', deadline: 'Deadline', disqualification: 'Penalty' },
    lead: {
      penalty: 'These are the penalties of',
      deadline: 'These are the deadlines of',
      disqualification: 'This is the disqualification of',
    },
    said: {
      penalty: 'The penalty of',
      deadline: 'The deadline of',
      disqualification: 'The penalty of',
    },
  },
} as const;
