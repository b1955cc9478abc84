import { isSamePart, penaltyForms } from '../../registry/forms.ts';
import { allProvisions } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/**
 * A part of an offence with several forms that nobody ties to one of them: a citation of it has no penalty to
 * be held against. And a part that sets one and has no name, or is said to set none.
 */
export default defineRule({
  id: 'forms-tied',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, versions, place } of allProvisions(registry)) {
      const several = versions
        .map(({ from, text }) => ({ from, forms: penaltyForms(text) }))
        .filter(({ forms }) => forms.length > 1);
      if (several.length === 0) continue;
      const { parts = {}, partsWithoutPenalty: without = [] } = data;
      const setting = several.flatMap(({ forms }) => forms.flatMap((form) => form.parts));
      for (const part of Object.keys(parts)) {
        const isTied = [...setting, ...without].some((each) => isSamePart(each, part));
        if (isTied) continue;
        report({
          file,
          place: place(['parts', part], 'key'),
          message: {
            es: `Parte inesperada «${part}», que ninguna forma tiene; se esperaba en «part» de la forma cuya pena fija, o en «partsWithoutPenalty»`,
            en: `Unexpected part “${part}”, which no form has; expected in “part” of the form whose penalty it sets, or in “partsWithoutPenalty”`,
          },
        });
      }
      for (const [index, part] of without.entries()) {
        if (!setting.includes(part)) continue;
        report({
          file,
          place: place(['partsWithoutPenalty', index]),
          message: {
            es: `Parte inesperada «${part}», que fija la pena de una forma; se esperaba una que no fije ninguna`,
            en: `Unexpected part “${part}”, which sets the penalty of a form; expected one that sets none`,
          },
        });
      }
      for (const { from, forms } of several)
        for (const { path, parts: own } of forms)
          for (const part of own) {
            if (part in parts) continue;
            report({
              file,
              place: place(['versions', from, ...formPath(path), 'part']),
              expected: [`parts: ${part}`],
              message: {
                es: `Parte sin nombre «${part}»; se esperaba en «parts», con lo que es`,
                en: `Part “${part}” without a name; expected in “parts”, with what it is`,
              },
            });
          }
    }
  },
});

/** Where a form is named, from where its penalty stands. */
const formPath = (path: readonly PropertyKey[]): PropertyKey[] =>
  path.length > 1 ? path.slice(0, -1) : [...path];
