import type { Registry } from './registry.ts';
import type { Localized } from './schema/common.ts';
import type { DiceData, Mark } from './schema/dice.ts';
import type { FormData } from './schema/form.ts';

interface AssessedLine {
  id: string;
  label: Localized;
}

/** A task of the assessment, with the lines in which it is looked at. */
export interface AssessedTask {
  title: Localized;
  lines: AssessedLine[];
  /** Lines of another task without which this one is not signed either. */
  also: AssessedLine[];
  /** Lines of another task, by id, without which this one is not signed where the case asked for them. */
  ifDue: string[];
  /** The tasks those lines belong to, signed before this one. */
  after: Localized[];
}

/** The cases by dice that there are. */
export const theDice = (registry: Registry): DiceData[] =>
  [...registry.training.values()].flatMap(({ data }) => (data.kind === 'dice' ? [data] : []));

/** The tasks of a form of assessment: its parts that can be signed by name. */
export function assessedTasks({ sections }: Pick<FormData, 'sections'>): AssessedTask[] {
  const signed = new Set(
    sections
      .flatMap(({ fields }) => fields)
      .flatMap(({ kind, options = [] }) => (kind === 'ticks' ? options.map(({ es }) => es) : [])),
  );
  const line = ({ id, label }: AssessedLine): AssessedLine => ({ id, label });
  return sections.flatMap(({ title, fields, alsoSeen = [], alsoIfDue = [] }) =>
    signed.has(title.es)
      ? [
          {
            title,
            lines: fields.map(line),
            also: sections
              .flatMap((each) => each.fields)
              .filter(({ id }) => alsoSeen.includes(id))
              .map(line),
            ifDue: alsoIfDue,
            after: sections
              .filter((each) => each.fields.some(({ id }) => alsoSeen.includes(id)))
              .map((each) => each.title),
          },
        ]
      : [],
  );
}

/** What a face that came up gives: the lines that a case cannot be without it. */
export const neededFor = (
  { shows }: Pick<DiceData, 'shows'>,
  field: string,
): DiceData['shows'][number] | undefined => shows.find(({ fields }) => fields.includes(field));

/**
 * The tasks that a performance signs: all their lines seen, or not owed, and no critical error. A line without a mark
 * did not apply. In a first rehearsal what every one of them brings is owed.
 */
export function signedTasks(
  tasks: readonly AssessedTask[],
  dice: Pick<DiceData, 'shows'>,
  { marks, critical = [] }: DiceData['calibration']['scripts'][number],
  rehearsal: 'first' | 'again' = 'again',
): AssessedTask[] {
  if (critical.length > 0) return [];
  const markOf = (id: string): Mark =>
    marks.find(({ field }) => field === id)?.mark ?? 'notApplicable';
  return tasks.filter(
    ({ lines, also, ifDue }) =>
      [...lines, ...also].every(
        ({ id }) =>
          markOf(id) === 'seen' ||
          (markOf(id) === 'notApplicable' && neededFor(dice, id)?.excused === true),
      ) &&
      ifDue.every(
        (id) => markOf(id) === 'seen' || (rehearsal === 'again' && markOf(id) === 'notApplicable'),
      ),
  );
}
