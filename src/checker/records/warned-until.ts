// Whether the warning of a module says from which minute to which it is heard what it warns of.
import { modulesIn } from '../../registry/course-calendar.ts';
import { type Registry, trainingCourse } from '../../registry/registry.ts';
import type { CourseSession } from '../../registry/schema/course-calendar.ts';
import type { CourseDay, TrainingModule } from '../../registry/schema/training.ts';
import type { SpokenFault } from './training-spoken.ts';

/** Minutes of a session of a module, from its own beginning. */
interface Span {
  from: number;
  until: number;
}

/** Warned modules that do not say what is heard when, or whose warning says other minutes than its activities take. */
export function warnedFaults(registry: Registry): SpokenFault[] {
  const calendar = trainingCourse(registry)?.data.calendar;
  if (!calendar) return [];
  const warned = new Set(calendar.notices.map(({ module }) => module));
  return [...registry.training.values()].flatMap(({ file, data, place }): SpokenFault[] => {
    if (data.kind !== 'module' && data.kind !== 'day') return [];
    const { heard } = data;
    if (heard === undefined)
      return warned.has(data.id)
        ? [{ file, at: () => place(['safety'], 'key'), message: unsaid(data.id) }]
        : [];
    const at = () => place(['heard']);
    return [
      ...heard.flatMap((together) => {
        const span = spanOf(data, together, calendar.evenings);
        return span && isSaid(data, span) ? [] : [{ file, at, message: otherwise(data.id, span) }];
      }),
      ...unheard(data).map((number) => ({ file, at, message: leftOut(data.id, number) })),
    ];
  });
}

/** What is warned of beforehand: a module, or a day that is none. */
type Warned = TrainingModule | CourseDay;

/** When activities are given, from the first to the last of them; nothing if they do not follow one another in a session. */
function spanOf(
  { id, activities }: Warned,
  together: readonly number[],
  evenings: readonly CourseSession[],
): Span | undefined {
  let given = 0;
  const ends = evenings
    .flatMap(modulesIn)
    .flatMap(({ module, minutes }) => (module === id ? [(given += minutes)] : []));
  let end = 0;
  let number = 0;
  const all = activities.map(({ kind, minutes }) => {
    const from = end;
    end += minutes;
    return { from, until: end, ...(kind !== 'pause' && { number: (number += 1) }) };
  });
  const held = together.flatMap((each) => all.find((activity) => activity.number === each) ?? []);
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last || held.length < together.length) return undefined;
  const takes = held.reduce((sum, { from, until }) => sum + until - from, 0);
  const begun = ends.findLast((each) => each <= first.from) ?? 0;
  const isOneSession = !ends.some((each) => each > first.from && each < last.until);
  if (takes !== last.until - first.from || !isOneSession) return undefined;
  return { from: first.from - begun, until: last.until - begun };
}

/** Whether what is said before the room is opened says a span, in both languages: «del minuto 14 al 48», «y del 55 al 100». */
function isSaid({ safety }: Warned, { from, until }: Span): boolean {
  return (
    safety.some(({ es }) => new RegExp(`del (?:minuto )?${from} al ${until}\\b`).test(es)) &&
    safety.some(({ en }) => new RegExp(`from (?:minute )?${from} to ${until}\\b`).test(en))
  );
}

/** Activities that ask about danger, by number, and are in no span. */
function unheard({ activities, heard = [] }: Warned): number[] {
  const named = new Set(heard.flat());
  return activities
    .flatMap((each) => (each.kind === 'pause' ? [] : [each]))
    .flatMap((each, at) =>
      'asksDanger' in each && each.asksDanger && !named.has(at + 1) ? [at + 1] : [],
    );
}

const unsaid = (id: string): SpokenFault['message'] => ({
  es: `De «${id}» se avisa una semana antes y no se dice en qué actividades se oye; se esperaban sus números en heard, y sus minutos en safety`,
  en: `“${id}” is warned of a week before and does not say in which activities it is heard; expected their numbers in heard, and their minutes in safety`,
});

const otherwise = (id: string, span: Span | undefined): SpokenFault['message'] =>
  span
    ? {
        es: `El aviso de «${id}» no dice hasta qué minuto se oye; se esperaba en safety «del minuto ${span.from} al ${span.until}», en los dos idiomas`,
        en: `The warning of “${id}” does not say until which minute it is heard; expected in safety “from minute ${span.from} to ${span.until}”, in both languages`,
      }
    : {
        es: `En heard, de «${id}», van juntas actividades que están y se siguen en una misma sesión`,
        en: `In heard, of “${id}”, activities go together that are there and follow one another in one session`,
      };

const leftOut = (id: string, number: number): SpokenFault['message'] => ({
  es: `La actividad ${number} de «${id}» ensaya preguntas de peligro y heard no la nombra; se esperaba ahí, con sus minutos en safety`,
  en: `Activity ${number} of “${id}” rehearses questions of danger and heard does not name it; expected there, with its minutes in safety`,
});
