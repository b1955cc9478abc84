import { z } from 'zod';
import { pagePath } from '../addresses/paths.ts';
import {
  answerLevel,
  answerTo,
  conductKindOf,
  pursuitOf,
  readIn,
  rowsInOrder,
  scopesOf,
  sourceAddress,
  unitsIn,
} from '../registry/countries.ts';
import type { Registry } from '../registry/registry.ts';
import { answer, conductKind } from '../registry/schema/answer.ts';
import { isoDate, level, localized, text } from '../registry/schema/common.ts';
import { type CountryData, dayOf } from '../registry/schema/country.ts';
import { BASE_PATH } from '../site.ts';
import { scopesText } from '../words/answer.ts';
import { namedAbroad } from '../words/source-title.ts';

const { says, only, cites, pursuit, limits, starts, until } = answer.shape;

/** What the law of one country does with one conduct, as `leyes.json` publishes it. */
export const lawCell = z.strictObject({
  /** The conduct and the country, `difusion-de-imagenes-mx`: its address in the page, too. */
  id: text,
  country: text,
  name: localized,
  /** Of which law it speaks, where another may apply there: «ley federal». */
  scope: localized.optional(),
  /** Id of the question, as in `preguntas.json`. */
  conduct: text,
  /** `unread` where nobody answered. */
  kind: conductKind,
  /** Of an offence, whom or what alone it reaches. */
  only,
  says: says.optional(),
  level: level.optional(),
  /** Texts of the country, with their articles, their day, the copy that was read and where to check it. */
  law: z
    .array(
      z.strictObject({
        title: text,
        articles: z.array(text),
        date: isoDate,
        /** Of what that day is: its newest reform, the copy, its publication or the page. */
        dated: dayOf,
        read: text,
        official: text.optional(),
        /** Whom it protects, where that is not everybody. */
        protects: localized.optional(),
      }),
    )
    .optional(),
  /** Provisions of `normas.json`. */
  cites,
  /** Units in which it counts penalties and amounts, with what each is worth. */
  units: z.array(z.strictObject({ printed: localized, means: localized })).optional(),
  pursuit,
  limits,
  starts,
  until,
  /** Words of the law, 25 at most. */
  quote: z.strictObject({ text, title: text, article: text }).optional(),
  /** Where it is shown, in each language, from the root of the site. */
  address: z.strictObject({ es: z.string(), en: z.string() }),
});

/** A cell of the table of conducts and countries. */
export type LawCell = z.infer<typeof lawCell>;

/** Every cell of the table, conduct by conduct, with those that nobody read. */
export function lawCells(registry: Registry, day: string): LawCell[] {
  const countries = [...registry.countries.values()].map(({ data }) => data);
  return rowsInOrder(registry, 'conducts').flatMap(({ id }) =>
    countries.map((country) => cellOf(country, id, registry, day)),
  );
}

function cellOf(country: CountryData, conduct: string, registry: Registry, day: string): LawCell {
  const found = answerTo(country, conduct);
  const id = `${conduct}-${country.id}`;
  const page = (lang: 'es' | 'en') =>
    `${pagePath('paises/la-ley', lang, BASE_PATH)}#${found ? id : conduct}`;
  const read = found ? [found] : [];
  const scopes = scopesOf(country, read);
  const cell = {
    id,
    country: country.id,
    name: country.name,
    ...(scopes.length > 0 && {
      scope: { es: scopesText(country, read, 'es'), en: scopesText(country, read, 'en') },
    }),
    conduct,
    kind: conductKindOf(country, conduct),
    address: { es: page('es'), en: page('en') },
  };
  if (!found) return cell;
  const units = unitsIn(country, found.says.es, 'es');
  const law = readIn(country, found).map(({ source, articles }) => ({
    title: namedAbroad(source, 'es').name,
    articles: [...articles],
    date: source.date,
    dated: source.dated,
    read: sourceAddress(source),
    ...(source.official !== undefined && { official: source.official }),
    ...(source.protects && { protects: source.protects.who }),
  }));
  return {
    ...cell,
    only: found.only,
    says: found.says,
    level: answerLevel(found, registry, day),
    ...(law.length > 0 && { law }),
    cites: found.cites,
    ...(units.length > 0 && { units: units.map(({ printed, means }) => ({ printed, means })) }),
    pursuit: pursuitOf(found, registry, day),
    limits: found.limits,
    starts: found.starts,
    until: found.until,
    quote: found.quote && {
      text: found.quote.text,
      title: namedAbroad(country.sources?.[found.quote.of] ?? { title: '' }, 'es').name,
      article: found.quote.article,
    },
  };
}
