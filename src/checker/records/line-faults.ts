import type { DeckData, Handout } from '../../registry/schema/deck.ts';
import type { Localized } from '../../registry/schema/common.ts';
import type { ScenarioData } from '../../registry/schema/scenario.ts';

type Read = Extract<Handout, { kind: 'lines' }>;
/** A fault of a sheet that reads a scenario line by line, below the deck. */
interface LineFault {
  path: PropertyKey[];
  expected?: string[];
  message: Localized;
}

/** Sheets of a deck that read a scenario and no longer say what it says, or do not go where it goes. */
export const lineFaults = (
  { handouts }: Pick<DeckData, 'handouts'>,
  scenarioOf: (id: string) => ScenarioData | undefined,
): LineFault[] =>
  handouts.flatMap((each, at) => {
    const scenario = each.kind === 'lines' ? scenarioOf(each.scenario) : undefined;
    return each.kind === 'lines' && scenario
      ? each.steps.flatMap((_, index) =>
          stepFaults(each, index, scenario).map((fault) => ({
            ...fault,
            path: ['handouts', at, 'steps', index, ...fault.path],
          })),
        )
      : [];
  });

function stepFaults({ steps }: Read, index: number, { id, nodes }: ScenarioData): LineFault[] {
  const step = steps[index];
  const node = nodes.find((each) => each.id === step?.moment);
  const choice =
    node?.kind === 'moment' ? node.choices.find((each) => each.id === step?.choice) : undefined;
  if (!step || choice?.sound !== true)
    return [
      {
        path: ['choice'],
        message: {
          es: `«${id}» no tiene esa opción en ese momento, o no es de las que sirven; se esperaba una con sound: true`,
          en: `“${id}” has no such choice at that moment, or it is not one that serves; expected one with sound: true`,
        },
      },
    ];
  const said = (['es', 'en'] as const).every(
    (lang) =>
      letters(step.lines.map(({ says }) => says[lang]).join('')) === letters(choice.text[lang]),
  );
  const next = steps[index + 1]?.moment;
  return [
    ...(said
      ? []
      : [
          {
            path: ['lines'],
            expected: [choice.text.es],
            message: {
              es: 'Las líneas no son, juntas y en orden, lo que dice la opción; se esperaban las mismas palabras en los dos idiomas',
              en: 'The lines are not, together and in order, what the choice says; expected the same words in both languages',
            },
          },
        ]),
    ...(next === undefined || next === choice.next
      ? []
      : [
          {
            path: ['choice'],
            expected: [choice.next],
            message: {
              es: `Esa opción lleva a «${choice.next}», y el paso que sigue lee «${next}»`,
              en: `That choice leads to “${choice.next}”, and the step that follows reads “${next}”`,
            },
          },
        ]),
  ];
}

/** A text without what is neither a letter nor a number: marks of quotation may close a line earlier. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
