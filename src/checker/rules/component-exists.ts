import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';
import { componentNames } from '../../documents/component-names.ts';

/** Any import, also one from elsewhere, which `no-raw-code` tells once. */
const importPattern = /^import\s*\{([^}]*)\}/gm;

/** A component that does not exist, or that the page forgets to import or imports twice. */
export default defineRule({
  id: 'component-exists',
  severity: 'error',
  checkPage({ page: { text, components, code }, report }) {
    const seen = new Set<string>();
    for (const { text: written, place } of code.filter(({ kind }) => kind === 'module'))
      for (const [, names = ''] of written.matchAll(importPattern))
        for (const name of names.split(',').map((each) => each.trim())) {
          if (name !== '' && seen.has(name))
            report({
              place,
              message: {
                es: `«${name}» se importa dos veces; se esperaba una`,
                en: `“${name}” is imported twice; expected once`,
              },
            });
          seen.add(name);
        }
    if (components.length === 0) return;
    const imported = new Set(
      [...text.matchAll(importPattern)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim()),
      ),
    );
    for (const { name, place } of components) {
      const isKnown = componentNames.has(name);
      if (isKnown && imported.has(name)) continue;
      const expected = isKnown
        ? [`import { ${name} } from '~/components';`]
        : nearest(name, componentNames, 1);
      const names = expected.length > 0 ? expected : [...componentNames];
      const list = isKnown ? names.join(', ') : names.map((each) => `<${each}>`).join(', ');
      report({
        place,
        expected,
        message: isKnown
          ? {
              es: `Componente <${name}> sin importar; se esperaba tras la cabecera: ${list}`,
              en: `Component <${name}> not imported; expected after the front matter: ${list}`,
            }
          : {
              es: `Componente inesperado <${name}>; se esperaba ${list}`,
              en: `Unexpected component <${name}>; expected ${list}`,
            },
      });
    }
  },
});
