import { holds, type Place } from '../../registry/place.ts';
import type { Localized } from '../../registry/schema/common.ts';
import { componentNames } from '../../documents/component-names.ts';
import { linkKind } from '../../documents/link-kind.ts';
import { isComponent } from '../../documents/raw-code.ts';
import { defineRule } from '../rule.ts';

/** HTML that a page may write by hand, and the attributes it may carry. */
const elements = new Set('a abbr br div em p q span strong sub sup'.split(' '));
const attributes = new Set('class data-modo hidden href id lang title'.split(' '));
const harmless = {
  // One way to match each import: two would multiply from one to the next.
  module:
    /^\s*(?:import\s*\{\s*\w+(?:\s*,\s*\w+)*\s*(?:,\s*)?\}\s*from\s*(['"])~\/components\1;?\s*)*$/,
  expression: /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/,
  html: /^<!--(?:(?!-->)[^])*-->$/,
};
const both = (es: string, en: string): Localized => ({ es, en });
const wanted = {
  module: both("solo import { … } from '~/components'", "only import { … } from '~/components'"),
  expression: both('prosa, o \\{ si es una llave', 'prose, or \\{ for a brace'),
  html: both('Markdown, o un componente', 'Markdown, or a component'),
};

/** Code in a page: what would run, load or send something, or HTML outside the short list of what may be. */
export default defineRule({
  id: 'no-raw-code',
  severity: 'error',
  checkPage({ page, report }) {
    const say = (place: Place, what: string, want: Localized) =>
      report({
        place,
        message: {
          es: `Código inesperado «${what}»; se esperaba ${want.es}`,
          en: `Unexpected code “${what}”; expected ${want.en}`,
        },
      });
    const refused = page.elements.filter(({ name }) => !isComponent(name) && !elements.has(name));
    for (const { kind, text, place } of page.code)
      if (!harmless[kind].test(text) && !refused.some((each) => holds(each.place, place)))
        say(place, firstLine(text), wanted[kind]);
    for (const { name, attributes: own, place } of page.elements) {
      if (isComponent(name)) continue; // `component-exists`, `component-attributes`.
      const list = [...elements].join(', ');
      if (!elements.has(name)) {
        const meant = [...componentNames].find((each) => each.toLowerCase() === name.toLowerCase());
        say(
          place,
          `<${name}>`,
          meant
            ? both(`<${meant}>, con mayúscula`, `<${meant}>, with a capital`)
            : both(`Markdown o uno de: ${list}`, `Markdown or one of: ${list}`),
        );
        continue;
      }
      for (const { name: key = '{…}', value } of own) {
        if (attributes.has(key) && value !== undefined) continue;
        const may = [...attributes].join(', ');
        say(place, `${key}=`, both(`un texto en uno de: ${may}`, `a text in one of: ${may}`));
      }
    }
    for (const { url, isPicture, place } of page.addresses)
      if (isPicture && linkKind(url) !== 'page')
        say(place, url, both('una imagen de este sitio', 'a picture of this site'));
  },
});

const firstLine = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, 60);
