import type { Lang } from '../../registry/schema/common.ts';
import type { ScenarioData } from '../../registry/schema/scenario.ts';

/** Words that came to stand for a right choice or a wrong one, wherever they are. */
const stock: Record<string, Record<Lang, RegExp>> = {
  patrullero: { es: /patrullero/iu, en: /patrol car/iu },
  'asegurar, prometer': { es: /asegur|prom[eé]t/iu, en: /assur|promis/iu },
  'por qué': { es: /por qué/iu, en: /\bwhy\b/iu },
};

/** From how many choices on a word is told from chance. */
const enough = 6;

/** How many of the choices that say a stock word serve, and between how many chance would leave them. */
interface StockWord {
  name: string;
  said: number;
  right: number;
  least: number;
  most: number;
}

/** What each stock word tells of the choices that say it: chance, and two standard errors to each side. */
export function stockOf(scenarios: readonly ScenarioData[], lang: Lang): StockWord[] {
  const choices = scenarios.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.kind === 'end' ? [] : node.choices)),
  );
  const chance = choices.filter(({ sound }) => sound).length / (choices.length || 1);
  return Object.entries(stock).flatMap(([name, words]) => {
    const saying = choices.filter(({ text }) => words[lang].test(text[lang]));
    const said = saying.length;
    if (said < enough) return [];
    const wide = 2 * Math.sqrt(said * chance * (1 - chance));
    return [
      {
        name,
        said,
        right: saying.filter(({ sound }) => sound).length,
        least: Math.ceil(said * chance - wide),
        most: Math.floor(said * chance + wide),
      },
    ];
  });
}
