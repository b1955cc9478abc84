import { components } from '../../documents/component-names.ts';
import { nearest } from '../../registry/nearest.ts';
import { defineRule } from '../rule.ts';

/** Attributes that hold several ids. */
const idLists = new Set(['ids', 'numbers']);

/** A component without an attribute it needs, with one it does not take, or with code for a value. */
export default defineRule({
  id: 'component-attributes',
  severity: 'error',
  checkPage({ page: { elements }, report }) {
    for (const { name, attributes, place } of elements) {
      const taken = components[name];
      if (!taken) continue;
      const { needs, may = [], values = {} } = taken;
      const missing = needs.filter((each) => !attributes.some((own) => own.name === each));
      for (const { name: key = '{…}', value } of attributes) {
        const isTaken = [...needs, ...may].includes(key);
        const wanted = values[key];
        if (isTaken && idLists.has(key) && typeof value === 'string' && value.includes(',')) {
          const right = value.split(/[\s,]+/).join(' ');
          report({
            place,
            expected: [right],
            message: {
              es: `Coma inesperada en «${key}» de <${name}>; se esperaba un espacio entre uno y otro: ${key}="${right}"`,
              en: `Unexpected comma in “${key}” of <${name}>; expected a space between one and the next: ${key}="${right}"`,
            },
          });
        }
        if (isTaken && wanted && typeof value === 'string' && !wanted.includes(value)) {
          const choices = wanted.join(', ');
          report({
            place,
            expected: [...wanted],
            message: {
              es: `Valor inesperado «${value}» en «${key}» de <${name}>; se esperaba uno de: ${choices}`,
              en: `Unexpected value “${value}” in “${key}” of <${name}>; expected one of: ${choices}`,
            },
          });
        }
        if (isTaken && value !== undefined) continue;
        const near = nearest(key, missing.length > 0 ? missing : [...needs, ...may], 1);
        // A slip in the name of one that is missing is told once.
        if (!isTaken)
          missing.splice(0, missing.length, ...missing.filter((each) => !near.includes(each)));
        const list = near.join(', ') || [...needs, ...may].join(', ');
        report({
          place,
          expected: isTaken ? [`${key}="…"`] : near,
          message: isTaken
            ? {
                es: `Código inesperado en «${key}» de <${name}>; se esperaba un texto: ${key}="…"`,
                en: `Unexpected code in “${key}” of <${name}>; expected a text: ${key}="…"`,
              }
            : {
                es: `Atributo inesperado «${key}» en <${name}>; se esperaba ${list || 'ninguno'}`,
                en: `Unexpected attribute “${key}” in <${name}>; expected ${list || 'none'}`,
              },
        });
      }
      for (const key of missing)
        report({
          place,
          expected: [`${key}="…"`],
          message: {
            es: `<${name}> sin «${key}»; se esperaba ${key}="…"`,
            en: `<${name}> without “${key}”; expected ${key}="…"`,
          },
        });
    }
  },
});
