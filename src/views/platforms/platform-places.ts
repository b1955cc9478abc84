import {
  type Door,
  markText,
  numbersText,
  platformLevelText,
  sharedLevel,
  shareSources,
} from '../../components/platform-words.ts';
import { linkTo } from '../../facts/page-links.ts';
import { registry } from '../../facts/site-facts.ts';
import { platformsWords } from '../../i18n/platforms.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { PlatformData } from '../../registry/schema/platform.ts';
import type { LeafData } from '../../registry/schema/situation.ts';
import { nodePath } from '../path/path-links.ts';
import { happeningsOf, tellsOfTaken } from './platform-sections.ts';

/** A row of where something is reported: what for, what to touch or which form. */
interface Row extends Pick<Door, 'level' | 'sources'> {
  label: string;
  said?: string | undefined;
  door?: Pick<Door, 'address' | 'for'>;
}

/** Rows of one list, each with how sure we are of it, but what all share: that is said once, after them. */
export interface Places {
  rows: (Row & { numbers: string; mark: string })[];
  once: string;
}

function placesOf(rows: readonly Row[], data: PlatformData, lang: Lang): Places {
  const level = sharedLevel(rows);
  const [first] = rows;
  const numbers = level && first && shareSources(rows) ? numbersText(first, data) : '';
  return {
    rows: rows.map((row) => ({
      ...row,
      numbers: level && !numbers ? numbersText(row, data) : '',
      mark: level ? '' : markText(row, data, lang),
    })),
    once: level ? `${platformLevelText(level, lang)} ${numbers}`.trim() : '',
  };
}

const doorRows = (doors: readonly Door[], lang: Lang, label?: string): Row[] =>
  doors.map(({ note, whose, ...door }) => ({
    door,
    level: door.level,
    sources: door.sources,
    label: whose?.[lang] ?? label ?? platformsWords[lang].platform.for[door.for],
    said: note?.[lang],
  }));

/** An end of the path, by its title; nothing if there is no such end. */
export function leafLink(id: string, lang: Lang): { href: string; name: string } | undefined {
  const node = registry.situations.get(id)?.data;
  return node?.kind === 'leaf' ? { href: nodePath(id, lang), name: node.title[lang] } : undefined;
}

/** The ends of the path to which pages of platforms lead from one place, by their title. */
export const leavesFrom = (
  place: LeafData['fromPlatforms'],
  lang: Lang,
): { href: string; name: string }[] =>
  [...registry.situations.values()].flatMap(({ data }) =>
    data.kind === 'leaf' && data.fromPlatforms === place ? (leafLink(data.id, lang) ?? []) : [],
  );

/** By what happened: what to touch, the forms, and the guides and ends of the path that say what goes before and after. */
export const placesByHappening = (data: PlatformData, lang: Lang) =>
  happeningsOf(data).map(({ happened, id, gestures, doors, guides }) => ({
    id,
    isTaken: tellsOfTaken(data, happened),
    title: platformsWords[lang].platform.happened[happened],
    guides: [...guides.map((guide) => linkTo(guide, lang)), ...leavesFrom(happened, lang)],
    places: placesOf(
      [
        ...gestures.map(({ what, text, level, sources }) => ({
          label: what[lang],
          said: text[lang],
          level,
          sources,
        })),
        // What for, the heading says, but where the forms under it serve several things.
        ...doorRows(
          doors,
          lang,
          happened === 'image' ? undefined : platformsWords[lang].platform.web,
        ),
      ],
      data,
      lang,
    ),
  }));

/** All in one list: the menu, and each form. */
export function allPlaces(data: PlatformData, lang: Lang): Places {
  const { menu, doors } = data;
  const words = platformsWords[lang].platform;
  const menuRow =
    menu === 'unknown'
      ? []
      : [
          {
            label: words.menu,
            said: `${menu.steps[lang]} ${words.labels[menu.labels]}`,
            level: menu.level,
            sources: menu.sources,
          },
        ];
  return placesOf([...menuRow, ...(doors === 'unknown' ? [] : doorRows(doors, lang))], data, lang);
}
