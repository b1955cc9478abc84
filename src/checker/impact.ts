import { parseRef, type CitationRef } from '../citations/ref.ts';
import { allProvisions, baseOf, type Registry } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import { refsInData } from './data-refs.ts';
import type { Project } from './project.ts';

/** Something that depends on a provision, and why. */
export interface Dependent {
  kind: 'page' | 'translation' | 'provision' | 'instrument' | 'term' | 'conduct' | 'route';
  /** Path from the root of the tree. */
  file: string;
  /** Where, from line 1; absent for a dependent as a whole. */
  line?: number;
  why: Localized;
}

/** What depends on a provision or, without an eId, on a whole instrument; in order of kind and file. */
export function impactOf(ref: CitationRef, project: Project): Dependent[] {
  const dependents = [...pagesOn(ref, project), ...recordsOn(ref, project)];
  const order = ['page', 'translation', 'route', 'conduct', 'term', 'provision', 'instrument'];
  return dependents.sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}

/** References of the provisions that differ between two registries, with what differs. */
export function changedProvisions(
  before: Registry,
  after: Registry,
): { ref: CitationRef; why: Localized }[] {
  const index = (registry: Registry) =>
    new Map(allProvisions(registry).map((each) => [`${each.instrument.id}~${each.id}`, each]));
  const [old, current] = [index(before), index(after)];
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((key) => {
    const [was, is] = [old.get(key), current.get(key)];
    const ref = parseRef(key);
    if (!ref || JSON.stringify(was?.data) === JSON.stringify(is?.data)) return [];
    if (!was) return [{ ref, why: { es: 'nueva', en: 'new' } }];
    if (!is) return [{ ref, why: { es: 'quitada', en: 'removed' } }];
    const dates = is.versions
      .map(({ from }) => from)
      .filter((from) => !(from in was.data.versions));
    return [
      {
        ref,
        why:
          dates.length > 0
            ? {
                es: `versión nueva del ${dates.join(', ')}`,
                en: `new version of ${dates.join(', ')}`,
              }
            : { es: 'datos corregidos', en: 'data corrected' },
      },
    ];
  });
}

function pagesOn(ref: CitationRef, { pages }: Project): Dependent[] {
  const direct = pages.flatMap((page) =>
    page.citations
      .filter((citation) => citation.ref !== undefined && isWithin(citation.ref, ref))
      .map(({ target, place, form }) => ({ page, target, line: place.start.line, form })),
  );
  const cited = direct.map(({ page, target, line, form }): Dependent => ({
    kind: page.lang === 'es' ? 'page' : 'translation',
    file: page.file,
    line,
    why:
      form === 'link'
        ? { es: `cita ${target}`, en: `cites ${target}` }
        : { es: `muestra ${target} en un componente`, en: `shows ${target} in a component` },
  }));
  return cited;
}

function recordsOn(ref: CitationRef, { registry }: Project): Dependent[] {
  const seen = new Set<string>();
  return refsInData(registry)
    .filter((each) => each.ref !== undefined && isWithin(each.ref, ref))
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

/** True if a reference names the wanted provision, a part of it, or (for an instrument) anything in it. */
function isWithin(found: CitationRef, wanted: CitationRef): boolean {
  if (found.instrument !== wanted.instrument) return false;
  if (!wanted.eId) return true;
  if (!found.eId) return false;
  return found.eId === wanted.eId || baseOf(found.eId) === wanted.eId;
}
