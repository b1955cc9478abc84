import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

const ruleIndex = 'src/checker/rules/index.ts';
const readme = 'docs/rules/README.md';

/** Files that a new rule changes, besides those it adds. */
export const changedByRule: readonly string[] = [ruleIndex, readme];

/** A rule with its page, its example and its registration: it runs as it is, and is then made to do its work. */
export function ruleDraft(id: string, read: (path: string) => string): Draft {
  if (!/^[a-z]+(-[a-z]+)+$/.test(id))
    stop(
      `Nombre inesperado «${id}»; se esperaba dos o más palabras en inglés, como no-bare-citation.`,
    );
  return {
    files: {
      [`src/checker/rules/${id}.ts`]: code(id),
      [`docs/rules/${id}.md`]: page(id),
      [ruleIndex]: registered(read(ruleIndex), id),
      [readme]: read(readme).replace(
        /\n## Archivos que no se pueden leer/,
        `\n## Nuevas\n\n| Regla | Severidad | Encuentra |\n| --- | --- | --- |\n| [${id}](${id}.md) | error | La palabra EJEMPLO |\n$&`,
      ),
    },
    next: [
      'Funciona así como está: encuentra la palabra EJEMPLO. Cambia lo que busca, su mensaje y el ejemplo de su página.',
      'En docs/rules/README.md, pasa su fila a la tabla que le toca.',
      `Pruébala: npx vitest run --project unit tests/checker/rules.test.ts -t ${id}`,
    ],
  };
}

/** The list of the rules with one more, in its place by id. */
function registered(index: string, id: string): string {
  const name = nameOf(id);
  if (index.includes(`'./${id}.ts'`)) return stop(`Ya hay una regla «${id}»: no se tocó nada.`);
  const imported = [...index.matchAll(/^import (\w+) from '\.\/([\w-]+)\.ts';\n/gm)];
  const after = imported.findLast(([, , other = '']) => other < id);
  const first = imported[0];
  if (!first) return stop(`No se entiende ${ruleIndex}: se esperaba un import por regla.`);
  const line = `import ${name} from './${id}.ts';\n`;
  const withImport = after
    ? index.replace(after[0], after[0] + line)
    : index.replace(first[0], line + first[0]);
  const before = after?.[1];
  return before
    ? withImport.replace(new RegExp(`^  ${before},\n`, 'm'), `  ${before},\n  ${name},\n`)
    : withImport.replace(/(readonly Rule\[\] = \[\n)/, `$1  ${name},\n`);
}

const nameOf = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const code = (id: string): string => `import { defineRule } from '../rule.ts';

/** What it finds, in one sentence. */
export default defineRule({
  id: '${id}',
  severity: 'error',
  // \`checkPage\` sees one page and its translation; \`checkTree\`, the registry once all pages were seen.
  checkPage({ page, report }) {
    for (const block of page.blocks) {
      const at = block.text.indexOf('EJEMPLO');
      if (at === -1) continue;
      report({
        place: block.placeOf(at, at + 'EJEMPLO'.length) ?? block.place(),
        message: {
          es: 'Palabra inesperada «EJEMPLO»; se esperaba otra',
          en: 'Unexpected word “EJEMPLO”; expected another',
        },
      });
    }
  },
});
`;

const fence = '```';
const head = '---\ntitle: A\ntype: page\nasOf: 2024-01-01\n---\n\n';
const page = (id: string): string => `# ${id}

Severidad: error

## Qué busca

La palabra EJEMPLO. Di aquí qué busca y por qué importa.

## Incorrecto

${fence}md src/content/docs/a.md
${head}Esto es un EJEMPLO.
${fence}

${fence}text hallazgos
src/content/docs/a.md:7:12-7:19 ${id}
${fence}

## Correcto

${fence}md src/content/docs/a.md
${head}Esto es un caso.
${fence}

## Cómo arreglarlo

Di aquí qué hace quien recibe el hallazgo.
`;
