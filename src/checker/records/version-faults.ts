import { isVoted } from '../../registry/change-class.ts';
import { type ProtocolVersion, versionsInOrder } from '../../registry/protocol-versions.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { isSame } from './print-faults.ts';
import type { ProtocolVersionsData, SectionPrint } from '../../registry/schema/protocol-version.ts';

/** A fault of the versions of a protocol, below `versions`. */
interface VersionFault {
  path: PropertyKey[];
  message: Localized;
}

/** Sections as they were and as they are: the same one, or those of a version that are gone beside the new ones. */
interface Turn {
  names: string[];
  was: SectionPrint[];
  is: SectionPrint[];
}

/** What nobody told of a version, and numbers, calls or law that changed where only other words are told. */
export const versionFaults = (data: ProtocolVersionsData): VersionFault[] =>
  versionsInOrder(data).flatMap((own, at, all) => {
    const before = all[at - 1];
    const told = before ? changeFaults(own, before) : firstFaults(own);
    return [...shapeFaults(own, before), ...told];
  });

/** A version that says nothing, a section that was not there or did not change, and a day out of order. */
function shapeFaults({ version, data }: ProtocolVersion, before?: ProtocolVersion): VersionFault[] {
  const sections = Object.entries(data.sections);
  const early = before && data.day < before.data.day ? before : undefined;
  const empty = {
    path: [version, 'sections'],
    message: {
      es: `La versión ${version} no tiene secciones; se esperaba alguna que cambió`,
      en: `Version ${version} has no sections; expected some that changed`,
    },
  };
  return [
    ...(sections.length === 0 ? [empty] : []),
    ...(early
      ? [
          {
            path: [version, 'day'],
            message: {
              es: `Día ${data.day} anterior al de la versión ${early.version}; se esperaba ${early.data.day} o después`,
              en: `Day ${data.day} before that of version ${early.version}; expected ${early.data.day} or later`,
            },
          },
        ]
      : []),
    ...sections.flatMap(([id, print]): VersionFault[] => {
      const was = before?.sections.get(id);
      if (print ? !isSame(print, was) : was) return [];
      const [es, en] = print
        ? ['dice lo mismo que antes', 'says what it said before']
        : ['se quita y no estaba', 'is taken out and was not there'];
      return [
        {
          path: [version, 'sections', id],
          message: {
            es: `Sección «${id}», que ${es}; se esperaba solo lo que cambió en ${version}`,
            en: `Section “${id}”, which ${en}; expected only what changed in ${version}`,
          },
        },
      ];
    }),
  ];
}

const firstFaults = ({ version, data }: ProtocolVersion): VersionFault[] =>
  data.changes
    ? [
        {
          path: [version, 'changes'],
          message: {
            es: `Cambios en la primera versión guardada (${version}); se esperaba que no llevara ninguno: no hay otra con que compararla`,
            en: `Changes in the first version kept (${version}); expected none: there is no other to compare it with`,
          },
        },
      ]
    : [];

function changeFaults(own: ProtocolVersion, before: ProtocolVersion): VersionFault[] {
  const { version, data } = own;
  const changed = Object.keys(data.sections);
  const changes = data.changes ?? [];
  const toldOf = (id: string) => changes.filter(({ sections }) => sections?.includes(id) ?? true);
  const untold = changed.filter((id) => toldOf(id).length === 0);
  const strangers = changes.flatMap(({ sections = [] }, at) =>
    sections.flatMap((id, index) =>
      changed.includes(id)
        ? []
        : [
            {
              path: [version, 'changes', at, 'sections', index],
              message: {
                es: `Sección inesperada «${id}»; se esperaba una de las que cambiaron en ${version}: ${changed.join(', ')}`,
                en: `Unexpected section “${id}”; expected one of those that changed in ${version}: ${changed.join(', ')}`,
              },
            },
          ],
    ),
  );
  const isWording = (id: string) => toldOf(id).every((change) => !isVoted(change.class));
  const worded = changed.filter((id) => !untold.includes(id) && isWording(id));
  return [
    ...(untold.length > 0
      ? [
          {
            path: [version, 'sections', untold[0] ?? ''],
            message: {
              es: `Nadie dijo qué cambió en ${quoted(untold)}; se esperaba un elemento de changes con su clase`,
              en: `Nobody told what changed in ${quoted(untold)}; expected an item of changes with its class`,
            },
          },
        ]
      : []),
    ...strangers,
    ...turnsOf(worded, own, before).flatMap(({ names, was, is }) =>
      movesOf(was, is).map(({ es, en }) => ({
        path: [version, 'sections', names[0] ?? ''],
        message: {
          es: `Anotado como redacción (wording), y en ${quoted(names)} cambió ${es}; se esperaba rule, number, help o law, que se votan`,
          en: `Told as wording, while ${en} changed in ${quoted(names)}; expected rule, number, help or law, which are voted on`,
        },
      })),
    ),
  ];
}

const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

/** Each section that stays, and those that went beside those that came: a heading may have changed its words. */
function turnsOf(ids: readonly string[], own: ProtocolVersion, before: ProtocolVersion): Turn[] {
  const printsOf = (names: readonly string[], { sections }: ProtocolVersion) =>
    names.flatMap((id) => sections.get(id) ?? []);
  const stays = (id: string) => own.sections.has(id) && before.sections.has(id);
  const turn = (names: string[]): Turn => ({
    names,
    was: printsOf(names, before),
    is: printsOf(names, own),
  });
  const moved = ids.filter((id) => !stays(id));
  return [...ids.filter(stays).map((id) => turn([id])), ...(moved.length > 0 ? [turn(moved)] : [])];
}

/** What a team votes on that is not as it was, each with how it was and how it is. */
function movesOf(was: readonly SectionPrint[], is: readonly SectionPrint[]): Localized[] {
  const named = [
    ['numbers', 'un número', 'a number'],
    ['numbersEn', 'un número del inglés', 'a number in English'],
    ['help', 'a quién se llama', 'whom to call'],
    ['helpEn', 'a quién se llama en inglés', 'whom to call in English'],
    ['law', 'la ley', 'the law'],
  ] as const;
  return named.flatMap(([key, es, en]) => {
    const all = (prints: readonly SectionPrint[]) => {
      const held = prints.flatMap((print) => print[key]?.split(' ') ?? []);
      // How often a number is said counts, and the order of numbers and calls; of a law, neither.
      const isNumber = key === 'numbers' || key === 'numbersEn';
      const once = isNumber ? held : [...new Set(held)];
      return key === 'law' ? once.sort() : once;
    };
    const [old, now] = [all(was), all(is)];
    if (old.join() === now.join()) return [];
    const [left, come] = [without(old, now), without(now, old)];
    const isOrder = left === none && come === none;
    const detail = isOrder ? `(${old.join(' ')} → ${now.join(' ')})` : `(${left} → ${come})`;
    return [{ es: `${es} ${detail}`, en: `${en} ${detail}` }];
  });
}

const none = '—';

/** What some values hold and others do not, each as often as it is one more. */
function without(values: readonly string[], others: readonly string[]): string {
  const left = [...others];
  const found = values.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return found.join(' ') || none;
}
