import type { ScenarioData } from '../../registry/schema/scenario.ts';
import type { ScenarioFault } from './scenario-faults.ts';

/** Words that a moment takes at most, with what one could say: it is read on a phone, in one go. */
const mostWords = 90;
/** Words that may follow a choice at most: they are read aloud. */
const mostAfter = 90;
/** How long a choice may be, as a share of the mean of its moment. */
const [shortest, longest] = [0.75, 1.3];

const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Moments of too many words, choices that stand out by their length, and too much that follows from one, in each language. */
export const lengthFaults = ({ nodes }: ScenarioData): ScenarioFault[] =>
  nodes.flatMap((node, at) =>
    node.kind === 'end'
      ? []
      : (['es', 'en'] as const).flatMap((lang): ScenarioFault[] => {
          const texts = node.choices.map(({ text }) => text[lang]);
          const words = wordsOf([node.text[lang], ...texts].join(' '));
          const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
          return [
            ...(words > mostWords
              ? [
                  {
                    path: ['nodes', at, 'text', lang],
                    message: {
                      es: `Momento de ${words} palabras con sus opciones en «${node.id}»; se esperaban ${mostWords} como máximo`,
                      en: `Moment of ${words} words with its choices in “${node.id}”; expected ${mostWords} at most`,
                    },
                  },
                ]
              : []),
            ...node.choices.flatMap(({ id, then }, item) => {
              const after = wordsOf(then[lang]);
              return after <= mostAfter
                ? []
                : [
                    {
                      path: ['nodes', at, 'choices', item, 'then', lang],
                      message: {
                        es: `Lo que sigue de «${node.id}${id}» tiene ${after} palabras; se esperaban ${mostAfter} como máximo: lo demás va en otro momento, o en why`,
                        en: `What follows “${node.id}${id}” has ${after} words; expected ${mostAfter} at most: the rest goes in another moment, or in why`,
                      },
                    },
                  ];
            }),
            ...texts.flatMap(({ length }, item) =>
              length >= mean * shortest && length <= mean * longest
                ? []
                : [
                    {
                      path: ['nodes', at, 'choices', item, 'text', lang],
                      message: {
                        es: `Opción de ${length} caracteres entre otras de ${Math.round(mean)}; se esperaban de ${Math.ceil(mean * shortest)} a ${Math.floor(mean * longest)}, para que el largo no diga cuál sirve`,
                        en: `Choice of ${length} characters among others of ${Math.round(mean)}; expected ${Math.ceil(mean * shortest)} to ${Math.floor(mean * longest)}, so that length does not tell which one serves`,
                      },
                    },
                  ],
            ),
          ];
        }),
  );
