import { locator } from './place.ts';
import type { Problem } from './problem.ts';

/** What stands in a new file where somebody has to write; `npm run new` puts it there. */
export const toFill = 'POR LLENAR';

/** One problem for each place of a file that waits to be written, with what its comment asks for. */
export function waitingPlaces(file: string, text: string): Problem[] {
  if (!text.includes(toFill)) return [];
  const locate = locator(text);
  return [
    ...text.matchAll(new RegExp(`${toFill}(?::? *(?<said>[^\\n]*?))?(?: *\\*/\\})?$`, 'gm')),
  ].map(({ index, groups }) => {
    const said = groups?.['said']?.replace(/^[^#]*#\s*/, '').trim();
    const key = /([\w-]+): *(?:\[|'|"|- )?$/.exec(
      text.slice(0, index).split('\n').at(-1) ?? '',
    )?.[1];
    const name = key ? ` en «${key}»` : '';
    const named = key ? ` in “${key}”` : '';
    return {
      file,
      place: locate(index, index + toFill.length),
      ruleId: 'to-fill',
      message: {
        es: `Lugar vacío inesperado${name}; se esperaba ${said ? `«${said}»` : 'lo que va ahí'}`,
        en: `Unexpected empty place${named}; expected ${said ? `“${said}”` : 'what goes there'}`,
      },
    };
  });
}
