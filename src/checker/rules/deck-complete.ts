import type { Observation, Rule } from '../rule.ts';
import type { DeckData } from '../../registry/schema/deck.ts';
import type { Registry } from '../../registry/registry.ts';
import type { CourseDay, TrainingModule } from '../../registry/schema/training.ts';
import { numberedActivities } from '../../registry/numbered-activities.ts';
import { lineFaults } from '../records/line-faults.ts';
import { defineRule } from '../rule.ts';

type Told = Pick<Observation, 'expected' | 'message'> & { path: PropertyKey[] };
/** Cards and sheets that do not fit the module they are printed for. */
const rule: Rule = defineRule({
  id: 'deck-complete',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.decks.values()) {
      const entry = registry.training.get(data.module);
      const module = entry?.data;
      const faults = [
        ...(module?.kind === 'module' ? againstModule(data, module) : []),
        ...tooWide(data),
        ...tooLong(data),
        ...lineFaults(data, (id) => registry.scenarios.get(id)?.data),
      ];
      for (const { path, ...told } of faults) report({ file, place: place(path), ...told });
      if (!entry || module?.kind !== 'module') continue;
      for (const { path, ...told } of unpacked(data, module, registry))
        report({ file: entry.file, place: entry.place(path), ...told });
    }
    for (const { file, data, place } of registry.training.values()) {
      if (data.kind !== 'day') continue;
      for (const { path, ...told } of borrowed(data, registry))
        report({ file, place: place(path), ...told });
    }
  },
});
export default rule;

function againstModule(deck: DeckData, module: TrainingModule): Told[] {
  const last = numberedActivities(module.activities).length;
  const lost = (['sets', 'handouts'] as const).flatMap((key) =>
    deck[key].flatMap(({ activity }, at): Told[] =>
      activity <= last
        ? []
        : [
            {
              path: [key, at, 'activity'],
              message: {
                es: `Actividad ${activity} en un módulo que tiene ${last}; se esperaba el número de la que lo usa, de 1 a ${last}`,
                en: `Activity ${activity} of a module that has ${last}; expected the number of the one that uses it, 1 to ${last}`,
              },
            },
          ],
    ),
  );
  return [...misnamed(deck), ...unguarded(deck, module), ...lost];
}

/** Forms and lists that an activity or the bag itself names, and that the bag of the module does not bring. */
function unpacked(deck: DeckData, module: TrainingModule, { lists, decks }: Registry): Told[] {
  const packed = new Set<string>([
    ...(module.forms ?? []),
    ...(module.lists ?? []),
    ...deck.handouts.flatMap((each) => (each.kind === 'list' ? [each.list] : [])),
  ]);
  const titles = new Map([...lists].map(([id, { data }]) => [data.title.es, id]));
  const told = (path: PropertyKey[], name: string): Told => ({
    path,
    message: {
      es: `La actividad usa «${name}» y la bolsa del módulo no lo trae; se esperaba en forms, en lists o en las hojas de su material`,
      en: `The activity uses “${name}” and the bag of the module does not bring it; expected in forms, in lists or among the sheets of its deck`,
    },
  });
  const used = module.activities.flatMap((each, at): Told[] => {
    if (each.kind === 'pause') return [];
    const handed = (each.hands ?? []).flatMap((hand, index) => {
      // A page is in the bag as soon as an activity hands it out, and so are the cards of another module.
      if ('page' in hand) return [];
      if ('deck' in hand) {
        const ids = decks.get(hand.deck)?.data.sets.map(({ id }) => id) ?? [];
        return ids.includes(hand.set)
          ? []
          : [lacking(['activities', at, 'hands', index], hand, ids)];
      }
      const name = 'form' in hand ? hand.form : hand.list;
      return packed.has(name) ? [] : [told(['activities', at, 'hands', index], name)];
    });
    const texts: [PropertyKey[], string][] = [
      [['room'], each.room.es],
      ...(each.ready ? [[['ready'], each.ready.es] as [PropertyKey[], string]] : []),
      ...each.steps.map(({ es }, step): [PropertyKey[], string] => [['steps', step], es]),
    ];
    const named = texts.flatMap(([path, text]) =>
      [
        ...(text.match(/\bT\d+(?:-M)?\b/g) ?? []).map(
          (code) => [code, code.toLowerCase()] as const,
        ),
        ...[...text.matchAll(/«([^»]+)»/g)].flatMap(([, title = '']) => {
          const id = titles.get(title);
          return id === undefined ? [] : [[title, id] as const];
        }),
      ]
        .filter(([, id]) => !packed.has(id))
        .map(([name]) => told(['activities', at, ...path], name)),
    );
    return [...handed, ...named];
  });
  return [...used, ...unaddressed(packed, module)];
}

/** What the materials of a module name to be printed, that stands neither in its bag nor with its address beside it. */
const unaddressed = (packed: ReadonlySet<string>, { id, materials }: TrainingModule): Told[] =>
  materials.flatMap(({ es }, at) =>
    [
      ...[...es.matchAll(/\bT\d+(?:-M)?\b/g)].flatMap(([code]) =>
        packed.has(code.toLowerCase()) ? [] : [[code, `/formatos/${code.toLowerCase()}/`] as const],
      ),
      ...[...es.matchAll(/\btarjetas de ([MR]\d+)\b/g)].flatMap(([name, code = '']) =>
        code.toLowerCase() === id
          ? []
          : [[name, `/formacion/${code.toLowerCase()}/tarjetas/`] as const],
      ),
    ]
      .filter(([, address]) => !es.includes(address))
      .map(([name, address]) => ({
        path: ['materials', at],
        expected: [address],
        message: {
          es: `La bolsa nombra «${name}» y no dice de dónde se imprime; se esperaba en forms, o ${address} en ese renglón`,
          en: `The bag names “${name}” and does not say where it is printed from; expected in forms, or ${address} on that line`,
        },
      })),
  );

