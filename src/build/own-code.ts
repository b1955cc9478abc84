import type { Plugin } from 'vite';
import type { RenderedPage } from '../html/rendered.ts';

/**
 * Vite plugin: gathers the text of every script and style sheet that the files of the project give to the
 * browser, which Astro then writes into the pages.
 * @param own where they are gathered
 */
export function gatherCode(own: Set<string>): Plugin {
  return {
    name: 'ruta-1410:own-code',
    apply: 'build',
    generateBundle: {
      // Before Astro takes out of the bundle what it writes into the pages.
      order: 'pre',
      handler(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'asset') {
            if (output.fileName.endsWith('.css')) own.add(styleText(output.source));
          } else if (this.environment.name === 'client') own.add(output.code.trim());
        }
      },
    },
  };
}

/** A style sheet without the mark that Vite leaves at its end and then takes away. */
const styleText = (source: string | Uint8Array): string =>
  Buffer.from(source)
    .toString()
    .replace(/\/\*\$vite\$:\d+\*\/\s*$/, '')
    .trim();

/** True for a text of ours, or several one after another: Astro puts the style sheets of a page together. */
function isOwn(text: string, own: ReadonlySet<string>): boolean {
  let rest = text;
  while (rest !== '') {
    const known = [...own].filter((each) => each !== '' && rest.startsWith(each));
    const longest = known.reduce((a, b) => (b.length > a.length ? b : a), '');
    if (longest === '') return false;
    rest = rest.slice(longest.length).trimStart();
  }
  return true;
}

/** A script or style of a page that no file of the project made, and where it begins. */
export interface ForeignCode {
  path: string;
  text: string;
}

/**
 * Every script and style of some pages that is none of ours: it came in with a text or with a datum, and a
 * policy that trusted it would trust whoever wrote them. They are the same ones that the policy is made of.
 * @param own text of what the project made
 * @param folder address below which its linked scripts stand, such as `/_astro/`
 */
export function foreignCode(
  pages: readonly Pick<RenderedPage, 'path' | 'scripts' | 'styles' | 'linked'>[],
  own: ReadonlySet<string>,
  folder: string,
): ForeignCode[] {
  return pages.flatMap(({ path, scripts, styles, linked }) => {
    const texts = [...scripts, ...styles.map(({ text }) => text)].map((text) => text.trim());
    return [
      ...texts.filter((text) => !isOwn(text, own)),
      ...linked.filter((address) => !isBelow(address, folder)),
    ].map((text) => ({ path, text }));
  });
}

/** Whether an address stands below a folder of this site, whatever steps it takes. */
const isBelow = (address: string, folder: string): boolean => {
  const { origin, pathname } = new URL(address, 'https://here.invalid/');
  return origin === 'https://here.invalid' && pathname.startsWith(folder);
};
