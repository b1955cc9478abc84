import { drawsValue, valueShapes } from '../../citations/drawn-value.ts';
import type { ComponentUse } from '../../citations/extract.ts';
import { parseRef } from '../../citations/ref.ts';
import { itemsOf } from '../../registry/forms.ts';
import { findProvision, type Registry, versionCited } from '../../registry/registry.ts';
import type { Page } from '../project.ts';
import type { Observation } from '../rule.ts';
import { wordsDrawn } from './drawn-text.ts';

/**
 * What is wrong with a component that draws a value, where its value is there and is not of its kind: a deadline
 * in `<Penalty>`, `only="fines"` of a form that has none, or a provision without the name of a value.
 */
export function undrawn(
  { name, attributes: { of = '', only } }: ComponentUse,
  { lang, frontMatter }: Page,
  registry: Registry,
  asOf: string,
): Pick<Observation, 'expected' | 'message'> | undefined {
  if (!drawsValue(name) || !of) return undefined;
  const day = frontMatter.asOf ?? asOf;
  const ref = parseRef(of);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const text = provision && versionCited(provision, ref?.date, day)?.text;
  // What is not there at all is told where its reference stands.
  if (!ref || !text || (ref.item && !itemsOf(text).includes(ref.item))) return undefined;
  const draws = (as: keyof typeof valueShapes, part?: string): boolean =>
    wordsDrawn({ name: as, of, only: part }, lang, registry, day) !== '';
  if (draws(name, only)) return undefined;
  const fitting = (Object.keys(valueShapes) as (keyof typeof valueShapes)[]).flatMap((as) => [
    ...(draws(as) ? [`<${as} of="${of}" />`] : []),
    ...valueShapes[as].flatMap((part) =>
      as === name && draws(as, part) ? [`<${as} of="${of}" only="${part}" />`] : [],
    ),
  ]);
  const expected = ref.item ? fitting : itemsOf(text).map((id) => `${of}#${id}`);
  const written = `<${name} of="${of}"${only ? ` only="${only}"` : ''} />`;
  return {
    expected,
    message: {
      es: `${written} no da ninguna palabra; se esperaba ${expected.join(', ') || 'una disposición con penas o plazos'}`,
      en: `${written} gives no words; expected ${expected.join(', ') || 'a provision with penalties or deadlines'}`,
    },
  };
}
