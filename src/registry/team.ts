import type { Registry } from './registry.ts';
import type { AdoptionData } from './schema/adoption.ts';
import type { DutyData } from './schema/duty.ts';
import {
  type AdoptionLevel,
  adoptionLevel,
  type Role,
  role,
  type RoleMapData,
  type Seat,
} from './schema/team.ts';

/** The most of all tasks that one person may answer for, from `SHARE_FROM` people on. Ours. */
export const MAX_SHARE = 1 / 3;
/** From how many people on that holds, and every role has a deputy. Ours. */
export const SHARE_FROM = 6;

/** A task of a protocol. */
export type Task = AdoptionData['tasks'][number] & { protocol: string };

/** Every task of every protocol, in the order of their files. */
export const tasksOf = ({ adoption }: Pick<Registry, 'adoption'>): Task[] =>
  [...adoption.values()].flatMap(({ id, data }) =>
    data.tasks.map((task) => ({ ...task, protocol: id })),
  );

/** The tasks for which a seat answers, for those it holds; a role that several hold counts whole for each. */
export const answeredBy = ({ holds }: Pick<Seat, 'holds'>, tasks: readonly Task[]): Task[] =>
  tasks.filter(({ answers }) => holds.includes(answers));

/** The roles that do or answer for some task, in their order. */
export const rolesAtWork = (tasks: readonly Task[]): Role[] =>
  role.options.filter((each) =>
    tasks.some(({ does, answers }) => answers === each || does.includes(each)),
  );

/** The seats that hold a role, and those that cover it; where several hold it, each covers the others. */
export function seatsFor(each: Role, { seats }: RoleMapData): { hold: Seat[]; cover: Seat[] } {
  const hold = seats.filter(({ holds }) => holds.includes(each));
  const cover = seats.filter(({ covers }) => covers.includes(each));
  return { hold, cover: cover.length === 0 && hold.length > 1 ? hold : cover };
}

/** The sizes of team that a level fits, `to` absent for the largest; nothing where no map has that level. */
export function sizesOf(
  level: AdoptionLevel,
  registry: Pick<Registry, 'roleMaps'>,
): { from: number; to: number | undefined } | undefined {
  const maps = mapsBySize(registry);
  const at = maps.findIndex((map) => map.level === level);
  const from = maps[at]?.people;
  const next = maps.find((map, place) => place > at && map.level !== level)?.people;
  return from === undefined ? undefined : { from, to: next === undefined ? undefined : next - 1 };
}

/** Maps of roles, from the smallest team to the largest. */
export const mapsBySize = ({ roleMaps }: Pick<Registry, 'roleMaps'>): RoleMapData[] =>
  [...roleMaps.values()].map(({ data }) => data).sort((a, b) => a.people - b.people);

/** The levels up to one: each adds to the one before. */
export const levelsTo = (level: AdoptionLevel): AdoptionLevel[] =>
  adoptionLevel.options.slice(0, adoptionLevel.options.indexOf(level) + 1);

/** Duties from those of the first level to those of the last. */
export const byLevel = (a: DutyData, b: DutyData): number =>
  adoptionLevel.options.indexOf(a.level) - adoptionLevel.options.indexOf(b.level);

/** The duties of a level, with those of the levels before it. */
export function dutiesTo(level: AdoptionLevel, { duties }: Pick<Registry, 'duties'>): DutyData[] {
  const levels = levelsTo(level);
  return [...duties.values()].map(({ data }) => data).filter((each) => levels.includes(each.level));
}

/** The address of the page that tells a duty, without language. */
export const pageOfDuty = ({ protocol, part }: DutyData): string =>
  `protocolos/${protocol}${part === undefined ? '' : `/${part}`}`;
