import type { FilingData } from '../registry/schema/filing.ts';
import type { PaperField } from '../registry/schema/paper.ts';

/** Fields that say the same in every paper that one person signs. */
const ofSigner = ['nombre', 'documento', 'domicilio', 'avisos', 'correo', 'lengua'] as const;

/**
 * The key under which a field is typed in a set of papers: one for all the papers where it says the same, and one of
 * its own elsewhere, since the office of one paper is not the office of the next. What stands on a confidential sheet
 * never shares its key with what the other person can read.
 */
export function fieldKey(
  { same = [] }: Pick<FilingData, 'same'>,
  paper: string,
  { id, reserved }: Pick<PaperField, 'id' | 'reserved'>,
): string {
  const shared = ofSigner.some((each) => each === id)
    ? id
    : same.find((ids) => ids.includes(id))?.[0];
  return [shared ?? `${paper}.${id}`, ...(reserved ? ['reserved'] : [])].join('.');
}
