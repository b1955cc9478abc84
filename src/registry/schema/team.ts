import { z } from 'zod';
import { entryId, localized } from './common.ts';

/** Roles of an organisation; a person may hold several. */
export const role = z.enum([
  'coordination',
  'companion',
  'psychology',
  'legal',
  'children',
  'incident',
  'supervision',
  'security',
  'data',
  'board',
  'researcher',
]);

/** A role without which something is not held, and why. */
export const presence = z.strictObject({ role, why: localized });

/** Levels of adoption, from the least to the most. */
export const adoptionLevel = z.enum(['seed', 'base', 'full']);

/** Somebody in a team, or outside it, and the roles they take. */
const seat = z.strictObject({
  id: entryId,
  name: localized,
  /** True for somebody who is not one of the people of the team. */
  outside: z.literal(true).optional(),
  /** Roles they hold. */
  holds: z.array(role).default([]),
  /** Roles they take when whoever holds them is not there. */
  covers: z.array(role).default([]),
  /** What to mind in this seat. */
  note: localized.optional(),
});

/** Who holds which roles in a team of a size: `src/data/role-maps/<id>.yaml`. */
export const roleMap = z.strictObject({
  id: entryId,
  /** People of the team; those outside do not count. */
  people: z.number().int().min(2),
  /** The level of adoption that a team of this size can hold. */
  level: adoptionLevel,
  /** What this size can do and what it cannot, in a sentence or two. */
  summary: localized,
  seats: z.array(seat).min(2),
  /** Who looks at how coordination works, and how. */
  coordinationSupervisedBy: z.strictObject({ seat: entryId, how: localized }),
});

/** Two roles that one person should not hold: `src/data/roles-apart/<id>.yaml`. */
export const apart = z.strictObject({
  id: entryId,
  roles: z.tuple([role, role]),
  /** From how many people on nobody holds both, not even as a deputy. */
  from: z.number().int().min(2),
  why: localized,
  /** How a smaller team keeps them apart. */
  meanwhile: localized.optional(),
});

/** A role in an organisation. */
export type Role = z.infer<typeof role>;
/** A level of adoption. */
export type AdoptionLevel = z.infer<typeof adoptionLevel>;
/** A map of roles as written in its file. */
export type RoleMapData = z.infer<typeof roleMap>;
/** A seat of a map of roles. */
export type Seat = RoleMapData['seats'][number];
