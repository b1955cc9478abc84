import { allRecords, findProvision, type NamedValue, type Registry } from '../registry/registry.ts';
import { wordsDrawn } from './drawn-value.ts';
import { parseRef } from './ref.ts';

/** `{ley-30364~art_16-C#apelar}`, or with what of the value is drawn: `{cpp~art_342#prorroga number}`. */
const mark = /\{([a-z0-9-]+(?:@[\d-]+)?~[^\s{}]+)(?: ([a-z]+))?\}/g;

/**
 * Puts what a version says on a day in the place of each value that a text of a record names: from here on
 * nobody sees the braces. What names nothing stays as written, and `value-exists` tells it. Norms and their
 * provisions say their values and name none.
 * @param day `YYYY-MM-DD`
 */
export function drawRecords(registry: Registry, day: string): void {
  const { instruments: _, ...rest } = registry;
  for (const record of allRecords({ ...rest, instruments: new Map() })) {
    const drawn: NamedValue[] = [];
    eachTextIn(record.data, [], (text, path) =>
      text.replace(mark, (written, of: string, only: string | undefined) => {
        drawn.push({ path, of, only });
        const lang = path.includes('en') ? 'en' : 'es';
        return (
          wordsDrawn({ name: componentOf(of, registry), of, only }, lang, registry, day) || written
        );
      }),
    );
    if (drawn.length > 0) record.drawn = drawn;
  }
}

/** The component that would draw the same in a page: by whether a deadline of any version has the id. */
export function componentOf(of: string, registry: Registry): 'Penalty' | 'Deadline' {
  const { instrument = '', eId, item } = parseRef(of) ?? {};
  const versions = eId ? findProvision(registry, instrument, eId)?.versions : undefined;
  const isDeadline = versions?.some(({ text }) => text?.deadlines?.some(({ id }) => id === item));
  return isDeadline ? 'Deadline' : 'Penalty';
}

/** Gives each text of a value to whoever says what takes its place. */
function eachTextIn(
  value: unknown,
  path: readonly PropertyKey[],
  inPlace: (text: string, path: readonly PropertyKey[]) => string,
): void {
  if (typeof value !== 'object' || value === null) return;
  const held = value as Record<string, unknown>;
  for (const [key, each] of Object.entries(held)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof each !== 'string') eachTextIn(each, here, inPlace);
    else if (each.includes('~') && each.includes('{')) held[key] = inPlace(each, here);
  }
}
