import { Parser } from 'htmlparser2';
import type { BuiltPage } from './site.ts';

/** Attributes that change what an element is for who reads it with a screen reader or with keys. */
const telling = /^(?:role|aria-[a-z]+|type|lang|open|scope)$/;

/** The pairs of element and element inside it that a page has, each with its classes and telling attributes. */
function shapesOf(html: string): Set<string> {
  const shapes = new Set<string>();
  const open = [''];
  const parser = new Parser({
    onopentag(name, attributes) {
      const told = Object.keys(attributes).filter((each) => telling.test(each));
      const shape = `${name}.${attributes['class'] ?? ''}[${told.join()}]`;
      shapes.add(`${open.at(-1) ?? ''}>${shape}`);
      open.push(shape);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return shapes;
}

/**
 * A few small pages that together have every shape of the site: each element with its classes, inside each
 * element that it stands in somewhere. A new component is in the sample from its first day.
 * @param always addresses of pages that are in it whatever they hold
 */
export function sampleOf(pages: readonly BuiltPage[], always: readonly string[]): BuiltPage[] {
  const rest = pages.map((page) => ({ page, shapes: shapesOf(page.html) }));
  const chosen: BuiltPage[] = [];
  const choose = ({ page, shapes }: (typeof rest)[number]): void => {
    chosen.push(page);
    // What a chosen page has, no other page brings.
    for (const shape of [...shapes]) for (const each of rest) each.shapes.delete(shape);
  };
  for (const each of rest) if (always.includes(each.page.path)) choose(each);
  for (;;) {
    let best: (typeof rest)[number] | undefined;
    let most = 0;
    for (const each of rest) {
      // A page costs its size, and a fixed part for opening it.
      const gain = each.shapes.size / (20_000 + each.page.html.length);
      if (gain > most) [best, most] = [each, gain];
    }
    if (!best) return chosen;
    choose(best);
  }
}
