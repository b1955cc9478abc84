import type { Lang } from '../registry/schema/common.ts';
import { rememberOf } from '../text/remember.ts';
import { sourceInEnglish } from './kept-names.ts';

/** What a page imports over several lines; one of a single line is no text of it. */
const imports = /^import \{\n(?:\w+,\n)*\} from '[^']*';$/gm;

/** The head of a text and the lines of the rest; of a record, the names of its sources in the language of the page. */
export function partsOf(text: string, lang: Lang): { head: string; body: string[] } {
  const cut = text.indexOf('\n\n');
  // What is left out leaves its lines, so that each is where it was.
  const rest = text.slice(cut + 2);
  const body = rest.includes('import {\n')
    ? rest.replace(imports, (lines) => lines.replace(/[^\n]/g, ''))
    : rest;
  const [head, lines] = [text.slice(0, cut), body.split('\n')];
  return { head, body: head === '' && lang === 'en' ? lines.map(sourceInEnglish()) : lines };
}

/** A tag of a page, with its name and what is written in it. */
export const tag = /<\/?([A-Za-z]\w*)((?:"[^"]*"|[^>"])*)>/g;

/** The attributes of a tag, as written. */
export const attributesIn = (written: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...written.matchAll(/(?:^|\s)([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]),
  );

/** Components that draw the words of a record, which no text of the page keeps. */
const recordsDrawn = new Set(['List', 'Blank', 'Service', 'Helplines']);

/** The tags of some texts that draw a record whole, each with its attributes, line by line. */
const recordsOf = (lang: Lang) =>
  rememberOf((texts: readonly string[]) => {
    const lines = texts
      .filter((text) => text.includes('<'))
      .flatMap((text) => partsOf(text, lang).body.filter((line) => line.includes('<')));
    return [...new Set(lines)].flatMap((line) =>
      [...line.matchAll(tag)].flatMap(([, name = '', written = '']) =>
        recordsDrawn.has(name) && written.endsWith('/')
          ? [{ name, own: attributesIn(written) }]
          : [],
      ),
    );
  });
export const recordsIn = { es: recordsOf('es'), en: recordsOf('en') };
