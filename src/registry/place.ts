/** A point in a text file: line and column from 1, offset from 0, in UTF-16 units. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of a text file. */
export interface Place {
  start: Point;
  end: Point;
}

/** True if a stretch stands inside another, or is the same. */
export const holds = (outer: Place, inner: Place): boolean =>
  outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;

/** Turns offsets of one text into points; builds its table of lines only when first asked. */
export function locator(text: string): (start: number, end?: number) => Place {
  let starts: number[] | undefined;
  return (start, end = start) => {
    starts ??= lineStarts(text);
    return { start: pointAt(starts, start), end: pointAt(starts, end) };
  };
}

/** The first line of a file, where findings about the whole file are shown. */
export const fileStart: Place = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function pointAt(starts: number[], offset: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}
