/** The labels that the landmarks of each page have so far. */
const taken = new WeakMap<App.Locals, Set<string>>();

/**
 * The role of a box that is a landmark by its nature: none for the first with its label on a page, and `note` for the
 * next, since whoever goes from one landmark to another could not tell them apart.
 */
export function roleOfBox(locals: App.Locals, label: string): 'note' | undefined {
  const labels = taken.get(locals) ?? new Set<string>();
  taken.set(locals, labels);
  if (labels.has(label)) return 'note';
  labels.add(label);
  return undefined;
}
