import type { Registry } from './registry.ts';
import type { ListRole } from './schema/list.ts';
import type { ServiceRole } from './schema/service.ts';

/** The service that does something for whoever is in danger, by id. Throws unless there is exactly one. */
export const serviceFor = (role: ServiceRole, { services }: Pick<Registry, 'services'>): string =>
  theOne(
    [...services].filter(([, { data }]) => data.role === role),
    `src/data/services has the role "${role}"`,
  );

/** The shared list or text that says one thing that pages name it by, by id. Throws unless there is exactly one. */
export const listFor = (role: ListRole, { lists }: Pick<Registry, 'lists'>): string =>
  theOne(
    [...lists].filter(([, { data }]) => data.role === role),
    `src/data/lists has the role "${role}"`,
  );

/** The conduct of an image of somebody under 18, by id. Throws unless there is exactly one. */
export const conductOfImages = ({ conducts }: Pick<Registry, 'conducts'>): string =>
  theOne(
    [...conducts].filter(([, { data }]) => data.ofImagesUnder18),
    'src/data/conducts has ofImagesUnder18',
  );

function theOne(found: readonly (readonly [string, unknown])[], what: string): string {
  const [first, ...more] = found;
  if (first && more.length === 0) return first[0];
  const ids = found.map(([id]) => id).join(', ');
  throw new Error(`Exactly one record of ${what}; found ${ids || 'none'}.`);
}
