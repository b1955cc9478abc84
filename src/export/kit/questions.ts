import type { Element, Text } from 'hast';
import { selectAll } from 'hast-util-select';
import { hastText, textNode } from '../../html/tree.ts';
import { answerTo, rowsInOrder } from '../../registry/countries.ts';
import { isOfPeru, type Registry } from '../../registry/registry.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { CountryRowData } from '../../registry/schema/country-row.ts';
import { exportsWords } from '../../i18n/exports.ts';
import { fill } from '../../i18n/fill.ts';
import { tokens } from './plan.ts';

/** What tells which question of the sheet of a country stands for a stretch of Peru. */
export type QuestionFacts = Pick<
  Registry,
  'services' | 'countries' | 'countryRows' | 'instruments'
>;

/** Which questions of the sheet of a country, by their number in it from 1, stand in the place of what is of Peru. */
export interface Questions {
  /** Of a link to a norm or provision of Peru; undefined for one to anything else. */
  ofLaw: (href: string) => number[] | undefined;
  /** Of a service, by id. */
  ofService: (id: string) => number[];
  /** Of a question itself, by its id; undefined for none. */
  ofRow: (id: string | undefined) => number | undefined;
  /**
   * All that a stretch names, but for who is called, which the team finds by itself; the number of the rest where it
   * names nothing at all.
   */
  of: (stretch: Element) => number[];
  /** What no question stands for: the number after the last. */
  rest: number;
  /** The questions themselves, in order. */
  rows: readonly CountryRowData[];
}

/** The questions that stand in the place of what is of Peru: what its own answers cite, and what the data say. */
export function questionsOf(facts: QuestionFacts): Questions {
  const rows = rowsInOrder(facts);
  const rest = rows.length + 1;
  const peru = facts.countries.get('pe')?.data;
  const byLaw = new Map<string, Set<number>>();
  const byService = new Map<string, Set<number>>();
  const put = (map: Map<string, Set<number>>, key: string, number: number) =>
    map.set(key, (map.get(key) ?? new Set()).add(number));
  for (const [at, { id, replaces = [] }] of rows.entries()) {
    const { cites = [], services = [] } = (peru && answerTo(peru, id)) ?? {};
    // A part of an article says nothing of its others, and links lead to the whole.
    const whole = cites.filter((ref) => !/(?<!~tp)__/.test(ref));
    for (const ref of [...whole, ...replaces]) put(byLaw, ref.toLowerCase(), at + 1);
    for (const service of services) put(byService, service, at + 1);
  }
  const ofLaw = (href: string): number[] | undefined => {
    const [, instrument, eId] = /\/normas\/([a-z0-9-]+)\/(?:([^/#]+)\/)?/.exec(href) ?? [];
    if (instrument === undefined) return undefined;
    if (facts.instruments.has(instrument) && !isOfPeru(facts, instrument)) return undefined;
    const found = (eId && byLaw.get(`${instrument}~${eId}`)) ?? byLaw.get(instrument);
    return found ? [...found] : [rest];
  };
  const ofService = (id: string): number[] => [...(byService.get(id) ?? [])];
  const isCalled = (number: number): boolean => ofTeam(rows[number - 1]);
  const of = (stretch: Element): number[] => {
    const laws = selectAll('a[href]', stretch).flatMap(
      ({ properties: { href } }) => ofLaw(String(href)) ?? [],
    );
    const text = hastText(stretch);
    const named = [...facts.services].flatMap(([id, { data }]) =>
      text.includes(data.name.es) || text.includes(data.name.en) ? ofService(id) : [],
    );
    // A form names a law without a link to it.
    const said = [...text.matchAll(/(?:Ley|Law) (\d{5})/g)].flatMap(([, number]) => [
      ...(byLaw.get(`ley-${number}`) ?? []),
    ]);
    const all = sorted([...laws, ...named, ...said]);
    return all.length > 0 ? all.filter((number) => !isCalled(number)) : [rest];
  };
  const ofRow = (id: string | undefined): number | undefined => {
    const at = rows.findIndex((row) => row.id === id);
    return at === -1 ? undefined : at + 1;
  };
  return { ofLaw, ofService, ofRow, of, rest, rows };
}

/** Whether a question is answered by the team and not by a lawyer: who is called. */
export const ofTeam = (row?: Pick<CountryRowData, 'section'>): boolean =>
  row?.section === 'numbers';

/** What a sheet of blanks says of the question that a blank answers: its number, and who answers it. */
export function askedOf(registry: Pick<Registry, 'countryRows'>, lang: Lang) {
  const rows = rowsInOrder(registry);
  const t = exportsWords[lang].values;
  const number = (id: string | undefined): number | undefined => {
    const at = rows.findIndex((row) => row.id === id);
    return at === -1 ? undefined : at + 1;
  };
  const asks = (id: string | undefined): string | undefined => {
    const found = number(id);
    if (found === undefined) return undefined;
    return fill(ofTeam(rows[found - 1]) ? t.ofTeam : t.ofLawyer, { number: found });
  };
  return { number, asks };
}

/** Numbers once each, in order. */
export const sorted = (numbers: Iterable<number>): number[] =>
  [...new Set(numbers)].toSorted((a, b) => a - b);

/**
 * Says a question of the sheet of a country by its number, which moves with the questions, `fila-voluntariado`, or stands for
 * what was read of it in the country of a kit, which is known when it is made, `leido-voluntariado`; it gives nothing for
 * what is no question. Throws if there is none of that id.
 */
export const saysRow =
  ({ ofRow }: Pick<Questions, 'ofRow'>) =>
  (said: string): Text | undefined => {
    const [, what, id] = /^(fila|leido)-(.+)$/.exec(said) ?? [];
    if (id === undefined) return undefined;
    const number = ofRow(id);
    if (number === undefined) throw new Error(`No question of a country is “${id}”.`);
    return textNode(what === 'fila' ? String(number) : tokens.row(id));
  };
