// What each module of the course asks for at a distance, counted from the calendar: its page and its test say the same.
import { registry, theCourse } from '../facts/site-facts.ts';
import { courseWords } from '../i18n/course.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import {
  boosterFar,
  givesModule,
  modulesIn,
  partMinutes,
  presenceIn,
  rehearsalMinutes,
} from '../registry/course-calendar.ts';
import { trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { listText } from '../words/law.ts';

/** A module, or what is no module, with what it asks for in words, in the order of the columns. */
export interface RemoteNeed {
  /** Its letter and number, or what it is called. */
  module: string;
  /** Minutes of each of its sessions. */
  minutes: number[];
  cells: string[];
}

/** What each module asks for at a distance. */
export function remoteNeeds(lang: Lang): RemoteNeed[] {
  const { calendar } = theCourse().data;
  const words = courseWords[lang].cohort;
  return calendar.asks.map(({ module, adults, cards }) => {
    const inRoom = calendar.evenings.filter((session) => givesModule(session, module));
    const remote = calendar.remote.find((each) => each.module === module)?.sessions;
    const minutes =
      remote?.map((each) => each.minutes) ??
      inRoom
        .flatMap(modulesIn)
        .filter((each) => each.module === module)
        .map((each) => each.minutes);
    const stays = inRoom.reduce((sum, each) => sum + (each.stays ?? 0), 0);
    const hasPsychologist =
      trainingModules(registry).some(({ data }) => data.id === module && data.presence) ||
      (remote ?? []).some((each) => each.with);
    const count = minutes.length;
    const evenings = fill(words.remoteMinutes, {
      count,
      minutes: listText(minutes.map(String), lang),
    });
    return {
      module: module.toUpperCase(),
      minutes,
      cells: [
        stays > 0 ? `${evenings}${fill(words.remoteStays, { count: stays })}` : evenings,
        adults[lang],
        hasPsychologist
          ? fillCount(words, 'remotePsychologist', { count }, lang)
          : words.noPsychologist,
        cards[lang],
      ],
    };
  });
}

/** What scenarios, watched rehearsals and the booster ask for at a distance. */
export function remoteBesides(lang: Lang): RemoteNeed[] {
  const { calendar } = theCourse().data;
  const words = courseWords[lang].cohort;
  const away = boosterFar(calendar);
  return calendar.besides.flatMap(({ of, name, adults, cards }) => {
    const rehearsal = calendar.rehearsals.find(({ id }) => id === of);
    const kind = rehearsal ? 'observed' : of;
    const part = calendar.evenings.flatMap(({ parts }) => parts).find((each) => kind in each);
    if (!part) return [];
    const count = rehearsal
      ? rehearsalMinutes(rehearsal)
      : of === 'booster' && away
        ? away.minutes
        : partMinutes(part);
    return {
      module: name[lang],
      minutes: [count],
      cells: [
        rehearsal
          ? fill(words.remoteEach, { count })
          : fill(words.remoteMinutes, { count: 1, minutes: count }),
        adults[lang],
        presenceIn({ parts: [part] }, registry).length > 0
          ? fillCount(words, 'remotePsychologist', { count: 1 }, lang)
          : words.noPsychologist,
        cards[lang],
      ],
    };
  });
}
