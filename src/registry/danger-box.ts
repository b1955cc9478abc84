import { helpNumbers, type HelpLine } from './help-numbers.ts';
import type { Registry } from './registry.ts';
import { serviceFor } from './roles.ts';
import { type Risk, risks, type whoMayBe } from './schema/query.ts';

/** Who may be there, as a box says it: an adult if it says nothing. */
export const whoLines = {
  adult: ['violence'],
  child: ['children'],
  anyone: ['violence', 'children'],
} as const satisfies Record<(typeof whoMayBe)[number], readonly HelpLine[]>;

/** What a box of danger says of itself. */
export interface BoxAttributes {
  /** What may happen, the gravest first, separated by spaces. */
  risks?: string | undefined;
  /** A key of `whoLines`. */
  who?: string | undefined;
  /** Services by id, separated by spaces, where the rule does not serve; `why` says the reason to whoever edits. */
  numbers?: string | undefined;
}

/** The words of an attribute that holds several. */
export const attributeWords = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Whether a word is something that may happen. */
export const isRisk = (word: string): word is Risk => risks.some((risk) => risk === word);

/** Whether a word says who may be there. */
export const isWho = (word: string): word is keyof typeof whoLines => word in whoLines;

/** Services of a box of danger, by id, in order; none where it holds a list of calls. */
export function boxServices(
  { risks: told, who = 'adult', numbers }: BoxAttributes,
  facts: Pick<Registry, 'services'>,
): string[] {
  const found = attributeWords(told).filter(isRisk);
  if (found.length === 0) return attributeWords(numbers);
  const lines = isWho(who) ? whoLines[who] : whoLines.adult;
  return helpNumbers(found, lines).map((role) => serviceFor(role, facts));
}
