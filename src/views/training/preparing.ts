// What whoever gives a module reads on its page and its material, whole and as often as they say it: without what stands
// folded, what is of another country, what is only for giving it at a distance, the sources and the labels of tables.
import { parseRef } from '../../citations/ref.ts';
import { resolveCite } from '../../components/resolve.ts';
import { readingTime, wordsIn, wordsOfRecord, wordsOn } from '../../facts/page-words.ts';
import { registry, sourcePage, theCourse } from '../../facts/site-facts.ts';
import { courseWords } from '../../i18n/course.ts';
import { readingMinutes } from '../../publish/course-hours.ts';
import { numberedActivities } from '../../registry/numbered-activities.ts';
import type { Lang } from '../../registry/schema/common.ts';
import type { DeckData, Handout } from '../../registry/schema/deck.ts';
import type { TrainingActivity, TrainingModule } from '../../registry/schema/training.ts';
import { bagOf, runSheet } from './module-material.ts';
import { moduleReading } from './module-sections.ts';
import { nodeIn } from './scenario-words.ts';
import { edgesOf, openingOf } from './session-edges.ts';

/**
 * Minutes to read a module before giving it, to the next five: its page with its material, the guides that it teaches and,
 * of the first, what is read again the evening before: the run sheet, the steps and the models.
 */
export function preparingMinutes(
  module: TrainingModule,
  lang: Lang,
): { own: number; guides: number; eve: number } {
  const deck = registry.decks.get(module.id)?.data;
  const words = moduleWords(module, lang) + (deck ? materialWords(module, deck, lang) : 0);
  return {
    own: readingTime(words),
    guides: readingMinutes(module.id, lang),
    eve: readingTime(wordsOfRecord(module.activities.map(eveOf), lang)),
  };
}

/** The list of what cannot be kept secret, which the script of the room draws. */
export const roomLimits = 'limites-de-confidencialidad';

/** Words of the script of the room, which opens the material of a module and the page of a day. */
export function scriptWords(lang: Lang): number {
  const { night, stop, optOut, disclosure } = theCourse().data;
  const list = registry.lists.get(roomLimits)?.data;
  return wordsOfRecord([night.arrive, night.late, stop, optOut, disclosure, list], lang);
}

/** Words of the page of a module. */
export function moduleWords(module: TrainingModule, lang: Lang): number {
  const { checks, variants } = module;
  const shown = { ...module, workbook: undefined, runsLate: undefined, checks: undefined };
  const near = { ...variants, online: undefined };
  const { standing, stop, real, realWith, realWithout, critical } = theCourse().data;
  const given = numberedActivities(module.activities);
  const each = given.map(({ title, asksDanger, prevents = [] }) => [
    title,
    stop.word,
    asksDanger && [real, module.presence ? realWith : realWithout],
    critical.filter(({ id }) => prevents.includes(id)).map(({ error }) => error),
  ]);
  const forms = module.forms?.map((id) => registry.forms.get(id)?.data.title);
  const questions = checks.map(({ question }) => question);
  const reading = moduleReading(module, lang).flatMap(({ document, text, parts }) => [
    document.name,
    text ?? '',
    ...parts.flatMap((part) => [part.name, part.text]),
  ]);
  return (
    wordsOfRecord([{ ...shown, variants: near }, standing, each, forms, questions], lang) +
    wordsIn(reading.join(' ')) +
    given.length * labelWords(lang)
  );
}

/** Words that name each part of an activity on its page. */
const labelWords = (lang: Lang): number => {
  const { room, open, steps, close, notActed, optOut, errors, model, carer } =
    courseWords[lang].activity;
  const { stop, disclosure } = courseWords[lang].training;
  const labels = [room, open, steps, close, notActed, optOut, errors, model, carer];
  return wordsIn([...labels, stop, disclosure].join(' '));
};

/** What the run sheet, the steps and the flipchart of a material say of an activity, as often as they say it. */
function saidOf(each: TrainingActivity) {
  if (each.kind === 'pause') return [each.apart, each.apart];
  const { title, open, carer, room, steps, close } = each;
  return [title, title, title, open, carer, room, steps, close];
}

