import type { Door } from '../../components/platform-words.ts';
import { registry } from '../../facts/site-facts.ts';
import { listText } from '../../words/law.ts';
import type { Lang, Localized } from '../../registry/schema/common.ts';
import type {
  Happened,
  PlatformData,
  PlatformFact,
  PlatformGesture,
} from '../../registry/schema/platform.ts';
import type { RouteData } from '../../registry/schema/route.ts';
import { reportedAt } from '../routes/route-sections.ts';
import { type PageSection, pageSections, usual } from '../page-sections.ts';
import { headingsWords } from '../../i18n/headings.ts';
import { fill, inBoth } from '../../i18n/fill.ts';
import { platformsWords } from '../../i18n/platforms.ts';

const titles = inBoth(headingsWords, 'platform');

const asking = inBoth(headingsWords, 'platformAsking');

/** The heading of the warning about copyright, on the page of a platform and in the list of them. */
export const copyrightHeading = {
  id: 'derechos-de-autor',
  ...titles.copyright,
};

/** The heading of what else the other person may notice, folded beside what is touched. */
export const noticesHeading = { id: 'se-entera', ...titles.notices };

/** Where the fact stands, with its sources, that the first line excepts. */
export const exceptAt = (data: PlatformData): string =>
  data.copyright ? copyrightHeading.id : data.notices ? noticesHeading.id : 'reportar';

/** Parts of the page of a platform that are a list of facts: key of the record, anchor, heading. */
const factParts = [
  ['asks', 'pide', titles.asks],
  ['takes', 'quita', titles.takes],
  ['time', 'demora', titles.time],
  ['refused', 'negativa', titles.refused],
  ['keep', 'guardar', titles.keep],
  ['copyright', copyrightHeading.id, titles.copyright],
  ['authority', 'autoridad', titles.authority],
  ['fingerprints', 'huellas', titles.fingerprints],
  ['limits', 'no-da', titles.limits],
] as const satisfies readonly (readonly [keyof PlatformData, string, Localized])[];

/** A part of {@link factParts}. */
export type FactPart = (typeof factParts)[number][0];

/** The facts of a part; none where they were not read, or where there is no such part. */
export function factsOf(data: PlatformData, part: FactPart): readonly PlatformFact[] {
  const facts = data[part];
  return facts === undefined || facts === 'unknown' ? [] : facts;
}

/** All that was looked for and not read, in a sentence or two; empty where all was. */
export function notReadText(data: PlatformData, lang: Lang): string {
  const words = platformsWords[lang];
  const keys = ['menu', 'doors', ...factParts.map(([key]) => key)] as const;
  const unread = keys.flatMap((key) => (data[key] === 'unknown' ? [words.notRead.parts[key]] : []));
  const said =
    unread.length === 0 ? '' : fill(words.notRead.said, { parts: listText(unread, lang) });
  return [said, data.notRead?.[lang]].filter(Boolean).join(' ');
}

/** What a page says first, where something is reported. */
const reportingFirst = [
  ['note', 'antes', titles.note],
  ['doors', 'reportar', titles.doors],
] as const;

/** The same where something is asked of an operator. */
const askingFirst = [
  ['note', 'antes', asking.note],
  ['doors', 'reportar', asking.doors],
] as const;

/** The question that the page answers first. */
export const askedOf = ({ group }: PlatformData): Localized =>
  group === 'phone' ? asking.told : titles.told;

/** A call or a payment shows nothing that may be an image, nor that may be seen to be gone. */
export const showsThings = ({ group }: PlatformData): boolean =>
  group !== 'phone' && group !== 'money';

/** Whether the person who posted may see that it is gone, though nobody tells them who reported. */
export const maySeeItGone = (data: PlatformData): boolean =>
  data.told.answer !== 'yes' && showsThings(data);

/** What may have happened: its anchor, the forms that serve it, and the guides that say what goes before and after. */
const happenings: Record<Happened, { id: string; doors: Door['for'][]; guides: string[] }> = {
  image: {
    id: 'mi-imagen',
    doors: ['intimate', 'private', 'minors'],
    guides: ['guias/imagenes-intimas', 'guias/publicaron-mis-datos'],
  },
  insults: {
    id: 'me-insultan',
    doors: ['harassment'],
    guides: ['guias/insultos-y-ataques', 'guias/acoso-en-linea'],
  },
  impersonation: {
    id: 'se-hacen-pasar',
    doors: ['impersonation'],
    guides: ['guias/perfil-falso'],
  },
  account: {
    id: 'mi-cuenta',
    doors: ['account'],
    guides: ['guias/cuentas-y-celular/recuperar', 'guias/cuentas-y-celular'],
  },
  threats: { id: 'me-amenazan', doors: [], guides: ['guias/amenazas-y-chantaje'] },
};

/** One thing that happened, with what is touched and the forms for it. */
interface Happening {
  happened: Happened;
  id: string;
  gestures: PlatformGesture[];
  doors: Door[];
  guides: string[];
}

/** What the page says by what happened, where the record has it so; nothing where it has one menu for all. */
export function happeningsOf({ gestures = [], doors }: PlatformData): Happening[] {
  if (gestures.length === 0) return [];
  return (Object.keys(happenings) as Happened[])
    .map((each) => ({
      happened: each,
      id: happenings[each].id,
      gestures: gestures.filter((gesture) => gesture.for === each),
      doors:
        doors === 'unknown'
          ? []
          : doors.filter((door) => happenings[each].doors.includes(door.for)),
      guides: happenings[each].guides,
    }))
    .filter((each) => each.gestures.length > 0 || each.doors.length > 0);
}

/** Whether the page says how an account that was taken is got back: then a line above its sections leads there. */
export const tellsOfTaken = (data: PlatformData, happened: Happened): boolean =>
  happened === 'account' && showsThings(data);

/** The ways that name a platform: its own, which says what reporting gives, and the rest. */
export function routesOf(data: PlatformData): { own: RouteData[]; others: RouteData[] } {
  const all = [...registry.routes.values()].flatMap((route) =>
    route.data.platforms?.includes(data.id) ? [route.data] : [],
  );
  return {
    own: all.filter((route) => reportedAt(route).length > 0),
    others: all.filter((route) => reportedAt(route).length === 0),
  };
}

/** What was not found and where all was read are folded at the foot; where the page goes by what happened, also what is read once the report is made. */
export const foldedSections = (data: PlatformData): string[] =>
  data.gestures ? [...factParts.map(([key]) => key), 'unknown', 'source'] : ['unknown', 'source'];

/** The sections of the page of a platform: what to do first, then what it gives, then where it was read. */
export function platformSections(data: PlatformData): PageSection[] {
  const [note, doors] = data.group === 'phone' ? askingFirst : reportingFirst;
  return pageSections([
    note,
    doors,
    ...factParts.map(
      ([key, id, title]) => [key, id, title, factsOf(data, key).length > 0] as const,
    ),
    ['minors', 'menores', titles.minors, showsThings(data)],
    ['routes', 'caminos', titles.routes, routesOf(data).others.length > 0],
    [...usual.unknown, notReadText(data, 'es') !== ''],
    ['source', 'fuente', titles.source],
  ]);
}
