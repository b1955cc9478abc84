import type { Place } from '../../registry/place.ts';
import {
  type Entry,
  type Registry,
  trainingCourse,
  trainingModules,
} from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { Role } from '../../registry/schema/team.ts';

/** Something in which the question about suicide is said aloud or answered, and where it stands. */
export interface SuicideRehearsal {
  file: string;
  at: () => Place;
  /** What it is, by its title. */
  title: Localized;
  /** Whoever its record asks to be in the room. */
  presence: Role | undefined;
}

/** Words with which dying by suicide is asked about or answered; «thoughts of suicide» only names what somebody has. */
const asked =
  /(?<!thoughts of )suicid|quitar(?:se|te|me) la vida|en morir|quier[oe]s? morir|ending (?:your|their|his|her|my) life|thinking of dying|wants? to die/i;

const isAsked = (texts: readonly Localized[]): boolean =>
  texts.some(({ es, en }) => asked.test(es) || asked.test(en));

/** Every activity, booster, set of cards, case by dice and scenario in which the question about suicide is rehearsed. A talk only reads of it. */
export function suicideRehearsals(registry: Registry): SuicideRehearsal[] {
  return [
    ...trainingModules(registry).flatMap(({ data, ...entry }) =>
      data.activities.flatMap((each, at) =>
        each.kind === 'pause' ||
        each.kind === 'talk' ||
        !isAsked([each.title, each.open, each.model, ...each.steps])
          ? []
          : [found(entry, each.title, data.presence?.role, ['activities', at, 'title'])],
      ),
    ),
    ...boosters(registry),
    ...dice(registry),
    ...[...registry.decks.values()].flatMap(({ data, ...entry }) =>
      data.sets.flatMap(({ title, cards, withoutPsychology }, at) =>
        isAsked(cards.flatMap(({ lines }) => lines))
          ? [
              found(entry, title, withoutPsychology ? undefined : data.onlyWith, [
                'sets',
                at,
                'title',
              ]),
            ]
          : [],
      ),
    ),
    ...[...registry.scenarios.values()].flatMap(({ data, ...entry }) =>
      isAsked(
        data.nodes.flatMap((node) =>
          node.kind === 'end' ? [] : node.choices.flatMap(({ text, then }) => [text, then]),
        ),
      )
        ? [found(entry, data.title, data.presence?.role, ['title'])]
        : [],
    ),
  ];
}

function boosters(registry: Registry): SuicideRehearsal[] {
  const course = trainingCourse(registry);
  if (!course) return [];
  const { when, what, presence } = course.data.calendar.booster;
  return isAsked(what.map(({ text }) => text))
    ? [found(course, when, presence?.role, ['calendar', 'booster', 'what'])]
    : [];
}

const found = (
  { file, place }: Pick<Entry<unknown>, 'file' | 'place'>,
  title: Localized,
  presence: Role | undefined,
  path: PropertyKey[],
): SuicideRehearsal => ({ file, at: () => place(path), title, presence });

/** The case by dice in which the question about suicide is answered, by a face or by what is not on any. */
const dice = (registry: Registry): SuicideRehearsal[] =>
  [...registry.training.values()].flatMap(({ data, ...entry }) => {
    if (data.kind !== 'dice') return [];
    const { throws, brief, otherwise, presence } = data;
    const [first] = throws;
    const told = [
      ...brief,
      ...otherwise.map(({ asked: question }) => question),
      ...throws.flatMap(({ faces }) => faces.map(({ text }) => text)),
    ];
    return first && isAsked(told) ? [found(entry, first.title, presence.role, ['presence'])] : [];
  });
