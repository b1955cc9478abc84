import { nearest } from '../../registry/nearest.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { Role, RoleMapData } from '../../registry/schema/team.ts';
import {
  answeredBy,
  MAX_SHARE,
  rolesAtWork,
  seatsFor,
  SHARE_FROM,
  type Task,
} from '../../registry/team.ts';

/** What a map of roles does wrong, and the keys that lead to where. */
export interface RoleFault {
  path: PropertyKey[];
  message: Localized;
}

/** Everything wrong with a map of roles, held against the tasks of the protocols and the pairs kept apart. */
export function roleFaults(
  map: RoleMapData,
  tasks: readonly Task[],
  registry: Registry,
): RoleFault[] {
  return [
    ...headFaults(map),
    ...rolesAtWork(tasks).flatMap((each) => roleFault(each, map)),
    ...map.seats.flatMap((_, at) => [
      ...shareFault(map, at, tasks),
      ...pairFaults(map, at, registry),
    ]),
  ];
}

function headFaults({ people, seats, coordinationSupervisedBy }: RoleMapData): RoleFault[] {
  const faults: RoleFault[] = [];
  const inside = seats.filter(({ outside }) => !outside).length;
  if (inside !== people)
    faults.push({
      path: ['people'],
      message: {
        es: `${inside} puestos del equipo para ${people} personas; se esperaba uno por persona`,
        en: `${inside} seats of the team for ${people} people; expected one a person`,
      },
    });
  const supervisor = seats.find(({ id }) => id === coordinationSupervisedBy.seat);
  if (!supervisor || supervisor.holds.includes('coordination')) {
    const free = seats.filter(({ holds }) => !holds.includes('coordination')).map(({ id }) => id);
    const list = (nearest(coordinationSupervisedBy.seat, free, 1)[0] ?? free.join(', ')) || '—';
    faults.push({
      path: ['coordinationSupervisedBy', 'seat'],
      message: {
        es: `Puesto inesperado «${coordinationSupervisedBy.seat}»; se esperaba uno del mapa que no tenga coordinación: ${list}`,
        en: `Unexpected seat “${coordinationSupervisedBy.seat}”; expected one of the map that does not hold coordination: ${list}`,
      },
    });
  }
  return faults;
}

function roleFault(each: Role, map: RoleMapData): RoleFault[] {
  const { hold, cover } = seatsFor(each, map);
  if (hold.length === 0)
    return [
      {
        path: ['seats'],
        message: {
          es: `Nadie tiene el rol «${each}», que hace o responde por tareas`,
          en: `Nobody holds the role “${each}”, which does or answers for tasks`,
        },
      },
    ];
  if (cover.length > 0 || map.people < SHARE_FROM) return [];
  return [
    {
      path: ['seats'],
      message: {
        es: `El rol «${each}» no tiene suplente; se esperaba uno desde ${SHARE_FROM} personas`,
        en: `The role “${each}” has no deputy; expected one from ${SHARE_FROM} people on`,
      },
    },
  ];
}

function shareFault(map: RoleMapData, at: number, tasks: readonly Task[]): RoleFault[] {
  const seat = map.seats[at];
  if (!seat || map.people < SHARE_FROM) return [];
  const own = answeredBy(seat, tasks).length;
  if (own <= tasks.length * MAX_SHARE) return [];
  return [
    {
      path: ['seats', at, 'holds'],
      message: {
        es: `«${seat.id}» responde por ${own} de ${tasks.length} tareas; se esperaba un tercio como máximo`,
        en: `“${seat.id}” answers for ${own} of ${tasks.length} tasks; expected a third at most`,
      },
    },
  ];
}

function pairFaults(map: RoleMapData, at: number, { apart }: Registry): RoleFault[] {
  const seat = map.seats[at];
  if (!seat) return [];
  const taken = new Set([...seat.holds, ...seat.covers]);
  return [...apart.values()].flatMap(({ data: { roles, from, why } }) =>
    map.people >= from && roles.every((each) => taken.has(each))
      ? [
          {
            path: ['seats', at],
            message: {
              es: `«${seat.id}» une «${roles.join('» y «')}», que no se juntan desde ${from} personas: ${why.es}`,
              en: `“${seat.id}” joins “${roles.join('” and “')}”, which are kept apart from ${from} people on: ${why.en}`,
            },
          },
        ]
      : [],
  );
}
