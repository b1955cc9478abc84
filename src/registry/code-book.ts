import { inOrder, type Registry } from './registry.ts';
import type { CodeData, CodePart } from './schema/code.ts';

/** The codes of a part of the book, or all of them, in their order. */
export const codesOf = ({ codes }: Pick<Registry, 'codes'>, part?: CodePart): CodeData[] =>
  inOrder(codes).filter((code) => part === undefined || code.part === part);

/** The number of a code on paper, `07`: for whoever cannot read its name. A table holds the name. */
export const codeNumber = (order: number): string => String(order).padStart(2, '0');

/** Provisions that speak of what a code tells, by reference: those of its obstacle, or its own. */
export const lawOfCode = (
  { obstacle, cites = [] }: CodeData,
  { obstacles }: Pick<Registry, 'obstacles'>,
): readonly string[] => obstacles.get(obstacle ?? '')?.data.cites ?? cites;

/** Institutions that answer for what a code tells, by id: those of its obstacle. */
export const institutionsOfCode = (
  { obstacle }: CodeData,
  { obstacles }: Pick<Registry, 'obstacles'>,
): readonly string[] => obstacles.get(obstacle ?? '')?.data.institutions ?? [];
