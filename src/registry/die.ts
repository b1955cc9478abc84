// A die of which only some faces hold: each as likely as the others, so that nobody learns which case will come.

/** The numbers of a die. */
const numbers = [1, 2, 3, 4, 5, 6] as const;

/** A face that holds, and the numbers that give it. */
export interface Landing {
  face: number;
  thrown: number[];
}

/** The faces of a die without some. */
export const facesWithout = (out: readonly number[]): number[] =>
  numbers.filter((face) => !out.includes(face));

/**
 * What each number gives where only some faces hold, each as likely as the others; nothing where six numbers cannot be
 * shared out among them, and the die is thrown again.
 */
export function landingsOf(faces: readonly number[]): Landing[] | undefined {
  const each = numbers.length / faces.length;
  if (!Number.isInteger(each)) return undefined;
  return faces.map((face, at) => ({ face, thrown: numbers.slice(at * each, (at + 1) * each) }));
}
