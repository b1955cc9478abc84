// What each module of the course asks for at a distance, counted from the calendar: its page and its test say the same.
import { registry, theCourse } from '../facts/site-facts.ts';
import { courseWords } from '../i18n/course.ts';
import { fill, fillCount } from '../i18n/fill.ts';
import { givesModule, modulesIn } from '../registry/course-calendar.ts';
import { trainingModules } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { listText } from '../words/law.ts';

/** A module, with what it asks for in words, in the order of the columns. */
export interface RemoteNeed {
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
