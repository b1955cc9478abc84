import { earlier, firstModules, gateKey } from '../../registry/gate.ts';
import type { Registry } from '../../registry/registry.ts';
import type { AdoptionData, Included } from '../../registry/schema/adoption.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { type AdoptionLevel, adoptionLevel } from '../../registry/schema/team.ts';
import { levelName } from '../../words/frame.ts';

/** What a protocol asks for that a team does not have yet, or that another forbids, and the keys that lead to it. */
export interface ProtocolFault {
  protocol: string;
  path: PropertyKey[];
  message: Localized;
}

type Demanding = Partial<Pick<Included, 'duties' | 'asks' | 'forbids'>>;

/** A text of adoption data, and from which level it holds; tasks and triggers hold from the first. */
interface Held extends Demanding {
  protocol: string;
  path: PropertyKey[];
  level: AdoptionLevel;
  /** Its words in Spanish, where forms are named by their number. */
  text: string;
}

const rank = (level: AdoptionLevel): number => adoptionLevel.options.indexOf(level);
const formsIn = (text: string): string[] =>
  (text.match(/\bT\d{1,2}(?:-[A-Z])?\b/g) ?? []).map((name) => name.toLowerCase());

/** Everything that the protocols of a registry ask of a team before it has it, or against one another. */
export function protocolFaults(registry: Registry): ProtocolFault[] {
  const held = [...registry.adoption.values()].flatMap(({ id, data }) => heldIn(id, data));
  const included = held.filter(({ path }) => path[0] === 'levels');
  return [
    ...held.flatMap((each) => [...lateForms(each, included), ...lateDuties(each, registry)]),
    ...held.flatMap((each) => forbidden(each, held)),
    ...gateFaults(registry),
    ...gateModuleFaults(registry),
  ];
}

function heldIn(protocol: string, { tasks, triggers, levels }: AdoptionData): Held[] {
  const seed = { protocol, level: 'seed' } as const;
  return [
    ...tasks.map(({ task }, at) => ({ ...seed, path: ['tasks', at, 'task'], text: task.es })),
    ...triggers.map(({ when, then, ...rest }, at) => ({
      ...seed,
      ...rest,
      path: ['triggers', at, 'then'],
      text: `${when.es} ${then.es}`,
    })),
    ...adoptionLevel.options.flatMap((level) =>
      levels[level].map((item, at) => ({
        ...item,
        protocol,
        level,
        path: ['levels', level, at],
        text: item.es,
      })),
    ),
  ];
}

/** Forms that a text names and that every protocol which includes them has only at a later level. */
function lateForms({ protocol, path, level, text }: Held, included: readonly Held[]) {
  return formsIn(text).flatMap((form): ProtocolFault[] => {
    const levels = included.filter((each) => formsIn(each.text).includes(form));
    const first = Math.min(...levels.map((each) => rank(each.level)));
    return levels.length === 0 || first <= rank(level)
      ? []
      : [late(protocol, path, level, form.toUpperCase(), adoptionLevel.options[first] ?? 'full')];
  });
}

/** Duties that a text rests on and that begin at a later level; one that is not there is told elsewhere. */
function lateDuties({ protocol, path, level, duties = [] }: Held, registry: Registry) {
  return duties.flatMap((id): ProtocolFault[] => {
    const from = registry.duties.get(id)?.data.level;
    return from === undefined || rank(from) <= rank(level)
      ? []
      : [late(protocol, path, level, `src/data/duties/${id}.yaml`, from)];
  });
}

/** Practices that a text asks for where another protocol forbids them at that level or before. */
function forbidden({ protocol, path, level, asks = [] }: Held, held: readonly Held[]) {
  return asks.flatMap((practice): ProtocolFault[] => {
    const against = held.find(
      (each) =>
        each.protocol !== protocol &&
        each.forbids?.includes(practice) === true &&
        rank(each.level) <= rank(level),
    );
    if (!against) return [];
    const other = `src/data/adoption/${against.protocol}.yaml`;
    return [
      {
        protocol,
        path,
        message: {
          es: `Pide «${practice}», que ${other} prohíbe («${against.text}»); decidan cuál de los dos cambia`,
          en: `It asks for “${practice}”, which ${other} forbids (“${against.text}”); decide which of the two changes`,
        },
      },
    ];
  });
}

/** What comes before the first case, and where each is asked for. */
function gateItems({ adoption }: Registry) {
  return [...adoption.values()].flatMap(({ id: protocol, data }) =>
    adoptionLevel.options.flatMap((level) =>
      data.levels[level].flatMap((item, at) =>
        item.gate ? [{ protocol, path: ['levels', level, at], item }] : [],
      ),
    ),
  );
}

/** Modules of the gate, and those that a rehearsal of it waits for, that are not those of the first step of the course. */
function gateModuleFaults(registry: Registry): ProtocolFault[] {
  const first = firstModules(registry);
  if (first.length === 0) return [];
  return gateItems(registry).flatMap(({ protocol, path, item }) => {
    const waits = item.act === 'rehearsed' ? item.after?.modules : undefined;
    const own = waits ?? (item.module === undefined ? [] : [item.module]);
    const wrong = own.filter((id) => !first.includes(id));
    const missing = waits ? first.filter((id) => !waits.includes(id)) : [];
    if (wrong.length === 0 && missing.length === 0) return [];
    const expected = first.join(', ');
    return [
      {
        protocol,
        path,
        message: {
          es: `Antes del primer caso pide ${own.join(', ')}, y el primer paso del curso es ${expected} (ladder, en src/data/training/curso.yaml); se esperaban los mismos módulos`,
          en: `Before the first case it asks for ${own.join(', ')}, and the first step of the course is ${expected} (ladder, in src/data/training/curso.yaml); expected the same modules`,
        },
      },
    ];
  });
}

/** Steps of the gate that wait for a form or a module which the gate does not ask for. */
function gateFaults(registry: Registry): ProtocolFault[] {
  const { training } = registry;
  const items = gateItems(registry);
  const asked = new Set(items.map(({ item }) => gateKey(item)));
  return items.flatMap(({ protocol, path, item }) => {
    const module = item.module === undefined ? undefined : training.get(item.module)?.data;
    const before = module?.kind === 'module' ? (module.before ?? []) : [];
    return [...earlier(item), ...before]
      .filter((id) => !asked.has(id))
      .map((id): ProtocolFault => ({
        protocol,
        path,
        message: {
          es: `Va antes del primer caso y después de «${id}», que ningún protocolo pide antes del primer caso; se esperaba un «gate: firstCase» con ese formato o módulo`,
          en: `It is done before the first case and after “${id}”, which no protocol asks for before the first case; expected a “gate: firstCase” with that form or module`,
        },
      }));
  });
}

function late(
  protocol: string,
  path: PropertyKey[],
  level: AdoptionLevel,
  what: string,
  from: AdoptionLevel,
): ProtocolFault {
  return {
    protocol,
    path,
    message: {
      es: `Pide «${what}» desde ${levelName(level, 'es')}, y solo está desde ${levelName(from, 'es')}; se esperaba el mismo nivel o uno anterior`,
      en: `It asks for “${what}” from ${levelName(level, 'en')}, and it is only there from ${levelName(from, 'en')}; expected the same level or an earlier one`,
    },
  };
}
