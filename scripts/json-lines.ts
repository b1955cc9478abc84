import type { Readable } from 'node:stream';
import type { z } from 'zod';

/** Millions of characters that are read of one line at most: the longest code fits. */
const millions = 2;
/** The same, in characters. */
const longestLine = millions * 1_000_000;

/** A line of a program that writes JSON Lines. */
export type JsonLine<Data> =
  | { number: number; data: Data }
  /** Why it is not read, in Spanish. */
  | { number: number; fault: string };

/**
 * The lines of a stream, each held against a schema; blank ones are left out. A line that is too long is not kept.
 * @param wanted what is expected, told where a line is not it
 */
export async function* jsonLines<Data>(
  input: Readable,
  schema: z.ZodType<Data>,
  wanted: string,
): AsyncGenerator<JsonLine<Data>> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line === undefined) {
      yield { number, fault: `línea de más de ${millions} millones de letras; parte el texto` };
    } else if (line.trim() !== '') {
      const data = parsed(line, schema);
      if (data === undefined) yield { number, fault: wanted };
      else yield { number, data };
    }
  }
}

/** Faults that are told one by one: of a file that is something else, more say nothing. */
const mostTold = 20;

/** Tells the first faults of a program that reads lines, which then ends with 2, and how many more there were. */
export function faultTeller(say: (line: string) => void = console.error) {
  let count = 0;
  return {
    tell: (number: number, fault: string): void => {
      process.exitCode = 2;
      if (++count <= mostTold) say(`Línea ${number}: ${fault}.`);
    },
    end: (): void => {
      if (count > mostTold) say(`Y otras ${count - mostTold} líneas que no se leen.`);
    },
  };
}

/** Lines without their end; nothing in place of one that is too long. */
async function* linesOf(input: Readable): AsyncGenerator<string | undefined> {
  let line = '';
  let isTooLong = false;
  let isFirst = true;
  const add = (text: string) => {
    if (line.length + text.length > longestLine) isTooLong = true;
    line = isTooLong ? '' : line + text;
  };
  const end = () => {
    const read = isTooLong ? undefined : line.replace(/\r$/, '').slice(isFirst ? markOf(line) : 0);
    [line, isTooLong, isFirst] = ['', false, false];
    return read;
  };
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const [first = '', ...rest] = chunk.split('\n');
    add(first);
    for (const next of rest) {
      yield end();
      add(next);
    }
  }
  yield end();
}

/** Editors of Windows begin a file with a mark that is no part of it. */
const markOf = (line: string): number => (line.startsWith('\uFEFF') ? 1 : 0);

function parsed<Data>(line: string, schema: z.ZodType<Data>): Data | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
