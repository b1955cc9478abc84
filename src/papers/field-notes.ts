import type { Localized } from '../registry/schema/common.ts';
import type { PaperField, PaperPart } from '../registry/schema/paper.ts';
import { fieldsIn, textsOfPart } from './text.ts';

/** What is said of a blank, and the words of the blank. */
export interface FieldNote {
  label: Localized;
  note: Localized;
}

/**
 * The notes of the blanks of a sheet, part by part: each once, beside the first part with such a blank, and none that
 * a sheet before it has told.
 */
export function notesOf(
  parts: readonly PaperPart[],
  fields: readonly PaperField[],
  told: ReadonlySet<string> = new Set(),
): FieldNote[][] {
  const said = new Set(told);
  return parts.map((part) =>
    fieldsIn(textsOfPart(part)).flatMap((named) => {
      const { label, note } = fields.find(({ id }) => id === named) ?? {};
      if (!label || !note || said.has(toldKey({ label, note }))) return [];
      said.add(toldKey({ label, note }));
      return { label, note };
    }),
  );
}

/** How what has been told of a blank is remembered: its words and its note, in Spanish. */
export const toldKey = ({ label, note }: FieldNote): string => `${label.es}: ${note.es}`;
