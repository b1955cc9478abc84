import type { Entry } from '../../registry/registry.ts';
import type { CountryData } from '../../registry/schema/country.ts';
import { firstSaid } from '../../words/answer.ts';
import type { TreeContext } from '../rule.ts';

/** What an answer says where the article does not say that it reaches the conduct. */
const doubts =
  /\bno (?:lo|se) dice\b|\bno dice si\b|\bno (?:lo )?nombra\b|\bno habla\b|\bno está resuelto\b|\blectura nuestra\b/;
/** A doubt between brackets is of one case of the conduct, which its cell need not tell. */
const withoutBrackets = (said: string) => said.replaceAll(/\([^)]*\)/g, '');

const isMaybe = { es: /quizá/i, en: /perhaps/i };

/**
 * Reports each offence whose first sentence says that the article does not say whether it reaches the conduct and whose
 * cell does not say «quizá»; each whose cell says so and whose answer doubts nothing; and each that says so in one
 * language alone. On paper only the cell stands.
 */
export function reportDoubts(
  { file, data, place }: Entry<CountryData>,
  report: TreeContext['report'],
): void {
  for (const [at, answer] of data.answers.entries()) {
    const { kind, only, says, row } = answer;
    if (kind !== 'own' && kind !== 'general') continue;
    const said = only ? isMaybe.es.test(only.es) : false;
    const found = (key: string, es: string, en: string) =>
      report({ file, place: place(['answers', at, key], 'key'), message: { es, en } });
    if (only && said !== isMaybe.en.test(only.en))
      found(
        'only',
        `Duda en un solo idioma en «${row}»; se esperaba «quizá» en es y “perhaps” en en`,
        `Doubt in one language alone in “${row}”; expected «quizá» in es and “perhaps” in en`,
      );
    if (!said && doubts.test(withoutBrackets(firstSaid(answer, 'es'))))
      found(
        'kind',
        `«${row}» duda si el artículo la alcanza, y su casilla no; se esperaba «quizá» en only`,
        `“${row}” doubts whether the article reaches it, and its cell does not; expected «quizá» in only`,
      );
    if (said && !doubts.test(says.es))
      found(
        'only',
        `«quizá» en la casilla de «${row}», que no duda; se esperaba en says que el artículo no lo dice, o sin «quizá»`,
        `«quizá» in the cell of “${row}”, which doubts nothing; expected in says that the article does not say it, or no «quizá»`,
      );
  }
}
