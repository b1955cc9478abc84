import { countriesWords } from '../i18n/countries.ts';
import { answerTo, isToldByOld, oldNumberOf, rowsInOrder } from '../registry/countries.ts';
import type { Lang } from '../registry/schema/common.ts';
import { boxServices } from '../registry/danger-box.ts';
import { serviceFor } from '../registry/roles.ts';
import type { ServiceRole } from '../registry/schema/service.ts';
import { isOfUnder18 } from '../registry/under-18.ts';
import { documentParts, registry, sourcePage } from './site-facts.ts';

const everywhere: readonly ServiceRole[] = ['police', 'violence', 'crisis'];

/**
 * Whether a page is about other countries, where the numbers of this one do not answer: the sheets, their list, the
 * law in each and what a team abroad reads first.
 * @param slug address of the page without language
 */
export const isAboutOthers = (slug: string): boolean =>
  /^equipo\/(?:otro-pais|hoja-de-ejemplo)$/.test(slug) || /^paises(?!\/pe$)(?:\/|$)/.test(slug);

/**
 * Whether the line at the top of a page says what each number is for, as a box of danger does: on a route and on what
 * comes after, which somebody may open first and on which few have a box. Home and lists have no room for it.
 * @param slug address of the page without language
 */
export const saysWhatFor = (slug: string): boolean => /^(?:rutas|despues)\//.test(slug);

/** A number of another country, the question of its sheet that tells it, and beside it when it answers, if not always, and what it is not for. */
interface NumberAbroad {
  row: string;
  say: string;
  beside: string | undefined;
}

/**
 * Numbers that were read of the country that a sheet is of, each with its question in it, and in its place that which only
 * an old source gives; undefined off a sheet.
 */
export function numbersAbroad(
  slug: string,
  lang: Lang,
): { country: string; numbers: NumberAbroad[] } | undefined {
  if (!isAboutOthers(slug)) return undefined;
  const country = registry.countries.get(slug.slice('paises/'.length))?.data;
  if (!country) return undefined;
  const old = oldNumberOf(country);
  const numbers = rowsInOrder(registry, 'numbers').flatMap(({ id }) => {
    if (old && isToldByOld(country, id))
      return [{ row: old.row, say: old.say, beside: countriesWords[lang].country.old }];
    const line = answerTo(country, id)?.line;
    if (!line) return [];
    const beside = [line.hours?.[lang], line.notFor?.[lang]].filter(Boolean).join('; ');
    return [{ row: id, say: line.say[lang], beside: beside || undefined }];
  });
  return { country: country.name[lang], numbers };
}

/**
 * Services whose numbers stand in the frame of a page, by id: police, violence and crisis on all of them; the
 * ambulance first where there was an assault or somebody hurt herself, and the line for people under 18 last
 * where the page is about them, which a document says in its own boxes of danger, a paper or a way by whom it names, and
 * the path by its records; the page of a conduct and a paper with a box, which a child may open, have it in that box and
 * so here too. After them stands what a paper or a way names and whose record says that it joins them.
 * @param slug address of the page without language
 */
export function helpLine(slug: string, lang: Lang): string[] {
  // The whole of a document on one page says what its first page does.
  const written = slug.replace(/\/completa$/, '');
  const [whole = sourcePage(written, lang)] = documentParts(written, lang);
  const boxes = (whole?.components ?? []).flatMap(({ name, attributes }) =>
    name === 'Danger' ? [boxServices(attributes, registry)] : [],
  );
  const medical = serviceFor('medical', registry);
  const children = serviceFor('children', registry);
  const always = everywhere.map((role) => serviceFor(role, registry));
  if (boxes.some(([first]) => first === medical)) always.unshift(medical);
  const [section, id = ''] = written.split('/');
  const record =
    section === 'papeles'
      ? registry.papers.get(id)
      : section === 'rutas'
        ? registry.routes.get(id)
        : undefined;
  const node = section === 'camino' ? registry.situations.get(id)?.data : undefined;
  const isTheirs =
    (section === 'conductas' && registry.conducts.has(id)) ||
    (section === 'papeles' && registry.papers.get(id)?.data.danger === true) ||
    (node !== undefined && isOfUnder18(node, registry));
  const named = [...boxes.flat(), ...(record?.data.services ?? [])];
  if (isTheirs || named.includes(children)) always.push(children);
  const theirs = named.filter((each) => registry.services.get(each)?.data.joinsLine);
  return [...new Set([...always, ...theirs])];
}
