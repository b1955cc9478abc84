import type { ComponentUse } from '../citations/extract.ts';
import { parseRef } from '../citations/ref.ts';
import { drawsValue, valuesText, wordsDrawn } from '../citations/drawn-value.ts';
import { fillBlanks } from '../registry/blank-marks.ts';
import { attributeWords, boxServices } from '../registry/danger-box.ts';
import { helpNumbers } from '../registry/help-numbers.ts';
import { serviceFor } from '../registry/roles.ts';
import { findProvision, type Registry, versionCited } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { columnLabel } from './form-field.ts';
import { shownRecords } from './shown-records.ts';
import { textsOf } from './texts-of.ts';

/** What a component puts into the text of a page, as far as a team that signs it reads it. */
export interface Drawn {
  text: string;
  /** Services and blanks that it shows, by id. */
  help: string[];
  /** Provisions that the records it shows name. */
  law: string[];
}

/** Keys of adoption data that no reader of the protocol sees. */
const unseen = new Set<PropertyKey>(
  'duties asks forbids after module form averts gate inTable'.split(' '),
);
const triggers = new Set<PropertyKey>(['signedBy', 'triggers']);
const rest = new Set<PropertyKey>(['tasks', 'levels', 'needs', 'blanks']);

/** What a component puts into the text of a page. @param day of the law that it draws, `YYYY-MM-DD` */
export function drawnBy(
  { name, attributes }: Pick<ComponentUse, 'name' | 'attributes'>,
  lang: Lang,
  registry: Registry,
  day: string,
): Drawn {
  const { id = '', ids, part, form = '', cite = '', of = '', only } = attributes;
  const written = Object.entries(attributes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)
    .join(' ');
  const saying = (text: string, help: string[] = []): Drawn => ({ text, help, law: lawIn(text) });
  const wordsOf = (data: unknown) => textsIn(data, lang);
  const servicesOf = (named: readonly string[]): Drawn =>
    saying(named.map((each) => serviceText(each, lang, registry)).join(' '), [...named]);
  if (drawsValue(name)) return saying(wordsDrawn({ name, of, only }, lang, registry, day));
  switch (name) {
    case 'Adoption': {
      const keys = part === 'triggers' ? triggers : part === 'rest' ? rest : undefined;
      const data = registry.adoption.get(id)?.data;
      const shown = Object.entries(data ?? {}).filter(([key]) =>
        keys ? keys.has(key) : triggers.has(key) || rest.has(key),
      );
      return saying(`${part ?? ''} ${wordsOf(Object.fromEntries(shown))}`);
    }
    case 'Blank': {
      const { label, values } = registry.blanks.get(id)?.data ?? {};
      const own = values?.pe;
      return saying(
        `[${id}] ${label?.[lang] ?? ''} ${own ? `${own.say[lang]} ${own.name[lang]}` : ''}`,
      );
    }
    case 'Danger':
      return servicesOf(boxServices(attributes, registry));
    case 'Helplines':
      return servicesOf(
        ids === undefined
          ? helpNumbers(['another', 'oneself']).map((role) => serviceFor(role, registry))
          : attributeWords(ids),
      );
    case 'Service':
      return servicesOf([id]);
    case 'List': {
      const data = registry.lists.get(id)?.data;
      const contacts = contactBlanks(registry);
      const called = textsOf(data).flatMap(({ path, text }) =>
        path.includes('numbers') ||
        path.at(-1) === 'service' ||
        (isBlank(path) && contacts.includes(text))
          ? [text]
          : [],
      );
      const { sources: _, cites = [], ...seen } = data ?? {};
      const numbers = called.map((each) => serviceText(each, lang, registry)).join(' ');
      return {
        text: `${wordsOf(seen)} ${numbers}`,
        help: called,
        law: [...cites, ...lawIn(wordsOf(seen))],
      };
    }
    case 'Form':
      return saying(registry.forms.get(id)?.data.title[lang] ?? '');
    case 'Field':
      return saying(columnLabel(registry, form, id, part)?.[lang] ?? '');
    case 'Route':
      return saying(registry.routes.get(id)?.data.name[lang] ?? '');
    case 'Penalties':
    case 'Provision': {
      const ref = parseRef(cite);
      const provision = ref?.eId ? findProvision(registry, ref.instrument, ref.eId) : undefined;
      const text = (provision && versionCited(provision, ref?.date, day))?.text;
      return saying(`${wordsOf(text)} ${text ? valuesText(text, lang) : ''}`);
    }
  }
  const several = shownRecords(name, attributes, registry);
  if (!several) return saying(written);
  const { of: from, ids: shown } = several;
  return saying(shown.map((each) => wordsOf(registry[from].get(each)?.data)).join(' '));
}

/** Blanks, by id, that say whom to call: a contact, or what a public service fills in Peru too. */
export const contactBlanks = ({ blanks }: Registry): string[] =>
  [...blanks.values()]
    .filter(({ data }) => data.scope === 'contact' || data.values?.pe)
    .map(({ id }) => id);

/** What a record says in a language, and what it says in neither, such as who does something. */
const textsIn = (data: unknown, lang: Lang): string =>
  textsOf(data)
    .filter((each) => (each.lang ?? lang) === lang && !each.path.some((key) => unseen.has(key)))
    .map(({ path, text }) => (isBlank(path) ? `[${text}]` : fillBlanks(text, (id) => `[${id}]`)))
    .join(' ');

/** Whether keys of a record lead to a blank by its id. */
const isBlank = (path: readonly PropertyKey[]): boolean =>
  path.at(-1) === 'blank' || path[0] === 'blanks';

function serviceText(id: string, lang: Lang, { services }: Registry): string {
  const data = services.get(id)?.data;
  if (!data) return '';
  const numbers = data.channels.map(({ value }) =>
    typeof value === 'string' ? value : value[lang],
  );
  return `${data.name[lang]}: ${numbers.join('; ')};`;
}

/** The provisions that a text of a record links. */
const lawIn = (text: string): string[] =>
  [...text.matchAll(/\]\(norma:([^)\s]+)\)/g)].map(([, ref = '']) => ref);
