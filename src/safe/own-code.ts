import type { Plugin } from 'vite';

/** Inline scripts of a page that run, and its styles; data, such as JSON-LD, does not. */
const inline =
  /<script(?![^>]*\b(?:src=|type="application\/ld\+json"))[^>]*>([^]*?)<\/script>|<style[^>]*>([^]*?)<\/style>/gi;
const linked = /<script[^>]*\bsrc="?([^"\s>]*)/gi;

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
 * policy that trusted it would trust whoever wrote them.
 * @param own text of what the project made
 * @param folder address below which its linked scripts stand, such as `/_astro/`
 */
export function foreignCode(
  pages: readonly { path: string; html: string }[],
  own: ReadonlySet<string>,
  folder: string,
): ForeignCode[] {
  return pages.flatMap(({ path, html }) => {
    const texts = [...html.matchAll(inline)].map(([, script, style]) =>
      (script ?? style ?? '').trim(),
    );
    const addresses = [...html.matchAll(linked)].map(([, address = '']) => address);
    return [
      ...texts.filter((text) => !isOwn(text, own)),
      ...addresses.filter((address) => !address.startsWith(folder)),
    ].map((text) => ({ path, text }));
  });
}
