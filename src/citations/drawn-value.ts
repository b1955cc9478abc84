import { deadlinesCited, formsCited, penaltyForms } from '../registry/forms.ts';
import { findProvision, type Registry, versionCited } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { ProvisionVersionData } from '../registry/schema/provision.ts';
import {
  disqualificationText,
  durationText,
  finesText,
  mainPenaltyText,
  yearsText,
} from '../words/law.ts';
import type { MarkupNode } from './markup.ts';
import { type CitationRef, parseRef } from './ref.ts';

/** A component that draws a value within a sentence. */
export interface ValueUse {
  name: string;
  /** The reference, as written. */
  of: string;
  /** What of the value; absent for all that it says. */
  only?: string | undefined;
}

/** What each such component may draw of its value, in place of all that it says. */
export const valueShapes = {
  Penalty: ['prison', 'fines', 'disqualification'],
  Deadline: ['number'],
} as const satisfies Record<string, readonly string[]>;

/** True for the name of a component that draws a value. */
export const drawsValue = (name: string): name is keyof typeof valueShapes => name in valueShapes;

/** True for what such a component may draw of its value. */
const isShape = (name: string, only: string): boolean =>
  drawsValue(name) && (valueShapes[name] as readonly string[]).includes(only);

/** The use that a node of a page makes of such a component. */
export function useOf(name: string, { attributes = [] }: MarkupNode): ValueUse {
  const valueOf = (key: string): string | undefined => {
    const value = attributes.find((each) => each.name === key)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  return { name, of: valueOf('of') ?? '', only: valueOf('only') };
}

/**
 * The words that a component puts into a sentence: «2 a 5 años y 30 a 120 días-multa» of a penalty, or «2 a 5
 * años» alone; «10 días hábiles» of a deadline, or «10» where its unit is said already.
 * @param text the version that the reference means
 * @returns nothing where the version has no such value, or its value nothing of that kind
 */
export function drawnText(
  { name, only }: Pick<ValueUse, 'name' | 'only'>,
  ref: CitationRef,
  text: ProvisionVersionData,
  lang: Lang,
): string | undefined {
  if (only !== undefined && !isShape(name, only)) return undefined;
  if (name === 'Deadline') {
    const [deadline] = deadlinesCited(ref, text);
    if (!deadline) return undefined;
    return only === 'number' ? String(deadline.value) : durationText(deadline, lang);
  }
  const [form] = formsCited(ref, text);
  if (!form) return undefined;
  const say =
    { prison: yearsText, fines: finesText, disqualification: disqualificationText }[only ?? ''] ??
    mainPenaltyText;
  return say(form.penalty, lang) || undefined;
}

/** The same, by the reference as it is written; nothing where the registry holds no such value: `value-exists` tells it. */
export function wordsDrawn(use: ValueUse, lang: Lang, registry: Registry, day: string): string {
  const ref = parseRef(use.of);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const text = provision && versionCited(provision, ref?.date, day)?.text;
  return ref?.item && text ? (drawnText(use, ref, text, lang) ?? '') : '';
}

/** The penalties and deadlines of a version in words, all of them. */
export const valuesText = (text: ProvisionVersionData, lang: Lang): string =>
  [
    ...penaltyForms(text).map(({ penalty }) => mainPenaltyText(penalty, lang)),
    ...(text.deadlines ?? []).map((deadline) => durationText(deadline, lang)),
  ].join('; ');
