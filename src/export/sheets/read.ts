// Reads, on the page of a set of papers, the sheets as they stand: what was typed, what was ticked, what is blank.

/** Some words of a line. */
export interface Words {
  text: string;
  /** True for what says what goes in a place, and goes away once something was typed there. */
  isLabel?: true;
}

/** How a line of a sheet stands; `rule` leaves room for a pen after its words. */
type LineLook = 'plain' | 'summary' | 'addressee' | 'heading' | 'option' | 'rule' | 'fingerprint';

/** A line of a sheet. */
export interface SheetLine {
  look: LineLook;
  words: Words[];
  /** In the box that the office stamps. */
  isStamp?: true;
}

/** Room for a pen inside a line. */
const penRoom = '_'.repeat(24);

/** The lines of a sheet, in order. */
export function sheetLines(sheet: Element): SheetLine[] {
  return Array.from(sheet.querySelectorAll('p'))
    .filter((paragraph) => !paragraph.closest('.solo-pantalla, .papel-pie'))
    .flatMap((paragraph) => {
      const lines = linesOf(paragraph);
      if (!paragraph.closest('.papel-cargo')) return lines;
      return lines.map((line): SheetLine => ({ ...line, isStamp: true }));
    });
}

/** How the words of a paragraph stand, by the class that says so on the page. */
const looks = [
  ['.papel-t', 'heading'],
  ['.papel-sumilla', 'summary'],
  ['.papel-addressee', 'addressee'],
  ['.opcion', 'option'],
] as const;

/** A paragraph as lines: a place with lines of its own, or that is written by hand, stands apart. */
function linesOf(paragraph: Element): SheetLine[] {
  const look = looks.find(([where]) => paragraph.closest(where))?.[1] ?? 'plain';
  const lines: SheetLine[] = [];
  let words: Words[] = [];
  const end = () => {
    const first = words[0];
    if (first) words[0] = { ...first, text: first.text.replace(/^ /, '') };
    if (words.some(({ text }) => text.trim())) lines.push({ look, words });
    words = [];
  };
  const take = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE)
      words.push({ text: (node.textContent ?? '').replace(/\s+/g, ' ') });
    if (!(node instanceof Element) || isOnScreen(node)) return;
    if (node.matches('.huella')) {
      end();
      lines.push({ look: 'fingerprint', words: [labelOf(node)] });
    } else if (!node.matches('.hueco')) node.childNodes.forEach(take);
    else if (node.matches('.hueco-ancho') || !node.hasAttribute('data-campo')) {
      end();
      lines.push(...placeLines(node));
    } else words.push(...placeWords(node));
  };
  paragraph.childNodes.forEach(take);
  end();
  return lines;
}

const isOnScreen = (element: Element): boolean => element.matches('.solo-pantalla');
const labelOf = (place: Element): Words => ({
  text: place.querySelector('i')?.textContent ?? '',
  isLabel: true,
});

/** What was typed in a place, with its line breaks; nothing if it is blank. */
const typedIn = (place: Element): Words | undefined =>
  place.matches('.lleno') ? { text: place.querySelector('b')?.textContent ?? '' } : undefined;

/** A place inside a line. */
function placeWords(place: Element): Words[] {
  const typed = typedIn(place);
  const { text } = labelOf(place);
  return typed ? [typed] : [{ text: penRoom }, { text: ` (${text})`, isLabel: true }];
}

/** A place with lines of its own: what was typed, or as many to write on, the first with what goes there. */
function placeLines(place: Element): SheetLine[] {
  const typed = typedIn(place);
  if (typed) return [{ look: 'plain', words: [typed] }];
  return Array.from(place.querySelectorAll('.raya'), (_, at): SheetLine => {
    const { text } = labelOf(place);
    return { look: 'rule', words: at === 0 ? [{ text: `${text}: `, isLabel: true }] : [] };
  });
}