/** What is read again of an activity on the evening before: how the room is, how it begins, its steps and its close, what the carer does and the model. */
const eveOf = (each: TrainingActivity) =>
  each.kind === 'pause'
    ? each.apart
    : [each.title, each.room, each.open, each.steps, each.carer, each.close, each.model];

/** Words of the material of a module. */
export function materialWords(module: TrainingModule, deck: DeckData, lang: Lang): number {
  const { standing, night } = theCourse().data;
  const { purpose, outcomes, runsLate, activities } = module;
  const said = [
    standing,
    night.late,
    purpose,
    outcomes,
    runsLate,
    activities.map(saidOf),
    deck.sets.map(({ title, key, cards }) => [title, key, cards]),
  ];
  const rows = runSheet(module, deck, lang);
  const { forEight, prepare, prepareHow } = courseWords[lang].material;
  const written = [
    prepare,
    prepareHow,
    courseWords[lang].module.lateRest,
    ...openingOf(module, lang).lines,
    ...edgesOf(module, lang).flatMap(({ begins, ends }) => [begins.text, ends.text]),
    ...rows.flatMap(({ uses }) => uses.map(({ text }) => text)),
    forEight,
    ...bagOf(module, deck, lang).map(({ text }) => text),
  ];
  return (
    scriptWords(lang) +
    wordsOfRecord(said, lang) +
    wordsIn(written.join(' ')) +
    deck.handouts.reduce((sum, each) => sum + handoutWords(each, module.asOf, lang), 0)
  );
}

/** Words of a sheet that is handed out, with what it draws from other records. */
export function handoutWords(each: Handout, day: string, lang: Lang): number {
  switch (each.kind) {
    case 'page': {
      const page = sourcePage(each.page, lang);
      return page ? wordsOn(page, day) : 0;
    }
    case 'list':
      return wordsOfRecord(registry.lists.get(each.list)?.data, lang);
    case 'routes':
      return wordsOfRecord(each.routes.map(routeSaid), lang);
    case 'codes':
      return wordsOfRecord(each.codes.map(codeSaid), lang);
    case 'obstacles':
      return wordsOfRecord(
        [...registry.obstacles.values()].map(({ data }) => data.name),
        lang,
      );
    case 'guides':
      return wordsIn(each.guides.map((guide) => guideSaid(guide, lang)).join(' '));
    case 'law':
      return wordsOfRecord(
        each.cites.map((cite) => lawSaid(cite, day)),
        lang,
      );
    case 'lines':
      return wordsOfRecord([each.title, each.steps, linesSaid(each)], lang);
    default:
      return wordsOfRecord(each, lang);
  }
}

function routeSaid(id: string) {
  const route = registry.routes.get(id)?.data;
  if (!route) return undefined;
  const { name, onlyFor, cannot, gives, risks, deadlines, unfixed, cost } = route;
  return [name, onlyFor, cannot, gives, risks.slice(0, 2), deadlines, unfixed, cost];
}

function codeSaid(id: string) {
  const code = registry.codes.get(id)?.data;
  return code && [code.name, code.counts, code.doesNotCount];
}

function guideSaid(guide: string, lang: Lang): string {
  const matter = sourcePage(guide, lang)?.frontMatter;
  return matter && 'useWhen' in matter ? `${matter.title} ${matter.useWhen} ${matter.purpose}` : '';
}

function lawSaid(cite: string, day: string) {
  if (!parseRef(cite)) return undefined;
  const { provision, version } = resolveCite(cite, day);
  const { summary, penalty } = version.text ?? {};
  return [provision.data.heading, summary, penalty];
}

function linesSaid({ scenario, steps }: Extract<Handout, { kind: 'lines' }>) {
  const data = registry.scenarios.get(scenario)?.data;
  if (!data) return undefined;
  const moments = steps.map(({ moment, choice }) => {
    const node = nodeIn(data, moment);
    const chosen =
      node.kind === 'moment' ? node.choices.find(({ id }) => id === choice) : undefined;
    return [node.title, node.text, chosen?.then];
  });
  return [data.situation, moments];
}
