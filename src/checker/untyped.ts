import type { Registry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import type { Block } from './blocks.ts';
import { isSources } from './blocks.ts';
import type { Page } from './project.ts';

/** What a country puts in a blank, typed in a text that reaches other countries. */
interface Typed {
  /** The blank it belongs in. */
  blank: string;
  text: string;
  at: number;
}

/** Words after a number that make it a quantity and not a telephone. */
const quantity = String.raw`(?!\s*(?:%|UIT|minut|hor|hour|d[ií]a|day|caso|case|persona|people|palabra|word|estudi|stud))`;

/** The numbers and names of public services of a text that blanks stand for. */
export function typedIn(text: string, { blanks, services }: Registry): Typed[] {
  return [...blanks.values()].flatMap(({ id, data }) => {
    const value = data.values?.pe;
    if (!value) return [];
    const numbers = (services.get(value.service)?.data.channels ?? []).flatMap(
      ({ kind, value: number }) =>
        kind === 'phone' ? [/^[\d\s()-]+/.exec(number)?.[0].trim() ?? ''] : [],
    );
    const said = [...numbers.filter(Boolean), value.name.es, value.name.en].map((each) =>
      each.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    );
    const found = new RegExp(
      String.raw`(?<![\p{L}\d.,-])(?:${said.join('|')})(?![\p{L}\d])${quantity}`,
      'u',
    ).exec(text);
    return found ? [{ blank: id, text: found[0], at: found.index }] : [];
  });
}

/** Blocks of a page of a protocol that reach other countries: no sources, no example, nothing said to be of Peru. */
export function blocksForAll({ blocks, components, slug }: Page, registry: Registry): Block[] {
  const [, protocol = '', part = ''] = slug.split('/');
  if (registry.adoption.get(protocol)?.data.reach?.[part] === 'pe') return [];
  const apart = components.filter(
    ({ name, attributes }) =>
      name === 'Example' || (name === 'Reach' && attributes['only'] === 'pe'),
  );
  return blocks.filter((block) => {
    if (isSources(block.section)) return false;
    const { start } = block.place();
    return !apart.some(
      ({ place }) => place.start.offset <= start.offset && start.offset < place.end.offset,
    );
  });
}

/** The texts of a record in a language, with the keys that lead to each. */
export function textsOf(data: unknown, lang: Lang): { text: string; path: PropertyKey[] }[] {
  const found: { text: string; path: PropertyKey[] }[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string' && path.at(-1) === lang) found.push({ text: value, path });
    else if (typeof value === 'object' && value !== null && path.at(-1) !== 'sources')
      for (const [key, each] of Object.entries(value))
        walk(each, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(data, []);
  return found;
}
