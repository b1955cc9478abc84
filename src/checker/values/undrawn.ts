import { componentOf } from '../../citations/drawn-records.ts';
import { drawsValue, type ValueUse, valueShapes, wordsDrawn } from '../../citations/drawn-value.ts';
import type { ComponentUse } from '../../citations/extract.ts';
import { parseRef } from '../../citations/ref.ts';
import { itemsOf } from '../../registry/forms.ts';
import {
  findProvision,
  type NamedValue,
  type Registry,
  versionCited,
} from '../../registry/registry.ts';
import type { Page } from '../../documents/project.ts';
import type { Observation } from '../rule.ts';

type Told = Pick<Observation, 'expected' | 'message'>;

/**
 * What is wrong with a component that draws a value, where its value is there and is not of its kind: a deadline
 * in `<Penalty>`, `only="fines"` of a form that has none, or a provision without the name of a value.
 */
export function undrawn(
  { name, attributes: { of = '', only } }: ComponentUse,
  { frontMatter }: Pick<Page, 'frontMatter'>,
  registry: Registry,
  asOf: string,
): Told | undefined {
  if (!drawsValue(name) || !of) return undefined;
  return faultOf({ name, of, only }, registry, frontMatter.asOf ?? asOf, asComponent);
}

/** The same of a value that a text of a record names between braces. */
export const undrawnInRecord = (
  { of, only }: NamedValue,
  registry: Registry,
  asOf: string,
): Told | undefined =>
  faultOf({ name: componentOf(of, registry), of, only }, registry, asOf, asMark);

const asComponent = ({ name, of, only }: ValueUse): string =>
  `<${name} of="${of}"${only ? ` only="${only}"` : ''} />`;
const asMark = ({ of, only }: ValueUse): string => `{${of}${only ? ` ${only}` : ''}}`;

function faultOf(
  use: ValueUse,
  registry: Registry,
  day: string,
  written: (use: ValueUse) => string,
): Told | undefined {
  const { name, of } = use;
  const ref = parseRef(of);
  const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
  const text = provision && versionCited(provision, ref?.date, day)?.text;
  // What is not there at all is told where its reference stands.
  if (!ref || !text || (ref.item && !itemsOf(text).includes(ref.item))) return undefined;
  const draws = (each: ValueUse): boolean => wordsDrawn(each, 'es', registry, day) !== '';
  if (draws(use)) return undefined;
  const fitting = (Object.keys(valueShapes) as (keyof typeof valueShapes)[])
    .flatMap((as) => [
      { name: as, of },
      ...valueShapes[as].flatMap((only) => (as === name ? [{ name: as, of, only }] : [])),
    ])
    .filter(draws)
    .map(written);
  const expected = ref.item ? fitting : itemsOf(text).map((id) => `${of}#${id}`);
  const found = written(use);
  return {
    expected,
    message: {
      es: `${found} no da ninguna palabra; se esperaba ${expected.join(', ') || 'una disposición con penas o plazos'}`,
      en: `${found} gives no words; expected ${expected.join(', ') || 'a provision with penalties or deadlines'}`,
    },
  };
}
