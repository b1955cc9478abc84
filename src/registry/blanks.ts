import type { Registry } from './registry.ts';

/** The blank that a service fills in Peru: in a copy for another country it stands in its place. */
export const blankOfService = (
  { blanks }: Pick<Registry, 'blanks'>,
  service: string,
): string | undefined =>
  [...blanks.values()].find(({ data }) => data.values?.pe.service === service)?.id;
