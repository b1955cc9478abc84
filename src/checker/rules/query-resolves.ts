import { canBeRead, queryTexts } from '../../documents/query-targets.ts';
import { reportUnknownNames } from '../records/record-names.ts';
import { dangerGroups } from '../../search/danger-data.ts';
import { defineRule } from '../rule.ts';

/** A query that leads to a page that does not exist, a phrase that leads to two, or a pattern that is none. */
export default defineRule({
  id: 'query-resolves',
  severity: 'error',
  checkTree(context) {
    reportUnknownNames('query-resolves', context);
    const { registry, report } = context;
    const owners = new Map<string, string>();
    const groups = dangerGroups([...registry.queries.values()].map(({ data }) => data));
    for (const query of queryTexts(registry)) {
      const { kind, lang, text, file, at } = query;
      if (kind !== 'phrases') {
        if (canBeRead(query, groups)) continue;
        const isPattern = kind === 'patterns';
        report({
          file,
          place: at(),
          message: isPattern
            ? {
                es: `Patrón inesperado «${text}»; se esperaba una expresión regular válida`,
                en: `Unexpected pattern “${text}”; expected a valid regular expression`,
              }
            : {
                es: `Frase inesperada «${text}»; se esperaban palabras y grupos que existan (peligro-palabras)`,
                en: `Unexpected phrase “${text}”; expected words, and groups that exist (peligro-palabras)`,
              },
        });
        continue;
      }
      const key = `${lang} ${text.toLowerCase()}`;
      const owner = owners.get(key) ?? file;
      owners.set(key, file);
      if (owner === file) continue;
      report({
        file,
        place: at(),
        message: {
          es: `Frase inesperada «${text}»: ya lleva a otra página (${owner}); se esperaba en un solo lugar`,
          en: `Unexpected phrase “${text}”: it leads to another page already (${owner}); expected in one place`,
        },
      });
    }
  },
});
