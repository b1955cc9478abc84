import type { Citation, ComponentUse } from '../citations/extract.ts';
import { drawsValue } from '../citations/drawn-value.ts';
import { isOfPeru, type Registry } from '../registry/registry.ts';
import type { Place } from '../registry/place.ts';
import { contactBlanks, drawnBy } from './drawn-texts.ts';
import type { Page } from './project.ts';
import { titleAt } from './section-prints.ts';
import { ofSources } from './source-headings.ts';
import { officesIn } from './untyped.ts';

/** What of a part of a protocol is of Peru, as a team of another country asks it. */
export interface OfPeru {
  /** Only of Peru: the whole part, or a stretch of it that tells its law. */
  only?: 'whole' | 'stretch';
  /** It says what to do, with details of Peru that change. */
  adapts: boolean;
  /** It names law of Peru besides, which gives a reason and no time limit. */
  cites: boolean;
  /** It tells somebody to call a number of Peru. */
  calls: boolean;
}

/** Boxes that stand by themselves and say whose their numbers are. */
const boxes = new Set(['Danger', 'Helplines', 'Service']);

/** Reads it from the source of a part, and from how far its protocol says that it reaches. @param day of the law */
export function ofPeruIn(page: Page, registry: Registry, day: string): OfPeru {
  const [, protocol = '', part = ''] = page.slug.split('/');
  const reach = registry.adoption.get(protocol)?.data.reach?.[part];
  const law = page.citations.filter(
    ({ ref, place }) =>
      ref && isOfPeru(registry, ref.instrument) && !ofSources.test(titleAbove(page, place)),
  );
  const stretches = page.components.filter((each) => isStretch(each));
  const apart = law.filter(({ place }) => stretches.some((each) => holds(each.place, place)));
  const rest = law.filter((each) => !apart.includes(each));
  const isLimited = rest.some(givesTime) || page.components.some(({ name }) => drawsValue(name));
  const only = reach === 'pe' ? 'whole' : apart.length > 0 ? 'stretch' : undefined;
  const adapts = only !== 'whole' && (reach === 'adapt' || only === 'stretch' || isLimited);
  return {
    ...(only && { only }),
    adapts,
    cites: !only && !adapts && law.length > 0,
    calls: calls(page, registry, day),
  };
}

/** A paragraph or more that is said in Peru alone, with nothing in its place elsewhere. */
const isStretch = ({ name, attributes }: ComponentUse): boolean =>
  name === 'Reach' &&
  attributes['only'] === 'pe' &&
  attributes['within'] === undefined &&
  attributes['elsewhere'] === undefined;

/** A link to the law whose words are a time: «3 días hábiles». Its own number is none. */
const givesTime = ({ text }: Citation): boolean =>
  /\d+ (?:\p{L}+ )?(?:hora|día|hour|(?:working |calendar )?day)/iu.test(text);

const holds = (whole: Place, { start }: Place): boolean =>
  whole.start.offset <= start.offset && start.offset < whole.end.offset;

/** The title of the section that a place of a page is in. */
function titleAbove({ headings, blocks }: Page, { start }: Place): string {
  const heading = headings.findLast(({ place }) => place.start.offset <= start.offset);
  return heading ? titleAt(blocks, heading.place) : '';
}

/** Whether a sentence of a page, typed or drawn from records, has a number or an office of Peru to call. */
function calls(page: Page, registry: Registry, day: string): boolean {
  const ofPeru = contactBlanks(registry).filter(
    (id) => registry.blanks.get(id)?.data.values?.pe !== undefined,
  );
  return (
    page.blocks.some(({ text }) => officesIn(text, registry).length > 0) ||
    page.components.some((use) => {
      const { name, attributes } = use;
      if (boxes.has(name) || (name === 'Blank' && attributes['show'] === undefined)) return false;
      const { text, help } = drawnBy(use, page.lang, registry, day);
      return help.length > 0 || ofPeru.some((id) => text.includes(`[${id}]`));
    })
  );
}
