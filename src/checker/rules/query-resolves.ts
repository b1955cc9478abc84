import { madePages } from '../../addresses/section.ts';
import { nearest } from '../../registry/nearest.ts';
import { recordKey } from '../../registry/registry.ts';
import { defineRule } from '../rule.ts';

/** Pages made by code, by the address that a query may name. */
const made = madePages.map(({ path }) => path.slice(0, -1));

/** Collections whose records have a page each, by its folder. */
const collections: Readonly<Record<string, 'routes' | 'conducts' | 'forms' | 'papers'>> = {
  rutas: 'routes',
  conductas: 'conducts',
  formatos: 'forms',
  papeles: 'papers',
};

/** A query that leads to a page that does not exist, a phrase that leads to two, or a pattern that is none. */
export default defineRule({
  id: 'query-resolves',
  severity: 'error',
  checkTree({ registry, index, report }) {
    const known = new Set([
      ...made,
      ...index.all,
      ...Object.entries(collections).flatMap(([folder, collection]) =>
        [...registry[collection].keys()].map((id) => `${folder}/${id}`),
      ),
    ]);
    const owners = new Map<string, string>();
    for (const { file, data, place } of registry.queries.values()) {
      const targets =
        data.kind === 'page'
          ? [{ slug: data.target, path: ['target'] }]
          : data.see.map((slug, index) => ({ slug, path: ['see', index] }));
      for (const { slug, path } of targets) {
        if (known.has(slug)) continue;
        const expected = nearest(slug, known);
        const [folder = '', id = ''] = slug.split('/');
        const collection = collections[folder];
        report({
          lacks: collection && recordKey(collection, id),
          file,
          place: place(path),
          expected,
          message: {
            es: `Página inesperada «${slug}»; se esperaba una que exista: ${expected.join(', ') || 'rutas/stopncii'}`,
            en: `Unexpected page “${slug}”; expected one that exists: ${expected.join(', ') || 'rutas/stopncii'}`,
          },
        });
      }
      for (const lang of ['es', 'en'] as const) {
        const texts = data.kind === 'page' ? data.phrases[lang] : data.patterns[lang];
        for (const [index, text] of texts.entries()) {
          const path = [data.kind === 'page' ? 'phrases' : 'patterns', lang, index];
          const key = `${lang} ${text.toLowerCase()}`;
          const owner = data.kind === 'page' ? owners.get(key) : undefined;
          if (data.kind === 'page') owners.set(key, file);
          if (owner !== undefined && owner !== file)
            report({
              file,
              place: place(path),
              message: {
                es: `Frase inesperada «${text}»: ya lleva a otra página (${owner}); se esperaba en un solo lugar`,
                en: `Unexpected phrase “${text}”: it leads to another page already (${owner}); expected in one place`,
              },
            });
          if (data.kind === 'refusal' && !isPattern(text))
            report({
              file,
              place: place(path),
              message: {
                es: `Patrón inesperado «${text}»; se esperaba una expresión regular válida`,
                en: `Unexpected pattern “${text}”; expected a valid regular expression`,
              },
            });
        }
      }
    }
  },
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}
