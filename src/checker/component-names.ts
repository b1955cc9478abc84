/** Components that a page may use; `src/components/index.ts` exports the same names. */
export const componentNames: ReadonlySet<string> = new Set([
  'Checklist',
  'Danger',
  'Example',
  'Helplines',
  'Minute',
  'Note',
  'Penalty',
  'Provision',
  'Service',
  'Steps',
  'Term',
  'Timeline',
]);