/** Cards that another module does not have. */
const lacking = (
  path: PropertyKey[],
  { deck, set }: { deck: string; set: string },
  ids: readonly string[],
): Told => ({
  path,
  expected: [...ids],
  message: {
    es: `La actividad usa las tarjetas «${set}» de «${deck}», que no las tiene; se esperaba un juego de su material, por id`,
    en: `The activity uses the cards “${set}” of “${deck}”, which has none such; expected a set of its deck, by id`,
  },
});

/** What a day that is no module takes of one, and that it does not have: cards, a sheet or an activity. */
function borrowed({ activities }: CourseDay, { decks, training }: Registry): Told[] {
  return activities.flatMap((each, at): Told[] => {
    if (each.kind === 'pause') return [];
    const handed = (each.hands ?? []).flatMap((hand, index) => {
      const path = ['activities', at, 'hands', index];
      if ('deck' in hand) {
        const ids = decks.get(hand.deck)?.data.sets.map(({ id }) => id) ?? [];
        return ids.includes(hand.set) ? [] : [lacking(path, hand, ids)];
      }
      if (!('from' in hand)) return [];
      const ids = (decks.get(hand.from)?.data.handouts ?? []).flatMap((sheet) =>
        'id' in sheet && 'title' in sheet ? [sheet.id] : [],
      );
      return ids.includes(hand.sheet) ? [] : [sheetless(path, hand, ids)];
    });
    if (!each.gives) return handed;
    const module = training.get(each.gives.module)?.data;
    const last = module?.kind === 'module' ? numberedActivities(module.activities).length : 0;
    if (module === undefined || each.gives.activity <= last) return handed;
    return [...handed, unnumbered(['activities', at, 'gives', 'activity'], each.gives, last)];
  });
}

/** A sheet that a module does not have. */
const sheetless = (
  path: PropertyKey[],
  { from, sheet }: { from: string; sheet: string },
  ids: readonly string[],
): Told => ({
  path,
  expected: [...ids],
  message: {
    es: `El día reparte la hoja «${sheet}» de «${from}», que no la tiene; se esperaba una de su material, por id`,
    en: `The day hands out the sheet “${sheet}” of “${from}”, which has none such; expected one of its deck, by id`,
  },
});

/** An activity that a module does not have. */
const unnumbered = (
  path: PropertyKey[],
  { module, activity }: { module: string; activity: number },
  last: number,
): Told => ({
  path,
  message: {
    es: `El día da la actividad ${activity} de «${module}», que tiene ${last}; se esperaba su número, de 1 a ${last}`,
    en: `The day gives activity ${activity} of “${module}”, which has ${last}; expected its number, 1 to ${last}`,
  },
});

const misnamed = ({ id, module }: DeckData): Told[] =>
  id === module
    ? []
    : [
        {
          path: ['module'],
          expected: [id],
          message: {
            es: `Material de «${module}» en el archivo de «${id}»; se esperaba un archivo por módulo, con su nombre`,
            en: `Material of “${module}” in the file of “${id}”; expected one file a module, by its name`,
          },
        },
      ];

/** A psychologist in the room is asked for by the module and on the face of its cards, or by neither. */
function unguarded({ onlyWith, module: id }: DeckData, { presence }: TrainingModule): Told[] {
  if ((presence?.role === 'psychology') === (onlyWith === 'psychology')) return [];
  return [
    {
      path: [onlyWith ? 'onlyWith' : 'module'],
      message: {
        es: `El módulo «${id}» y sus tarjetas no dicen lo mismo de psicología en la sala; se esperaba presence en el módulo y onlyWith: psychology en el material, o ninguno de los dos`,
        en: `The module “${id}” and its cards do not say the same of a psychologist in the room; expected presence in the module and onlyWith: psychology in the deck, or neither`,
      },
    },
  ];
}

/** What fits on a card of a quarter of A4 in large letters, with its sign and its foot; and with the warning of its face. */
const mostLetters = { plain: 390, warned: 345 };

/** Cards that would print cut off. */
const tooLong = ({ sets, onlyWith }: DeckData): Told[] =>
  sets.flatMap(({ cards, withoutPsychology, underage }, at) =>
    cards.flatMap(({ lines, ...each }, card): Told[] => {
      const isWarned = Boolean(onlyWith && !withoutPsychology) || (underage ?? each.underage);
      const most = mostLetters[isWarned ? 'warned' : 'plain'];
      const letters = Math.max(
        ...(['es', 'en'] as const).map((lang) => lines.map((each) => each[lang]).join('').length),
      );
      if (letters <= most) return [];
      return [
        {
          path: ['sets', at, 'cards', card, 'lines'],
          message: {
            es: `Tarjeta de ${letters} letras, que no caben; se esperaban ${most} como máximo en cada idioma`,
            en: `Card of ${letters} letters, which do not fit; expected ${most} at most in each language`,
          },
        },
      ];
    }),
  );

const tooWide = ({ handouts }: DeckData): Told[] =>
  handouts.flatMap((each, at) =>
    each.kind === 'table'
      ? each.rows.flatMap((row, line): Told[] =>
          row.length <= each.columns.length
            ? []
            : [
                {
                  path: ['handouts', at, 'rows', line],
                  message: {
                    es: `Fila con ${row.length} celdas y ${each.columns.length} columnas; se esperaba una celda por columna, o menos si se escribe a mano`,
                    en: `Row with ${row.length} cells and ${each.columns.length} columns; expected a cell a column, or fewer if it is written by hand`,
                  },
                },
              ],
        )
      : [],
  );
