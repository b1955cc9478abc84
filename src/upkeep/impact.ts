import { meets } from '../citations/meets.ts';
import type { CitationRef } from '../citations/ref.ts';
import { baseOf, type Registry, trainingModules } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import { type RecordKind, refsInData } from '../citations/data-refs.ts';
import { collections } from '../registry/collections.ts';
import { addressOf } from '../documents/page-index.ts';
import { shownRecords } from '../documents/shown-records.ts';
import type { Project } from '../documents/project.ts';

/** What may depend on a provision, in the order in which it is told: pages, records in the order of their table, law. */
const dependentKinds = [
  'page',
  'translation',
  ...Object.values(collections).map(({ kind }) => kind),
  'provision',
  'instrument',
] as const;

/** Something that depends on a provision, and why. */
export interface Dependent {
  kind: 'page' | 'translation' | RecordKind;
  /** Path from the root of the tree. */
  file: string;
  /** Where, from line 1; absent for a dependent as a whole. */
  line?: number;
  why: Localized;
}

/** Whether a reference found names what is wanted. */
type Match = (found: CitationRef, wanted: CitationRef, registry: Registry) => boolean;

/**
 * What names a form or a deadline that differs in some versions alone: a text that cites another version, with
 * its date, says what it said.
 * @param versions days on which those begin; absent where the whole provision differs
 */
export const inVersions =
  (versions: readonly string[] | undefined): Match =>
  (found, wanted, registry) =>
    isWithin(found, wanted, registry) &&
    (found.date === undefined || versions === undefined || versions.includes(found.date));

/**
 * What depends on a provision, on a form or deadline of it or, without an eId, on a whole instrument; in order of
 * kind and file.
 * @param match by default, the provision, a part of it, or anything in the instrument; of a form or deadline, what
 * names it by its id, by a part that sets it, or as the whole provision
 */
export function impactOf(ref: CitationRef, project: Project, match: Match = isWithin): Dependent[] {
  const records = recordsOn(ref, project, match);
  const pages = pagesOn(ref, project, match);
  const dependents = [
    ...pages,
    ...records,
    ...modulesTeaching(pages, project),
    ...formsOn(records, project),
    ...pagesShowing(records, project),
  ];
  return inOrder(dependents);
}

/** Dependents in order of kind, file and line. */
export const inOrder = (dependents: readonly Dependent[]): Dependent[] =>
  dependents.toSorted(
    (a, b) =>
      dependentKinds.indexOf(a.kind) - dependentKinds.indexOf(b.kind) ||
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0),
  );

function pagesOn(ref: CitationRef, { pages, registry }: Project, match: Match): Dependent[] {
  return pages.flatMap((page) =>
    page.citations
      .filter((citation) => citation.ref !== undefined && match(citation.ref, ref, registry))
      .map(({ target, place, form }): Dependent => ({
        ...pageKind(page),
        line: place.start.line,
        why:
          form === 'link'
            ? { es: `cita ${target}`, en: `cites ${target}` }
            : { es: `muestra ${target} en un componente`, en: `shows ${target} in a component` },
      })),
  );
}

/** Pages that show a route or list which names the provision. */
function pagesShowing(records: readonly Dependent[], { pages, registry }: Project): Dependent[] {
  const shown = { Route: 'route', List: 'list' } as const;
  return pages.flatMap((page) =>
    page.components.flatMap(({ name, attributes, attributePlace, place }): Dependent[] => {
      const kind = shown[name as keyof typeof shown];
      const several = shownRecords(name, attributes, registry);
      if (several && records.some((record) => isOneOf(record, several)))
        return [
          { ...pageKind(page), line: place.start.line, why: showsSome(collections[several.of]) },
        ];
      const id = attributes['id'] ?? '';
      const isAffected = records.some(
        (record) => record.kind === kind && record.file.endsWith(`/${id}.yaml`),
      );
      if (!isAffected) return [];
      return [
        {
          ...pageKind(page),
          line: attributePlace('id').start.line,
          why: { es: `muestra «${id}», que la nombra`, en: `shows “${id}”, which names it` },
        },
      ];
    }),
  );
}

/** Whether a dependent is one of the records that a component shows. */
const isOneOf = (
  { kind, file }: Dependent,
  { of, ids }: NonNullable<ReturnType<typeof shownRecords>>,
): boolean => kind === collections[of].kind && ids.some((id) => file.endsWith(`/${id}.yaml`));

/** Why a page depends on a provision that one of the records it shows names. */
const showsSome = ({ name }: { name: Localized }): Localized => ({
  es: `muestra varios registros (${name.es}), y uno la nombra`,
  en: `shows several records (${name.en}), and one names it`,
});

/** Forms with a field that shows an element of a conduct which the provision reaches. */
function formsOn(records: readonly Dependent[], { registry }: Project): Dependent[] {
  const conducts = [...registry.conducts.values()].filter(({ file }) =>
    records.some((record) => record.file === file),
  );
  return [...registry.forms.values()].flatMap(({ file, data }): Dependent[] => {
    const proved = data.sections.flatMap(({ fields }) =>
      fields.flatMap((each) => each.proves ?? []),
    );
    const found = conducts.find(({ id }) => proved.some(({ conduct }) => conduct === id));
    if (!found) return [];
    return [
      {
        kind: 'form',
        file,
        why: {
          es: `un campo muestra un elemento de «${found.id}»`,
          en: `a field shows an element of “${found.id}”`,
        },
      },
    ];
  });
}

/** Modules of the training that teach a page which names the provision. */
function modulesTeaching(pages: readonly Dependent[], { registry }: Project): Dependent[] {
  const slugs = new Set(pages.map(({ file }) => addressOf(file).slug));
  return trainingModules(registry).flatMap(({ file, data }): Dependent[] => {
    const found = data.teaches.find(({ page }) => slugs.has(page))?.page;
    if (found === undefined) return [];
    const why = {
      es: `enseña «${found}», que la nombra`,
      en: `teaches “${found}”, which names it`,
    };
    return [{ kind: 'training', file, why }];
  });
}

/** Whether a page is one or a translation, and its file. */
export function pageKind({
  lang,
  file,
}: Project['pages'][number]): Pick<Dependent, 'kind' | 'file'> {
  return { kind: lang === 'es' ? 'page' : 'translation', file };
}

function recordsOn(ref: CitationRef, { registry }: Project, match: Match): Dependent[] {
  const seen = new Set<string>();
  return refsInData(registry)
    .filter((each) => each.ref !== undefined && match(each.ref, ref, registry))
    .flatMap(({ kind, file, path, target }): Dependent[] => {
      const key = path.findLast((step): step is string => typeof step === 'string') ?? '';
      const id = `${file} ${key}`;
      if (seen.has(id)) return [];
      seen.add(id);
      return [
        {
          kind,
          file,
          why: {
            es: `la nombra en «${key}» (${target})`,
            en: `names it in “${key}” (${target})`,
          },
        },
      ];
    });
}

/** True if a reference names the wanted provision, a part or value of it, or (for an instrument) anything in it. */
function isWithin(found: CitationRef, wanted: CitationRef, registry: Registry): boolean {
  if (found.instrument !== wanted.instrument) return false;
  if (!wanted.eId) return true;
  if (!found.eId) return false;
  if (wanted.item || found.item) return meets(found, wanted, registry);
  return found.eId === wanted.eId || baseOf(found.eId) === wanted.eId;
}
