import type { ElementContent } from 'hast';
import { officesIn, placesIn, tellsOfService } from '../../documents/untyped.ts';
import { hastText, textNode } from '../../html/tree.ts';
import type { CountryFacts } from './country.ts';

/** What is dialled after a number, which goes with it. */
const dialledAfter = /^,? (?:opción|option) \d/;

/** What stands in place of what is of Peru. */
interface Instead {
  /** Of a number that a blank stands for, by the id of the blank. */
  number: (id: string) => ElementContent;
  /** Of a place, where somebody speaks in a made-up case; absent where it is told as a fact. */
  place?: ElementContent;
}

/**
 * A sentence that sends somebody to a number of Peru, typed in its words, with the blank of that number in its place:
 * whom to call is the last thing that a text for another country may lose. One that tells something of the service, or
 * names one that no blank stands for, stays as it is, and who reads it leaves it out.
 */
export function withBlanks(
  sentence: readonly ElementContent[],
  registry: CountryFacts,
  instead: Instead,
): readonly ElementContent[] {
  const text = sentence.map((node) => hastText(node)).join('');
  const numbers = officesIn(text, registry);
  const places = instead.place ? placesIn(text, registry) : [];
  if (numbers.length + places.length === 0) return sentence;
  if (tellsOfService(text) || numbers.some(({ blank }) => !blank)) return sentence;
  return sentence.flatMap((node) => replaced(node, registry, instead));
}

function replaced(
  node: ElementContent,
  registry: CountryFacts,
  instead: Instead,
): ElementContent[] {
  if (node.type === 'element') {
    const { dataBlank, dataReach, dataElsewhere, href } = node.properties;
    // Whose it is, it says itself.
    if ([dataBlank, dataReach, dataElsewhere, href].some((each) => each !== undefined))
      return [node];
    return [
      { ...node, children: node.children.flatMap((each) => replaced(each, registry, instead)) },
    ];
  }
  if (node.type !== 'text') return [node];
  const { value } = node;
  const found = [
    ...officesIn(value, registry),
    ...(instead.place ? placesIn(value, registry) : []),
  ].toSorted((a, b) => a.at - b.at);
  const made: ElementContent[] = [];
  let at = 0;
  for (const { blank, text, at: start } of found) {
    const one = blank === undefined ? instead.place : instead.number(blank);
    if (one === undefined || start < at) continue;
    made.push(textNode(value.slice(at, start)), one);
    const end = start + text.length;
    at = end + (dialledAfter.exec(value.slice(end))?.[0].length ?? 0);
  }
  return [...made, textNode(value.slice(at))].filter(
    (each) => each.type !== 'text' || each.value !== '',
  );
}

/** What leads to a place within a sentence, and what follows where the sentence says the same without it. */
const ledToPlace = /,?(?:\s+(?:en el distrito|in the district))?\s+(?:de|en|from|in|of|at)\s$/u;
const afterPlace = /^(?:[.,;:)]|$)/u;

/**
 * A run of a made-up case without the places that it happens to name: «31 años, de Chimbote.» is «31 años.». One that
 * somebody says, or that the sentence rests on, stays.
 */
export function withoutPlaces(
  run: readonly ElementContent[],
  registry: CountryFacts,
): ElementContent[] {
  return run.map((node): ElementContent => {
    if (node.type === 'element') {
      const { dataBlank, dataReach, dataElsewhere, href } = node.properties;
      const isOfOthers = [dataBlank, dataReach, dataElsewhere, href].some(
        (each) => each !== undefined,
      );
      return isOfOthers ? node : { ...node, children: withoutPlaces(node.children, registry) };
    }
    if (node.type !== 'text') return node;
    const kept = placesIn(node.value, registry)
      .toSorted((a, b) => b.at - a.at)
      .reduce((value, { at, text }) => {
        const before = value.slice(0, at);
        const after = value.slice(at + text.length);
        const isSaid = /[«“][^»”]*$/u.test(before);
        return !isSaid && ledToPlace.test(before) && afterPlace.test(after)
          ? before.replace(ledToPlace, '') + after
          : value;
      }, node.value);
    return textNode(kept);
  });
}
