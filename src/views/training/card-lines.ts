import type { Lang } from '../../registry/schema/common.ts';

/** A question that a card answers, with its colon. */
const asked: Record<Lang, RegExp> = {
  es: /(¿[^?]+\?:)/u,
  en: /((?<=^|[.”\]] )[^.?“”]+\?:)/u,
};

/** A line of a card in pieces, each a question that it answers or the rest, so that whoever answers finds theirs at a glance. */
export function piecesOf(line: string, lang: Lang): { text: string; isAsked: boolean }[] {
  return line
    .split(asked[lang])
    .map((text, at) => ({ text, isAsked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
