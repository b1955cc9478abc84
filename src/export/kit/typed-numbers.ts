import type { ElementContent } from 'hast';
import { officesIn, placesIn } from '../../documents/untyped.ts';
import { hastText, textNode } from '../../html/tree.ts';
import type { CountryFacts } from './country.ts';

/** What is said of a service of Peru and may not hold of the one that answers elsewhere. */
const toldOfIt =
  /atienden? en|en quechua|gratis|no envía|answers? in|in Quechua|free of charge|does not send/i;
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
  if (toldOfIt.test(text) || numbers.some(({ blank }) => !blank)) return sentence;
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
