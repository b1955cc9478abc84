import { type AssessedTask, assessedTasks, neededFor } from '../../registry/assessment.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { DiceData } from '../../registry/schema/dice.ts';
import type { FormData } from '../../registry/schema/form.ts';

/** A fault of the cases by dice, below their record. */
interface DiceFault {
  path: PropertyKey[];
  expected?: string[];
  message: Localized;
}

/**
 * What the cases by dice say of their assessment that does not hold: a line that is not on the form or is told twice,
 * a line told nowhere, a task that no throw can show whole, a first rehearsal that may not show a line its task
 * depends on, a performance whose marks leave a line out, details by a throw that is not there, a box that says again
 * what a level says.
 */
export function diceFaults(dice: DiceData, form: Pick<FormData, 'sections'>): DiceFault[] {
  const tasks = assessedTasks(form);
  const lines = tasks.flatMap((task) => task.lines.map(({ id }) => id));
  const shown = lines.filter((id) => neededFor(dice, id));
  const told = (['shows', 'elsewhere'] as const).flatMap((key) =>
    dice[key].flatMap(({ fields }, at) =>
      fields.map((id, index) => ({ id, path: [key, at, 'fields', index] })),
    ),
  );
  const throws = dice.throws.map(({ id }) => id);
  return [
    ...(throws.includes(dice.details.throw)
      ? []
      : [
          {
            path: ['details', 'throw'],
            expected: throws,
            message: {
              es: `«${dice.details.throw}» no es una tirada; se esperaba el id de una`,
              en: `“${dice.details.throw}” is no throw; expected the id of one`,
            },
          },
        ]),
    ...[
      ...told,
      ...dice.anchors.map(({ field: id }, at) => ({ id, path: ['anchors', at, 'field'] })),
    ]
      .filter(({ id }) => !lines.includes(id))
      .map(({ id, path }) => ({
        path,
        expected: lines,
        message: {
          es: `«${id}» no es una línea de la evaluación; se esperaba el id de una`,
          en: `“${id}” is no line of the assessment; expected the id of one`,
        },
      })),
    ...lines
      .filter((id) => told.filter((each) => each.id === id).length !== 1)
      .map((id) => ({
        path: ['shows'],
        message: {
          es: `La línea «${id}» de la evaluación; se esperaba una sola vez, en shows o en elsewhere`,
          en: `The line “${id}” of the assessment; expected once, in shows or in elsewhere`,
        },
      })),
    ...tasks
      .filter((task) => !canBeSigned(task, dice))
      .map(({ title }) => ({
        path: ['shows'],
        message: {
          es: `Ninguna tirada muestra todas las líneas de «${title.es}»; se esperaba una, o todas en elsewhere`,
          en: `No throw shows every line of “${title.en}”; expected one, or all of them in elsewhere`,
        },
      })),
    ...tasks
      .flatMap(({ ifDue }) => ifDue)
      .filter((id) => !isInFirst(id, dice))
      .map((id) => ({
        path: ['first'],
        message: {
          es: `Un primer ensayo puede no mostrar la línea «${id}», sin la que no se firma; se esperaba en first lo que la muestra`,
          en: `A first rehearsal may not show the line “${id}”, without which nothing is signed; expected in first what shows it`,
        },
      })),
    ...dice.calibration.scripts.flatMap(({ marks }, at) => {
      const marked = marks.map(({ field }) => field);
      return marked.join() === shown.join()
        ? []
        : [
            {
              path: ['calibration', 'scripts', at, 'marks'],
              expected: shown,
              message: {
                es: `Conversación que no marca, en orden, cada línea que un caso muestra; se esperaban ${shown.join(', ')}`,
                en: `Performance that does not mark, in order, each line that a case shows; expected ${shown.join(', ')}`,
              },
            },
          ];
    }),
    ...repeatedLevels(dice),
  ];
}

/** How many words in a row make two sentences the same. */
const sameRun = 5;

/** The words of a text in a row, `sameRun` at a time. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(sameRun - 1).map((_, at) => words.slice(at, at + sameRun).join(' '));
}

/** What the box of a risk says in the words of a level: it is for what that risk alone asks. */
const repeatedLevels = ({ boxes, anchors }: DiceData): DiceFault[] =>
  (['es', 'en'] as const).flatMap((lang) => {
    const levels = new Set(
      anchors.flatMap(({ seen, partly, notSeen, perRisk = [], perPart = [] }) =>
        [seen, partly, notSeen, ...perRisk, ...perPart].flatMap((each) => runsOf(each[lang])),
      ),
    );
    return boxes.flatMap(({ looks, unsigned }, at) =>
      [
        ...looks.map((text, index) => ({ text, path: ['looks', index] })),
        { text: unsigned, path: ['unsigned'] },
      ].flatMap(({ text, path }): DiceFault[] => {
        const run = runsOf(text[lang]).find((each) => levels.has(each));
        return run === undefined
          ? []
          : [
              {
                path: ['boxes', at, ...path, lang],
                message: {
                  es: `«${run}» ya está en un nivel de anchors; se esperaba lo propio de ese riesgo`,
                  en: `“${run}” is in a level of anchors already; expected what belongs to that risk`,
                },
              },
            ];
      }),
    );
  });

/** Whether some throw shows every line of a task of which a case shows more than one. */
function canBeSigned({ lines, also }: AssessedTask, { shows, throws }: DiceData): boolean {
  const needs = [...lines, ...also].flatMap(({ id }) => neededFor({ shows }, id)?.needs ?? []);
  const isGiven = (faces: ReadonlyMap<string, number>): boolean =>
    needs.every((each) => each.faces.includes(faces.get(each.throw) ?? 0));
  return casesOf(throws).some(isGiven);
}

/** Whether every first rehearsal shows a line of the assessment. */
function isInFirst(id: string, dice: Pick<DiceData, 'first' | 'shows' | 'throws'>): boolean {
  const shown = neededFor(dice, id);
  if (!shown) return false;
  const { needs } = shown;
  const cases = [...casesOf(dice.throws, new Map(), dice.first)];
  return (
    cases.length > 0 &&
    (!needs || cases.every((faces) => needs.faces.includes(faces.get(needs.throw) ?? 0)))
  );
}

/**
 * Every case that the dice may make, by throw: those thrown again are left out.
 * @param only the faces of a throw that hold, in a first rehearsal
 */
export function* casesOf(
  throws: DiceData['throws'],
  until: ReadonlyMap<string, number> = new Map(),
  only?: DiceData['first'],
): Generator<ReadonlyMap<string, number>> {
  const next = throws[until.size];
  if (!next) {
    yield until;
    return;
  }
  const again = throws.flatMap(({ id, faces }) => faces[(until.get(id) ?? 0) - 1]?.again ?? []);
  for (const face of next.faces.keys())
    if (
      !again.some((each) => each.throw === next.id && each.faces.includes(face + 1)) &&
      (only?.throw !== next.id || only.faces.includes(face + 1))
    )
      yield* casesOf(throws, new Map(until).set(next.id, face + 1), only);
}
