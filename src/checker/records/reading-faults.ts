import { createHash } from 'node:crypto';
import { fieldsIn, textsOfPart } from '../../papers/text.ts';
import type { PaperData, PaperPart } from '../../registry/schema/paper.ts';
import type { PaperFault } from './paper-faults.ts';

/** What a paper says in another language and does not match its sheet: parts left out, paragraphs, fields. */
export function readingFaults({ parts, reserved = [], readingOf }: PaperData): PaperFault[] {
  const sheets = [
    ...parts.map((part, at) => ({ part, path: ['parts', at] })),
    ...reserved.map((part, at) => ({ part, path: ['reserved', at] })),
  ];
  if (!sheets.some(({ part }) => part.reading?.en)) return [];
  const sum = sumOf(sheets.map(({ part }) => part));
  const stale: PaperFault = {
    path: [readingOf === undefined ? 'id' : 'readingOf'],
    message: {
      es: `La hoja cambió desde que se escribió lo que dice en inglés; léelo de nuevo junto a ella y después pon readingOf: ${sum}`,
      en: `The sheet changed since what it says in English was written; read it again beside the sheet, and then write readingOf: ${sum}`,
    },
  };
  return [
    ...(readingOf === sum ? [] : [stale]),
    ...sheets.flatMap(({ part, path }) => {
      const found = mismatch(part);
      return found === undefined
        ? []
        : [{ path: [...path, part.reading ? 'reading' : 'body'], message: found }];
    }),
  ];
}

/** A short sum of the Spanish of some parts: it changes with any word of them. */
const sumOf = (parts: readonly PaperPart[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => [part.name, ...textsOfPart(part)])))
    .digest('hex')
    .slice(0, 8);

function mismatch(part: PaperPart): PaperFault['message'] | undefined {
  const said = part.reading?.en;
  if (!said)
    return {
      es: 'Parte sin lo que dice en inglés; se esperaba reading.en en todas las partes o en ninguna',
      en: 'Part without what it says in English; expected reading.en on every part or on none',
    };
  const { name, body, boxes = [], after = [] } = said;
  const shape = [name !== undefined, body.length, boxes.length, after.length];
  const own = [
    part.name !== undefined,
    part.body.length,
    part.boxes?.length ?? 0,
    part.after?.length ?? 0,
  ];
  const fields = fieldsIn([...body, ...boxes, ...after]).toSorted();
  const wanted = fieldsIn(textsOfPart(part)).toSorted();
  if (shape.join() === own.join() && fields.join() === wanted.join()) return undefined;
  return {
    es: `Lo que dice en inglés no va párrafo por párrafo con la hoja; se esperaban los mismos párrafos, casillas y campos: ${wanted.map((id) => `{${id}}`).join(', ') || 'ninguno'}`,
    en: `What it says in English does not go paragraph by paragraph with the sheet; expected the same paragraphs, boxes and fields: ${wanted.map((id) => `{${id}}`).join(', ') || 'none'}`,
  };
}
