import {
  pageOfSection,
  protocolOf,
  sectionPrints,
  type PrintedSection,
} from '../../documents/section-prints.ts';
import type { Page } from '../../documents/project.ts';
import type { Place } from '../../registry/place.ts';
import { versionsInOrder } from '../../registry/protocol-versions.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { SectionPrint } from '../../registry/schema/protocol-version.ts';

/** How a change of a protocol is told. */
export const changeCommand = (id: string): string =>
  `npm run new -- cambio ${id} --class rule|number|help|law|wording --es "Qué cambió" --en "What changed"`;

/** Where a page does not say what the newest version of its protocol says. */
interface PrintFault {
  file: string;
  place: Place;
  message: Localized;
}

/** A page of a protocol whose text is not that of its newest version; none where that cannot be seen yet. */
export function printFault(
  page: Page,
  en: Page,
  registry: Registry,
  day: string,
): PrintFault | undefined {
  const id = protocolOf(page.slug) ?? '';
  const held = registry.protocolVersions.get(id);
  const newest = held && versionsInOrder(held.data).at(-1);
  const now = newest && sectionPrints(page, en, registry, day);
  if (!newest || !now) return undefined;
  const own = page.slug.replace(/^protocolos\//, '');
  const gone = [...newest.sections.keys()].filter(
    (section) => pageOfSection(section) === own && !now.some((each) => each.id === section),
  );
  const changed = now.filter(({ id, print }) => !isSame(print, newest.sections.get(id)));
  const names = [...changed.map((section) => section.id), ...gone];
  if (names.length === 0) return undefined;
  const list = names.map((name) => `«${name}»`).join(', ');
  return {
    ...placeOf(changed[0], newest.sections, page, en),
    message: {
      es: `Cambió lo que dice ${list} desde la versión ${newest.version}; se esperaba una versión nueva que lo diga: ${changeCommand(id)}`,
      en: `What ${list} says changed since version ${newest.version}; expected a new version that tells it: ${changeCommand(id)}`,
    },
  };
}

/** In the English page where only that one changed. */
function placeOf(
  section: PrintedSection | undefined,
  before: ReadonlyMap<string, SectionPrint>,
  page: Page,
  en: Page,
): Pick<PrintFault, 'file' | 'place'> {
  if (!section) return { file: page.file, place: page.place(['title']) };
  return before.get(section.id)?.sums.slice(0, 8) === section.print.sums.slice(0, 8)
    ? { file: en.file, place: section.placeEn() }
    : { file: page.file, place: section.place() };
}

/** Whether a section says what it said. */
export const isSame = (now: SectionPrint, before: SectionPrint | undefined): boolean =>
  before !== undefined &&
  (['sums', 'numbers', 'numbersEn', 'help', 'helpEn', 'law'] as const).every(
    (key) => now[key] === before[key],
  );

/**
 * A protocol whose pages say another version than the last one told, or lack a page of it.
 * @param slugs addresses of its pages, @param current its version
 */
export function toldFault(
  id: string,
  { protocolVersions, adoption }: Registry,
  slugs: ReadonlySet<string>,
  current: string,
): PrintFault | undefined {
  const held = protocolVersions.get(id);
  const newest = held && versionsInOrder(held.data).at(-1);
  const { file, place } = held ?? adoption.get(id) ?? {};
  if (file === undefined || place === undefined) return undefined;
  if (!newest)
    return {
      file,
      place: place(['id']),
      message: {
        es: `Protocolo sin versiones anotadas; se esperaba su texto de hoy como la primera: npm run new -- cambio ${id}`,
        en: `Protocol without versions told; expected its text of today as the first: npm run new -- cambio ${id}`,
      },
    };
  const gone = [...newest.sections.keys()].find(
    (section) => !slugs.has(`protocolos/${pageOfSection(section)}`),
  );
  if (newest.version === current && gone === undefined) return undefined;
  const what =
    gone === undefined
      ? {
          es: `Sus páginas dicen la versión ${current} y la última anotada es ${newest.version}; se esperaba la misma`,
          en: `Its pages say version ${current} and the last one told is ${newest.version}; expected the same`,
        }
      : {
          es: `Ya no está la página de «${gone}», que dice la versión ${newest.version}; se esperaba una nueva que lo cuente`,
          en: `The page of “${gone}”, which version ${newest.version} says, is no more; expected a new one that tells it`,
        };
  return {
    file,
    place: place(['versions', newest.version], 'key'),
    message: { es: `${what.es}: ${changeCommand(id)}`, en: `${what.en}: ${changeCommand(id)}` },
  };
}
