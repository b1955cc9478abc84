// Which questions of the sheet of a country the first case needs, from the data alone: `annex.ts` finds the same in the
// built pages, as a test compares.
import type { Project } from '../../documents/project.ts';
import { textsOf } from '../../documents/texts-of.ts';
import { blanksIn } from '../../registry/blank-marks.ts';
import type { CountryRowData } from '../../registry/schema/country-row.ts';
import { gateSlugs } from './annex.ts';
import { ofTeam, questionsOf } from './questions.ts';

/** A question for a lawyer of another country that the first case needs. */
export interface FirstQuestion {
  row: CountryRowData;
  /** Its number in the sheet of the country. */
  number: number;
  /** Addresses without language of what comes before the first case and rests on it. */
  needs: string[];
}

/** Those of the first day, those that say why they cannot wait, and what the first afternoon or the gate rests on. */
export function firstQuestions({
  pages,
  registry,
}: Pick<Project, 'pages' | 'registry'>): FirstQuestion[] {
  const { rows, ofLaw, ofRow } = questionsOf(registry);
  const numbersOf = (norm: string) => ofLaw(`/normas/${norm.replace('~', '/')}/`) ?? [];
  const needs = new Map<number, Set<string>>();
  for (const slug of gateSlugs(registry))
    for (const number of restsOn(slug))
      needs.set(number, (needs.get(number) ?? new Set()).add(slug));
  return rows.flatMap((row, at): FirstQuestion[] => {
    const own = [...(needs.get(at + 1) ?? [])];
    const isFirst = row.section === 'today' || row.urgent !== undefined || own.length > 0;
    return isFirst && !ofTeam(row) ? [{ row, number: at + 1, needs: own }] : [];
  });

  function restsOn(slug: string): number[] {
    const [folder, id = ''] = slug.split('/');
    if (folder === 'formacion') {
      const data = registry.training.get(id)?.data;
      const taught = data?.kind === 'module' ? data.teaches.flatMap((each) => each.rows ?? []) : [];
      return taught.flatMap((each) => ofRow(each) ?? []);
    }
    if (folder === 'formatos') return inData(registry.forms.get(id)?.data);
    const page = pages.find((each) => each.lang === 'es' && each.slug === slug);
    const lists = page?.components.filter(({ name }) => name === 'List') ?? [];
    return [
      ...(page?.citations ?? []).flatMap(({ target }) => numbersOf(target)),
      ...lists.flatMap(({ attributes }) =>
        inData(registry.lists.get(attributes['id'] ?? '')?.data),
      ),
    ];
  }

  /** What a record cites, what it names by the number of a law, and what its blanks ask. */
  function inData(data: unknown): number[] {
    return textsOf(data).flatMap(({ text, path }) => {
      const isOfPeru = isOfPeruAlone(data, path);
      if (path.includes('cites')) return isOfPeru ? [] : numbersOf(text);
      const laws = isOfPeru ? [] : [...text.matchAll(/(?:Ley|Law) (\d{5})/g)];
      return [
        ...laws.flatMap(([, law]) => numbersOf(`ley-${law}`)),
        ...blanksIn(text).flatMap((id) => ofRow(registry.blanks.get(id)?.data.row) ?? []),
      ];
    });
  }
}

/** Whether a text of a record is said in Peru alone, and other countries have another in its place. */
function isOfPeruAlone(data: unknown, path: readonly PropertyKey[]): boolean {
  if (path.includes('elsewhere')) return false;
  let at: unknown = data;
  return path.some((key) => {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    return typeof at === 'object' && at !== null && 'reach' in at && 'elsewhere' in at;
  });
}
