import type { AdoptionLevel } from '../registry/schema/team.ts';

const slugs: Readonly<Record<AdoptionLevel, string>> = {
  seed: 'semilla',
  base: 'base',
  full: 'completo',
};

/** A level of adoption in an address or the name of a file, the same in both languages. */
export const levelSlug = (level: AdoptionLevel): string => slugs[level];
