import type { Project } from '../../src/documents/project.ts';
import type { Entry } from '../../src/registry/registry.ts';
import type { Lang, Localized } from '../../src/registry/schema/common.ts';
import type { CountryData } from '../../src/registry/schema/country.ts';
import { impactOfThing, thingsNamed } from '../../src/upkeep/naming.ts';
import { listText } from '../../src/words/law.ts';

/**
 * What the answer of a country reaches: its sheet, the kits of that country, the blanks that it fills, and the
 * pages and records that name those or the question.
 */
export function reachOf(
  row: string,
  { id, data }: Entry<CountryData>,
  project: Project,
): Localized {
  const blanks = [...project.registry.blanks.values()].filter((each) => each.data.row === row);
  const things = [row, ...blanks.map((each) => `blanks/${each.id}`)].flatMap((name) =>
    thingsNamed(name, project),
  );
  const files = things
    .filter(({ record }) => record?.from !== 'queries')
    .flatMap((thing) => impactOfThing(thing, project).map(({ file }) => file));
  const said = (lang: Lang): string => {
    const t = words[lang];
    return listText(
      [
        `/paises/${id}/`,
        `${t.kits} ${data.name[lang]}`,
        ...blanks.map((each) => `${t.blank} «${each.data.label[lang]}»`),
        ...[...new Set(files)].sort(),
      ],
      lang,
    );
  };
  return { es: said('es'), en: said('en') };
}

const words = {
  es: { kits: 'los kits de', blank: 'el blanco' },
  en: { kits: 'the kits of', blank: 'the blank' },
};
