import { blanksIn, fillBlanks } from './blank-marks.ts';
import type { Registry } from './registry.ts';
import type { Lang } from './schema/common.ts';

/** The blank that a service fills in Peru: in a copy for another country it stands in its place. */
export const blankOfService = (
  { blanks }: Pick<Registry, 'blanks'>,
  service: string,
): string | undefined =>
  [...blanks.values()].find(({ data }) => data.values?.pe.service === service)?.id;

/** The blank that says, before listening, what cannot be kept secret. */
const limitsBlank = 'guion-de-limites';

/** Whether a text for another country says what is said there before listening. */
export const saysLimits = (text: string): boolean => blanksIn(text).includes(limitsBlank);

/** What a text for another country says until somebody there has filled its blanks; one with no such words stays. */
export const saidAbroad = (
  { blanks }: Pick<Registry, 'blanks'>,
  text: string,
  lang: Lang,
): string => fillBlanks(text, (id) => blanks.get(id)?.data.abroad?.[lang]);

/** A text for another country with a line to write on in the place of each blank; none where it has no blank. */
export const withLines = (text: string | undefined): string | undefined =>
  text !== undefined && blanksIn(text).length > 0
    ? fillBlanks(text, () => '____________')
    : undefined;

/** Whether a shared text says what cannot be kept secret, which outside Peru is another. */
export function saysElsewhere({ lists }: Pick<Registry, 'lists'>, id: string | undefined): boolean {
  const list = id === undefined ? undefined : lists.get(id)?.data;
  return (
    list?.kind === 'text' &&
    list.paragraphs.some(({ elsewhere }) => elsewhere !== undefined && saysLimits(elsewhere.es))
  );
}
