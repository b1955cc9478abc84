import type { Registry } from '../../registry/registry.ts';
import { hastText, textNode } from '../../html/tree.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { sentencesIn } from './sentences.ts';

/** A text on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** What lists say with another text for elsewhere, sentence by sentence: it may be typed again, as in a course. */
export function scriptsOfPeru({ lists }: Pick<Registry, 'lists'>, lang: Lang) {
  return [...lists.values()].flatMap(({ data }) =>
    data.kind !== 'text'
      ? []
      : data.paragraphs.flatMap(({ elsewhere, ...paragraph }) => {
          if (elsewhere === undefined) return [];
          const sentences = sentencesIn([textNode(plain(paragraph[lang]))])
            .map((each) =>
              plain(each.map((node) => hastText(node)).join('')).replace(/^\W+|\W+$/gu, ''),
            )
            // Shorter ones are said of anything.
            .filter((each) => each.split(' ').length > 8);
          return [{ sentences, elsewhere: elsewhere[lang] }];
        }),
  );
}

/** The script that shares most sentences with a text: two may begin alike. */
export function scriptIn(
  scripts: ReturnType<typeof scriptsOfPeru>,
  text: string,
): ReturnType<typeof scriptsOfPeru>[number] | undefined {
  const shared = ({ sentences }: (typeof scripts)[number]) =>
    sentences.filter((each) => text.includes(each)).length;
  const [most] = scripts.toSorted((a, b) => shared(b) - shared(a));
  return most && shared(most) > 0 ? most : undefined;
}
